// The server as the bundles start it: with the project's own wire in the place of the library's.
import process from 'node:process';
import { start } from '../../server/src/lsp/connection';
import { createConnection } from '../../server/src/lsp/node-wire';
import { PromptWriter } from '../../server/src/lsp/node-writer';

const overStdio = !process.argv.some(argument => /^--(?:socket|pipe)/.test(argument));
start(overStdio ? createConnection(process.stdin, new PromptWriter(process.stdout)) : createConnection());
