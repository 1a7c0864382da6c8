// Bundles everything that runs from dist/:
//
//   node scripts/build.mjs [--watch] [--minify] [--tests]
//
// --tests adds the suites that run inside an extension host (dist/test/, never packaged).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { ownWire } from './build/own-wire.mjs';
import { buildServer } from './build/parts.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: { watch, minify, tests } } = parseArgs({ options: { watch: { type: 'boolean' }, minify: { type: 'boolean' }, tests: { type: 'boolean' } } });

const common = {
  absWorkingDir: root,
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  // Licences of what is bundled stay with it.
  legalComments: 'eof',
  metafile: true,
  logLevel: watch ? 'info' : 'warning',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', format: 'cjs', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
/** For Node and for a worker: each finds its own entry of the packages that have two. */
const both = { ...node, conditions: ['node', 'browser', 'module'] };

/**
 * Leaves out of the client two packages that vscode-languageclient would bring along, a tenth of it:
 * semver, to ask whether VS Code is new enough, which `engines` in package.json has VS Code see to
 * itself; and minimatch, for documents that are chosen by patterns, which ours are not.
 */
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    const contents = {
      'semver/functions/parse': 'module.exports = version => ({ version });',
      'semver/functions/satisfies': 'module.exports = () => true;',
      'minimatch': "exports.Minimatch = class { constructor() { throw new Error('scripts/build.mjs leaves minimatch out'); } };",
    };
    build.onResolve({ filter: /^(?:semver\/functions\/\w+|minimatch)$/ }, ({ path: module }) => (module in contents ? { path: module, namespace: 'unused' } : undefined));
    build.onLoad({ filter: /./, namespace: 'unused' }, ({ path: module }) => ({ contents: contents[module] }));
  },
};

/**
 * Leaves the starting of processes out of the server: vscode-languageserver would start npm to look
 * for modules, which nothing here asks it for.
 */
const withoutProcesses = {
  name: 'without-processes',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?child_process$/ }, () => ({ path: 'child_process', namespace: 'no-process' }));
    build.onLoad({ filter: /./, namespace: 'no-process' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// A process in Node and a worker in the browser: most of it is the same.
const server = { ...both, plugins: [ownWire(root), withoutProcesses] };

const bundles = [
  // While one works on it, the server is one file, with a source map.
  ...(watch ? [{ ...server, outfile: 'dist/server.js', stdin: { contents: "if ('importScripts' in globalThis) require('./browser'); else require('./node');", resolveDir: 'server/src/protocol' } }] : []),
  { ...both, outfile: 'dist/client.js', entryPoints: ['client/src/main.ts'], external: ['vscode'], plugins: [withoutUnused] },
  // What runs in the pages of the extension; it knows nothing but the browser.
  { ...web, format: 'iife', outfile: 'dist/page.js', entryPoints: ['client/webview/page.ts'] },
  { ...node, outfile: 'dist/cli.js', entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' }, plugins: [ownWire(root), withoutProcesses] },
  ...(tests ? [
    // Mocha stays outside in Node: it finds its parts by their place on the disk.
    { ...node, outfile: 'dist/test/node.js', entryPoints: ['test/editor/node.ts'], external: ['vscode', 'mocha'] },
    { ...web, outfile: 'dist/test/web.js', entryPoints: ['test/editor/web.ts'], external: ['vscode'], define: { global: 'globalThis' } },
  ] : []),
];

writeRulePages();
if (watch) {
  // These two lines are what .vscode/tasks.json waits for, before it starts VS Code.
  console.log('[watch] build started');
  const contexts = await Promise.all(bundles.map(options => esbuild.context(options)));
  await Promise.allSettled(contexts.map(context => context.rebuild()));
  console.log('[watch] build finished');
  await Promise.all(contexts.map(context => context.watch()));
} else {
  try {
    const built = await Promise.all([buildServer(root, server), ...bundles.map(options => esbuild.build(options))]);
    const files = built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).filter(file => file.endsWith('.js'));
    // Which file is in which bundle, for the list of licences: see scripts/chain/.
    fs.writeFileSync(path.join(root, 'dist/inputs.json'), JSON.stringify(Object.fromEntries(built.flatMap(({ metafile }) => Object.entries(metafile.outputs).map(([output, { inputs }]) => [output, Object.keys(inputs)])))));
    fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755);
    for (const file of files) console.log(`${file} ${Math.ceil(fs.statSync(path.join(root, file)).size / 1024)} KB`);
  } catch {
    // esbuild has already said on standard error what is wrong.
    process.exit(1);
  }
}

/** Puts the pages of docs/rules into one file, by the ids of the rules: see client/src/rulePages.ts. */
function writeRulePages() {
  const directory = path.join(root, 'docs/rules');
  const names = fs.readdirSync(directory).filter(name => /^[a-z0-9-]+\.md$/.test(name)).sort();
  const pages = Object.fromEntries(names.map(name => [name.slice(0, -'.md'.length), fs.readFileSync(path.join(directory, name), 'utf8')]));
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(root, 'dist/rule-pages.json'), JSON.stringify(pages));
}
