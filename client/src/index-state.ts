import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IndexState, IndexStateChanged } from '../../server/src/lsp/messages';
import { indexText } from './index-text';
import { LANGUAGE } from './options';

const REINDEX = { command: 'cablewright.reindex', title: 'Read Again' };
const SETTINGS = { command: 'workbench.action.openSettings', title: 'Settings', arguments: ['cable.index'] };

/** Shows in a language status item how many cables the index of the workspace has, and whether it is whole. */
export function showIndexState(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cablewright.index', { language: LANGUAGE });
  item.name = 'Cablewright: index of cables';
  show(item, { state: 'off', files: 0, cables: 0, reached: null, large: 0 });
  return vscode.Disposable.from(item, client.onNotification('cable/indexState' satisfies IndexStateChanged['method'], (state: IndexState) => show(item, state)));
}

function show(item: vscode.LanguageStatusItem, state: IndexState): void {
  const cut = state.state === 'ready' && state.reached !== null;
  item.busy = state.state === 'reading';
  item.severity = cut ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = cut ? SETTINGS : REINDEX;
  Object.assign(item, indexText(state, vscode.workspace.workspaceFolders?.length ?? 0));
}
