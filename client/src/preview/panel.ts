import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Preview } from '../../../server/src/lsp/messages';
import { isCable } from '../options';
import type { FromPage, ToPage } from '../pages/messages';
import { openTarget } from '../pages/open';
import { pageOptions, shellHtml } from '../pages/shell';
import { pageStyle } from '../pages/style';
import { difference } from './difference';

/** The type of the panel, as menus know it (`activeWebviewPanelId`). */
export const PREVIEW = 'cablewright.preview';

/** How long the preview waits for the next keystroke before it shows the last. */
const SETTLE_MS = 120;

const EMPTY = 'There is nothing to show: the cable is empty, or it is not open.';

/** A page beside the text that shows the cable as a reader gets it. It follows its editor, and its editor follows it. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  private readonly client: BaseLanguageClient;
  private readonly extensionUri: vscode.Uri;
  private readonly disposables: vscode.Disposable[] = [];
  private uri: vscode.Uri;
  private shown: readonly string[] = [];
  private listening = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  /** The text says something else than the page, whose lines are those of before. */
  private stale = false;
  /** The editor was scrolled meanwhile, to a line that the page did not know. */
  private early = false;
  /** The line that this preview has put at the top of the editor; the scrolling that comes of it is no user's. */
  private placed: number | null = null;
  /** The line that stands at the top of the page. */
  private top = 0;
  /** The editor of the cable that was used last: several may show it. */
  private used: vscode.TextEditor | undefined;

  constructor(client: BaseLanguageClient, extensionUri: vscode.Uri, panel: vscode.WebviewPanel, uri: vscode.Uri) {
    this.client = client;
    this.extensionUri = extensionUri;
    this.panel = panel;
    this.uri = uri;
    panel.webview.options = pageOptions(extensionUri);
    this.disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.isShown(document)) this.soon(); }),
      vscode.workspace.onDidOpenTextDocument(document => { if (this.isShown(document)) this.soon(); }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => { if (uris.some(uri => uri.toString() === this.uri.toString())) this.soon(); }),
      vscode.window.onDidChangeActiveTextEditor(editor => { if (isCable(editor?.document)) this.turnTo(editor.document.uri); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (this.isShown(textEditor.document)) this.sendCursor(textEditor); }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => { if (this.isShown(textEditor.document)) this.sendScroll(textEditor); }),
    );
    void this.load();
  }

  /** The cable that is shown. */
  get document(): vscode.Uri {
    return this.uri;
  }

  /** Shows another cable. */
  turnTo(uri: vscode.Uri): void {
    if (uri.toString() === this.uri.toString()) return;
    this.uri = uri;
    this.placed = null;
    this.top = 0;
    void this.load();
  }

  private dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
    // What was asked for comes too late.
    this.asked++;
    this.listening = false;
  }

  /** Puts the page up anew; it says when it listens. */
  private async load(): Promise<void> {
    this.listening = false;
    this.shown = [];
    // What was asked for the page before is not for this one.
    const asked = ++this.asked;
    const name = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    this.panel.title = `Preview ${name}`;
    const style = await pageStyle(this.client).catch(() => '');
    if (asked !== this.asked) return;
    this.panel.webview.html = shellHtml(this.panel.webview, this.extensionUri, { kind: 'preview', title: name, style, uri: this.uri.toString() });
  }

  private hear(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.listening = true;
        this.shown = [];
        void this.update(true);
        break;
      case 'scrolled':
        this.top = Math.floor(message.line);
        this.scrollEditor(message.line);
        break;
      case 'reveal': void this.reveal(message.line, message.character); break;
      case 'open': void openTarget(message.target, message.line); break;
    }
  }

  private soon(): void {
    this.stale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(false), SETTLE_MS);
  }

  private async update(first: boolean): Promise<void> {
    if (!this.listening) return;
    const asked = ++this.asked;
    const params: Preview['params'] = { textDocument: { uri: this.client.code2ProtocolConverter.asUri(this.uri) } };
    let preview: Preview['result'];
    try {
      preview = await this.client.sendRequest<Preview['result']>('cable/preview' satisfies Preview['method'], params);
    } catch {
      // The document has changed meanwhile, which asks anew; or there is no server, which its status says.
      return;
    }
    if (asked !== this.asked) return;
    // The text was closed: what it said stays to be read.
    if (!preview && this.shown.length > 0) return;
    const blocks = preview?.blocks ?? [];
    const html = blocks.map(block => block.html);
    const { from, removed, added } = difference(this.shown, html);
    this.shown = html;
    this.send({ type: 'update', from, removed, html: added, lines: blocks.map(({ line }) => line), empty: EMPTY });
    this.stale = false;
    const editor = this.editor();
    if (!editor) return;
    if (first || this.early) this.sendScroll(editor);
    this.sendCursor(editor);
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private sendCursor(editor: vscode.TextEditor): void {
    this.used = editor;
    this.send({ type: 'cursor', line: editor.selection.active.line });
  }

  private sendScroll({ visibleRanges: [visible] }: vscode.TextEditor): void {
    if (!visible) return;
    const { line } = visible.start;
    this.top = line;
    if (this.placed === line) return;
    this.placed = null;
    this.early = this.stale;
    this.send({ type: 'scroll', line });
  }

  private scrollEditor(line: number): void {
    const editor = this.editor();
    if (!editor) return;
    const top = Math.min(Math.floor(line), editor.document.lineCount - 1);
    this.placed = top;
    editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
  }

  /** Goes to the text, where it is open or in the first column, with the cursor where the page stands. */
  async showSource(): Promise<void> {
    const { selection, visibleRanges: [visible] = [] } = this.editor() ?? {};
    // A cursor that is in sight stays, with what is selected.
    if (selection && visible?.contains(selection.active)) await vscode.window.showTextDocument(this.uri, { viewColumn: this.column() });
    else await this.reveal(visible?.start.line ?? this.top, 0);
  }

  private async reveal(line: number, character: number): Promise<void> {
    await openTarget(this.uri, line, character, this.column());
  }

  /** Where the text is open, in front or not. */
  private column(): vscode.ViewColumn {
    const holds = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && input.uri.toString() === this.uri.toString();
    return this.editor()?.viewColumn ?? vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn ?? vscode.ViewColumn.One;
  }

  private editor(): vscode.TextEditor | undefined {
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => this.isShown(document));
    return editors.find(editor => editor === vscode.window.activeTextEditor) ?? editors.find(editor => editor === this.used) ?? editors[0];
  }

  private isShown(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }
}
