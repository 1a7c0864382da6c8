// Bundles everything that runs from dist/ with esbuild:
//
//   node scripts/build.mjs [--watch] [--tests]
//
// --tests adds the suites that run inside an extension host (dist/test/, never packaged).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { noticesFor } from './notices.mjs';

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  // Identifiers keep their names, so that a stack trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  // The licenses are in NOTICES.txt.
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  target: 'es2022',
  external: ['vscode'],
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

/** What is shipped. @type {readonly import('esbuild').BuildOptions[]} */
export const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js' },
  { ...web, entryPoints: ['client/src/browser.ts'], outfile: 'dist/browser.js' },
  { ...web, format: 'iife', entryPoints: ['client/webview/page.ts'], outfile: 'dist/page.js' },
  { ...node, entryPoints: ['server/src/lsp/server.ts'], outfile: 'dist/server.js' },
  { ...web, format: 'iife', entryPoints: ['server/src/lsp/worker.ts'], outfile: 'dist/worker.js' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

/** @type {readonly import('esbuild').BuildOptions[]} */
const tests = [
  // In Node, mocha finds its parts by their location on the disk.
  { ...node, entryPoints: ['test/editor/node.ts'], outfile: 'dist/test/node.js', external: ['vscode', 'mocha'] },
  { ...web, entryPoints: ['test/editor/web.ts'], outfile: 'dist/test/web.js', define: { global: 'globalThis' } },
];

async function build(all) {
  const results = await Promise.all(all.map(options => esbuild.build(options)));
  fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  fs.writeFileSync(path.join(root, 'dist/NOTICES.txt'), noticesFor(root, results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
  for (const file of results.flatMap(({ metafile }) => Object.keys(metafile.outputs))) console.log(`${file} ${Math.ceil(fs.statSync(path.join(root, file)).size / 1024)} KB`);
}

async function watch(all) {
  // .vscode/tasks.json waits for these two lines before it starts VS Code.
  console.log('[watch] build started');
  const contexts = await Promise.all(all.map(options => esbuild.context({ ...options, minifyWhitespace: false, minifySyntax: false, sourcemap: 'linked', logLevel: 'info' })));
  await Promise.allSettled(contexts.map(context => context.rebuild()));
  console.log('[watch] build finished');
  await Promise.all(contexts.map(context => context.watch()));
}

if (process.argv[1] === self) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, tests: { type: 'boolean' } } });
  const all = values.tests ? [...bundles, ...tests] : bundles;
  // esbuild has printed what is wrong.
  (values.watch ? watch : build)(all).catch(() => process.exit(1));
}
