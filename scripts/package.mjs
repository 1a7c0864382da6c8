// Builds the .vsix, and checks what is in it:
//
//   node scripts/package.mjs [--out FILE.vsix]
//
// The same sources give the same bytes: it is built twice, and compared.
// Then it is compressed once more, as well as can be.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './bootstrap.mjs';
import { writeChain } from './chain/write.mjs';

// On a fresh clone this may be the first that is run.
ensureInstalled();
const { readZip, smaller, withoutIndentation, writeZip } = await import('./package/zip.mjs');

/** Without pictures. */
const MAX_KB = 400;
/** What is loaded at the start, in the server and in the editor, before compression, and how many bytes that may be. */
const MAX_AT_START = [[['server.js', 'server-node.js'], 300_000], [['start.js'], 4_000], [['client.js'], 500_000]];
const PICTURE = /\.(?:png|gif|jpg)$/;

/** What belongs into it, and nothing else; .vscodeignore says the same to the packager. */
const EXPECTED = [
  /^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt|language-configuration\.json)$/i,
  /^extension\/dist\/(?:client\.js|start\.js|server(?:-data|-features|-index|-node|-rules)?\.js|page\.js|rule-pages\.txt|NOTICES\.txt|sbom\.json)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/, /^extension\/snippets\/[\w.-]+\.code-snippets$/, /^extension\/schemas\/cablewright\.schema\.json$/, /^extension\/images\/(?:readme\/)?[\w.-]+\.png$/,
];
const REQUIRED = [
  'extension/package.json', 'extension/readme.md', 'extension/changelog.md', 'extension/LICENSE.txt', 'extension/language-configuration.json',
  'extension/dist/client.js', 'extension/dist/start.js', 'extension/dist/server.js', 'extension/dist/page.js', ...['data', 'features', 'index', 'node', 'rules'].map(part => `extension/dist/server-${part}.js`), 'extension/dist/rule-pages.txt', 'extension/dist/NOTICES.txt', 'extension/dist/sbom.json',
  'extension/syntaxes/cable.tmLanguage.json', 'extension/snippets/cable.code-snippets', 'extension/schemas/cablewright.schema.json', 'extension/images/icon.png',
];

/**
 * What the README says to who has a checkout: how it is set up, what it was measured at, and what is no part of the package: the
 * command line, the samples, the pages for developers, and where its further pages are. The settings VS Code lists beside it.
 */
const OF_CHECKOUT = [/```sh\nnpm run demo[^]*?(?=!\[)/, /\n\| \| \|\n\|---\|---\|\n\| `cable\.profile`[^]*?\n(?=\n)/, /## Speed\n[^]*?(?=## )/, /## On the command line\n[^]*?(?=## )/, /## The samples\n[^]*?(?=## )/, /\n## More\n[^]*$/, /\s{1,4}\(\[docs\/[^)]{1,60}\)\)/g];

/** The packager looks at every file before it leaves out what .vscodeignore does not name, and these are tens of thousands. */
const NOT_LOOKED_AT = new Set(['.git', 'node_modules', '.vscode-test', 'test-results']);

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const { values: { out = `cablewright-${version}.vsix` } } = parseArgs({ options: { out: { type: 'string' } } });
const packagePath = path.resolve(out);

// Both are read by the packager: times in the archive are fixed, and in one time zone.
process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2020, 0, 1) / 1000);
process.env.TZ = 'UTC';
const { createVSIX } = await import('@vscode/vsce');
await build(packagePath);
const again = `${packagePath}.again`;
await build(again);

const isSame = fs.readFileSync(packagePath).equals(fs.readFileSync(again));
fs.rmSync(again);
const entries = await smaller(withoutIndentation(readZip(fs.readFileSync(packagePath))));
fs.writeFileSync(packagePath, writeZip(entries));
const problems = [
  ...entries.filter(({ name }) => !EXPECTED.some(pattern => pattern.test(name))).map(({ name }) => `does not belong into the package: ${name}`),
  ...REQUIRED.filter(name => !entries.some(entry => entry.name.toLowerCase() === name.toLowerCase())).map(name => `is missing in the package: ${name}`),
];
const size = entries.filter(({ name }) => !PICTURE.test(name)).reduce((sum, { data }) => sum + data.length, 0);
if (!isSame) problems.push('is not the same when it is built again');
for (const [names, most] of MAX_AT_START) {
  const bytes = entries.filter(({ name }) => names.some(file => name === `extension/dist/${file}`)).reduce((sum, { length }) => sum + length, 0);
  if (bytes > most) problems.push(`${names.join(' and ')} are too large: ${bytes} bytes, ${most} are allowed`);
}
if (size > MAX_KB * 1024) problems.push(`is too large: ${kb(size)} without pictures, ${MAX_KB} KB are allowed`);

for (const { name, data } of entries) console.log(`${kb(data.length).padStart(9)}  ${name}`);
console.log(`${path.basename(packagePath)}: ${entries.length} files, ${kb(fs.statSync(packagePath).size)}, ${kb(size)} without pictures`);
console.log(`sha256 ${createHash('sha256').update(fs.readFileSync(packagePath)).digest('hex')}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

async function build(to) {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--shipped'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) process.exit(1);
  writeChain(root, REQUIRED.filter(name => name.endsWith('.js')).map(name => name.slice('extension/'.length)));
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-package-'));
  try {
    for (const name of fs.readdirSync(root)) if (!NOT_LOOKED_AT.has(name)) fs.cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    const readme = path.join(copy, 'README.md');
    fs.writeFileSync(readme, OF_CHECKOUT.reduce((text, part) => {
      if (!part.test(text)) throw new Error(`README.md has no part like ${part.source}`);
      return text.replace(part, '');
    }, fs.readFileSync(readme, 'utf8')));
    // The pictures of the README stay relative: there is no address that they could be completed with.
    await createVSIX({ cwd: copy, packagePath: to, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
