import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
  InitializedNotification, PositionEncodingKind, TextDocumentSyncKind,
  type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { name, version } from '../../../package.json';
import { bareClient, readClient } from './client';
import { Publisher } from './diagnostics';
import { Documents } from './documents';
import { engine as realEngine, type Engine } from './engine';
import { features } from './features';
import { Guard } from './guard';
import type { InitializationOptions } from './messages';
import { isRecord } from './rule-settings';
import type { Session } from './session';
import { Settings } from './settings';

/**
 * Serves one client over a connection that does not listen yet.
 * @param engine what to ask about cables; anything but the real one is for tests
 */
export function start(connection: Connection, engine: Engine = realEngine): void {
  const guard = new Guard(connection);
  let made: Session | undefined;
  // The guard lets nothing through before initialize has made it.
  const session = (): Session => made ?? fail();
  const publisher = new Publisher(connection, guard, session);

  connection.onInitialize(params => {
    guard.initialize();
    made = newSession(params, connection, guard, engine);
    return initializeResult(made);
  });
  connection.onShutdown(() => guard.shutdown());

  guard.onNotification(InitializedNotification.type, async () => {
    if (session().client.registersConfiguration) await session().settings.register();
  });

  guard.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
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
    const { client, documents } = session();
    session().settings.changed(settings);
    if (!client.pullsDiagnostics) for (const { uri } of documents.all()) publisher.schedule(uri);
    else if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });

  for (const feature of features) feature.register(guard, session);
  connection.listen();
}

function newSession({ capabilities, initializationOptions }: InitializeParams, connection: Connection, guard: Guard, engine: Engine): Session {
  const options = readOptions(initializationOptions);
  const client = guard.attempt('initialize', () => readClient(capabilities), bareClient);
  // One rule that fails leaves the others their findings, and is named in the log.
  const onFault = (ruleId: string, fault: unknown): void => guard.log(`rule ${ruleId}`, fault);
  const logging: Engine = { ...engine, check: (document, settings) => engine.check(document, settings, { onFault }) };
  return {
    client,
    engine: logging,
    documents: new Documents(logging),
    settings: new Settings(connection, guard, client, options.cable),
    ruleBase: ruleBaseOf(options.ruleBaseUri),
  };
}

function initializeResult({ client }: Session): InitializeResult {
  return {
    serverInfo: { name, version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
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
