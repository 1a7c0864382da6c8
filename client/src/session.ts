import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { provideCheckTask } from './check-task';
import { registerCommands } from './commands';
import { tellOfSaves } from './configuration-files';
import { readFilesFor } from './files';
import { offerFirstSteps } from './first-steps';
import { FormatStatus } from './format-status';
import { listFoldersFor } from './folders';
import { registerIndexCommands } from './index-commands';
import { showIndexState } from './index-state';
import { IndexStore } from './index-store';
import { registerShowPlaces } from './places';
import { registerPreview } from './preview/register';
import { registerCompare } from './compare/register';
import { registerExtract } from './extract/register';
import { registerReport } from './report/register';
import { registerReview } from './review/register';
import { registerMask } from './mask/register';
import { clientOptions } from './options';
import { closeFormsOfOtherLines } from './line-forms';
import { showOverview } from './overview';
import { Restarts } from './restarts';
import { serveRulePages } from './rule-pages';
import { showState } from './status';
import { keepUnderlines } from './underlines';
import { watch, type EndServer } from './watchdog';

/** In which of the two extension hosts the extension runs. */
export type Flavour = 'node' | 'web';

/** What `activate` returns to other extensions, and to the tests. */
export interface Api {
  readonly flavour: Flavour;
  /** Resolves when the language server has answered for the first time; rejects when it did not start. */
  readonly ready: Promise<void>;
}

export interface Session {
  readonly api: Api;
  /** Ends the language server. */
  stop(): Promise<void>;
}

/**
 * Starts everything that both hosts have in common. Does not wait for the server: an editor
 * that has just been opened is coloured by the grammar and must not hang on anything else.
 * @param createClient makes the client of this host, not yet started
 * @param endServer ends the server of this host when it hangs
 */
export function startSession(
  context: vscode.ExtensionContext,
  flavour: Flavour,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  endServer: EndServer,
): Session {
  const log = vscode.window.createOutputChannel('Cablewright', { log: true });
  const restarts = new Restarts();
  const formatStatus = new FormatStatus();
  const client = createClient(clientOptions(log, restarts, formatStatus.middleware));
  const store = new IndexStore(context.storageUri);
  context.subscriptions.push(
    log,
    serveRulePages(context.extension),
    showState(client),
    showOverview(client),
    closeFormsOfOtherLines(),
    keepUnderlines(),
    formatStatus.attach(client),
    registerCommands(client, restarts, log),
    offerFirstSteps(context.extension.id),
    readFilesFor(client),
    listFoldersFor(client),
    tellOfSaves(client),
    store.serve(client),
    showIndexState(client),
    registerIndexCommands(client, store),
    registerShowPlaces(client),
    provideCheckTask(client),
    registerPreview(client, context.extensionUri),
    registerReport(client, context.extensionUri),
    registerExtract(client),
    registerCompare(client, context.extensionUri),
    registerReview(context.workspaceState),
    registerMask(client),
    // A server that stands at a breakpoint answers nothing either.
    ...(context.extensionMode === vscode.ExtensionMode.Development ? [] : [watch(client, endServer, log)]),
  );

  // A failed start is in the log and in the status item; it is no reason for a pop-up.
  const ready = client.start();
  ready.catch((error: unknown) => log.error('The language server did not start.', String(error)));
  return {
    api: { flavour, ready },
    stop: async () => {
      if (client.isRunning()) await client.stop();
    },
  };
}
