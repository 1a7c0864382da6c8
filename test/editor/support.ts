// What the suites in the extension hosts have in common.
import * as vscode from 'vscode';
import type { Api } from '../../client/src/session';
import { ok } from './assert';

const WAIT_MS = 15_000;

/** The extension's API, with the server started. */
export async function activate(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('cablewright.cablewright');
  ok(extension, 'the extension is not there');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** A file of the workspace: a copy of `seeds/`, in which the tests may write. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits until `condition` gives something, and resolves with that. */
export async function waitFor<T>(what: string, condition: () => T | Thenable<T>, ms = WAIT_MS): Promise<NonNullable<T>> {
  const until = Date.now() + ms;
  for (;;) {
    const result = await condition();
    if (result) return result;
    ok(Date.now() < until, `${what} did not come`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** A cable that has no file yet. One of the suite before that is still closing may have the same name, and take this one with it. */
export function untitled(content: string): Promise<vscode.TextEditor> {
  return waitFor('the cable', async () => {
    const shown = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'cable', content }));
    return shown.document.getText() === content ? shown : undefined;
  });
}

/** Resolves with the findings of a document as soon as there are `count` of them. */
export function findings(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const found = vscode.languages.getDiagnostics(uri);
      if (found.length !== count) return;
      done();
      resolve(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(check);
    const timer = setTimeout(() => {
      done();
      const seen = vscode.languages.getDiagnostics(uri).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
      reject(new Error(`there were never ${count} findings, but in the end ${seen.length}:\n${seen.join('\n')}`));
    }, WAIT_MS);
    const done = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    check();
  });
}

export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export function symbolsOf(uri: vscode.Uri): Thenable<vscode.DocumentSymbol[] | undefined> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

/** The text of all hovers at a position. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents).map(content => (typeof content === 'string' ? content : (content as vscode.MarkdownString).value)).join('\n');
}

/**
 * The first quick fix at a place that is wanted. Asked for again and again: VS Code answers with
 * nothing, or cancels, when another extension registers its own fixes meanwhile.
 */
export function quickFix(uri: vscode.Uri, range: vscode.Range, wanted: (action: vscode.CodeAction) => boolean): Promise<vscode.CodeAction> {
  return waitFor('the quick fix', () => vscode.commands
    .executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix', 10)
    .then(actions => actions.find(wanted), () => undefined));
}

/** What the preferred quick fix at a place would change. */
export async function preferredFix(uri: vscode.Uri, range: vscode.Range): Promise<vscode.WorkspaceEdit> {
  const { edit } = await quickFix(uri, range, ({ isPreferred }) => isPreferred === true);
  ok(edit, 'the quick fix changes nothing');
  return edit;
}
