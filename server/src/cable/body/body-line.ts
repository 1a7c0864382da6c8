import { excerpt } from '../../text/search';
import type { OwnCable } from '../own-cable';
import { LONGEST_FURNITURE } from '../page-lines';
import { plainText } from '../plain-text';
import type { RawLine } from '../raw-lines';

/** `page`: what the reception printed or an archive kept; `section`: the header that stands over each further section as sent. */
export type BodyLineKind = 'blank' | 'page' | 'section' | 'underline' | 'text';

/** A line of the text of a cable: where its words begin, and what kind of line it is. */
export interface BodyLine extends RawLine {
  /** Offset of the first character that is no blank. */
  readonly words: number;
  readonly kind: BodyLineKind;
}

/** How far a line of page furniture reaches: what stands farther off is never of it. */
export const FURNITURE_REACH = 24;

/** The lines from one to another, counted from `base` instead of the start of the text. */
export function linesFrom(lines: readonly BodyLine[], first: number, end: number, base: number): BodyLine[] {
  const own: BodyLine[] = [];
  for (let at = first; at < end; at++) {
    const line = lines[at];
    if (line) own.push({ start: line.start - base, end: line.end - base, next: line.next - base, words: line.words - base, kind: line.kind });
  }
  return own;
}

/** Whether a line stands between the lines of the text without being of it. */
export function isFurniture({ kind }: BodyLine): boolean {
  return kind === 'page' || kind === 'section';
}

/** One hyphen alone stood for a blank line in the 1980s, and in some cables of the 2000s a full stop. */
export function isSpacer(text: string, line: BodyLine): boolean {
  return line.kind === 'text' && line.end === line.words + 1 && '-.'.includes(text.charAt(line.words));
}

/** Takes a line for another kind; a blank one stays blank. */
export function setKind(lines: BodyLine[], at: number, kind: BodyLineKind): void {
  const line = lines[at];
  if (!line || line.kind === 'blank') return;
  const { start, end, next, words } = line;
  // Not by spreading the line: engines take what comes of that for an object of another kind, and every loop over lines gets slower.
  lines[at] = { start, end, next, words, kind };
}

/** The words of a line, as far as page furniture is told by them. */
export function wordsOf(text: string, line: BodyLine | undefined): string {
  return line ? plainText(excerpt(text, line.words, line.end, LONGEST_FURNITURE)) : '';
}

/** An offset moved on over blanks, not beyond `end`. */
export function behindBlanks(text: string, at: number, end: number): number {
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Offset of the first word of a line behind an archive's pilcrow. */
export function behindPilcrow(text: string, { words, end }: BodyLine): number {
  if (text.charAt(words) !== '¶') return words;
  const from = behindBlanks(text, words + 1, end);
  // An archive puts one; several are the text's.
  return text.charAt(from) === '¶' ? words : from;
}

/** The lines of a text: what each is by itself, and what it is taken for among the others. */
export class MarkedLines {
  readonly text: string;
  readonly own: OwnCable;
  /** What each line is by itself. */
  readonly plain: readonly BodyLine[];
  private marked: BodyLine[] | null = null;

  constructor(text: string, own: OwnCable, plain: readonly BodyLine[]) {
    this.text = text;
    this.own = own;
    this.plain = plain;
  }

  /** What the lines have been taken for. */
  get lines(): readonly BodyLine[] {
    return this.marked ?? this.plain;
  }

  /** The words of the line at an index; none where there is no line. */
  words(at: number): string {
    return wordsOf(this.text, this.plain[at]);
  }

  /** Takes a line for another kind than it was read as. */
  mark(at: number, kind: BodyLineKind): void {
    setKind(this.marked ??= [...this.plain], at, kind);
  }
}
