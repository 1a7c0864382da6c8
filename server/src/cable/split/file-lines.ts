import type { LineIndex } from '../../text/lines';
import { excerpt } from '../../text/search';
import type { Span } from '../../text/span';
import { readClassificationLine } from '../header/classification-line';
import { sheetNumber } from '../header/archive-sheet';
import { isCutPageLine, isPageLine, isPrintedLevel, readPageLine } from '../page-lines';
import type { PageLine } from '../page-lines';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import type { RawLine } from '../raw-lines';

/** What every level begins with that is not misspelt. */
export const LEVEL_START = /^(?:U ?N ?C|C ?O ?N|S ?E ?[CN]|T ?O ?P|L ?I ?M)/i;
/** Right behind the number of an addressee whose line the archive has run together with the classification line. */
const FUSED_LEVEL = /\d(?=(?:UNCLAS|C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) )/;
/** An archive's sheet. */
export const SHEET = /[ \t]{0,24}MRN:/y;

/** The lines of a file, as what parts its cables looks at them. */
export class FileLines {
  readonly text: string;
  readonly lines: LineIndex;

  constructor(text: string, lines: LineIndex) {
    this.text = text;
    this.lines = lines;
  }

  /** A line without the blanks around it; empty for one that is not there. */
  line(at: number): Span {
    const from = this.lines.start(at);
    const end = trimmedEnd(this.text, from, this.lines.start(at + 1));
    return { start: trimmedStart(this.text, from, end), end };
  }

  /** The words of a line, as far as anything here looks at them. */
  words(at: number): string {
    const { start, end } = this.line(at);
    return excerpt(this.text, start, end, 120);
  }

  /** Index of the nearest line with words above another, `first` at the lowest. */
  lineAbove(at: number, first: number): number {
    let above = at - 1;
    while (above > first && this.words(above) === '') above--;
    return above;
  }

  /** At most so many lines from one on. */
  rawLines(from: number, most: number): RawLine[] {
    return Array.from({ length: Math.min(most, this.lines.count - from) }, (_, index): RawLine => {
      const start = this.lines.start(from + index);
      const next = this.lines.start(from + index + 1);
      return { start, end: trimmedEnd(this.text, start, next), next };
    });
  }

  /** What the page line says that begins on a line; it may have been broken behind the page. */
  pageLine(at: number): PageLine | null {
    const words = this.words(at);
    if (isPageLine(words)) return readPageLine(words);
    const below = words.startsWith('PAGE') ? this.words(at + 1) : '';
    return isCutPageLine(words, below) ? readPageLine(`${words} ${below}`) : null;
  }

  /** The number of the cable that a classification line or a print's page line names. */
  numberOn(at: number): number | null {
    const { start, end } = this.line(at);
    const words = this.text.slice(start, end);
    // Of the lines that are asked about, most have no number on them.
    if (!/\d/.test(words)) return null;
    const page = this.pageLine(at);
    if (page) return page.number;
    if (words.startsWith('MRN:')) return sheetNumber(words);
    const level = FUSED_LEVEL.exec(words)?.index ?? -1;
    if ((level === -1 && !LEVEL_START.test(words)) || isPrintedLevel(words)) return null;
    const read = readClassificationLine(this.text, start + level + 1, end)?.line;
    return read?.number && read.post && !read.misspelt && (read.section?.section ?? 1) <= 1 ? Number(read.number.text) : null;
  }
}

/** Whether what a sticky pattern tells stands at a place. */
export function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
