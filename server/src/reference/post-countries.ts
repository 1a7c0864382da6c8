import { POSTS_OF_COUNTRY } from './data/post-countries';
import { lazy } from './lazy';

const countries = lazy(
  () => new Map(Object.entries(POSTS_OF_COUNTRY).flatMap(([country, posts]) => posts.split(', ').map((post): [string, string] => [post, country]))),
);

/**
 * Countries whose code is younger than the oldest cables with TAGS, and the first year in which it was the code all year:
 * the posts there had another one before, or there were none. From plain history.
 */
const FIRST_YEAR: ReadonlyMap<string, number> = new Map([
  ...['AJ', 'AM', 'BO', 'EN', 'GG', 'KG', 'KZ', 'LG', 'LH', 'MD', 'RS', 'TI', 'TX', 'UP', 'UZ'].map((code): [string, number] => [code, 1993]),
  ...['BK', 'HR', 'SI'].map((code): [string, number] => [code, 1993]),
  ...['ER', 'EZ', 'LO', 'MK'].map((code): [string, number] => [code, 1994]),
  ['GM', 1991], ['YM', 1991], ['WA', 1991], ['VM', 1977], ['TT', 2003], ['KV', 2009], ['OD', 2012],
]);

/** The first year in which a code was a country's all year; undefined where cables have had it as long as there are TAGS. */
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
