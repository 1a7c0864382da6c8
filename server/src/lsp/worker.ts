// The language server in a worker of the browser.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { start } from './connection';

/** Of the worker's own scope, the little that is used here; the project is checked against Node's types. */
declare const self: { close(): void };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// `exit` ends a process by itself; a worker must be closed.
connection.onExit(() => self.close());
start(connection);
