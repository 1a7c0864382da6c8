import { POSTS_OF_COUNTRY } from './data/post-countries';
import { lazy } from './lazy';

const countries = lazy(
  () => new Map(Object.entries(POSTS_OF_COUNTRY).flatMap(([country, posts]) => posts.split(', ').map((post): [string, string] => [post, country]))),
);

/**
 * Countries whose code is younger than the oldest cables with TAGS, and the year in which it became the code: the posts
 * there had another one before, or there were none. From plain history.
 */
const FIRST_YEAR: ReadonlyMap<string, number> = new Map([
  ...['AJ', 'AM', 'BO', 'EN', 'GG', 'KG', 'KZ', 'LG', 'LH', 'MD', 'RS', 'TI', 'TX', 'UP', 'UZ', 'BK', 'HR', 'SI'].map((code): [string, number] => [code, 1992]),
  ...['ER', 'EZ', 'LO', 'MK'].map((code): [string, number] => [code, 1993]),
  ['GM', 1990], ['YM', 1990], ['WA', 1990], ['BN', 1976], ['DJ', 1977], ['VM', 1976], ['TT', 2002], ['KV', 2008], ['OD', 2011],
]);

/** The year in which a code became a country's; undefined where cables have had it as long as there are TAGS. */
export function firstYearOf(code: string): number | undefined {
  return FIRST_YEAR.get(code);
}

/**
 * The TAGS code of the country in which a post stands (`GUANGZHOU` gives CH), or undefined; names as in message reference numbers.
 *
 * @param year of the cable that names the post, which may be older than the country: then undefined. Today where none is given.
 */
export function countryOfPost(postName: string, year?: number | null): string | undefined {
  const country = countries().get(postName);
  return country === undefined || (year ?? Infinity) < (firstYearOf(country) ?? -Infinity) ? undefined : country;
}
