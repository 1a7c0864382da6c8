import * as vscode from 'vscode';
import { ExecuteCommandRequest, type BaseLanguageClient } from 'vscode-languageclient';
import type { PortionMarks, StructureArgument, StructureResult } from '../../server/src/lsp/messages';
import { refusalToChange } from './refusal';
import { explain, hush, refuse } from './say';

/** The commands that need nothing but the cursor; each is one of the server's, without its `cable.`. */
const COMMANDS = [
  'insertParagraphBelow', 'insertParagraphAbove', 'moveParagraphUp', 'moveParagraphDown', 'moveSectionUp', 'moveSectionDown',
  'mergeWithNext', 'splitParagraph', 'promoteToHeading', 'renumberAll', 'reletterReferences',
] as const;

const LEVELS: readonly (vscode.QuickPickItem & { readonly mark: string })[] = [
  { label: 'CONFIDENTIAL', description: 'disclosure could damage national security', mark: 'C' },
  { label: 'SECRET', description: 'disclosure could do serious damage', mark: 'S' },
  { label: 'TOP SECRET', description: 'disclosure could do exceptionally grave damage', mark: 'TS' },
];

const MARKS: Readonly<Record<string, string>> = { U: 'unclassified', SBU: 'sensitive but unclassified', C: 'confidential', S: 'secret', TS: 'top secret' };

/** The commands that change the structure of the cable in the active editor: each one edit, which one undo takes back. */
export function registerStructureCommands(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMANDS.map(name => vscode.commands.registerCommand(`cablewright.${name}`, () => run(client, name, {}))),
    vscode.commands.registerCommand('cablewright.setPortionMark', (mark?: string) => setPortionMark(client, mark)),
    vscode.commands.registerCommand('cablewright.raiseClassification', (level?: string) => raiseClassification(client, level)),
  );
}

/** The marks that the cable may bear: those up to its level. */
function marksAt(client: BaseLanguageClient, { document, selection }: vscode.TextEditor): Promise<PortionMarks['result']> {
  const { code2ProtocolConverter: to } = client;
  const params: PortionMarks['params'] = { textDocument: to.asTextDocumentIdentifier(document), position: to.asPosition(selection.start) };
  return client.sendRequest<PortionMarks['result']>('cable/portionMarks' satisfies PortionMarks['method'], params);
}

async function setPortionMark(client: BaseLanguageClient, given: string | undefined): Promise<void> {
  const editor = cableEditor(client);
  if (!editor) return;
  const ask = async (): Promise<string | undefined> => {
    // Without their brackets: of what is typed, VS Code puts that first which begins so, U before SBU.
    const items = (await marksAt(client, editor)).map(mark => ({ label: mark, description: MARKS[mark] ?? '' }));
    return (await vscode.window.showQuickPick(items, { placeHolder: 'The mark of the paragraphs that are selected' }))?.label;
  };
  const mark = typeof given === 'string' ? given : await ask();
  if (mark !== undefined) await run(client, 'setPortionMark', { mark, others: editor.selections.slice(1).map(selection => client.code2ProtocolConverter.asRange(selection)) });
}

async function raiseClassification(client: BaseLanguageClient, given: string | undefined): Promise<void> {
  const editor = cableEditor(client);
  if (!editor) return;
  const ask = async (): Promise<string | undefined> => {
    const reached = await marksAt(client, editor);
    const higher = LEVELS.filter(({ mark }) => !reached.includes(mark));
    // Where there is none, the server says why.
    return higher.length === 0 ? 'TOP SECRET' : (await vscode.window.showQuickPick(higher, { placeHolder: 'The classification that the cable is raised to' }))?.label;
  };
  const level = typeof given === 'string' ? given : await ask();
  if (level !== undefined) await run(client, 'raiseClassification', { level, today: today(new Date()) });
}

/** Where the user is: `2026-11-24`. */
export function today(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

async function run(client: BaseLanguageClient, name: string, more: Partial<StructureArgument>): Promise<void> {
  const editor = cableEditor(client);
  if (!editor) return;
  const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
  const argument: StructureArgument = { uri: to.asUri(editor.document.uri), range: to.asRange(editor.selection), ...more };
  try {
    const { note, selection } = await client.sendRequest(ExecuteCommandRequest.type, { command: `cable.${name}`, arguments: [argument] }) as StructureResult;
    if (selection) {
      const range = from.asRange(selection);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range);
    }
    if (note !== null) explain(note);
  } catch (error) {
    // Why nothing was done is a sentence for the user.
    refuse(error instanceof Error ? error.message : String(error));
  }
}

/** The active editor if it shows a cable and the server is there; else the user is told. */
function cableEditor(client: BaseLanguageClient): vscode.TextEditor | undefined {
  hush();
  const editor = vscode.window.activeTextEditor;
  const refusal = refusalToChange(client, editor?.document);
  if (refusal === null) return editor;
  refuse(refusal);
  return undefined;
}
