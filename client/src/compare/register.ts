import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompareFiles } from '../../../server/src/lsp/messages';
import { findCables } from '../find-cables';
import { isCable } from '../options';
import { openFrom } from '../pages/open';
import { pageOptions, shellHtml } from '../pages/shell';
import { pageStyle } from '../pages/style';
import { refusalToRead } from '../refusal';
import { say } from '../say';

const COMPARE = 'cablewright.compare';
/** More than these nobody looks through in a list; the others are chosen as files. */
const MOST_LISTED = 2000;

/** Tells the cable that is edited apart from another version of it, paragraph by paragraph. */
export function registerCompare(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('cablewright.compareWith', async (wanted?: { readonly before?: unknown }) => {
    const document = vscode.window.activeTextEditor?.document;
    const refusal = refusalToRead(client, document);
    if (refusal !== null) say(refusal);
    if (!document || refusal !== null) return;
    const before = wanted?.before instanceof vscode.Uri ? wanted.before : await choose(document.uri);
    if (!before) return;
    const named = (uri: vscode.Uri): CompareFiles['params']['before'] => ({ uri: client.code2ProtocolConverter.asUri(uri), name: nameOf(uri) });
    const params: CompareFiles['params'] = { before: named(before), after: named(document.uri) };
    const compared = await client.sendRequest<CompareFiles['result']>('cable/compareFiles' satisfies CompareFiles['method'], params);
    if (!compared) {
      say(`${params.before.name} cannot be read.`);
      return;
    }
    const title = `${isOfWorkspace(before) ? '' : `${before.scheme}: `}${fileName(before)} ↔ ${fileName(document.uri)}`;
    const style = await pageStyle(client) + compared.style;
    const panel = vscode.window.createWebviewPanel(COMPARE, title, vscode.ViewColumn.Active, pageOptions(extensionUri));
    openFrom(panel);
    panel.webview.html = shellHtml(panel.webview, extensionUri, { kind: 'compare', title, style, body: compared.html });
  });
}

interface Choice extends vscode.QuickPickItem {
  readonly uri: vscode.Uri | null;
}

/** The other version: a cable that is open, one of the workspace, or any file. */
async function choose(current: vscode.Uri): Promise<vscode.Uri | undefined> {
  const items = listed(current);
  const chosen = await vscode.window.showQuickPick(items, { title: 'Compare with an Earlier Version', placeHolder: 'The version to compare with', matchOnDescription: true });
  if (!chosen) return undefined;
  if (chosen.uri) return chosen.uri;
  const [file] = await vscode.window.showOpenDialog({ title: 'Compare with', canSelectMany: false, filters: { Cables: ['cable', 'txt'], 'All files': ['*'] } }) ?? [];
  return file;
}

async function listed(current: vscode.Uri): Promise<Choice[]> {
  const open = vscode.workspace.textDocuments.filter(document => isCable(document) && document.uri.toString() !== current.toString()).map(({ uri }) => uri);
  const known = new Set([current, ...open].map(uri => uri.toString()));
  const others = (await findCables(undefined, { most: MOST_LISTED })).filter(uri => !known.has(uri.toString()));
  const choice = (uri: vscode.Uri): Choice => ({ label: fileName(uri), description: isOfWorkspace(uri) ? folderOf(uri) : `${uri.scheme}: ${folderOf(uri)}`, uri });
  return [{ label: '$(folder-opened) Choose a File…', uri: null, alwaysShow: true }, ...open.map(choice), ...others.map(choice)];
}

/** As seen from the workspace; with the scheme before it for what is no file of it, such as the version that Git has. */
function nameOf(uri: vscode.Uri): string {
  return `${isOfWorkspace(uri) ? '' : `${uri.scheme}: `}${pathOf(uri)}`;
}

/** Without what Git puts behind the name of its version, and as what it is a version of: a file, of the machine that the workspace is on. */
function pathOf(uri: vscode.Uri): string {
  const { scheme, authority } = vscode.workspace.workspaceFolders?.[0]?.uri ?? { scheme: 'file', authority: uri.authority };
  return vscode.workspace.asRelativePath(isOfWorkspace(uri) ? uri : uri.with({ scheme, authority })).replace(OF_GIT, '');
}

const OF_GIT = /(?<=\.cable)\.git$/;

/** Whether it is a file, or on the file system of a folder of the workspace, or not saved yet. */
function isOfWorkspace({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'untitled' || (vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false);
}

/** Where a file lies, as seen from the workspace, in Windows' own writing where it lies outside; nothing where the name says it all. */
function folderOf(uri: vscode.Uri): string {
  return pathOf(uri).slice(0, -fileName(uri).length).replace(/[/\\]$/, '');
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(OF_GIT, '');
}
