import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createProtocolConnection, DocumentDiagnosticRequest, DocumentSymbolRequest, ExitNotification, IPCMessageReader, IPCMessageWriter, ShutdownRequest, SocketMessageReader,
  SocketMessageWriter, StreamMessageReader, StreamMessageWriter, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { bundled } from '../bundled';
import { greet, listen, URI } from './harness';
import { root, seed } from './seed';

/** The server as an editor starts it: a process of its own. */
describe('lsp/server', () => {
  const children: ChildProcess[] = [];
  let server: string;
  before(async () => {
    server = await bundled('server/src/lsp/server.ts');
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });

  const start = (args: readonly string[], { ipc = false, nodeArgs = [] as readonly string[] } = {}): ChildProcess => {
    const child = spawn(process.execPath, [...nodeArgs, server, ...args], { cwd: root, stdio: ['pipe', 'pipe', 'inherit', ...(ipc ? ['ipc' as const] : [])] });
    children.push(child);
    return child;
  };

  /** Greets, asks about the sample, and ends the server as the protocol says. */
  const converse = async (connection: ProtocolConnection, child: ChildProcess): Promise<void> => {
    const client = await greet(connection, listen(connection));
    await client.open(seed);
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
    assert.ok(symbols && symbols.length > 5);
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items.map(({ code }) => code), ['fused-header-line', 'pilcrow-false-paragraph']);
    await connection.sendRequest(ShutdownRequest.type);
    const exit = once(child, 'exit');
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exit, [0, null]);
  };

  const overStreams = (child: ChildProcess): ProtocolConnection => createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const overSocket = (socket: Socket): ProtocolConnection => createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));

  it('serves over standard input and output', async () => {
    const child = start(['--stdio']);
    await converse(overStreams(child), child);
  });

  it('serves over standard input and output where nothing is said', async () => {
    const child = start([]);
    await converse(overStreams(child), child);
  });

  it('answers shutdown also where exit comes with it', async () => {
    const child = start(['--stdio']);
    let told = '';
    child.stdout!.setEncoding('utf8').on('data', (data: string) => { told += data; });
    const message = (content: object): string => {
      const json = JSON.stringify({ jsonrpc: '2.0', ...content });
      return `Content-Length: ${json.length}\r\n\r\n${json}`;
    };
    child.stdin!.write(message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }));
    while (!told.includes('"id":1,')) await once(child.stdout!, 'data');
    child.stdin!.write(message({ id: 2, method: 'shutdown' }) + message({ method: 'exit' }));
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    assert.match(told, /"id":2,"result":null/);
  });

  it('ends with its connection', async () => {
    const listener = createServer();
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as { port: number };
    const child = start([`--socket=${port}`]);
    const [socket] = await once(listener, 'connection') as [Socket];
    const exit = once(child, 'exit');
    const connection = overSocket(socket);
    await greet(connection, listen(connection));
    socket.destroy();
    listener.close();
    assert.deepEqual(await exit, [1, null]);
  });

  for (const nowhere of ['--socket=1', `--pipe=${process.platform === 'win32' ? '\\\\.\\pipe\\' : '/'}nowhere/cablewright`]) {
    it(`says in one line that nobody is there: ${nowhere}`, async () => {
      const child = spawn(process.execPath, [server, nowhere], { cwd: root });
      children.push(child);
      let told = '';
      child.stderr.setEncoding('utf8').on('data', (data: string) => { told += data; });
      assert.deepEqual(await once(child, 'close'), [2, null]);
      assert.match(told, /^Cannot connect to the client over --\S+: .+\n$/);
    });
  }

  it('ends where the process of its client is gone', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    assert.deepEqual(await once(start([`--clientProcessId=${String(gone.pid)}`]), 'exit'), [1, null]);
  });

  it('serves over the channel between Node processes', async () => {
    const child = start(['--node-ipc'], { ipc: true });
    await converse(createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)), child);
  });

  for (const [name, address] of [
    ['a socket', (): number => 0],
    ['a pipe', (): string => (process.platform === 'win32' ? `\\\\.\\pipe\\cablewright-${process.pid}` : path.join(tmpdir(), `cablewright-${process.pid}.sock`))],
  ] as const) {
    it(`serves over ${name}`, async () => {
      const listener = createServer().listen(address());
      await once(listener, 'listening');
      const bound = listener.address()!;
      const child = start([typeof bound === 'string' ? `--pipe=${bound}` : `--socket=${bound.port}`]);
      const [socket] = await once(listener, 'connection') as [Socket];
      await converse(overSocket(socket), child);
      listener.close();
    });
  }

  it('outlives a rejection that nobody handles, and logs it without its message', async function () {
    if (process.platform === 'win32') return this.skip();
    // Put together there, so that the place of the fault, which is logged, does not hold it.
    const fault = 'process.on("SIGUSR2", () => { Promise.reject(new RangeError("SEC" + "RET")); });';
    const child = start(['--stdio'], { nodeArgs: [`--import=data:text/javascript,${encodeURIComponent(fault)}`] });
    const connection = overStreams(child);
    const heard = listen(connection);
    const client = await greet(connection, heard);
    child.kill('SIGUSR2');
    await client.until(() => client.logs.length > 0);
    assert.match(client.logs[0]!, /^unhandled rejection: RangeError/);
    assert.doesNotMatch(client.logs[0]!, /SECRET/);
    await client.open(seed);
    assert.ok(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } }));
  });

  it('ends with 1 when its client goes away without shutdown', async () => {
    const child = start(['--stdio']);
    const connection = overStreams(child);
    await greet(connection, listen(connection));
    const exit = once(child, 'exit');
    child.stdin!.end();
    assert.deepEqual(await exit, [1, null]);
  });

  it('ends with 1 on exit without shutdown', async () => {
    const child = start(['--stdio']);
    const connection = overStreams(child);
    await greet(connection, listen(connection));
    const exit = once(child, 'exit');
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exit, [1, null]);
  });
});
