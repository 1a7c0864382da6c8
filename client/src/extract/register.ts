import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExtractFields, ExtractFiles } from '../../../server/src/lsp/messages';
import { overAllCables } from '../all-cables';
import { isServerThere } from '../refusal';
import { say } from '../say';

type Format = ExtractFiles['params']['format'];

/** What the command is called with by tests and keybindings; the user is asked for what is missing. */
interface Wanted {
  readonly fields?: readonly string[];
  readonly format?: Format;
}

/** Fields of all cables of the workspace, in a new document. */
export function registerExtract(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cablewright.extract', async (wanted?: Wanted) => {
    if (!isServerThere(client)) return;
    const fields = wanted?.fields ?? await chooseFields(client);
    const format = fields && fields.length > 0 ? wanted?.format ?? await chooseFormat() : undefined;
    if (!fields || !format) return;
    let head = '';
    const texts: string[] = [];
    const count = await overAllCables(client, 'Extracting fields of the cables', async (files, token) => {
      const params: ExtractFiles['params'] = { files, format, fields };
      const result = await client.sendRequest<ExtractFiles['result']>('cable/extractFiles' satisfies ExtractFiles['method'], params, token);
      head = result.head;
      texts.push(result.text);
    });
    if (count === undefined) return;
    if (count === 0) say('There is no cable in the workspace.');
    else await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: await languageOf(format), content: head + texts.join('') }));
  });
}

/** Without an extension for CSV there is no such language. */
async function languageOf(format: Format): Promise<string> {
  const wanted = format === 'csv' ? 'csv' : 'jsonl';
  return (await vscode.languages.getLanguages()).includes(wanted) ? wanted : 'plaintext';
}

async function chooseFields(client: BaseLanguageClient): Promise<readonly string[] | undefined> {
  const known = await client.sendRequest<ExtractFields['result']>('cable/extractFields' satisfies ExtractFields['method'], {});
  const items = known.map(({ name, says, usual }) => ({ label: name, description: says, picked: usual }));
  const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, matchOnDescription: true, title: 'Fields to Extract', placeHolder: 'Each becomes a column' });
  return chosen?.map(({ label }) => label);
}

async function chooseFormat(): Promise<Format | undefined> {
  const items = [
    { label: 'CSV', description: 'for spreadsheets', format: 'csv' as const },
    { label: 'NDJSON', description: 'one JSON object a line, for programs', format: 'ndjson' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Format' }))?.format;
}
