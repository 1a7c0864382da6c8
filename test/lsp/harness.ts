import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  ConfigurationRequest, createProtocolConnection, DiagnosticRefreshRequest, DidOpenTextDocumentNotification, InitializedNotification, InitializeRequest,
  LogMessageNotification, PublishDiagnosticsNotification, RegistrationRequest, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type ConfigurationItem, type InitializeResult, type Position, type ProtocolConnection, type PublishDiagnosticsParams, type Range, type RegistrationParams, type TextEdit, type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { createConnection, type Connection } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/text/lines';
import { applyEdits } from '../../server/src/text/span';
import { start } from '../../server/src/lsp/connection';
import type { Host } from '../../server/src/lsp/host';
import { engine as realEngine, type Engine } from '../../server/src/lsp/language-service';

export const URI = 'file:///sample.cable';

/** What VS Code can do, as far as it matters here. */
export const fullCapabilities: ClientCapabilities = {
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    configuration: true,
    applyEdit: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
  textDocument: {
    rangeFormatting: { rangesSupport: true },
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: Array.from({ length: 26 }, (_, at) => at + 1) as never } },
    signatureHelp: { signatureInformation: { noActiveParameterSupport: true } },
    completion: { completionItemKind: { valueSet: Array.from({ length: 25 }, (_, at) => at + 1) as never }, completionItem: { documentationFormat: ['markdown', 'plaintext'], insertReplaceSupport: true, labelDetailsSupport: true } },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

export interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: WorkspaceFolder[];
  /** The one folder of a client that knows no workspace folders. */
  readonly rootUri?: string;
  readonly engine?: Engine;
  /** The disk of the server. */
  readonly readFile?: Host['readFile'];
  /** The folders of that disk. */
  readonly disk?: Host['disk'];
  /** What `workspace/configuration` is answered with; may be changed between requests. */
  readonly configuration?: (asked: ConfigurationItem) => unknown;
  /** A look at the server's connection before the server gets it. */
  readonly observe?: (connection: Connection) => void;
}

/** A client as the server sees it, and what the server has said to it. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly logs: readonly string[];
  readonly published: readonly PublishDiagnosticsParams[];
  readonly registrations: readonly RegistrationParams[];
  readonly refreshes: () => number;

  constructor(connection: ProtocolConnection, result: InitializeResult, heard: Heard) {
    this.connection = connection;
    this.result = result;
    this.logs = heard.logs;
    this.published = heard.published;
    this.registrations = heard.registrations;
    this.refreshes = () => heard.refreshes;
  }

  async open(text: string, uri = URI, version = 1): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'cable', version, text } });
  }

  /** Resolves when the condition holds; what it waits for comes in as messages. Gives up before the test does. */
  async until(condition: () => boolean): Promise<void> {
    for (let turn = 0; turn < 8000 && !condition(); turn++) await new Promise(resolve => setTimeout(resolve, 1));
    assert.ok(condition(), 'what was waited for did not come');
  }
}

interface Heard {
  readonly logs: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly registrations: RegistrationParams[];
  refreshes: number;
}

const open: { dispose(): void }[] = [];

/** To be called after each test: ends all connections that were made in it. */
export function disconnect(): void {
  for (const connection of open.splice(0)) connection.dispose();
}

/** A server and a client that have not said a word to each other yet. */
export function connectRaw({ engine = realEngine, readFile = null, disk, configuration, observe }: Setup = {}): { client: ProtocolConnection; heard: Heard } {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  observe?.(server);
  start(server, { engine, readFile, ...(disk && { disk }) });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  open.push(server, client);
  return { client, heard: listen(client, configuration) };
}

/** Makes a client note what it is told and answer what it is asked. */
export function listen(client: ProtocolConnection, configuration: NonNullable<Setup['configuration']> = () => null): Heard {
  const heard: Heard = { logs: [], published: [], registrations: [], refreshes: 0 };
  client.onNotification(LogMessageNotification.type, ({ message }) => { heard.logs.push(message); });
  client.onNotification(PublishDiagnosticsNotification.type, params => { heard.published.push(params); });
  client.onRequest(RegistrationRequest.type, params => { heard.registrations.push(params); });
  client.onRequest(DiagnosticRefreshRequest.type, () => { heard.refreshes++; });
  client.onRequest('workspace/codeLens/refresh', () => null);
  client.onRequest('workspace/inlayHint/refresh', () => null);
  client.onRequest('workspace/semanticTokens/refresh', () => null);
  client.onRequest(ConfigurationRequest.type, async ({ items }) => await Promise.all(items.map(item => configuration(item))));
  client.listen();
  return heard;
}

/** The first request, with what the protocol demands of it today. */
export async function initialize(client: ProtocolConnection, capabilities: ClientCapabilities, initializationOptions?: unknown, workspaceFolders?: WorkspaceFolder[], rootUri?: string): Promise<InitializeResult> {
  return await client.sendRequest(InitializeRequest.method, { processId: null, capabilities, initializationOptions, workspaceFolders, rootUri });
}

/** A server and a client that have greeted each other. @param prepare makes the client answer and hear more, before it does */
export async function connect(setup: Setup = {}, prepare: (client: ProtocolConnection) => void = () => undefined): Promise<TestClient> {
  const { client, heard } = connectRaw(setup);
  prepare(client);
  return await greet(client, heard, setup);
}

export async function greet(client: ProtocolConnection, heard: Heard, { capabilities = fullCapabilities, initializationOptions, workspaceFolders, rootUri }: Setup = {}): Promise<TestClient> {
  const result = await initialize(client, capabilities, initializationOptions, workspaceFolders, rootUri);
  await client.sendNotification(InitializedNotification.type, {});
  return new TestClient(client, result, heard);
}

/** The document after edits as a client applies them. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return applyEdits(text, edits.map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText })));
}

export function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** Whether a position is at or before another. */
export function isOrdered(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
