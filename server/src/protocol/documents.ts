import type { DidChangeTextDocumentParams, Range, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { CableDocument } from '../cable/model';
import type { Finding } from '../rules/rule';
import type { RuleSettings } from '../rules/settings';
import { LineIndex } from '../text/lines';
import type { Engine } from './engine';

/**
 * One version of one open document, never changed; an edit makes another. What is found out about it
 * is found out when first asked for, and once.
 */
export class OpenDocument {
  readonly uri: string;
  /** As the client counts; null from a client that does not count. */
  readonly version: number | null;
  /** As this server counts: no two versions of whatever document have the same. */
  readonly serial: number;
  readonly text: string;
  private readonly engine: Engine;
  private parsed: CableDocument | undefined;
  private checked: { readonly settings: RuleSettings; readonly findings: readonly Finding[] } | undefined;

  constructor(engine: Engine, serial: number, uri: string, version: number | null, text: string) {
    this.engine = engine;
    this.serial = serial;
    this.uri = uri;
    this.version = version;
    this.text = text;
  }

  get cable(): CableDocument {
    return this.parsed ??= this.engine.parse(this.text);
  }

  /** The findings under these settings, by place. Those of the settings last asked for are kept. */
  findings(settings: RuleSettings): readonly Finding[] {
    if (this.checked?.settings !== settings) this.checked = { settings, findings: this.engine.check(this.cable, settings) };
    return this.checked.findings;
  }

  /** The text after changes that were applied one after the other, each to the result of the one before. */
  textAfter(changes: readonly TextDocumentContentChangeEvent[]): string {
    let lines = this.parsed?.lines;
    let text = this.text;
    for (const change of changes) {
      text = textAfter(text, lines ?? new LineIndex(text), change);
      lines = undefined;
    }
    return text;
  }
}

/** The documents that the client has open, each in its newest version. What it says of others is passed over. */
export class Documents {
  private readonly engine: Engine;
  private readonly byUri = new Map<string, OpenDocument>();
  private serial = 0;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** The newest version, or undefined when the document is not open. */
  get(uri: string): OpenDocument | undefined {
    return this.byUri.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.byUri.values();
  }

  /** Whether this is still what the client sees. */
  isNewest(document: OpenDocument): boolean {
    return this.byUri.get(document.uri) === document;
  }

  open({ uri, version, text }: TextDocumentItem): void {
    this.put(uri, version, text);
  }

  /** @throws when the changes are not of the protocol's form; the document then stays as it was */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.byUri.get(uri);
    if (document) this.put(uri, version, document.textAfter(contentChanges));
  }

  close(uri: string): void {
    this.byUri.delete(uri);
  }

  private put(uri: string, version: number | null, text: string): void {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('a document needs a URI and a text');
    this.byUri.set(uri, new OpenDocument(this.engine, ++this.serial, uri, version, text));
  }
}

/** A change without a range is the whole new text. A range that leaves the text is cut to it, one that runs backwards is empty. */
function textAfter(text: string, lines: LineIndex, { range, text: newText }: { range?: Range; text: string }): string {
  if (typeof newText !== 'string') throw new TypeError('a change needs a text');
  if (!range) return newText;
  const start = lines.offsetAt(range.start);
  const end = Math.max(start, lines.offsetAt(range.end));
  if (Number.isNaN(end)) throw new TypeError('a position needs a line and a character');
  return text.slice(0, start) + newText + text.slice(end);
}
