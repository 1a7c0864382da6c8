import { withoutAccents } from '../text/accents';
import { idOf, type CableEntry } from './entry';

/** A cable and the words by which it is found. */
export interface Searchable {
  readonly entry: CableEntry;
  readonly key: string;
  /** Year in two digits, post and number, as the words of a key. */
  readonly name: string;
  /** Milliseconds; before everything else where the date is not known. */
  readonly when: number;
}

/** An entry with what it is searched and ranked by, reckoned once. */
export function searchable(entry: CableEntry): Searchable {
  const { post, number, year } = entry;
  return { entry, key: searchKey(entry), name: ` ${wordsOf(`${year === null ? '' : year % 100} ${post ?? ''} ${number ?? ''}`).join(' ')}`, when: entry.date === null ? -Infinity : Date.parse(entry.date) };
}

/**
 * In capitals, a blank before each word: id, year in two digits, post, number, words of the subject, TAGS; then the year
 * in four, which nobody means with fewer of its digits.
 */
function searchKey(entry: CableEntry): string {
  const { post, number, year, subject, tags } = entry;
  const squeezed = post?.replaceAll(' ', '') ?? '';
  const words = [idOf(entry) ?? '', year === null ? '' : String(year % 100), post ?? '', squeezed === post ? '' : squeezed, number === null ? '' : `${number} ${squeezed}${number}`, subject, ...tags];
  return ` ${wordsOf(words.join(' ')).join(' ')} *${year ?? ''} `;
}

/**
 * The cables of which every word begins with one that is asked for, in any letter case: those whose number, with its year
 * or without, begins so first, then those of which a word is the very same, then the newest. Accents count for nothing.
 * Without words, the newest of all.
 *
 * @param words `guangzhou 208`, `07GUANGZHOU208`, `07 GUANGZHOU 208`, `2007 GUANGZHOU 208`, `000208`, words of a subject, TAGS
 */
export function findIn(files: Iterable<readonly Searchable[]>, words: string, limit: number): readonly CableEntry[] {
  const asked = wordsOf(words);
  const name = ` ${asked.join(' ').replace(/^(?:19|20)0?(\d{1,2}) /, '$1 ')}`;
  const found: { readonly of: Searchable; readonly named: number; readonly whole: number }[] = [];
  for (const file of files) {
    for (const of of file) {
      const whole = fit(of.key, asked);
      if (whole !== -1) found.push({ of, named: Number(of.name.startsWith(name) || of.name.slice(of.name.indexOf(' ', 1)).startsWith(name)), whole });
    }
  }
  found.sort((a, b) => b.named - a.named || b.whole - a.whole || (a.of.when === b.of.when ? 0 : b.of.when - a.of.when));
  return found.slice(0, limit).map(({ of: { entry } }) => entry);
}

/** How many of the words are words of the key to their ends; -1 where one begins none. */
function fit(key: string, asked: readonly string[]): number {
  let whole = 0;
  for (const word of asked) {
    if (!key.includes(` ${word}`) && !key.endsWith(` *${word} `)) return -1;
    if (key.includes(` ${word} `)) whole++;
  }
  return whole;
}

/** Numbers without the zeros before them. */
function wordsOf(text: string): readonly string[] {
  return withoutAccents(text).toUpperCase().split(/[^\p{L}\p{N}&]+/u).filter(word => word !== '').map(word => word.replace(/^0+(?=\d+$)/, ''));
}
