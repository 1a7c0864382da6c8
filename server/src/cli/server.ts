import { parseArgs } from 'node:util';
import { parseTransport, SERVER_OPTIONS } from '../lsp/node-arguments';
import { UsageError, type Command } from './command';

export const serverCommand: Command = {
  name: 'server',
  summary: 'Run the language server',
  help: `Usage: cable server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME] [--clientProcessId=ID]

Run the language server (LSP) for an editor, over standard input and output by default.`,
  run: async args => {
    parseArgs({ args: [...args], options: SERVER_OPTIONS });
    try {
      parseTransport(args);
    } catch (error) {
      throw new UsageError((error as Error).message);
    }
    // Only this command needs the protocol; the others must not wait until it is loaded. The process lives as long as
    // the connection.
    await import('../lsp/server');
    return 0;
  },
};
