import { lazy } from './lazy';
import { nearest, toleranceFor } from './nearest';
import { allTags, findTag, findTags, type Tag } from './tags';

/** What countries and organizations are called where they are not named by their code: the usual abbreviations, from plain knowledge. */
const CALLED: ReadonlyMap<string, string> = new Map(Object.entries({
  DPRK: 'KN', DRC: 'CG', EU: 'EUN', G8: 'G-8', OIC: 'OIC-2', PRC: 'CH', ROK: 'KS', USAID: 'AID', USSR: 'UR',
}));

/** Countries by their names in capitals. */
const countries = lazy(() => new Map(allTags().flatMap(tag => (tag.kind === 'geo' && tag.name !== null ? [[tag.name.toUpperCase(), tag] as const] : [])).reverse()));

/** What may be near to a code, in the order of the table. */
const candidates = lazy(() => allTags().filter(({ kind }) => kind !== 'other').map(tag => ({ tag, word: tag.code.toUpperCase(), letters: lettersIn(tag.code.toUpperCase()) })));

/**
 * Known codes near to one that is not known, nearest first; among equals those that published cables use most.
 * An abbreviation of which it is known what it stands for (`EU`), and a program without its K (`TIP`), has that code first;
 * the name of a country has no other.
 * Two letters have no other neighbours worth telling (ask `geoByIso`); three and four may have one wrong letter, longer codes two.
 * The free words of kind `other` are never suggested, nor the two letters of a country for a longer code, which is that of an organization (`NPT`).
 */
export function nearestTags(code: string, max = 3): Tag[] {
  const word = code.toUpperCase();
  const country = countries().get(word);
  if (country) return [country];
  const meant = findTag(CALLED.get(word) ?? '') ?? findTags(`K${word}`).find(tag => tag.kind === 'program');
  const isShort = word.replace(/[^A-Z0-9]/g, '').length <= 2;
  const letters = lettersIn(word);
  const limit = toleranceFor(word.length);
  const near = nearest(word, candidates().filter(other => (isShort || other.word.length > 2) && hasAtMost(2 * limit, letters ^ other.letters)), {
    wordOf: other => other.word,
    limit,
    max,
    weightOf: ({ tag }) => tag.seen,
  }).map(({ tag }) => tag);
  return meant ? [meant, ...near.filter(tag => tag !== meant)].slice(0, max) : near;
}

/** Which letters a word has, one bit each. A wrong letter changes two of them at most, which refuses nearly all words before they are compared. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << word.charCodeAt(at);
  return bits;
}

function hasAtMost(count: number, bits: number): boolean {
  for (; bits !== 0; bits &= bits - 1) if (--count < 0) return false;
  return true;
}
