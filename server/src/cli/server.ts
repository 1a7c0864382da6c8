import type { Command } from './command';

export const serverCommand: Command = {
  name: 'server',
  summary: 'runs the language server',
  help: `Usage: cable server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]

Runs the language server for an editor, over standard input and output where nothing else is said.`,
  run: async () => {
    // The one command that needs the wire; the others must not wait for it to load. It reads the
    // arguments of the process itself, and the process lives as long as the connection.
    await import('../protocol/node');
    return 0;
  },
};
