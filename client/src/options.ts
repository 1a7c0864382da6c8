import type * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/messages';
import { RULE_BASE } from './rulePages';

/** The language id, and the section of the settings. */
export const LANGUAGE = 'cable';

/** A server that ends this often within this time is not started again. */
const MAX_RESTARTS = 4;
const RESTART_WINDOW_MS = 3 * 60 * 1000;

/** What the client of either host is started with. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Any scheme: files, unsaved documents, virtual file systems, the old side of a comparison.
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { ruleBaseUri: RULE_BASE } satisfies InitializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: quietRestarts(),
  };
}

/** Restarts a server that has ended, without a word to the user; the status item tells. */
function quietRestarts(): ErrorHandler {
  const ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      while (ends[0] !== undefined && now - ends[0] > RESTART_WINDOW_MS) ends.shift();
      ends.push(now);
      return { action: ends.length > MAX_RESTARTS ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}
