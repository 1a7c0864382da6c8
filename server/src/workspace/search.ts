import { idOf, type CableEntry } from './entry';

/** A cable and the words by which it is found. */
export interface Searchable {
  readonly entry: CableEntry;
  readonly key: string;
}

/** In capitals, a blank before each word: id, post, number, words of the subject, TAGS. */
export function searchKey(entry: CableEntry): string {
  const { post, number, subject, tags } = entry;
  const squeezed = post?.replaceAll(' ', '') ?? '';
  const words = [idOf(entry) ?? '', post ?? '', squeezed === post ? '' : squeezed, number === null ? '' : `${number} ${squeezed}${number}`, subject, ...tags];
  return ` ${wordsOf(words.join(' ')).join(' ')} `;
}

/**
 * The cables of which every word begins with one that is asked for, in any letter case: those of which a word is the
 * very same first, then the newest. Without words, the newest of all.
 *
 * @param words `guangzhou 208`, `07GUANGZHOU208`, `000208`, words of a subject, TAGS
 */
export function findIn(files: Iterable<readonly Searchable[]>, words: string, limit: number): readonly CableEntry[] {
  const asked = wordsOf(words);
  const found: { readonly entry: CableEntry; readonly whole: number }[] = [];
  for (const file of files) {
    for (const { entry, key } of file) {
      if (asked.every(word => key.includes(` ${word}`))) found.push({ entry, whole: asked.filter(word => key.includes(` ${word} `)).length });
    }
  }
  found.sort((a, b) => b.whole - a.whole || compareDates(b.entry, a.entry));
  return found.slice(0, limit).map(({ entry }) => entry);
}

/** Numbers without the zeros before them. */
function wordsOf(text: string): readonly string[] {
  return text.toUpperCase().split(/[^\p{L}\p{N}&]+/u).filter(word => word !== '').map(word => word.replace(/^0+(?=\d+$)/, ''));
}

function compareDates({ date: a }: CableEntry, { date: b }: CableEntry): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
