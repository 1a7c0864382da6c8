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

  /** The mark that an offset lies in. */
  at(offset: number): MarkedStretch | undefined {
    return this.stretches.find(({ start, end }) => start <= offset && offset <= end);
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
    for (const { rangeOffset: start, rangeLength, text } of changes) {
      const end = start + rangeLength;
      const by = text.length - rangeLength;
      this.stretches = this.stretches.flatMap(mark => {
        if (mark.end <= start) return [mark];
        if (mark.start >= end) return [{ ...mark, start: mark.start + by, end: mark.end + by }];
        const before = mark.text.slice(0, Math.max(0, start - mark.start));
        const after = mark.text.slice(end - mark.start);
        // A line is broken between its words, or joined again.
        if (before && after && !/\S/.test(text + mark.text.slice(before.length, -after.length))) return [{ ...mark, end: mark.end + by, text: before + text + after }];
        if (mark.text.trim()) this.gone.add(mark.text);
        return [];
      });
    }
    if (this.gone.size === 0) return;
    const whole = textAfter();
    let by = 0;
    for (const { rangeOffset, rangeLength, text } of [...changes].reverse()) {
      const start = rangeOffset + by;
      by += text.length - rangeLength;
      for (const words of this.gone) {
        // With what stands around them, which may make them part of a longer word.
        const from = Math.max(0, start - words.length - 9);
        const near = placesOf(words, whole.slice(from, start + text.length + words.length + 9)).map(place => ({ ...place, start: from + place.start, end: from + place.end }));
        this.add(near.filter(place => place.start <= start + text.length && place.end >= start));
      }
    }
  }
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
