// The language server as a process: over `--node-ipc`, `--stdio`, `--socket=N` or `--pipe=NAME`.
import process from 'node:process';
import { setImmediate as pause } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import { start } from './connection';
import { engine } from './engine';
import { describe } from './guard';
import { listDiskFolder, readDiskFile, statDisk } from './node-files';

// No way named: standard input and output, as most editors expect.
if (!process.argv.some(argument => /^--(?:node-ipc|stdio|socket|pipe)(?:=|$)/.test(argument))) process.argv.push('--stdio');

const connection = createConnection();
process.on('unhandledRejection', reason => connection.console.error(`unhandled rejection: ${describe(reason)}`));
start(connection, { engine, readFile: readDiskFile, disk: { list: listDiskFolder, stat: statDisk }, pause, processId: process.pid });
