import type { Paragraph, PlacedBlock } from '../cable/model';
import { textBefore } from '../text/search';
import type { Span } from '../text/span';

/** Words that a stop abbreviates, in small letters; one capital letter alone is an initial and needs no entry. */
const ABBREVIATIONS = new Set([
  'mr', 'mrs', 'ms', 'dr', 'st', 'jr', 'sr', 'amb', 'gov', 'sen', 'rep', 'gen', 'lt', 'col', 'maj', 'capt', 'sgt', 'adm',
  'no', 'nos', 'para', 'paras', 'ref', 'vs', 'etc', 'approx', 'dept', 'min', 'fm', 'pm', 'dcm', 'poloff', 'econoff',
]);

/** The longest of the abbreviations, so that no more of a long word is looked at. */
const LONGEST = 7;

/**
 * The sentences of a paragraph in order, absolute, joined across lines and page lines. A bullet begins
 * a new one. Where a sentence ends is a guess by the form of the text: a stop, then two blanks, the end
 * of a line, or one blank after a word that is no abbreviation, and no small letter after that.
 */
export function* sentences(text: string, { at, block }: PlacedBlock<Paragraph>): Generator<Span> {
  let start: number | null = null;
  let end = 0;
  let part = 0;
  for (const [index, piece] of block.pieces.entries()) {
    const pieceEnd = at + piece.end;
    for (let next = block.parts[part]; next && next.start <= piece.start; next = block.parts[++part]) {
      if (start !== null) yield { start, end };
      start = null;
    }
    for (let offset = at + piece.start; offset < pieceEnd;) {
      if (start === null && isBlank(text, offset)) {
        offset++;
        continue;
      }
      start ??= offset;
      const stop = isStop(text, offset);
      offset = stop ? afterStop(text, offset, pieceEnd) : offset + 1;
      end = offset;
      if (!stop) continue;
      const following = block.pieces[index + 1];
      if (endsSentence(text, offset, pieceEnd, following ? at + following.start : null)) {
        yield { start, end };
        start = null;
      }
    }
  }
  if (start !== null) yield { start, end };
}

/** The sentence that an offset lies in or touches; of two that meet, the later. Null between sentences. */
export function sentenceAt(text: string, placed: PlacedBlock<Paragraph>, offset: number): Span | null {
  let touched: Span | null = null;
  for (const sentence of sentences(text, placed)) {
    if (sentence.start > offset) break;
    if (offset <= sentence.end) touched = sentence;
  }
  return touched;
}

/** After a run of stops and the quotation marks and brackets that close behind it. */
function afterStop(text: string, stop: number, limit: number): number {
  let after = stop;
  while (after < limit && (isStop(text, after) || '"\')]'.includes(text[after] ?? ' '))) after++;
  return after;
}

/**
 * @param after the offset behind the stop and what closes with it
 * @param pieceEnd the end of the stretch of text that it stands in
 * @param following where the text goes on after that stretch, or null
 */
function endsSentence(text: string, after: number, pieceEnd: number, following: number | null): boolean {
  let next = after;
  while (next < pieceEnd && isBlank(text, next)) next++;
  const blanks = next - after;
  if (next === pieceEnd) {
    if (following === null) return true;
    next = following;
  } else if (blanks === 0) {
    return false;
  }
  // A wrapped line loses the second blank, so there the word before decides, as after one blank.
  return !/\p{Ll}/u.test(text[next] ?? '') && (blanks > 1 || !isAbbreviation(text, after));
}

function isAbbreviation(text: string, after: number): boolean {
  const match = /(?<![\p{L}\p{N}])(\p{L}{1,7})\.$/u.exec(textBefore(text, after, LONGEST + 2));
  const word = match?.[1];
  return word !== undefined && (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word));
}

function isStop(text: string, offset: number): boolean {
  const character = text[offset];
  return character === '.' || character === '?' || character === '!';
}

function isBlank(text: string, offset: number): boolean {
  const character = text[offset];
  return character === ' ' || character === '\t';
}
