import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, InitializedNotification, PositionEncodingKind, TextDocumentSyncKind,
  type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { name, version } from '../../../package.json';
import { isRecord } from '../config/values';
import { bareClient, readClient } from './client';
import { Publisher } from './diagnostics';
import { Documents } from './documents';
import type { Engine } from './engine';
import { features } from './features';
import { Files } from './files';
import { Guard } from './guard';
import { browserHost, type Host } from './host';
import type { InitializationOptions } from './messages';
import type { Session } from './session';
import { Settings } from './settings';
import { WorkspaceFolders } from './workspace-folders';

/**
 * Serves one client over a connection that does not listen yet.
 * @param host where the server runs; in the browser if not given
 */
export function start(connection: Connection, host: Host = browserHost): void {
  const guard = new Guard(connection);
  const folders = new WorkspaceFolders();
  let made: Session | undefined;
  // The guard lets nothing through before initialize has made it.
  const session = (): Session => made ?? fail();
  const publisher = new Publisher(connection, guard, session);

  /** Other settings hold: what was found is to be found again. */
  const recheck = async (): Promise<void> => {
    const { client, documents } = session();
    if (!client.pullsDiagnostics) for (const { uri } of documents.all()) publisher.schedule(uri);
    else if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  };

  connection.onInitialize(params => {
    guard.initialize();
    made = newSession(params, connection, guard, host);
    folders.begin(params.workspaceFolders);
    made.settings.movedTo(folders.first);
    // Not before: at initialize the library puts a handler of its own in the place of one that is there.
    guard.onNotification(DidChangeWorkspaceFoldersNotification.type, async ({ event }) => {
      folders.change(event);
      session().settings.movedTo(folders.first);
      await recheck();
    });
    return initializeResult(made);
  });
  connection.onShutdown(() => guard.shutdown());

  guard.onNotification(InitializedNotification.type, () => session().settings.register());

  guard.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    session().settings.opened();
    session().documents.open(textDocument);
    if (!session().client.pullsDiagnostics) publisher.schedule(textDocument.uri);
  });
  guard.onNotification(DidChangeTextDocumentNotification.type, params => {
    session().documents.change(params);
    if (!session().client.pullsDiagnostics) publisher.schedule(params.textDocument.uri);
  });
  guard.onNotification(DidCloseTextDocumentNotification.type, async ({ textDocument: { uri } }) => {
    session().documents.close(uri);
    session().settings.forget(uri);
    if (!session().client.pullsDiagnostics) await publisher.clear(uri);
  });

  guard.onNotification(DidChangeConfigurationNotification.type, async ({ settings }) => {
    session().settings.changed(settings);
    await recheck();
  });
  // Of files nothing but the configuration is watched.
  guard.onNotification(DidChangeWatchedFilesNotification.type, async () => {
    await session().settings.filesChanged();
    await recheck();
  });

  for (const feature of features) feature.register(guard, session);
  connection.listen();
}

function newSession({ capabilities, initializationOptions }: InitializeParams, connection: Connection, guard: Guard, host: Host): Session {
  const { engine } = host;
  const options = readOptions(initializationOptions);
  const client = guard.attempt('initialize', () => readClient(capabilities), bareClient);
  // One rule that fails leaves the others their findings, and is named in the log.
  const onFault = (ruleId: string, fault: unknown): void => guard.log(`rule ${ruleId}`, fault);
  const logging: Engine = { ...engine, check: (document, settings) => engine.check(document, settings, { onFault }) };
  const files = new Files(connection, guard, host, options.readsFiles === true);
  return {
    client,
    engine: logging,
    documents: new Documents(logging),
    files,
    settings: new Settings(connection, guard, client, files, options.cable),
    setsSeverities: options.setsSeverities === true,
    ruleBase: ruleBaseOf(options.ruleBaseUri),
  };
}

function initializeResult({ client }: Session): InitializeResult {
  return {
    serverInfo: { name, version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...features.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature.capabilities(client) }), {}),
    },
  };
}

/** What a client may have sent; of what type its parts are is not known yet. */
function readOptions(options: unknown): { readonly [Key in keyof InitializationOptions]?: unknown } {
  return isRecord(options) ? options : {};
}

/** The address that rule pages stand under, without a slash at its end. */
function ruleBaseOf(base: unknown): string | null {
  return typeof base === 'string' && /^[a-z][a-z\d+.-]*:/i.test(base) ? base.replace(/\/$/, '') : null;
}

function fail(): never {
  throw new Error('used before initialize');
}
