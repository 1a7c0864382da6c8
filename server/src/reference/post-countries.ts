import { POSTS_OF_COUNTRY } from './data/post-countries';
import { lazy } from './lazy';

const countries = lazy(
  () => new Map(Object.entries(POSTS_OF_COUNTRY).flatMap(([country, posts]) => posts.split(', ').map((post): [string, string] => [post, country]))),
);

/** The TAGS code of the country in which a post stands (`GUANGZHOU` gives CH), or undefined; names as in message reference numbers. */
export function countryOfPost(postName: string): string | undefined {
  return countries().get(postName);
}
