import fs from 'node:fs';
import path from 'node:path';
import { DocumentDiagnosticRequest, DocumentSymbolRequest, FoldingRangeRequest } from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/text/lines';
import { BenchClient } from './client';
import type { Sample } from './samples';
import type { ServerCommand } from './server-command';

/** As the page calls it. */
export const ANSWERS_ALONE = 'its answers alone';
const ASKED = [DocumentSymbolRequest.method, FoldingRangeRequest.method, DocumentDiagnosticRequest.method];

/**
 * A server that sends what `server` answers for a document, and does nothing else: no server that answers so can be quicker.
 * @param script of the stand-in
 * @param folder for the answers; what is in it is written over
 */
export async function answersAlone(server: ServerCommand, document: Sample, script: string, folder: string): Promise<ServerCommand> {
  fs.mkdirSync(folder, { recursive: true });
  const client = await BenchClient.start(server);
  try {
    await client.open(document);
    // What is typed is told of, too.
    await client.type(new LineIndex(document.text).positionAt(document.middle), 'x');
    for (const method of ASKED) {
      const answer: unknown = await client.connection.sendRequest(method, { textDocument: { uri: client.uri } });
      fs.writeFileSync(path.join(folder, `${path.basename(method)}.json`), JSON.stringify(answer));
    }
  } finally {
    await client.end();
  }
  return { name: ANSWERS_ALONE, languageId: server.languageId, arguments: [script, folder] };
}
