/** What stands in the place of `vscode-languageserver/browser` in the bundles. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import type { Connection } from 'vscode-languageserver';
import { connectionOver } from './connection';

export { BrowserMessageReader, BrowserMessageWriter };

/** A worker has no client's process to watch, and is closed by whoever asked for the connection. */
export function createConnection(reader: BrowserMessageReader, writer: BrowserMessageWriter): Connection {
  return connectionOver(reader, writer, { watch: () => undefined, shutdown: () => undefined, exit: () => undefined });
}
