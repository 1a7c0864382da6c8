import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CableOverview } from '../../server/src/lsp/messages';
import { isCable, LANGUAGE } from './options';

const { Error, Information, Warning } = vscode.LanguageStatusSeverity;

/** A burst of keys is looked at once. */
const QUIET_MS = 400;

/** Shows in a language status item what is worth knowing of the cable at the cursor; it can be pinned to the status bar. */
export function showOverview(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cablewright.overview', { language: LANGUAGE });
  item.name = 'Cable Overview';
  item.text = 'Cable';
  item.command = { command: 'workbench.actions.view.problems', title: 'Problems' };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const renew = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!isCable(editor?.document) || !client.isRunning()) return;
    const { document, selection } = editor;
    const { code2ProtocolConverter: to } = client;
    const params: CableOverview['params'] = { textDocument: to.asTextDocumentIdentifier(document), position: to.asPosition(selection.active) };
    // A document that changes meanwhile is asked about again.
    const overview = await client.sendRequest<CableOverview['result']>('cable/overview' satisfies CableOverview['method'], params).catch(() => null);
    if (overview) Object.assign(item, shown(overview, vscode.languages.getDiagnostics(document.uri)));
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), QUIET_MS);
  };
  const isShown = (uri: vscode.Uri): boolean => uri.toString() === vscode.window.activeTextEditor?.document.uri.toString();

  schedule();
  return vscode.Disposable.from(
    item,
    new vscode.Disposable(() => clearTimeout(timer)),
    client.onDidChangeState(schedule),
    vscode.window.onDidChangeActiveTextEditor(schedule),
    vscode.workspace.onDidChangeTextDocument(({ document }) => { if (isShown(document.uri)) schedule(); }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => { if (uris.some(isShown)) schedule(); }),
    // A file may hold several cables.
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (isCable(textEditor.document)) schedule(); }),
  );
}

function shown({ level, highest, words, sections }: NonNullable<CableOverview['result']>, found: readonly vscode.Diagnostic[]): Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity'> {
  const has = (wanted: vscode.DiagnosticSeverity): boolean => found.some(({ severity }) => severity === wanted);
  return {
    text: [level ?? 'No classification line', highest === null ? 'no portion marks' : `highest (${highest})`].join(', '),
    // No more than fits into the item, with what can be clicked behind it.
    detail: [count(words, 'word'), ...sections === 1 ? [] : [count(sections, 'section')], count(found.length, 'finding')].join(' · '),
    severity: has(vscode.DiagnosticSeverity.Error) ? Error : has(vscode.DiagnosticSeverity.Warning) ? Warning : Information,
  };
}

function count(number: number, what: string): string {
  return number === 0 ? `no ${what}s` : `${number} ${what}${number === 1 ? '' : 's'}`;
}
