import { Joined } from '../../cable/joined';
import type { CableDocument } from '../../cable/model';
import { allMatches, countBefore } from '../../text/search';
import { shift, type Span } from '../../text/span';
import { piecesOf } from './parts';

/**
 * Every place of a name or number in a file: whole words, capitals and small letters alike, also where a line end, a
 * page line, a cut word or a character that nobody sees lies in it.
 *
 * @returns absolute spans in order, none over another
 */
export function occurrences(document: CableDocument, name: string): readonly Span[] {
  const words = visible(folded(name)).text.split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return [];
  const found: Span[] = [];
  for (const { blocks } of document.cables) {
    for (const placed of blocks) {
      const repairs = placed.block.repairs.map(repair => ({ ...repair, ...shift(repair, placed.at) }));
      const joined = new Joined(document.text, piecesOf(document.text, placed), repairs);
      const { text, at } = visible(folded(joined.text));
      for (const { start, end } of placesIn(text, words)) found.push(joined.span(at(start), at(end - 1) + 1));
    }
  }
  return found;
}

/** A soft hyphen, a joiner and their like: they part a name for a search, and for no reader. */
const UNSEEN = /\p{Cf}/gu;

/**
 * The text without what nobody sees.
 * @returns with it, where in the whole text an offset of it is
 */
function visible(text: string): { readonly text: string; readonly at: (offset: number) => number } {
  let units = 0;
  /** Where each of them stands in the rest, and how many units they are up to there. */
  const unseen = allMatches(UNSEEN, text).map(({ index, 0: sign }) => ({ at: index - units, units: units += sign.length }));
  return { text: text.replace(UNSEEN, ''), at: offset => offset + (unseen[countBefore(unseen, ({ at }) => at <= offset) - 1]?.units ?? 0) };
}

/** Where words stand one after the other with nothing but blanks between them, and no letter or digit around. */
function placesIn(text: string, words: readonly string[]): readonly Span[] {
  const [first = ''] = words;
  const places: Span[] = [];
  for (let start = text.indexOf(first); start !== -1;) {
    const end = endOf(text, start, words);
    const isWhole = end !== null && !isWordUnit(text, start - 1) && !isWordUnit(text, end);
    if (isWhole) places.push({ start, end });
    start = text.indexOf(first, isWhole ? end : start + 1);
  }
  return places;
}

/** Where the words end that begin at a place; null when they do not stand there. */
function endOf(text: string, start: number, words: readonly string[]): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const blanks = at;
      while (at < text.length && /\s/.test(text.charAt(at))) at++;
      if (at === blanks) return null;
    }
    if (!text.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}

/** Half of a character beyond the basic plane counts as a letter. */
function isWordUnit(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
}

/** In small letters, unit for unit: a letter whose small form is longer stays. */
function folded(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at).toLowerCase();
    return letter.length === 1 ? letter : text.charAt(at);
  }).join('');
}
