import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import {
  ConfigurationRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, DocumentSymbolRequest,
  FoldingRangeRequest, InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, RegistrationRequest, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type InitializeResult, type Position, type ProtocolConnection, type ServerCapabilities,
} from 'vscode-languageserver-protocol/node';
import { memoryOf, type Memory } from './memory';
import type { Sample } from './samples';
import type { ServerCommand } from './server-command';

const KINDS = Array.from({ length: 26 }, (_, at) => at + 1) as never;
/** What VS Code can do, as far as it bears on what is measured. */
const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: KINDS } },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], insertReplaceSupport: true, labelDetailsSupport: true } },
  },
};

/** How much of each answer came. */
export interface Answers {
  readonly symbols: number;
  readonly folds: number;
  readonly diagnostics: number;
}

/** A server as a process, and an editor's end of the line to it. */
export class BenchClient {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  private readonly child: ChildProcess;
  private readonly published = new Map<number, number>();
  private readonly waiting = new Map<number, (count: number) => void>();
  private capabilities: ServerCapabilities = {};
  private pullsByRegistration = false;
  private version = 1;
  uri = '';

  private constructor(child: ChildProcess, command: ServerCommand) {
    if (!child.stdout || !child.stdin || child.pid === undefined) throw new Error(`${command.name} could not be started`);
    this.child = child;
    this.pid = child.pid;
    this.connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ version, diagnostics }) => {
      // A server that names no version answers for the newest.
      const of = version ?? this.version;
      this.published.set(of, diagnostics.length);
      this.waiting.get(of)?.(diagnostics.length);
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      if (registrations.some(({ method }) => method === DocumentDiagnosticRequest.method)) this.pullsByRegistration = true;
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ section }) => command.settings?.[section ?? ''] ?? null));
    command.prepare?.(this.connection, () => this.text);
    this.connection.listen();
  }

  private text = '';

  /** Starts a server and greets it. */
  static async start(command: ServerCommand): Promise<BenchClient> {
    const client = new BenchClient(spawn(process.execPath, [...command.arguments, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }), command);
    const { capabilities } = await client.connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: process.pid, capabilities: CAPABILITIES, workspaceFolders: null, initializationOptions: command.options ?? {},
    });
    client.capabilities = capabilities;
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Opens a document; resolves when the first diagnostics for it have come. */
  async open({ languageId, extension, text }: Sample, name = 'sample'): Promise<number> {
    this.uri = `file:///bench/${name}.${extension}`;
    this.version = 1;
    this.text = text;
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: this.uri, languageId, version: 1, text } });
    return await this.diagnostics();
  }

  /** Types one character, then asks as an editor does. Resolves when all answers for that version have come. */
  async type(position: Position, character: string): Promise<Answers> {
    const textDocument = { uri: this.uri };
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { ...textDocument, version: this.version }, contentChanges: [{ range: { start: position, end: position }, text: character }],
    });
    const [symbols, folds, diagnostics] = await Promise.all([
      this.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      this.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
      this.diagnostics(),
    ]);
    return { symbols: symbols?.length ?? 0, folds: folds?.length ?? 0, diagnostics };
  }

  /** The diagnostics of the newest version, asked for or sent. @returns how many */
  private async diagnostics(): Promise<number> {
    if (this.capabilities.diagnosticProvider !== undefined || this.pullsByRegistration) {
      const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: this.uri } });
      return report.kind === 'full' ? report.items.length : 0;
    }
    const { version } = this;
    const known = this.published.get(version);
    return known ?? await new Promise(resolve => this.waiting.set(version, resolve));
  }

  /** Time that a processor has worked for the server's main thread so far, in milliseconds; null where the system does not tell. */
  processorTime(): number | null {
    try {
      return Number(fs.readFileSync(`/proc/${String(this.pid)}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return null;
    }
  }

  /** Memory of the server; null where the system does not tell. */
  memory(): Memory | null {
    return memoryOf(this.pid);
  }

  /** Ends the server. */
  async end(): Promise<void> {
    const gone = new Promise(resolve => this.child.once('exit', resolve));
    this.connection.dispose();
    this.child.kill();
    await gone;
  }
}
