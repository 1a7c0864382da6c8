import { POSTS_OF_COUNTRY } from './data/post-countries';

let countryByPost: ReadonlyMap<string, string> | undefined;

/** The TAGS code of the country in which a post stands (`GUANGZHOU` gives CH), or undefined; names as in message reference numbers. */
export function countryOfPost(postName: string): string | undefined {
  countryByPost ??= new Map(
    Object.entries(POSTS_OF_COUNTRY).flatMap(([country, posts]) => posts.split(', ').map((post): [string, string] => [post, country])),
  );
  return countryByPost.get(postName);
}
