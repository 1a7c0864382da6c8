import { DocumentDiagnosticReportKind, DocumentDiagnosticRequest, type Connection, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticOf } from './convert';
import type { OpenDocument } from './documents';
import { duplicateDiagnostics, duplicatesKey } from './duplicates';
import { documentFeature } from './feature';
import type { Guard } from './guard';
import type { Session } from './session';
import type { DocumentSettings } from './settings';

/** A message is taken in each turn: changes that come at once have come when so many have passed without one. */
const QUIET_TURNS = 3;

/** For a client that asks: the findings, or word that they are what it has already. */
export const diagnosticFeature = documentFeature(
  DocumentDiagnosticRequest.type,
  { kind: DocumentDiagnosticReportKind.Full, items: [] },
  client => (client.pullsDiagnostics ? { diagnosticProvider: { identifier: 'cable', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  async ({ params, document, session, work }): Promise<DocumentDiagnosticReport> => {
    const settings = await settingsOf(document.uri, session);
    const duplicates = duplicatesKey(document, session);
    session.duplicatesTold.set(document.uri, duplicates);
    const resultId = `${document.serial}.${settings.serial}.${duplicates}`;
    if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    await work(document.findInSteps(settings.rules));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, session, settings) };
  },
);

/** For a client that does not ask: sends the findings of each document when no change follows at once. */
export class Publisher {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly session: () => Session;
  private readonly pause: () => Promise<void>;
  /** What is to be sent next, for each document. */
  private readonly waiting = new Map<string, symbol>();

  /** @param pause resolves in the next turn */
  constructor(connection: Connection, guard: Guard, session: () => Session, pause: () => Promise<void>) {
    this.connection = connection;
    this.guard = guard;
    this.session = session;
    this.pause = pause;
  }

  /** The document was opened or changed, or other settings hold for it. */
  schedule(uri: string): void {
    const turn = Symbol(uri);
    this.waiting.set(uri, turn);
    void this.publishWhenQuiet(uri, turn);
  }

  /** The document was closed: what was found in it is taken back. */
  async clear(uri: string): Promise<void> {
    this.waiting.delete(uri);
    await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private async publishWhenQuiet(uri: string, turn: symbol): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      await this.pause();
      if (this.waiting.get(uri) !== turn) return;
    }
    await this.guard.run('textDocument/publishDiagnostics', () => this.publish(uri, turn));
  }

  private async publish(uri: string, turn: symbol): Promise<void> {
    const session = this.session();
    const settings = await settingsOf(uri, session);
    const document = session.documents.get(uri);
    // Closed, or scheduled again while the settings were asked for: the newer one will send.
    if (!document || this.waiting.get(uri) !== turn) return;
    const isWanted = (): boolean => session.documents.isNewest(document) && this.waiting.get(uri) === turn;
    await document.ready(session.slices, () => session.documents.get(uri) !== undefined);
    for (const steps = document.findInSteps(settings.rules); isWanted() && steps.next().done !== true;) await session.slices.next();
    if (!isWanted()) return;
    this.waiting.delete(uri);
    const { version } = document;
    session.duplicatesTold.set(uri, duplicatesKey(document, session));
    await this.connection.sendDiagnostics({ uri, ...(version !== null && { version }), diagnostics: diagnosticsOf(document, session, settings) });
  }
}

/** The settings of a document, which is read while the client is asked for them. */
function settingsOf(uri: string, { documents, settings }: Session): Promise<DocumentSettings> {
  const asked = settings.of(uri);
  documents.get(uri)?.readAhead();
  return asked;
}

function diagnosticsOf(document: OpenDocument, session: Session, { rules }: DocumentSettings): Diagnostic[] {
  return [...document.findings(rules).map(finding => diagnosticOf(finding, document, session)), ...duplicateDiagnostics(document, session, rules)];
}
