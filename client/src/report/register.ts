import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportFiles } from '../../../server/src/lsp/messages';
import { overAllCables } from '../all-cables';
import { openFrom } from '../pages/open';
import { pageOptions, shellHtml } from '../pages/shell';
import { pageStyle } from '../pages/style';
import { isServerThere } from '../refusal';
import { say } from '../say';

const REPORT = 'cablewright.report';
const TITLE = 'Report on Cables';

/** The table of all cables of the workspace: number, date, subject, level, TAGS, findings. */
export function registerReport(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  let current: vscode.WebviewPanel | undefined;
  return vscode.commands.registerCommand('cablewright.report', async () => {
    if (!isServerThere(client)) return;
    const rows: string[] = [];
    let frame: ReportFiles['result'] | undefined;
    const count = await overAllCables(client, 'Reporting on the cables', async (files, token) => {
      const params: ReportFiles['params'] = { files };
      frame = await client.sendRequest<ReportFiles['result']>('cable/reportFiles' satisfies ReportFiles['method'], params, token);
      rows.push(frame.rows.join(''));
    });
    if (count === undefined) return;
    if (!frame) {
      say('There is no cable in the workspace.');
      return;
    }
    const style = await pageStyle(client) + frame.style;
    current?.dispose();
    const panel = vscode.window.createWebviewPanel(REPORT, TITLE, vscode.ViewColumn.Active, { ...pageOptions(extensionUri), retainContextWhenHidden: true });
    current = panel;
    panel.onDidDispose(() => { if (current === panel) current = undefined; });
    openFrom(panel);
    panel.webview.html = shellHtml(panel.webview, extensionUri, {
      kind: 'report', title: TITLE, style,
      body: `<h1>${TITLE}</h1>${frame.begin}${rows.join('')}${frame.end}`,
    });
  });
}
