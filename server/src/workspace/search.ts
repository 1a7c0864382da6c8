import { withoutAccents } from '../text/accents';
import { idOf, type CableEntry } from './entry';

/** A cable and its search keys. */
export interface Searchable {
  readonly entry: CableEntry;
  readonly key: string;
  /** Year in two digits, post and number, as the words of a key. */
  readonly name: string;
  /** In milliseconds; -Infinity if the date is unknown. */
  readonly when: number;
}

/** Computes the search keys of an entry. */
export function searchable(entry: CableEntry): Searchable {
  const { post, number, year } = entry;
  return { entry, key: searchKey(entry), name: ` ${wordsOf(`${year === null ? '' : year % 100} ${post ?? ''} ${number ?? ''}`).join(' ')}`, when: entry.date === null ? -Infinity : Date.parse(entry.date) };
}

/**
 * In upper case, a space before each word: id, year in two digits, post, number, words of the subject, TAGS; then the year
 * in four digits, which matches only as a whole.
 */
function searchKey(entry: CableEntry): string {
  const { post, number, year, subject, tags } = entry;
  const squeezed = post?.replaceAll(' ', '') ?? '';
  const words = [idOf(entry) ?? '', year === null ? '' : String(year % 100), post ?? '', squeezed === post ? '' : squeezed, number === null ? '' : `${number} ${squeezed}${number}`, subject, ...tags];
  return ` ${wordsOf(words.join(' ')).join(' ')} *${year ?? ''} `;
}

/**
 * The cables that have, for each search word, a word that starts with it; letter case and accents are ignored. First those
 * whose number (with or without its year) starts with the words, then those with more whole-word matches, then the newest.
 * Without words, the newest.
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

/** How many of the words match whole words of the key; -1 if one does not match at all. */
function fit(key: string, asked: readonly string[]): number {
  let whole = 0;
  for (const word of asked) {
    if (!key.includes(` ${word}`) && !key.endsWith(` *${word} `)) return -1;
    if (key.includes(` ${word} `)) whole++;
  }
  return whole;
}

/** Numbers without leading zeros. */
function wordsOf(text: string): readonly string[] {
  return withoutAccents(text).toUpperCase().split(/[^\p{L}\p{N}&]+/u).filter(word => word !== '').map(word => word.replace(/^0+(?=\d+$)/, ''));
}
