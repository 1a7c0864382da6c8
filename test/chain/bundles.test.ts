import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../scripts/build.mjs';
import { root } from '../../scripts/editor/editors';
import { packagesOf } from '../../scripts/notices.mjs';
import { reachOf } from './reach';

/** Modules of Node that open a connection to another machine. */
const NETWORK = ['dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'inspector', 'tls'];

/** Modules of Node that start a process or open a local pipe or socket, and who needs them: the packages of the language server, its entry, which connects to a client on this machine, and the command line, which asks git. */
const LOCAL = ['child_process', 'net'];
const USES_LOCAL = /^(?:node_modules\/vscode-(?:jsonrpc|languageclient|languageserver)\/|server\/src\/(?:lsp\/server|cli\/git)\.ts$)/;

interface Bundle {
  readonly name: string;
  readonly text: string;
  /** The modules that each input imports. */
  readonly inputs: ReadonlyMap<string, readonly string[]>;
}

async function bundleInMemory(options: (typeof bundles)[number]): Promise<Bundle> {
  const { outputFiles: [file], metafile } = await build({ ...options, write: false, metafile: true });
  return {
    name: path.basename(options.outfile),
    text: file!.text,
    inputs: new Map(Object.entries(metafile.inputs).map(([input, { imports }]) => [input, imports.map(each => each.path.replace(/^node:/, ''))])),
  };
}

describe('the bundles', () => {
  let built: readonly Bundle[];
  before(async () => { built = await Promise.all(bundles.map(bundleInMemory)); });

  it('are checked by a reader that finds every way out', () => {
    for (const [planted, expected] of [
      ['fetch("x")', 'fetch'],
      ['const f = globalThis.fetch; f("x")', 'fetch'],
      ['new WebSocket(a)', 'WebSocket'],
      ['navigator.sendBeacon(a)', 'sendBeacon'],
      ['const a = (0, eval)("1")', 'eval'],
      ['new Function("return 1")', 'Function'],
      ['setTimeout("alert(1)")', 'eval'],
      ['require("node:https").get(a)', 'require https'],
      ['require(name)', 'dynamic require'],
      ['import(name)', 'dynamic import'],
      ['import("http")', 'require http'],
    ] as const) assert.ok(reachOf(planted).includes(expected), planted);
    assert.deepEqual(reachOf('is.Function(a); class A { fetch() {} } const o = { eval: 1 }; setTimeout(() => 1, 2)'), []);
  });

  it('open no connection to another machine and run no text as code', () => {
    for (const { name, text } of built) {
      assert.deepEqual(reachOf(text).filter(each => !each.startsWith('require ') || NETWORK.includes(each.slice('require '.length))), [], name);
    }
  });

  it('start processes and open pipes only for the language server', () => {
    for (const { name, inputs } of built) {
      const users = [...inputs].filter(([input, imports]) => !USES_LOCAL.test(input) && imports.some(each => LOCAL.includes(each)));
      assert.deepEqual(users.map(([input]) => input), [], name);
    }
  });

  it('for the browser need no module but the editor', () => {
    for (const name of ['browser.js', 'worker.js', 'page.js']) {
      assert.deepEqual(reachOf(built.find(each => each.name === name)!.text).filter(each => each !== 'require vscode'), [], name);
    }
  });

  it('contain only packages that ARCHITECTURE.md names with the reason', () => {
    const map = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const names = packagesOf(root, built.flatMap(({ inputs }) => [...inputs.keys()])).map(({ name }) => name);
    assert.ok(names.includes('vscode-languageserver'));
    assert.deepEqual(names.filter(name => !map.includes(`\`${name}\``)), []);
  });

  it('come from a lock file without addresses, each package with a hash', () => {
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }> };
    const entries = Object.entries(packages).filter(([name, { link }]) => name.includes('node_modules/') && link !== true);
    assert.ok(entries.length > 100);
    assert.deepEqual(entries.filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined).map(([name]) => name), []);
  });
});
