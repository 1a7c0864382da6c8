import { parseArgs } from 'node:util';

const MAX_PORT = 65_535;

/** The options of the command line, for `parseArgs`. */
export const SERVER_OPTIONS = {
  'clientProcessId': { type: 'string' },
  'node-ipc': { type: 'boolean' },
  'pipe': { type: 'string' },
  'socket': { type: 'string' },
  'stdio': { type: 'boolean' },
} as const;

/** How the server talks to its client. */
export type Transport =
  | { readonly kind: 'stdio' | 'node-ipc' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'pipe'; readonly name: string };

/**
 * Reads the command line of the server as in "Implementation Considerations" of LSP 3.17: `--stdio` (the default),
 * `--node-ipc`, `--socket=PORT`, `--pipe=NAME`, `--clientProcessId=ID`. Other arguments are ignored: clients add their own.
 *
 * @throws Error with a message for the user if the arguments are wrong
 */
export function parseTransport(args: readonly string[]): Transport {
  const { values } = parseArgs({ args: [...args], options: SERVER_OPTIONS, strict: false });
  const { socket, pipe, clientProcessId, stdio = false, 'node-ipc': ipc = false } = values;
  if ([stdio, ipc, socket !== undefined, pipe !== undefined].filter(Boolean).length > 1) throw new Error('Use only one of --stdio, --node-ipc, --socket and --pipe');
  if (clientProcessId !== undefined && !isNumber(clientProcessId)) throw new Error(`Invalid value "${clientProcessId}" for --clientProcessId. Use a process ID`);
  if (ipc) {
    if (!process.send) throw new Error('--node-ipc requires a parent Node process with an IPC channel');
    return { kind: 'node-ipc' };
  }
  if (socket !== undefined) {
    if (!isNumber(socket) || Number(socket) > MAX_PORT) throw new Error(`Invalid value "${socket}" for --socket. Use a port number`);
    return { kind: 'socket', port: Number(socket) };
  }
  if (pipe !== undefined) {
    if (typeof pipe !== 'string' || pipe === '') throw new Error('--pipe requires the name of a pipe');
    return { kind: 'pipe', name: pipe };
  }
  return { kind: 'stdio' };
}

function isNumber(value: string | boolean): value is string {
  return typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value);
}
