import * as vscode from 'vscode';

/** What a page is to run as, which the script reads. */
export type PageKind = 'preview' | 'report' | 'compare';

const SCRIPT = 'dist/page.js';

/** What a panel with a page of ours may do: run our script, and nothing else. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return { enableScripts: true, enableForms: false, enableCommandUris: false, enableFindWidget: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/**
 * The frame of a page. Its policy lets in one style sheet and one script, both ours, by a number that nobody can
 * guess; nothing comes from the network, and no text of a document is run.
 *
 * @param style the server's style sheet
 * @param body complete elements, in which every text is escaped
 * @param uri of the document that is shown, which the page keeps over a restart
 */
export function shellHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: { readonly kind: PageKind; readonly title: string; readonly style: string; readonly body?: string; readonly uri?: string }): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, SCRIPT)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'">
<title>${attribute(page.title)}</title>
<style nonce="${nonce}">${page.style}</style>
</head>
<body data-page="${page.kind}"${page.uri === undefined ? '' : ` data-uri="${attribute(page.uri)}"`}>
<main>${page.body ?? ''}</main>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), byte => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
