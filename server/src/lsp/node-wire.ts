/** What stands in the place of `vscode-languageserver/node` in the bundles. */
import { createConnection as connect } from 'node:net';
import process from 'node:process';
import { IPCMessageReader, IPCMessageWriter, type MessageReader, type MessageWriter } from 'vscode-jsonrpc/node';
import type { Connection } from 'vscode-languageserver';
import { FrugalReader } from './node-reader';
import { PromptWriter } from './node-writer';
import { connectionOver } from './wire/connection';

/** How often is looked whether the client's process is still there. */
const WATCH_MS = 3000;

/**
 * Over a stream and a writer, or else over what the arguments of the process name: `--node-ipc`, `--stdio`,
 * `--socket=N` or `--pipe=NAME`. The process ends with the stream that is read from.
 */
export function createConnection(input?: NodeJS.ReadableStream, output?: MessageWriter): Connection {
  const args = process.argv.slice(2);
  const { reader, writer, closes } = input && output ? { reader: new FrugalReader(input), writer: output, closes: input } : transport(args);
  let inOrder = false;
  const end = (): never => {
    try {
      writer.end();
    } catch {
      // The other end is gone already.
    }
    process.exit(inOrder ? 0 : 1);
  };
  const watch = (client: number): void => {
    setInterval(() => {
      if (!isRunning(client)) end();
    }, WATCH_MS);
  };
  const connection = connectionOver(reader, writer, {
    initialize: ({ processId }) => {
      if (typeof processId === 'number') watch(processId);
    },
    shutdown: () => { inOrder = true; },
    // The answer to `shutdown` may still have to be written, when both came together.
    exit: () => setImmediate(() => setImmediate(end)),
  });
  const client = Number(valueOf(args, '--clientProcessId'));
  if (client > 0) watch(client);
  reader.onClose(end);
  closes?.on('end', end);
  return connection;
}

/** The value of an option, behind its equals sign or as the next argument. */
function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex(argument => argument === name || argument.startsWith(`${name}=`));
  return at === -1 ? undefined : behindSign(args[at] ?? '') ?? args[at + 1];
}

/** What stands behind the equals sign of an argument; a path may have others. */
function behindSign(argument: string): string | undefined {
  const sign = argument.indexOf('=');
  return sign === -1 ? undefined : argument.slice(sign + 1);
}

interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** With its end, the server ends. */
  readonly closes?: NodeJS.ReadableStream;
}

function transport(args: readonly string[]): Transport {
  for (const [at, argument] of args.entries()) {
    const name = argument.split('=', 1)[0];
    const value = behindSign(argument) ?? args[at + 1] ?? '';
    if (name === '--node-ipc') return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
    if (name === '--stdio') return { reader: new FrugalReader(process.stdin), writer: new PromptWriter(process.stdout), closes: process.stdin };
    if (name === '--socket' || name === '--pipe') {
      const socket = name === '--socket' ? connect(Number(value), '127.0.0.1') : connect(value);
      const fail = (error: Error): void => {
        process.stderr.write(`The client cannot be reached over ${name}=${value}: ${error.message}\n`);
        process.exit(2);
      };
      socket.once('error', fail).once('connect', () => socket.off('error', fail));
      return { reader: new FrugalReader(socket), writer: new PromptWriter(socket) };
    }
  }
  throw new Error('None of --node-ipc, --stdio, --socket=N and --pipe=NAME is among the arguments.');
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // One of another user is there, and is not to be touched.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
