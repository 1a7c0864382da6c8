import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DidSaveTextDocumentNotification, InitializedNotification, MessageType, PositionEncodingKind, ResponseError, ShowMessageNotification, TextDocumentSyncKind,
  type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { name, version } from '../../../package.json';
import { isRecord } from '../configuration/values';
import { Slices } from '../workspace/scan';
import { bareClient, readClient } from './client';
import { Publisher } from './diagnostics';
import { Documents } from './documents';
import { DuplicateWatch } from './duplicates';
import type { Engine } from './language-service';
import { features } from './features';
import { Files } from './files';
import { Guard } from './guard';
import { browserHost, type Host } from './host';
import { indexFiles } from './index-files';
import { IndexStore } from './index-store';
import type { Faulted, InitializationOptions } from './messages';
import { Refresher } from './refresher';
import type { Session } from './session';
import { Settings } from './settings';
import { WorkspaceFolders } from './workspace-folders';
import { WorkspaceIndex } from './workspace-index';

const FAULTED: Faulted['method'] = 'cable/faulted';

/**
 * Serves one client over a connection that does not listen yet.
 * @param host where the server runs; in the browser if not given
 * @returns whether the client has asked for the end
 */
export function start(connection: Connection, host: Host = browserHost): { readonly isShutDown: () => boolean } {
  const guard = new Guard(connection);
  const folders = new WorkspaceFolders();
  let made: Session | undefined;
  // The guard lets nothing through before initialize has made it.
  const session = (): Session => made ?? fail();
  const publisher = new Publisher(connection, guard, session, host.pause ?? nextTurn);
  const refresher = new Refresher(connection, guard, session, publisher);
  const duplicates = new DuplicateWatch(guard, session, uris => refresher.recheck(uris));
  const indexChanged = (): void => {
    duplicates.indexChanged();
    refresher.indexChanged();
  };

  connection.onInitialize(params => {
    guard.initialize();
    made = newSession(params, connection, guard, host, indexChanged, () => refresher.settingsChanged());
    folders.begin(params);
    void made.settings.movedTo(folders.all);
    // Not before: at initialize the library puts a handler of its own in the place of one that is there.
    guard.onNotification(DidChangeWorkspaceFoldersNotification.type, async ({ event }) => {
      folders.change(event);
      await session().settings.movedTo(folders.all);
      refresher.recheck();
      await session().index.foldersAre(folders.all);
    });
    return initializeResult(made);
  });
  connection.onShutdown(() => guard.shutdown());

  guard.onNotification(InitializedNotification.type, async () => {
    session().settings.register();
    await session().index.foldersAre(folders.all);
  });

  listenToDocuments(guard, session, publisher, refresher);
  listenToSettings(guard, session, refresher);
  for (const feature of features) feature.register(guard, session);
  connection.listen();
  return { isShutDown: () => guard.isShutDown };
}

/** What the client tells of its documents. */
function listenToDocuments(guard: Guard, session: () => Session, publisher: Publisher, refresher: Refresher): void {
  /** Looks at the configuration files that nobody tells of. */
  const lookAgain = async (): Promise<void> => {
    if (await session().settings.lookAgain(refresher.openUris())) refresher.settingsChanged();
  };

  guard.onNotification(DidOpenTextDocumentNotification.type, async ({ textDocument }) => {
    session().documents.open(textDocument);
    session().settings.askFor(textDocument.uri);
    session().index.documentChanged(textDocument.uri);
    if (!session().client.pullsDiagnostics) publisher.schedule(textDocument.uri);
    await lookAgain();
  });
  guard.onNotification(DidSaveTextDocumentNotification.type, lookAgain);
  guard.onNotification(DidChangeTextDocumentNotification.type, params => {
    session().documents.change(params);
    session().index.documentChanged(params.textDocument.uri);
    if (!session().client.pullsDiagnostics) publisher.schedule(params.textDocument.uri);
  });
  guard.onNotification(DidCloseTextDocumentNotification.type, async ({ textDocument: { uri } }) => {
    session().documents.close(uri);
    session().settings.forget(uri);
    if (!session().client.pullsDiagnostics) await publisher.clear(uri);
    await session().index.documentClosed(uri);
  });
}

/** What the client tells of settings, and of files on the disk. */
function listenToSettings(guard: Guard, session: () => Session, refresher: Refresher): void {
  guard.onNotification(DidChangeConfigurationNotification.type, async ({ settings }) => {
    session().settings.changed(settings);
    refresher.settingsChanged();
    await session().index.settingsChanged(settings);
  });
  guard.onNotification(DidChangeWatchedFilesNotification.type, async ({ changes }) => {
    if (await session().settings.filesChanged(changes.map(({ uri }) => uri))) refresher.settingsChanged();
    await session().index.filesChanged(changes);
  });
}

function newSession({ capabilities, initializationOptions }: InitializeParams, connection: Connection, guard: Guard, host: Host, indexChanged: () => void, otherSettings: () => void): Session {
  const { engine } = host;
  const options = readOptions(initializationOptions);
  guard.tellOnce(() => {
    const told = options.showsFaults === true
      ? connection.sendNotification(FAULTED)
      : connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: 'A part of Cablewright has failed and was left out; everything else works. The log of the language server says which part.' });
    told.catch(() => undefined);
  });
  const client = guard.attempt('initialize', () => readClient(isRecord(capabilities) ? capabilities : {}, options.hasGrammar === true), bareClient);
  // One rule that fails leaves the others their findings, and is named in the log.
  const onFault = (ruleId: string, fault: unknown): void => guard.log(`rule ${ruleId}`, fault);
  // Not a copy, which would load all that is only needed later.
  const check: Engine['check'] = (document, settings) => engine.check(document, settings, { onFault });
  const checkInSteps: Engine['checkInSteps'] = (document, settings) => engine.checkInSteps(document, settings, { onFault });
  const logging = Object.create(engine, { check: { value: check, enumerable: true }, checkInSteps: { value: checkInSteps, enumerable: true } }) as Engine;
  const files = new Files(connection, guard, host, options.readsFiles === true);
  const documents = new Documents(logging);
  const pause = host.pause ?? nextTurn;
  const index = new WorkspaceIndex({
    connection, guard, client, documents, pause,
    files: indexFiles(connection, guard, files, host, options.listsFolders === true),
    store: options.storesIndex === true ? new IndexStore(connection, guard, pause) : null,
    tellsState: options.showsIndex === true,
    changed: indexChanged,
  }, options.cable);
  return {
    client,
    engine: logging,
    documents,
    files,
    index,
    duplicatesTold: new Map(),
    settings: new Settings(connection, guard, client, files, options.cable, otherSettings),
    editor: {
      applyEdit: async (label, edit) => {
        try {
          const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
          return applied ? null : failureReason ?? 'the cable has changed meanwhile.';
        } catch (refusal) {
          // Its code is about the edit: of the command it would say that there is none.
          if (refusal instanceof ResponseError) return refusal.message;
          throw refusal;
        }
      },
      placeCursor: (uri, selection) => {
        if (client.showsDocuments && options.placesCursor !== true) void guard.run('window/showDocument', () => connection.window.showDocument({ uri, selection, takeFocus: true }));
      },
    },
    showsRefusals: options.showsRefusals === true,
    setsSeverities: options.setsSeverities === true,
    showsPlaces: options.showsPlaces === true,
    slices: new Slices(pause),
    ruleBase: ruleBaseOf(options.ruleBaseUri),
  };
}

function initializeResult({ client }: Session): InitializeResult {
  return {
    serverInfo: { name, version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...features.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature.capabilities?.(client) }), {}),
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

async function nextTurn(): Promise<void> {
  await new Promise<void>(resolve => {
    setTimeout(resolve, 0);
  });
}

function fail(): never {
  throw new Error('used before initialize');
}
