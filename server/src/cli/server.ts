import process from 'node:process';
import { parseArgs } from 'node:util';
import { UsageError, type Command } from './command';

const MAX_PORT = 65_535;

export const serverCommand: Command = {
  name: 'server',
  summary: 'runs the language server',
  help: `Usage: cable server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME] [--clientProcessId=ID]

Runs the language server for an editor, over standard input and output where nothing else is said.`,
  run: async args => {
    // What clients of the protocol pass ("Implementation Considerations" of LSP 3.17); the server reads it itself.
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
    if ([stdio, ipc, socket !== undefined, pipe !== undefined].filter(Boolean).length > 1) throw new UsageError('only one of --stdio, --node-ipc, --socket and --pipe can be used');
    if (ipc && !process.send) throw new UsageError('--node-ipc is for a process that Node started with a channel');
    if (socket !== undefined && !(/^\d{1,5}$/.test(socket) && Number(socket) <= MAX_PORT)) throw new UsageError(`--socket takes the number of a port; not "${socket}"`);
    if (pipe === '') throw new UsageError('--pipe takes the name of a pipe');
    // The one command that needs the wire; the others must not wait for it to load. The process lives as long as the
    // connection.
    await import('../lsp/node');
    return 0;
  },
};
