import { nearest, toleranceFor } from './nearest';
import { allTags, findTag, findTags, type Tag } from './tags';

/** What countries and organizations are called where they are not named by their code: the usual abbreviations, from plain knowledge. */
const CALLED: ReadonlyMap<string, string> = new Map(Object.entries({
  DPRK: 'KN', DRC: 'CG', EU: 'EUN', G8: 'G-8', OIC: 'OIC-2', PRC: 'CH', ROK: 'KS', USAID: 'AID', USSR: 'UR',
}));

/**
 * Known codes near to one that is not known, nearest first; among equals those that published cables use most.
 * An abbreviation of which it is known what it stands for (`EU`), and a program without its K (`TIP`), has that code first;
 * the name of a country has no other.
 * Two letters have no other neighbours worth telling (ask `geoByIso`); three and four may have one wrong letter, longer codes two.
 * The free words of kind `other` are never suggested, nor the two letters of a country for a longer code, which is that of an organization (`NPT`).
 */
export function nearestTags(code: string, max = 3): Tag[] {
  const word = code.toUpperCase();
  const country = allTags().find(tag => tag.kind === 'geo' && tag.name?.toUpperCase() === word);
  if (country) return [country];
  const meant = findTag(CALLED.get(word) ?? '') ?? findTags(`K${word}`).find(tag => tag.kind === 'program');
  const letters = word.replace(/[^A-Z0-9]/g, '').length;
  const near = nearest(word, allTags().filter(({ kind, code: known }) => kind !== 'other' && (known.length > 2 || letters <= 2)), {
    wordOf: tag => tag.code.toUpperCase(),
    limit: toleranceFor(word.length),
    max,
    weightOf: tag => tag.seen,
  });
  return meant ? [meant, ...near.filter(tag => tag !== meant)].slice(0, max) : near;
}
