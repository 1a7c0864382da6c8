import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isCable } from '../options';
import { pageOptions } from '../pages/shell';
import type { PageState } from '../pages/messages';
import { say } from '../say';
import { copyAs, saveAsHtml } from './export';
import { PREVIEW, PreviewPanel } from './panel';

/** The preview and what can be done with it: one for all cables, which shows the one that is edited. */
export function registerPreview(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  let current: PreviewPanel | undefined;
  const keep = (panel: PreviewPanel): void => {
    current = panel;
    panel.panel.onDidDispose(() => { if (current === panel) current = undefined; });
  };
  const open = (column: vscode.ViewColumn): void => {
    const uri = activeCable();
    if (!uri) {
      say('This is not a cable.');
      return;
    }
    if (current) {
      current.turnTo(uri);
      // Where the other half of the window was closed it is a tab among the texts, and would cover this one.
      current.panel.reveal(current.panel.viewColumn === vscode.window.activeTextEditor?.viewColumn ? column : undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(PREVIEW, 'Preview', { viewColumn: column, preserveFocus: true }, pageOptions(extensionUri));
    keep(new PreviewPanel(client, extensionUri, panel, uri));
  };
  /** The cable that a command is about: the one that is previewed where the preview has the focus, else the one that is edited. */
  const subject = (): vscode.Uri | undefined => (current?.panel.active ? current.document : activeCable() ?? current?.document);
  const withSubject = async (does: (uri: vscode.Uri) => Promise<void>): Promise<void> => {
    const uri = subject();
    if (uri) await does(uri);
    else say('This is not a cable.');
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('cablewright.openPreviewToSide', () => open(vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('cablewright.showSource', () => current?.showSource()),
    vscode.commands.registerCommand('cablewright.copyAsMarkdown', () => withSubject(uri => copyAs(client, uri, 'markdown'))),
    vscode.commands.registerCommand('cablewright.copyAsHtml', () => withSubject(uri => copyAs(client, uri, 'html'))),
    vscode.commands.registerCommand('cablewright.saveAsHtml', (where?: { readonly target?: unknown }) => withSubject(uri => saveAsHtml(client, uri, where?.target instanceof vscode.Uri ? where.target : undefined))),
    vscode.window.registerWebviewPanelSerializer(PREVIEW, {
      deserializeWebviewPanel: async (panel, state: PageState | undefined) => {
        // The page says of which cable it is once it is there: it may have been closed before.
        const uri = typeof state?.uri === 'string' ? vscode.Uri.parse(state.uri) : activeCable();
        if (!uri) {
          panel.dispose();
          return;
        }
        // The preview shows what is open.
        await Promise.resolve(vscode.workspace.openTextDocument(uri)).catch(() => undefined);
        keep(new PreviewPanel(client, extensionUri, panel, uri));
      },
    }),
  );
}

function activeCable(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return isCable(document) ? document.uri : undefined;
}
