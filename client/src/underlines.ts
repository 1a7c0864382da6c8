import * as vscode from 'vscode';
import { LANGUAGE } from './options';

/** Letters that are typed in one go are one undo, which edits between them would part. */
const PAUSE_MS = 100;
const SHORTEST = 3;

/** A heading whose words are being changed. */
interface Changing {
  readonly editor: vscode.TextEditor;
  readonly line: number;
}

/**
 * When the words of an underlined heading change, its hyphens follow, as one undo with the letters. A snippet could draw them
 * only when its tab stop is left, and would repeat the letters until then.
 */
export function keepUnderlines(): vscode.Disposable {
  let changing: Changing | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from({ dispose: () => clearTimeout(timer) }, vscode.workspace.onDidChangeTextDocument(event => {
    if (event.document !== vscode.window.activeTextEditor?.document || event.contentChanges.length === 0) return;
    changing = changingIn(event, changing);
    clearTimeout(timer);
    // What follows a blank the server does. An edit that is refused, for another letter has come, is made after that.
    if (changing && event.contentChanges[0]?.text !== ' ') timer = setTimeout(draw, PAUSE_MS, changing);
  }));
}

function changingIn({ document, contentChanges: [change, ...others], reason }: vscode.TextDocumentChangeEvent, last: Changing | undefined): Changing | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || document.languageId !== LANGUAGE || reason !== undefined) return undefined;
  if (!change || others.length > 0 || !change.range.isSingleLine || change.text.includes('\n')) return undefined;
  const { line, character } = change.range.start;
  if (last?.editor === editor && last.line === line) return last;
  const { text } = document.lineAt(line);
  // What has been taken away is not told, only how much.
  const before = text.slice(0, character) + 'x'.repeat(change.rangeLength) + text.slice(character + change.text.length);
  const follows = lengthOf(before) === underlineBelow(document, line) && vscode.workspace.getConfiguration('editor', document).get('formatOnType') === true;
  return follows ? { editor, line } : undefined;
}

function draw({ editor, line }: Changing): void {
  const length = underlineBelow(editor.document, line);
  const wanted = length === 0 ? 0 : lengthOf(editor.document.lineAt(line).text);
  if (length === wanted) return;
  // An editor that is closed meanwhile refuses.
  editor.edit(edit => edit.replace(new vscode.Range(line + 1, 0, line + 1, length), '-'.repeat(wanted)), { undoStopBefore: false, undoStopAfter: false }).then(undefined, () => undefined);
}

/** The length of the hyphens below a line that has a blank line above it; 0 where there are none. */
function underlineBelow(document: vscode.TextDocument, line: number): number {
  if (line < 1 || line + 1 >= document.lineCount || !document.lineAt(line - 1).isEmptyOrWhitespace) return 0;
  return /^-{3,120}$/.exec(document.lineAt(line + 1).text)?.[0].length ?? 0;
}

function lengthOf(title: string): number {
  return Math.max(SHORTEST, title.trimEnd().length);
}
