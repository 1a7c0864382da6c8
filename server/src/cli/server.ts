import process from 'node:process';
import { parseArgs } from 'node:util';
import { UsageError, type Command } from './command';

const MAX_PORT = 65_535;

export const serverCommand: Command = {
  name: 'server',
  summary: 'Run the language server',
  help: `Usage: cable server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME] [--clientProcessId=ID]

Run the language server (LSP) for an editor, over standard input and output by default.`,
  run: async args => {
    // The server reads these itself ("Implementation Considerations" of LSP 3.17).
    const { values: { socket, pipe, stdio = false, 'node-ipc': ipc = false } } = parseArgs({
      args: [...args],
      options: {
        'clientProcessId': { type: 'string' },
        'node-ipc': { type: 'boolean' },
        'pipe': { type: 'string' },
        'socket': { type: 'string' },
        'stdio': { type: 'boolean' },
      },
    });
    if ([stdio, ipc, socket !== undefined, pipe !== undefined].filter(Boolean).length > 1) throw new UsageError('Use only one of --stdio, --node-ipc, --socket and --pipe');
    if (ipc && !process.send) throw new UsageError('--node-ipc requires a parent Node process with an IPC channel');
    if (socket !== undefined && !(/^\d{1,5}$/.test(socket) && Number(socket) <= MAX_PORT)) throw new UsageError(`Invalid value "${socket}" for --socket. Use a port number`);
    if (pipe === '') throw new UsageError('--pipe requires the name of a pipe');
    // Only this command needs the protocol; the others must not wait until it is loaded. The process lives as long as
    // the connection.
    await import('../lsp/server');
    return 0;
  },
};
