import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/editor/editors';

const MAX_BYTES = 1.5 * 1024 * 1024;

/** Everything that belongs into the package. */
const EXPECTED = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|language-configuration\.json)$/,
  /^dist\/(?:extension|browser|server|worker|page)\.js$/, /^dist\/NOTICES\.txt$/,
  /^syntaxes\/[\w.-]+\.json$/, /^snippets\/[\w.-]+\.code-snippets$/, /^schemas\/cablewright\.schema\.json$/,
  /^docs\/rules\/[\w-]+\.md$/, /^images\/(?:readme\/)?[\w.-]+\.png$/,
];

const vsce = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules/@vscode/vsce/vsce'), ...args], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
};

/** The paths of the archive, from its central directory. */
function entriesOf(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.readUInt32LE(zip.length - 22 + 16); zip.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

describe('the package', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cablewright-package-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has every file that the extension needs, nothing else, and at most 1.5 MB', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { package: string } };
    const vsix = path.join(folder, 'cablewright.vsix');
    vsce(...scripts.package.split(' ').slice(1), '--out', vsix);
    // vsce changes the case of some names, and the extension of the license.
    const files = entriesOf(readFileSync(vsix)).filter(name => name.startsWith('extension/')).map(name => name.slice('extension/'.length).replace(/^LICENSE.*$/, 'LICENSE'));
    for (const pattern of EXPECTED) {
      const insensitive = new RegExp(pattern.source, 'i');
      assert.ok(files.some(file => insensitive.test(file)), `nothing in the package is like ${pattern.source}`);
    }
    assert.deepEqual(files.filter(file => !EXPECTED.some(pattern => new RegExp(pattern.source, 'i').test(file))), []);
    for (const file of ['extension', 'browser', 'server', 'worker', 'page']) assert.ok(files.includes(`dist/${file}.js`), file);
    const { size } = statSync(vsix);
    assert.ok(size <= MAX_BYTES, `${size} bytes`);
  });
});
