// Bundles everything that runs from dist/:
//
//   node scripts/build.mjs [--watch] [--tests] [--shipped]
//
// Small, but with --watch and --tests, where somebody reads what a stack trace names.
// --shipped makes what goes into the package as small as it is there, which takes seconds more.
// --tests adds the suites that run inside an extension host (dist/test/, never packaged).
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './bootstrap.mjs';
import { clientLater, clientParts } from './build/client-parts.mjs';
import { ownWire } from './build/own-wire.mjs';
import { rulePages } from './build/rule-pages.mjs';
import { listsInColumns, withoutCatalogue } from './build/server-parts.mjs';

// On a fresh clone this may be the first that is run.
ensureInstalled();
const esbuild = await import('esbuild');
const { buildClient, buildServer } = await import('./build/parts.mjs');

const { values: { watch = false, tests = false, shipped = false } } = parseArgs({ options: { watch: { type: 'boolean' }, tests: { type: 'boolean' }, shipped: { type: 'boolean' } } });
const minify = !watch && !tests;

const common = {
  absWorkingDir: root,
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  // Licences of what is bundled stay with it.
  legalComments: 'eof',
  charset: 'utf8',
  metafile: true,
  logLevel: watch ? 'info' : 'warning',
  // Of a library esbuild would not even say it: what is looked up in a module that does not have it would fail when it runs.
  logOverride: { 'import-is-undefined': 'error' },
  // Node 20 and browsers know \p{L}. Esbuild takes it for newer than they are, and writes a constructor that would run each time.
  supported: { 'regexp-unicode-property-escapes': true },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', format: 'cjs', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
/** For Node and for a worker: each finds its own entry of the packages that have two. */
const both = { ...node, conditions: ['node', 'browser', 'module'] };

// A process in Node and a worker in the browser: most of it is the same.
const server = { ...both, plugins: [ownWire(root), withoutCatalogue, listsInColumns] };

const client = { ...both, external: ['vscode'], plugins: [clientParts()] };

const bundles = [
  // While one works on them, the server is one file, and the client one bundle, with source maps.
  ...(watch ? [{ ...client, outfile: 'dist/client.js', entryPoints: ['client/src/main.ts'] }, { ...server, outfile: 'dist/server.js', stdin: { contents: "if ('importScripts' in globalThis) require('./browser'); else require('./node');", resolveDir: 'server/src/lsp' } }] : []),
  // Required, not imported: what is imported goes through more of Node, and is evaluated a turn later.
  { ...node, outfile: 'dist/start.js', entryPoints: ['client/src/node-start.ts'], external: ['vscode'], plugins: [clientLater], supported: { ...common.supported, 'dynamic-import': false } },
  // What runs in the pages of the extension; it knows nothing but the browser.
  { ...web, format: 'iife', outfile: 'dist/page.js', entryPoints: ['client/webview/page.ts'] },
  { ...node, outfile: 'dist/cli.js', entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' }, plugins: [ownWire(root)] },
  ...(tests ? [
    // Mocha stays outside in Node: it finds its parts by their place on the disk.
    { ...node, outfile: 'dist/test/node.js', entryPoints: ['test/editor/node.ts'], external: ['vscode', 'mocha'] },
    { ...web, outfile: 'dist/test/web.js', entryPoints: ['test/editor/web.ts'], external: ['vscode'], define: { global: 'globalThis' } },
  ] : []),
];

fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
fs.writeFileSync(path.join(root, 'dist/rule-pages.txt'), rulePages(root));
if (watch) {
  // These two lines are what .vscode/tasks.json waits for, before it starts VS Code.
  console.log('[watch] build started');
  const contexts = await Promise.all(bundles.map(options => esbuild.context(options)));
  await Promise.allSettled(contexts.map(context => context.rebuild()));
  console.log('[watch] build finished');
  await Promise.all(contexts.map(context => context.watch()));
} else {
  const built = await Promise.all([buildServer(root, server), buildClient(root, client), ...bundles.map(options => esbuild.build(options))])
    // esbuild has already said on standard error what is wrong.
    .catch(() => process.exit(1));
  const files = built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).filter(file => file.endsWith('.js'));
  if (shipped) await makeShorter(files.filter(file => file !== 'dist/cli.js').map(file => path.join(root, file)));
  // Which file is in which bundle, for the list of licences: see scripts/chain/.
  fs.writeFileSync(path.join(root, 'dist/inputs.json'), JSON.stringify(Object.fromEntries(built.flatMap(({ metafile }) => Object.entries(metafile.outputs).map(([output, { inputs }]) => [output, Object.keys(inputs)])))));
  fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  for (const file of files) console.log(`${file} ${Math.ceil(fs.statSync(path.join(root, file)).size / 1024)} KB`);
}

/** All that run together are given at once: a name is known to one class alone only where no other script asks for it. */
async function makeShorter(files) {
  const { privateNames } = await import('./build/private-names.mjs');
  const { shorten } = await import('./build/shorten.mjs');
  await shorten(files, privateNames(root, files));
}
