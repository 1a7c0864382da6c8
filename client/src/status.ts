import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { Faulted } from '../../server/src/lsp/messages';
import { LANGUAGE } from './options';

const FAULTED: Faulted['method'] = 'cable/faulted';

/** What the status item says: on one line beside its button, which VS Code cuts off where there is no room for it. */
interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command: { readonly command: string; readonly title: string };
}

const { Error, Information, Warning } = vscode.LanguageStatusSeverity;
const SHOW_LOG = { command: 'cablewright.showLog', title: 'Show Log' };
const RUNNING: Shown = { text: 'Cablewright', detail: 'The language server is running.', severity: Information, command: SHOW_LOG };
const STARTING: Shown = { ...RUNNING, detail: 'The language server is starting.' };
const STARTED_AGAIN: Shown = { ...RUNNING, detail: 'The server was started again. Nothing is lost.' };
const FAILED: Shown = { text: 'A part of Cablewright has failed', detail: 'The rest works; the log says more.', severity: Warning, command: SHOW_LOG };
const STOPPED: Shown = {
  text: 'Cable checks are off', detail: 'The server has stopped; colours work.', severity: Error, command: { command: 'cablewright.restartServer', title: 'Restart' },
};

/** Shows in the language status item of a cable whether the server is there and whole. */
export function showState(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cablewright.server', { language: LANGUAGE });
  item.name = 'Cablewright';
  let starts = 0;

  const show = (state: State): void => {
    const { text, detail, severity, command } = shownIn(state, starts);
    Object.assign(item, { text, detail, severity, command, busy: state === State.Starting });
  };
  show(State.Starting);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) starts += 1;
      show(newState);
    }),
    client.onNotification(FAULTED, () => {
      Object.assign(item, FAILED);
    }),
  );
}

function shownIn(state: State, starts: number): Shown {
  switch (state) {
    case State.Starting: return STARTING;
    case State.Running: return starts > 1 ? STARTED_AGAIN : RUNNING;
    default: return STOPPED;
  }
}
