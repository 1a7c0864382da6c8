/** What stands in the place of `vscode-languageserver/browser` in the bundles. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import type { Connection } from 'vscode-languageserver';
import { isRecord } from '../../configuration/values';
import { connectionOver } from './connection';

export { BrowserMessageReader, BrowserMessageWriter };

/** A worker does not know where it was loaded from: its client says it. It is closed by whoever asked for the connection. */
export function createConnection(reader: BrowserMessageReader, writer: BrowserMessageWriter): Connection {
  return connectionOver(reader, writer, {
    initialize: ({ initializationOptions: options }) => {
      // In one bundle there are no parts (scripts/build/parts.mjs).
      const { cablewrightParts: parts } = globalThis as { readonly cablewrightParts?: { base: string } };
      if (parts && isRecord(options) && typeof options['partsUri'] === 'string') parts.base = options['partsUri'];
    },
    shutdown: () => undefined,
    exit: () => undefined,
  });
}
