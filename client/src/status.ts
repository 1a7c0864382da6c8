import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from './options';

/** Shows in the language status item of a cable whether the server is there. */
export function showState(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cablewright.server', { language: LANGUAGE });
  item.name = 'Cablewright';

  const show = (state: State): void => {
    const stopped = state === State.Stopped || state === State.StartFailed;
    item.busy = state === State.Starting;
    item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = stopped ? 'Cable checks are off' : 'Cablewright';
    item.detail = stopped ? 'The language server has stopped; colours still work.' : state === State.Starting ? 'The language server is starting.' : 'The language server is running.';
    item.command = stopped
      ? { command: 'cablewright.restartServer', title: 'Restart' }
      : { command: 'cablewright.showLog', title: 'Show Log' };
  };
  show(State.Starting);
  return vscode.Disposable.from(item, client.onDidChangeState(({ newState }) => show(newState)));
}
