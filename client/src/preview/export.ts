import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportDocument } from '../../../server/src/lsp/messages';
import { isServerThere } from '../refusal';
import { say } from '../say';

type Format = ExportDocument['params']['format'];

/** Puts a cable into the clipboard in another form. */
export async function copyAs(client: BaseLanguageClient, uri: vscode.Uri, format: Format): Promise<void> {
  const exported = await exportOf(client, uri, format);
  if (!exported) return;
  await vscode.env.clipboard.writeText(exported.text);
  say(`Copied as ${format === 'markdown' ? 'Markdown' : 'HTML'}.`);
}

/**
 * Saves a cable as one page that needs nothing else.
 * @param target where to; the user is asked when it is not given
 */
export async function saveAsHtml(client: BaseLanguageClient, uri: vscode.Uri, target?: vscode.Uri): Promise<void> {
  const exported = await exportOf(client, uri, 'html');
  if (!exported) return;
  const file = target ?? await vscode.window.showSaveDialog({ ...suggested(uri), filters: { 'Web page': ['html'] }, title: 'Save Cable as HTML' });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(exported.text));
  say(`Saved ${vscode.workspace.asRelativePath(file)}.`);
}

async function exportOf(client: BaseLanguageClient, uri: vscode.Uri, format: Format): Promise<ExportDocument['result']> {
  const params: ExportDocument['params'] = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, format };
  if (!isServerThere(client)) return null;
  const exported = await client.sendRequest<ExportDocument['result']>('cable/exportDocument' satisfies ExportDocument['method'], params);
  if (!exported) say('The cable is not open.');
  return exported;
}

/** Beside the cable, with another ending; nothing for one that was never saved. */
function suggested(uri: vscode.Uri): Pick<vscode.SaveDialogOptions, 'defaultUri'> {
  if (uri.scheme === 'untitled') return {};
  return { defaultUri: uri.with({ path: `${uri.path.replace(/\.cable(?:\.txt)?$/i, '')}.html` }) };
}
