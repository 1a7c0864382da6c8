import type * as vscode from 'vscode';

/** A stretch of a document that is to be masked: UTF-16 offsets, half-open. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  /** What it says, by which it is found again where it is moved to. */
  readonly text: string;
}

/** What of a change the marks need to know, as VS Code tells it. */
export type Change = Pick<vscode.TextDocumentContentChangeEvent, 'rangeOffset' | 'rangeLength' | 'text'>;

/** The marks of one document, which move with the text; a mark whose own words are edited is given up. */
export class Marks {
  private stretches: readonly MarkedStretch[] = [];
  /** The words of marks that were given up: they may come again, with a paragraph that is moved. */
  private readonly gone = new Set<string>();

  /** In order, none over another. */
  all(): readonly MarkedStretch[] {
    return this.stretches;
  }

  /** The mark that an offset lies in, or a stretch up to another, whole. */
  at(offset: number, until = offset): MarkedStretch | undefined {
    return this.stretches.find(({ start, end }) => start <= offset && until <= end);
  }

  /** Adds marks. Those that overlap become one: a name that is marked all over the text stands in longer ones, too. */
  add(added: readonly MarkedStretch[]): void {
    const all: MarkedStretch[] = [];
    for (const mark of [...this.stretches, ...added].sort((a, b) => a.start - b.start || b.end - a.end)) {
      const last = all.at(-1);
      if (!last || mark.start >= last.end) all.push(mark);
      else if (mark.end > last.end) all[all.length - 1] = { start: last.start, end: mark.end, text: last.text + mark.text.slice(last.end - mark.start) };
    }
    this.stretches = all;
  }

  /** Takes away marks that `all` or `at` gave. */
  remove(gone: readonly MarkedStretch[]): void {
    for (const words of this.gone) if (gone.some(({ text }) => placesOf(words, text).length > 0)) this.gone.delete(words);
    this.stretches = this.stretches.filter(old => !gone.some(({ start, end }) => start === old.start && end === old.end));
  }

  /** Takes all of them away. */
  clear(): void {
    this.gone.clear();
    this.stretches = [];
  }

  /** Moves the marks with changes, which VS Code gives from the end of the text to its beginning; `textAfter` gives the whole text after them, where it is needed. */
  follow(changes: readonly Change[], textAfter: () => string): void {
    const inOrder = [...changes].reverse();
    const kept: MarkedStretch[] = [];
    let next = 0;
    let by = 0;
    for (const mark of this.stretches) {
      for (let change = inOrder[next]; change && change.rangeOffset + change.rangeLength <= mark.start; change = inOrder[++next]) by += change.text.length - change.rangeLength;
      const first = next;
      let behind = first;
      while ((inOrder[behind]?.rangeOffset ?? mark.end) < mark.end) behind++;
      const text = textOf(mark, inOrder.slice(first, behind));
      if (text !== null) kept.push({ start: mark.start + by, end: mark.start + by + text.length, text });
      else if (mark.text.trim()) this.gone.add(mark.text);
    }
    this.stretches = kept;
    if (this.gone.size > 0) this.add(this.foundAgain(inOrder, textAfter()));
  }

  /** Where words that were given up stand again, in what was put in or with it. @param changes in order */
  private foundAgain(changes: readonly Change[], whole: string): readonly MarkedStretch[] {
    const found: MarkedStretch[] = [];
    let by = 0;
    for (const { rangeOffset, rangeLength, text } of changes) {
      const start = rangeOffset + by;
      by += text.length - rangeLength;
      for (const words of this.gone) {
        // With what stands around them, which may make them part of a longer word.
        const from = Math.max(0, start - words.length - 9);
        for (const place of placesOf(words, whole.slice(from, start + text.length + words.length + 9))) {
          const again = { ...place, start: from + place.start, end: from + place.end };
          if (again.start <= start + text.length && again.end >= start) found.push(again);
        }
      }
    }
    return found;
  }
}

/** What a mark says behind changes of its own words, which break its line or join it again; null where they do more. @param changes in order */
function textOf({ start, text }: MarkedStretch, changes: readonly Change[]): string | null {
  let now = text;
  for (const { rangeOffset, rangeLength, text: put } of [...changes].reverse()) {
    const before = now.slice(0, Math.max(0, rangeOffset - start));
    const after = now.slice(Math.max(0, rangeOffset + rangeLength - start));
    if (!before || !after || /\S/.test(put + now.slice(before.length, -after.length))) return null;
    now = before + put + after;
  }
  return now;
}

const BLANKS = /\s+/y;

/** Where these words stand in a text, in capitals or not, whatever blanks part them, but not inside of longer ones. */
function placesOf(words: string, text: string): MarkedStretch[] {
  const places: MarkedStretch[] = [];
  const folded = text.toLowerCase();
  // Of a letter that becomes two the places would be others.
  const [searched, name] = folded.length === text.length ? [folded, words.toLowerCase()] : [text, words];
  const [first = '', ...rest] = name.trim().split(/\s+/);
  for (let start = searched.indexOf(first); start >= 0; start = searched.indexOf(first, start + 1)) {
    let end = start + first.length;
    const isThere = rest.every(word => {
      BLANKS.lastIndex = end;
      if (!BLANKS.test(searched) || !searched.startsWith(word, BLANKS.lastIndex)) return false;
      end = BLANKS.lastIndex + word.length;
      return true;
    });
    if (isThere && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(end))) places.push({ start, end, text: text.slice(start, end) });
  }
  return places;
}
