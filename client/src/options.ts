import type * as vscode from 'vscode';
import { RevealOutputChannelOn, vsdiag, type ErrorHandler, type LanguageClientOptions, type Middleware } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/messages';
import { isOldVersion } from './old-version';
import { RULE_BASE } from './rule-pages';

/** The language id, and the section of the settings. */
export const LANGUAGE = 'cable';

/**
 * Whether a document is a cable. What VS Code reads out of one, in its accessible view, bears the language of the text too: the
 * preview would turn to a hover.
 */
export const isCable = (document: vscode.TextDocument | undefined): document is vscode.TextDocument => document?.languageId === LANGUAGE && document.uri.scheme !== 'accessible-view';

/** The files of the workspace that are cables, as a pattern. */
export const CABLES = '**/*.{cable,CABLE,cable.txt,CABLE.TXT}';
/** The name of such a file. */
export const CABLE_NAME = /\.cable(?:\.txt)?$/i;

/** What the client of either host is started with. */
export function clientOptions(log: vscode.LogOutputChannel, errorHandler: ErrorHandler, middleware: Middleware): LanguageClientOptions {
  return {
    // Any scheme: files, unsaved documents, virtual file systems, the old side of a comparison.
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { ruleBaseUri: RULE_BASE, readsFiles: true, setsSeverities: true, showsRefusals: true, placesCursor: true, showsFaults: true, listsFolders: true, storesIndex: true, showsIndex: true, showsPlaces: true, hasGrammar: true } satisfies InitializationOptions,
    initializationFailedHandler: () => false,
    errorHandler,
    middleware: {
      ...middleware,
      // Beside the file itself, all that is found in it would be told twice.
      provideDiagnostics: (document, previousResultId, token, next) => (isOldVersion('uri' in document ? document.uri : document) ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] } : next(document, previousResultId, token)),
    },
  };
}
