// The server as the bundles start it: with the project's own wire in the place of the library's.
import process from 'node:process';
import { start } from '../../server/src/protocol/connection';
import { createConnection, StreamMessageWriter } from '../../server/src/protocol/node-wire';

const overStdio = !process.argv.some(argument => argument.startsWith('--socket'));
start(overStdio ? createConnection(process.stdin, new StreamMessageWriter(process.stdout)) : createConnection());
