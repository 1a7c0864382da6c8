import { findCaption } from '../../reference/captions';
import { editDistance } from '../../reference/nearest';
import { splitFusedTags } from '../../reference/split-tags';
import { findTags, isPersonalityTag } from '../../reference/tags';
import type { Span, Word } from '../../text/span';
import { Joined } from '../joined';
import type { Repair, Tag, TagsLine } from '../model';
import { wordAt } from './words';

const EXACT = /TAGS?(?: ?[:;.,]|(?= ))/iy;
const DAMAGED = /([A-Z]{2,6}) ?[:;,]/iy;

/** The keyword of a TAGS line at an offset. */
interface Keyword {
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
export function tagsKeyword(text: string, start: number, end: number): Keyword | null {
  EXACT.lastIndex = start;
  const exact = EXACT.exec(text);
  if (exact && EXACT.lastIndex <= end) {
    const match = exact[0];
    const mark = match.at(-1) ?? '';
    const marked = /[:;.,]/.test(mark);
    const letters = match.slice(0, /T?AGS?/i.exec(match)?.[0].length ?? 4);
    const at = EXACT.lastIndex;
    if (mark === ':' || codesFollow(text, at, end)) {
      return {
        word: wordAt(text, start, start + letters.length),
        colon: marked ? { start: at - 1, end: at } : null,
        damaged: letters.toUpperCase() !== 'TAGS' || mark !== ':', end: at,
      };
    }
  }
  DAMAGED.lastIndex = start;
  const damaged = DAMAGED.exec(text);
  const letters = damaged?.[1] ?? '';
  if (!damaged || DAMAGED.lastIndex > end || editDistance(letters.toUpperCase(), 'TAGS', 2) === undefined) return null;
  const at = DAMAGED.lastIndex;
  if (!codesFollow(text, at, end)) return null;
  return { word: wordAt(text, start, start + letters.length), colon: { start: at - 1, end: at }, damaged: true, end: at };
}

/** At least half of the words up to the end of the line are known codes, and the first is one. */
function codesFollow(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).split(/[\s,;()]/).filter(word => word !== '');
  const known = words.filter(isCode).length;
  return words.length > 0 && known * 2 >= words.length && isCode(words[0] ?? '');
}

function isCode(word: string): boolean {
  return findTags(word).some(tag => tag.kind !== 'other');
}

/** Whether a line goes on with the TAGS of the line before: nothing but words that have the shape of codes, most of them known. */
export function continuesTags(text: string, start: number, end: number, afterComma: boolean): boolean {
  const line = text.slice(start, end);
  if (/[.:!?"]/.test(line)) return false;
  const words = line.split(/[\s,;()]/).filter(word => word !== '');
  if (words.length === 0) return false;
  const known = words.filter(word => isCode(word) || splitFusedTags(word) !== undefined).length;
  return afterComma ? words.every(word => /^[A-Z0-9&/-]{2,12}$/.test(word)) || known * 2 >= words.length : known * 2 > words.length || known === words.length;
}

/** Whether a line is a TAGS line that lost its keyword: two or more known codes and nothing else. */
export function isBareTags(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).split(/[\s,;]/).filter(word => word !== '');
  return words.length >= 2 && words.every(isCode) && words.some(word => word.length === 4);
}

/** A word, a person in brackets, or a separator. */
const TOKEN = /\(([^()]{0,120})\)|([A-Za-z0-9][A-Za-z0-9&/.'’-]*)|([,;])/g;
const LONGEST_CODE = 8;

/**
 * Reads the codes of a TAGS line (format guide 5.2).
 *
 * @param text the text that the pieces count in
 * @param pieces the stretches after the keyword, continuation lines included
 */
export function readTags(text: string, keyword: Keyword | null, pieces: readonly Span[], lineStart: number): TagsLine {
  const joined = new Joined(text, pieces);
  const { tags, strays } = readCodes(joined);
  const last = pieces[pieces.length - 1];
  const word = keyword?.word ?? wordAt(text, lineStart, lineStart);
  return { start: lineStart, end: last?.end ?? keyword?.end ?? lineStart, keyword: word, colon: keyword?.colon ?? null, tags, strays };
}

/** Tells the repair of a damaged keyword. */
export function tagsKeywordRepair(keyword: Keyword): Repair | null {
  return keyword.damaged ? { kind: 'keyword', start: keyword.word.start, end: keyword.colon?.end ?? keyword.word.end, becomes: 'TAGS:' } : null;
}

/** One item of the list: the words between two commas, or all of a list without commas. */
interface Item {
  words: Word[];
  person: Word | null;
}

function readCodes(joined: Joined): { tags: Tag[]; strays: Word[] } {
  const tags: Tag[] = [];
  const strays: Word[] = [];
  let item: Item = { words: [], person: null };
  /** The personality code that still waits for its person's name. */
  const flush = (): void => {
    readItem(item, tags, strays);
    item = { words: [], person: null };
  };
  for (const match of joined.text.matchAll(TOKEN)) {
    const [all, bracketed, word] = match;
    if (bracketed !== undefined) {
      flush();
      const inner = joined.word(match.index + 1, match.index + all.length - 1);
      const last = tags.pop();
      if (last && /[A-Za-z]/.test(bracketed)) tags.push({ ...last, person: trimmed(joined, match.index + 1, match.index + all.length - 1) });
      else {
        if (last) tags.push(last);
        if (bracketed.trim() !== '') strays.push(inner);
      }
    } else if (word !== undefined) {
      // A stop ends the list; it is no part of a code.
      const length = word.replace(/[.'’/-]{1,3}$/, '').length;
      item.words.push(joined.word(match.index, match.index + length));
    } else {
      flush();
    }
  }
  flush();
  return { tags, strays };
}

function trimmed(joined: Joined, start: number, end: number): Word {
  const inner = joined.text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return joined.word(from, from + inner.trim().length);
}

function readItem(item: Item, tags: Tag[], strays: Word[]): void {
  const { words } = item;
  // Several words of which none is a code are free text: HUMAN RIGHTS. So is what stands on the line in small letters.
  const free = words.length > 1 && !words.some(word => isCode(word.text) || splitFusedTags(word.text)) && !isPersonPlace(tags);
  let person: Word[] = [];
  const closePerson = (): void => {
    const last = tags[tags.length - 1];
    const first = person[0];
    const end = person[person.length - 1];
    if (last && first && end) tags[tags.length - 1] = { ...last, person: last.person ? { ...last.person, end: end.end, text: `${last.person.text}, ${person.map(word => word.text).join(' ')}` } : { start: first.start, end: end.end, text: person.map(word => word.text).join(' ') } };
    person = [];
  };
  for (const word of words) {
    const code = word.text.toUpperCase();
    if (isCode(code)) {
      closePerson();
      tags.push({ ...word, code, known: true, person: null, run: null });
      continue;
    }
    if (isPersonPlace(tags) && /^[A-Z][A-Za-z.'-]*$/.test(word.text) && !findCaption(code)) {
      person.push(word);
      continue;
    }
    closePerson();
    const split = splitFusedTags(code);
    if (split) {
      let at = word.start;
      for (const piece of split) {
        tags.push({ start: at, end: at + piece.length, text: word.text.slice(at - word.start, at - word.start + piece.length), code: piece, known: true, person: null, run: word });
        at += piece.length;
      }
    } else if (free || findCaption(code) || code.length > LONGEST_CODE || code.length < 2 || !/^[A-Z0-9&/-]+$/.test(code)) {
      strays.push(word);
    } else {
      tags.push({ ...word, code, known: false, person: null, run: null });
    }
  }
  closePerson();
}

/** The last code read is one that a person's name follows (OVIP and its like). */
function isPersonPlace(tags: readonly Tag[]): boolean {
  const last = tags[tags.length - 1];
  return last !== undefined && isPersonalityTag(last.code) && (last.person === null || !last.person.text.includes(','));
}
