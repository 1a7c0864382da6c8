import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/editor/editors';
import { reachOf } from './reach';

/** All that each bundle may reach, and what for. `SECURITY.md` names these. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dist/client.js': {
    'require crypto': 'names of registrations (vscode-languageclient)',
    'require process': 'its own number, by which the server sees it end',
    'require vscode': 'the editor',
  },
  'dist/start.js': {
    'require ./client.js': 'everything else, the bundle above',
    'require child_process': 'starts the language server, which the client ends when it hangs; nothing else',
    'require process': 'its own number, by which the server sees it end',
    'require timers/promises': 'lets the editor go on before anything is loaded',
  },
  'dist/server.js': {
    'importScripts': 'in a worker, the parts of the server below, from the folder of the extension',
    ...Object.fromEntries(['data', 'features', 'index', 'node', 'rules'].map(part => [`require ./server-${part}.js`, 'the parts of the server below'])),
  },
  'dist/server-data.js': {},
  'dist/server-features.js': {},
  'dist/server-index.js': {},
  'dist/server-rules.js': {},
  'dist/server-node.js': {
    'require buffer': 'bytes of files that are read in UTF-16 or Windows-1252',
    'require fs/promises': 'reads cables and configuration files',
    'require net': 'the pipe or socket that an editor names on the command line (--pipe, --socket)',
    'require path': 'paths',
    'require process': 'its own arguments and end',
    'require timers/promises': 'lets requests in between while many cables are read',
    'require url': 'paths of file addresses',
    'require v8': 'has the heap collected sooner while a huge text is open',
  },
  'dist/page.js': {},
  'dist/cli.js': {
    'require buffer': 'bytes of files',
    'require crypto': 'names of temporary files beside a cable that is written',
    'require events': 'waits for streams',
    'require fs': 'reads and writes the cables that are named',
    'require fs/promises': 'the same',
    'require net': '`cable server`: as the language server',
    'require os': 'how many processors there are',
    'require path': 'paths',
    'require process': 'arguments, streams, the end',
    'require timers/promises': '`cable server`: as the language server',
    'require url': 'paths of file addresses',
    'require util': 'arguments, colours',
    'require v8': '`cable server`: as the language server',
    'require worker_threads': 'checks on all processors',
  },
};

describe('what is shipped', () => {
  it('is read right: each way out that is planted is found', () => {
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

  it('is all listed here', () => {
    const packaged = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n').flatMap(line => /^!(dist\/.*\.[cm]?js)$/.exec(line)?.[1] ?? []);
    assert.deepEqual([...packaged, 'dist/cli.js'].sort(), Object.keys(ALLOWED).sort());
  });

  for (const [bundle, allowed] of Object.entries(ALLOWED)) {
    it(`reaches nothing but what is named here: ${bundle}`, () => {
      const file = path.join(root, bundle);
      assert.ok(fs.existsSync(file), 'to be built first: npm run build');
      assert.deepEqual(reachOf(fs.readFileSync(file, 'utf8')), Object.keys(allowed).sort());
    });
  }
});
