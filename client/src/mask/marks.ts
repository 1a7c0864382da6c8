import type * as vscode from 'vscode';

/** A stretch of a document that is to be masked: UTF-16 offsets, half-open. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

/** What of a change the marks need to know, as VS Code tells it. */
export type Change = Pick<vscode.TextDocumentContentChangeEvent, 'rangeOffset' | 'rangeLength' | 'text'>;

/** The marks of one document, which move with the text; a mark whose own text is edited is given up. */
export class Marks {
  private stretches: readonly MarkedStretch[] = [];

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
    for (const mark of [...this.stretches, ...added].sort((a, b) => a.start - b.start)) {
      const last = all.at(-1);
      if (last && mark.start < last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
      else all.push(mark);
    }
    this.stretches = all;
  }

  /** Takes away marks that `all` or `at` gave. */
  remove(gone: readonly MarkedStretch[]): void {
    this.stretches = this.stretches.filter(old => !gone.some(({ start, end }) => start === old.start && end === old.end));
  }

  /** Takes all of them away. */
  clear(): void {
    this.stretches = [];
  }

  /** Moves the marks with changes, which VS Code gives from the end of the text to its beginning. */
  follow(changes: readonly Change[]): void {
    for (const { rangeOffset: start, rangeLength, text } of changes) {
      const end = start + rangeLength;
      const by = text.length - rangeLength;
      this.stretches = this.stretches.flatMap(mark => {
        if (mark.end <= start) return [mark];
        if (mark.start >= end) return [{ start: mark.start + by, end: mark.end + by }];
        return [];
      });
    }
  }
}
