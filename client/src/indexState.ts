import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IndexState, IndexStateChanged } from '../../server/src/protocol/messages';
import { LANGUAGE } from './options';

const REINDEX = { command: 'cablewright.reindex', title: 'Read Again' };
const SETTINGS = { command: 'workbench.action.openSettings', title: 'Settings', arguments: ['cable.index'] };

const REACHED: Readonly<Record<NonNullable<IndexState['reached']>, string>> = {
  files: 'Not all files are in it: there are more than the setting cable.index.maxFiles allows.',
  depth: 'Not all files are in it: some lie deeper than the setting cable.index.maxDepth allows.',
  bytes: 'Not all files are in it: they are larger than the setting cable.index.maxMegabytes allows.',
};

/** Shows in a language status item how many cables the index of the workspace has, and whether it is whole. */
export function showIndexState(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cablewright.index', { language: LANGUAGE });
  item.name = 'Cablewright: index of the folder';
  show(item, { state: 'off', files: 0, cables: 0, reached: null, large: 0 });
  return vscode.Disposable.from(item, client.onNotification('cable/indexState' satisfies IndexStateChanged['method'], (state: IndexState) => show(item, state)));
}

function show(item: vscode.LanguageStatusItem, { state, files, cables, reached, large }: IndexState): void {
  const cut = state === 'ready' && reached !== null;
  item.busy = state === 'reading';
  item.severity = cut ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = cut ? SETTINGS : REINDEX;
  if (state === 'off') {
    item.text = 'No index of cables';
    item.detail = 'No folder is open, or the setting cable.index.enabled is off.';
    return;
  }
  item.text = count(cables, 'cable');
  item.detail = {
    reading: `The index of the folder is being made: ${count(files, 'file')} so far.`,
    stopped: `The index was stopped after ${count(files, 'file')}.`,
    ready: [`In ${count(files, 'file')} of the folder.`, cut ? REACHED[reached] : '', large > 0 ? `${count(large, 'file')} left out as too large.` : ''].filter(Boolean).join(' '),
  }[state];
}

/** The commas are put in by hand: at its first use in a process, `toLocaleString` loads what it knows of all languages. */
function count(number: number, what: string): string {
  return `${String(number).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',')} ${what}${number === 1 ? '' : 's'}`;
}
