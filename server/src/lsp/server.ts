// The language server as a Node process: over `--stdio` (the default), `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
import { connect, type Socket } from 'node:net';
import process from 'node:process';
import { setImmediate as pause } from 'node:timers/promises';
import { createConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type Connection, type Message, type MessageStrategy } from 'vscode-languageserver/node';
import { start } from './connection';
import { describe } from './guard';
import { engine } from './language-service';
import { parseTransport, type Transport } from './node-arguments';
import { listDiskFolder, readDiskFile, statDisk } from './node-files';
import { FrameGuard, messageDecoder } from './node-message-guard';

const BAD_USAGE = 2;

let isShutDown = (): boolean => false;

/** LSP 3.17, "Exit Notification": success only after a shutdown request. */
function end(): never {
  process.exit(isShutDown() ? 0 : 1);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(BAD_USAGE);
}

function transportOf(args: readonly string[]): Transport {
  try {
    return parseTransport(args);
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** The library ends the process at `exit` without waiting for its writer: responses that are ready go first. */
const messageStrategy: MessageStrategy = {
  handleMessage: async (message: Message & { readonly method?: string }, next) => {
    if (message.method === 'exit') {
      await pause();
      await pause();
    }
    await next(message);
  },
};

function connectionOver(transport: Transport): Connection {
  switch (transport.kind) {
    case 'node-ipc': return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), { messageStrategy });
    case 'stdio': return overStreams(process.stdin, process.stdout);
    case 'socket': return overSocket(connect(transport.port, '127.0.0.1'), `--socket=${transport.port}`);
    case 'pipe': return overSocket(connect(transport.name), `--pipe=${transport.name}`);
  }
}

function overSocket(socket: Socket, argument: string): Connection {
  const refused = (error: Error): void => fail(`Cannot connect to the client over ${argument}: ${error.message}`);
  socket.once('error', refused).once('connect', () => socket.off('error', refused));
  return overStreams(socket, socket);
}

/** The process ends with either stream. */
function overStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connection {
  const writer = new StreamMessageWriter(output);
  const frames = new FrameGuard();
  const reader = new StreamMessageReader(input.pipe(frames), { contentTypeDecoder: messageDecoder(message => void writer.write(message).catch(end)) });
  frames.on('error', error => {
    process.stderr.write(`${error.message}\n`);
    writer.write(frames.fault).then(end, end);
  });
  frames.on('end', end);
  output.on('close', end);
  output.on('error', end);
  return createConnection(reader, writer, { messageStrategy });
}

const connection = connectionOver(transportOf(process.argv.slice(2)));
process.on('unhandledRejection', reason => connection.console.error(`unhandled rejection: ${describe(reason)}`));
({ isShutDown } = start(connection, { engine, readFile: readDiskFile, disk: { list: listDiskFolder, stat: statDisk }, pause }));
