import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import {
  AbstractMessageReader, AbstractMessageWriter, createProtocolConnection, DocumentDiagnosticRequest, ExitNotification, ShutdownRequest,
  type DataCallback, type Disposable, type Message, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { greet, listen, URI } from './harness';
import { root, seed } from './seed';

/** What the scope of a browser's worker has and that of a Node worker has not. */
const WORKER_SCOPE = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  self.postMessage = message => parentPort.postMessage(message);
  self.addEventListener = () => {};
  self.close = () => parentPort.close();
  parentPort.on('message', data => self.onmessage({ data }));
  // Nothing of Node is at hand from here on.
  globalThis.process = globalThis.Buffer = undefined;
`;

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback);
    return { dispose: () => this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
    return Promise.resolve();
  }
  end(): void { /* the channel ends with the worker */ }
}

/** The server as the web extension host starts it: bundled for the browser, in a worker. */
describe('lsp/worker', () => {
  let code = '';
  const workers: Worker[] = [];
  before(async () => {
    const { outputFiles: [file] } = await build({
      entryPoints: [path.join(root, 'server/src/lsp/worker.ts')], bundle: true, write: false, logLevel: 'silent',
      platform: 'browser', format: 'iife', target: 'es2022', mainFields: ['browser', 'module', 'main'],
    });
    code = file!.text;
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.terminate();
  });

  const start = (): { worker: Worker; connection: ProtocolConnection } => {
    const worker = new Worker(`${WORKER_SCOPE}(function (require, module, exports) {\n${code}\n})();`, { eval: true });
    workers.push(worker);
    return { worker, connection: createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker)) };
  };

  it('serves over the channel of a worker, without anything of Node, and closes the worker on exit', async () => {
    const { worker, connection } = start();
    const client = await greet(connection, listen(connection));
    await client.open(seed);
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items.map(({ code: rule }) => rule), ['fused-header-line', 'pilcrow-false-paragraph']);
    assert.deepEqual(client.logs, []);
    await connection.sendRequest(ShutdownRequest.type);
    const exit = once(worker, 'exit');
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exit, [0]);
  });
});
