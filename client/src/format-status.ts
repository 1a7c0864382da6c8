import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { FormatRefusals } from '../../server/src/lsp/messages';
import { LANGUAGE } from './options';
import { say } from './say';

/** Tells in a language status item, and once in the status bar, why a cable was not laid out. */
export class FormatStatus implements vscode.Disposable {
  /** What was refused, by document. */
  private readonly reasons = new Map<string, string>();
  private item: vscode.LanguageStatusItem | null = null;
  private client: BaseLanguageClient | null = null;
  private readonly listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.note(uri, '')),
  );

  /** To be put into the client's options: asks for the reason behind each answer. */
  readonly middleware: Pick<Middleware, 'provideDocumentFormattingEdits' | 'provideDocumentRangeFormattingEdits' | 'provideDocumentRangesFormattingEdits'> = {
    provideDocumentFormattingEdits: async (document, options, token, next) => {
      const edits = await next(document, options, token);
      await this.ask(document, null);
      return edits;
    },
    provideDocumentRangeFormattingEdits: async (document, range, options, token, next) => {
      const edits = await next(document, range, options, token);
      await this.ask(document, [range]);
      return edits;
    },
    provideDocumentRangesFormattingEdits: async (document, ranges, options, token, next) => {
      const edits = await next(document, ranges, options, token);
      await this.ask(document, ranges);
      return edits;
    },
  };

  /** @param client the one that the middleware was given to */
  attach(client: BaseLanguageClient): this {
    this.client = client;
    return this;
  }

  dispose(): void {
    this.listeners.dispose();
    this.item?.dispose();
  }

  /** The server has just laid this out, and knows. */
  private async ask(document: vscode.TextDocument, ranges: readonly vscode.Range[] | null): Promise<void> {
    const { client } = this;
    if (!client?.isRunning()) return;
    const { code2ProtocolConverter: to } = client;
    const params: FormatRefusals['params'] = { textDocument: to.asTextDocumentIdentifier(document), ...(ranges && { ranges: ranges.map(range => to.asRange(range)) }) };
    // What is only told does not keep anybody from laying out.
    const reasons = await client.sendRequest<FormatRefusals['result']>('cable/formatRefusals' satisfies FormatRefusals['method'], params).catch(() => []);
    // One that was closed meanwhile is not laid out any more.
    if (!document.isClosed) this.note(document.uri, reasons.join(' '));
  }

  private note(uri: vscode.Uri, reason: string): void {
    const key = uri.toString();
    const isNews = reason !== '' && this.reasons.get(key) !== reason;
    if (reason === '') this.reasons.delete(key);
    else this.reasons.set(key, reason);
    if (isNews) say(`Not formatted. ${reason}`);
    this.show();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const reason = document?.languageId === LANGUAGE ? this.reasons.get(document.uri.toString()) : undefined;
    if (reason === undefined) {
      this.item?.dispose();
      this.item = null;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem('cablewright.format', { language: LANGUAGE });
    this.item.name = 'Cable Format';
    this.item.severity = vscode.LanguageStatusSeverity.Warning;
    this.item.text = 'Not formatted';
    this.item.detail = reason;
    const restorable = reason.includes('archive copy');
    this.item.command = restorable ? { command: 'cablewright.restore', title: 'Restore Telegram' } : undefined;
  }
}
