import type { LineIndex } from '../text/lines';
import { trimmedEnd } from './raw-lines';
import type { RawLine, RawLines } from './raw-lines';

/** The lines of a cable's first stretch, out of the index of its file; each is made when it is asked for, for a header needs but the first. */
export class IndexedLines implements RawLines {
  readonly length: number;
  private readonly made: (RawLine | undefined)[] = [];
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly offset: number;
  /** The line of the file that the text begins in. */
  private readonly first: number;

  /**
   * @param text the stretch
   * @param lines those of the whole file
   * @param offset where in the file the stretch begins
   */
  constructor(text: string, lines: LineIndex, offset: number) {
    this.text = text;
    this.lines = lines;
    this.offset = offset;
    this.first = lines.lineAt(offset);
    this.length = text === '' ? 0 : lines.lineAt(offset + text.length - 1) + 1 - this.first;
  }

  at(index: number): RawLine | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return this.made[index] ??= this.make(index);
  }

  private make(index: number): RawLine {
    const { lines, offset, first, text } = this;
    const start = Math.max(lines.start(first + index) - offset, 0);
    const next = Math.min(lines.start(first + index + 1) - offset, text.length);
    return { start, end: trimmedEnd(text, start, next), next };
  }
}
