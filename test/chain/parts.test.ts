import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../scripts/editor/editors';

/** What the scope of a browser's worker has and that of a Node worker has not; tells what is loaded. */
const SCOPE = `
  const { parentPort } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { runInThisContext } = require('node:vm');
  globalThis.self = globalThis;
  self.postMessage = message => parentPort.postMessage(message);
  self.addEventListener = () => {};
  self.close = () => parentPort.close();
  self.importScripts = url => {
    parentPort.postMessage({ loaded: url.slice('test:/'.length) });
    runInThisContext(readFileSync(DIST + url.slice('test:/'.length), 'utf8'));
  };
  parentPort.on('message', data => self.onmessage({ data }));
  globalThis.process = globalThis.Buffer = undefined;
`;

/** The largest that `dist/server.js` may be when it is minified is in scripts/package.mjs. */
describe('the parts of the server, in a worker', () => {
  let worker: Worker;
  let loaded: string[];
  let id = 0;
  const answers = new Map<number, (result: unknown) => void>();

  before(() => {
    const dist = path.join(root, 'dist/');
    const file = `${dist}server.js`;
    assert.ok(fs.existsSync(file) && fs.existsSync(`${dist}server-rules.js`), 'to be built first: npm run build');
    loaded = [];
    worker = new Worker(`const DIST = ${JSON.stringify(dist)};${SCOPE}(function (require, module, exports) {\n${fs.readFileSync(file, 'utf8')}\n})();`, { eval: true });
    worker.on('message', (message: { loaded?: string; id?: number; result?: unknown }) => {
      if (message.loaded !== undefined) loaded.push(message.loaded);
      else if (message.id !== undefined) answers.get(message.id)?.(message.result);
    });
  });
  after(() => worker.terminate());

  const say = (method: string, params: unknown): void => worker.postMessage({ jsonrpc: '2.0', method, params });
  const ask = (method: string, params: unknown): Promise<unknown> => new Promise(resolve => {
    answers.set(++id, resolve);
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
  });
  /** Of no folder: the index reads what is, in a moment of rest that a busy machine may have before it answers. */
  const textDocument = { uri: 'shown:/x.cable' };

  it('are loaded when they are first needed, and not before', async () => {
    await ask('initialize', { processId: null, capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { partsUri: 'test:/' } });
    say('initialized', {});
    say('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'cable', version: 1, text: 'UNCLAS ROME 000123\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: BELLS\n\n1. The bells ring.\n' } });
    await ask('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(loaded.filter(part => !['server-data.js', 'server-index.js'].includes(part)), []);
    await ask('textDocument/diagnostic', { textDocument });
    assert.ok(loaded.includes('server-rules.js'));
    assert.ok(!loaded.includes('server-features.js'));
    assert.notEqual(await ask('textDocument/hover', { textDocument, position: { line: 3, character: 7 } }), null);
    assert.ok(loaded.includes('server-features.js'));
    assert.equal(new Set(loaded).size, loaded.length, 'each once');
  });
});
