import type { Header } from '../cable/model';
import { findCaption, nearestCaptions, type Caption as CaptionEntry } from '../reference/captions';
import { editDistance } from '../reference/nearest';
import type { Span, TextEdit, Word } from '../text/span';
import { insert, remove, replace } from './edits';

/** A caption of a cable: from a caption line, or from the classification line (`S E C R E T NODIS STATE 012345`). */
export interface Marking extends Word {
  /** The name in the caption table, also of a misspelt one (`SIPDSI`); else what is written. */
  readonly name: string;
  readonly entry: CaptionEntry | undefined;
}

/** All captions of a header in order of place; those of the classification line first. */
export function markingsOf(header: Pick<Header, 'classification' | 'captions'>): readonly Marking[] {
  let markings = known.get(header);
  if (!markings) {
    markings = [
      ...(header.classification?.controls ?? []).map(word => marking(word, findCaption(word.text))),
      ...header.captions.map(caption => marking(caption, caption.known ? findCaption(caption.name) : meantCaption(caption.text))),
    ];
    known.set(header, markings);
  }
  return markings;
}

/** A dozen rules ask for them. */
const known = new WeakMap<Pick<Header, 'classification' | 'captions'>, readonly Marking[]>();

/** Short words are near to a caption by chance: of those only one wrong letter is taken for a slip. */
const LONG_WORD = 8;

/** The caption that a misspelt one stands for; undefined where it may be another word. */
export function meantCaption(written: string): CaptionEntry | undefined {
  const word = written.toUpperCase();
  const limit = word.length < LONG_WORD ? 1 : 2;
  return nearestCaptions(word).find(({ name }) => editDistance(word, name, limit) !== undefined);
}

function marking({ start, end, text }: Word, entry: CaptionEntry | undefined): Marking {
  return { start, end, text, name: entry?.name ?? text, entry };
}

/** Whether a header says that the cable holds sensitive but unclassified text. */
export function isSensitive(header: Pick<Header, 'classification' | 'captions'>): boolean {
  const { classification } = header;
  return markingsOf(header).some(({ name, text }) => name === 'SENSITIVE' || text === 'FOR OFFICIAL USE ONLY')
    || classification?.words.text.includes('SENSITIVE') === true;
}

/**
 * Takes a caption out: its line when it stands alone there, with one of the two blank lines around it;
 * else the caption with the blanks and signs that parted it from its neighbour.
 *
 * @param caption a span of the header
 * @param header all of the header's text
 */
export function removalOf(caption: Span, header: string): TextEdit {
  const lineStart = startOfLine(header, caption.start);
  const lineEnd = endOfLine(header, caption.end);
  const before = header.slice(lineStart, caption.start);
  const after = header.slice(caption.end, lineEnd);
  if (after.trim() !== '') return remove({ start: caption.start, end: caption.end + (after.length - after.replace(/^[ \t,;/.]{1,80}/, '').length) });
  if (before.trim() !== '') return remove({ start: lineStart + before.replace(/[ \t,;/.]{1,80}$/, '').length, end: caption.end });

  const next = startOfNext(header, lineEnd);
  const endAbove = header.endsWith('\r\n', lineStart) ? lineStart - 2 : lineStart - 1;
  const blankAbove = lineStart > 0 && header.slice(startOfLine(header, endAbove), endAbove).trim() === '';
  const blankBelow = next < header.length && header.slice(next, endOfLine(header, next)).trim() === '';
  return remove({ start: lineStart, end: blankAbove && blankBelow ? startOfNext(header, endOfLine(header, next)) : next });
}

/**
 * Puts a caption on a line of its own below the classification line, or above a span where there is none.
 *
 * @param above a span of the header
 * @param text all of the header's text
 * @param lineEnd what ends a line
 */
export function insertionOf(name: string, above: Span, header: Header, text: string, lineEnd: string): TextEdit {
  const line = header.lines.findLast(({ role }) => role === 'classification');
  if (!line) return insert(startOfLine(text, above.start), name + lineEnd);
  // What follows on the same line, in a header that an archive ran together, goes on a line of its own.
  const fused = line.next < text.length && !/[\r\n]/.test(text.slice(line.end, line.next));
  return fused ? replace({ start: line.end, end: line.next }, lineEnd + name + lineEnd) : insert(line.end, lineEnd + name);
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

/** Offset of the line end after an offset, or the end of the text. */
function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

function startOfNext(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(text.length, lineEnd + 1);
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}
