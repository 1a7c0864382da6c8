import type { DidChangeTextDocumentParams, Range, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { CableDocument } from '../cable/model';
import { applyEdit, type Edited } from '../cable/reread';
import type { Finding } from '../rules/kit/rule';
import type { RuleSettings } from '../rules/kit/settings';
import { LineIndex } from '../text/lines';
import type { Slices } from '../workspace/scan';
import { applyEdits, type TextEdit } from '../text/span';
import type { Steps } from '../text/steps';
import type { Engine } from './language-service';

/** Edits that nobody asked about in between are read one by one; with more of them the whole text is read at once. */
const MOST_EDITS = 32;

/** From so many characters on, a text that is read as a whole is read in steps, between which others have their turn. */
const LARGE = 200_000;

/** What a version came from: a version that was read or is being read, and the edits since. */
interface Source {
  readonly from: OpenDocument;
  readonly edits: readonly Edited[];
}

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
  readonly lines: LineIndex;
  private readonly engine: Engine;
  private source: Source | null;
  private read: CableDocument | undefined;
  /** While it is read in slices. */
  private pending: Promise<void> | undefined;
  /** Of each who waits for that, whether he still does. */
  private wanted: (() => boolean)[] = [];
  private checked: { readonly settings: RuleSettings; readonly findings: readonly Finding[] } | undefined;

  constructor(engine: Engine, serial: number, uri: string, version: number | null, text: string, lines: LineIndex, source: Source | null = null) {
    this.engine = engine;
    this.serial = serial;
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.lines = lines;
    this.source = source;
  }

  /** The cables as this version has them; what was not read in steps before is read now. */
  get cable(): CableDocument {
    if (this.read) return this.read;
    const { source } = this;
    this.source = null;
    return this.read = source ? source.edits.reduce((before, edited) => this.engine.reread(before, edited), source.from.cable) : this.engine.parse(this.text, this.lines);
  }

  /** Whether the cables are known, or soon are: of a large text, only once it was read. */
  get isRead(): boolean {
    return this.text.length < LARGE || this.read !== undefined || this.source?.from.isRead === true;
  }

  /** Reads what is read in one go: it need not wait for whoever will ask about it. */
  readAhead(): void {
    if (this.text.length < LARGE) this.read = this.cable;
  }

  /** The findings under these settings, by place. Those of the settings last asked for are kept. */
  findings(settings: RuleSettings): readonly Finding[] {
    if (this.checked?.settings !== settings) this.checked = { settings, findings: this.engine.check(this.cable, settings) };
    return this.checked.findings;
  }

  /**
   * The version after changes that were applied one after the other, each to the result of the one before.
   *
   * @throws TypeError when a change is not of the protocol's form
   */
  changed(serial: number, version: number | null, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument {
    const together = changes.length > MOST_EDITS ? editsUpwards(this, changes) : null;
    if (together) {
      const text = applyEdits(this.text, together);
      return new OpenDocument(this.engine, serial, this.uri, version, text, new LineIndex(text));
    }
    let { text, lines } = this;
    let source: Source | null = this.read ?? this.pending ? { from: this, edits: [] } : this.source;
    for (const change of changes) {
      if (typeof change.text !== 'string') throw new TypeError('a change needs a text');
      // A client may send null for no range.
      const range: Range | null | undefined = 'range' in change ? change.range : null;
      const edit = range ? editOf(lines, range, change.text) : null;
      if (edit) {
        const edited = applyEdit(text, lines, edit);
        ({ text, lines } = edited);
        source = source && source.edits.length < MOST_EDITS ? { from: source.from, edits: [...source.edits, edited] } : null;
      } else {
        // A change without a range is the whole new text.
        text = change.text;
        lines = new LineIndex(text);
        source = null;
      }
    }
    return new OpenDocument(this.engine, serial, this.uri, version, text, lines, source);
  }

  /**
   * Reads what takes long, in slices of time. Until then nobody should ask about the cable; who asks all the same gets
   * it read at once.
   *
   * @param isWanted asked between the slices; when nobody who has asked wants it any more, the reading ends
   * @returns undefined when there is nothing to wait for
   */
  ready(slices: Slices, isWanted: () => boolean): Promise<void> | undefined {
    if (this.read) return undefined;
    if (this.source) return this.source.from.ready(slices, isWanted);
    if (this.text.length < LARGE) return undefined;
    this.wanted.push(isWanted);
    return this.pending ??= this.readInSlices(slices);
  }

  private async readInSlices(slices: Slices): Promise<void> {
    try {
      const steps = this.engine.parseInSteps(this.text, this.lines);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          this.read ??= step.value;
          return;
        }
        await slices.next();
        // Somebody could not wait.
        if (this.read || !this.wanted.some(isWanted => isWanted())) return;
      }
    } finally {
      this.pending = undefined;
      this.wanted = [];
    }
  }

  /** The same as `findings`, step by step where it takes long. The cable must have been read. */
  *findInSteps(settings: RuleSettings): Steps<readonly Finding[]> {
    if (this.text.length >= LARGE && this.checked?.settings !== settings) yield* this.engine.checkInSteps(this.cable, settings);
    return this.findings(settings);
  }
}

/** The documents that the client has open, each in its newest version. What it says of others is passed over. */
export class Documents {
  private readonly engine: Engine;
  private readonly byUri = new Map<string, OpenDocument>();
  /** A client may ask a server that was started again with the result that it had from the one before. */
  private serial = Date.now();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** The newest version, or undefined when the document is not open. */
  get(uri: string): OpenDocument | undefined {
    return this.byUri.get(uri);
  }

  /** Every open document, in the order in which they were opened. */
  all(): Iterable<OpenDocument> {
    return this.byUri.values();
  }

  /** Whether this is still what the client sees. */
  isNewest(document: OpenDocument): boolean {
    return this.byUri.get(document.uri) === document;
  }

  /** @throws when the document has no URI or no text; none is open then that was not before */
  open({ uri, version, text }: TextDocumentItem): void {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('a document needs a URI and a text');
    this.byUri.set(uri, new OpenDocument(this.engine, ++this.serial, uri, version, text, new LineIndex(text)));
  }

  /** @throws when the changes are not of the protocol's form; the document then stays as it was */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.byUri.get(uri);
    if (document) this.byUri.set(uri, document.changed(++this.serial, version, contentChanges));
  }

  /** Forgets a document; one that is not open is none of its business. */
  close(uri: string): void {
    this.byUri.delete(uri);
  }
}

/**
 * The edits of changes that go up the text, as an editor sends those of one command: none moves what stands above it, so that all
 * of them can be made at once. In a large text thousands of them, one after the other, would take minutes.
 *
 * @returns in order of place; null where a change is another, or may be of another place after those before it
 */
function editsUpwards({ text, lines }: OpenDocument, changes: readonly TextDocumentContentChangeEvent[]): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  let above = text.length;
  for (const change of changes) {
    const range: Range | null | undefined = 'range' in change ? change.range : null;
    if (!range || typeof change.text !== 'string') return null;
    const edit = editOf(lines, range, change.text);
    // A line whose end was taken away goes on farther; a line feed that came behind a carriage return is none of its own.
    const isCut = lines.start(range.end.line) + range.end.character !== edit.end;
    if (edit.end > above || isCut || (edit.end === above && text.charAt(above - 1) === '\r')) return null;
    above = edit.start;
    edits.push(edit);
  }
  return edits.reverse();
}

/** A range that leaves the text is cut to it, one that runs backwards is empty. */
function editOf(lines: LineIndex, range: Range, newText: string): TextEdit {
  const start = lines.offsetAt(range.start);
  const end = Math.max(start, lines.offsetAt(range.end));
  if (Number.isNaN(end)) throw new TypeError('a position needs a line and a character');
  return { start, end, newText };
}
