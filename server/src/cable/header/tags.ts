import { findCaption } from '../../vocabulary/captions';
import { editDistance } from '../../vocabulary/nearest';
import { splitFusedTags } from '../../vocabulary/split-tags';
import { findTags, isFirstOfSeveral } from '../../vocabulary/tags';
import { isLetter } from '../../text/characters';
import type { Span, Word } from '../../text/span';
import { Joined } from '../joined';
import type { TagsLine } from '../model';
import { isCode, readTagList } from './tag-list';
import { wordAt } from './words';

const EXACT = /TAGS?(?: {0,4}[:;.,'/]| ?-(?= )|(?= )|(?<=S)(?=[A-Z]{4}[ ,]))/iy;
const DAMAGED = /([A-Z](?: ?[A-Z\d]){1,5}) ?[:;,]/iy;
/** A person for a code of the line above, `(ROE, JANE)`, as the Department's handbook of 1974 prints them. */
const NAMED = /^\((?!(?:U|C|S|SBU|TS|LOU|FOUO),)[A-Z][A-Z'. -]{0,40},[A-Z'. -]{0,40}(?:\)|$)/;

/** The keyword of a TAGS line at an offset. */
export interface TagsKeyword {
  readonly word: Word;
  readonly colon: Span | null;
  /** Not written TAGS. */
  readonly damaged: boolean;
  readonly end: number;
}

/**
 * The keyword of a TAGS line, also misspelt or with its first letter lost (`TAGES:`, `AGS:`, `TAGS;`).
 * A damaged one only counts where known codes follow: an office such as `NEA/AGS, INR/IZ` is no TAGS line.
 */
export function tagsKeyword(text: string, start: number, end: number): TagsKeyword | null {
  if (!isLetter(text.charCodeAt(start))) return null;
  const line = text.slice(0, Math.min(end, start + 200));
  EXACT.lastIndex = start;
  const exact = EXACT.exec(line);
  if (exact) {
    const mark = exact[0].at(-1) ?? '';
    const marked = /[:;.,'/-]/.test(mark);
    const letters = exact[0].slice(0, exact[0].toUpperCase().startsWith('TAGS') ? 4 : 3);
    const at = EXACT.lastIndex;
    if ((mark === ':' && letters.length === 4) || codesFollow(line, at, true)) {
      return {
        word: wordAt(text, start, start + letters.length),
        colon: marked ? { start: at - 1, end: at } : null,
        damaged: letters.toUpperCase() !== 'TAGS' || mark !== ':', end: at,
      };
    }
  }
  DAMAGED.lastIndex = start;
  const damaged = DAMAGED.exec(line);
  const letters = damaged?.[1] ?? '';
  // EAGR and its like are codes at the start of a further line.
  if (!damaged || isCode(letters) || editDistance(letters.replaceAll(' ', '').toUpperCase(), 'TAGS', 2) === undefined) return null;
  const at = DAMAGED.lastIndex;
  if (!codesFollow(line, at, editDistance(letters.toUpperCase(), 'TAGS', 1) !== undefined)) return null;
  return { word: wordAt(text, start, start + letters.length), colon: { start: at - 1, end: at }, damaged: true, end: at };
}

/**
 * Whether codes stand from `start` on: at least half of the words, but for persons in brackets, are known, and the first or most of them are.
 *
 * @param near no more than one letter of the keyword is wrong: codes that have grown together count then, and the first may be wrong too, behind a
 * colon and in capitals with commas. PASS is two letters off, and has commas too.
 */
function codesFollow(line: string, start: number, near: boolean): boolean {
  const all = codeWords(line.slice(start).replace(/(?<=\w )\([^()]*\)/g, ''));
  // Up to the next keyword, when the whole header is one line.
  const keyword = all.findIndex(word => word.endsWith(':'));
  const words = keyword === -1 ? all : all.slice(0, keyword);
  const known = words.filter(near ? isOneOrMore : isCode).length;
  return known > 0 && (known * 2 > words.length || (known * 2 === words.length && (isCode(words[0] ?? '') || (near && /^[:;][^a-z,]*,[^a-z]*$/.test(line.slice(start - 1))))));
}

/** Whether a word is a code, or several that have grown together. */
function isOneOrMore(word: string): boolean {
  return isCode(word) || splitFusedTags(word) !== undefined;
}

function codeWords(text: string): string[] {
  return text.split(/[\s,;()]/).filter(word => word !== '');
}

/**
 * Whether a line goes on with the TAGS of the lines before: a bracket or a comma is open, a person is named, or it holds
 * nothing but words that have the shape of codes, most of them known.
 *
 * @param close no blank line stands between
 */
export function continuesTags(text: string, pieces: readonly Span[], start: number, end: number, close: boolean): boolean {
  const line = text.slice(start, end);
  const last = pieces.at(-1);
  const before = last ? text.slice(last.start, last.end) : '';
  // A copy with a blank line below each line, and a comma at the end of this one.
  if (last && !close) return before.endsWith(',') && line.split(/[\s,;]+/).every(word => word === '' || isCode(word));
  if (before.lastIndexOf('(') > before.lastIndexOf(')') && line.slice(0, 80).includes(')')) return true;
  if (last && NAMED.test(line)) return true;
  if (/[:!?"]/.test(line)) return false;
  const words = codeWords(line);
  if (words.length === 0) return false;
  const cut = codeWords(before).at(-1) ?? '';
  if (isFirstOfSeveral(cut) && findTags(`${cut} ${words[0] ?? ''}`).length > 0) return true;
  const known = words.filter(isOneOrMore).length;
  if ((before.endsWith(',') || (!last && known > 0 && line.includes(','))) && words.every(word => /^[A-Z0-9&/.-]{2,12}$/.test(word))) return true;
  if (/[.]/.test(line.slice(0, -1))) return false;
  return before.endsWith(',') || line.includes(',') ? known * 2 >= words.length : known * 2 > words.length;
}

/** Whether a line is a TAGS line that lost its keyword: two or more known codes and nothing else. */
export function isBareTags(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).split(/[\s,;]/).filter(word => word !== '');
  return words.length >= 2 && words.every(word => isCode(word) && word === word.toUpperCase() && !findCaption(word)) && words.some(word => word.length === 4);
}

/**
 * Reads the codes of a TAGS line (format guide 5.2).
 *
 * @param text the text that the pieces count in
 * @param pieces the stretches after the keyword, continuation lines included
 * @param lineStart where the line begins, also where its keyword was lost
 */
export function readTags(text: string, keyword: TagsKeyword | null, pieces: readonly Span[], lineStart: number): TagsLine {
  const { tags, strays } = readTagList(new Joined(text, pieces));
  const last = pieces.at(-1);
  return {
    start: lineStart, end: last?.end ?? keyword?.end ?? lineStart,
    keyword: keyword?.word ?? wordAt(text, lineStart, lineStart), colon: keyword?.colon ?? null, tags, strays,
  };
}
