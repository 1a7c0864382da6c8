import { findPost, findPostByPrint } from '../vocabulary/posts';
import { detached } from '../text/detached';

const DEPARTMENT = /^(?:SECSTATE|STATE|DEPT|DEPARTMENT)(?: .*)?$/i;
/** More names than there are posts. */
const MAX_CACHED = 4000;

const cache = new Map<string, string>();

/**
 * The normal form of a post's name, in which cables are compared: that of the list of posts, with `SECSTATE` as STATE; an
 * unlisted one in upper case with single spaces.
 *
 * @param print the cable is a print of 1973 to 1979, which truncates names to six letters
 */
export function postKey(name: string, print = false): string {
  const asked = print ? `${name}\n` : name;
  const known = cache.get(asked);
  if (known !== undefined) return known;
  const key = detached((print ? findPostByPrint(name) : findPost(name))?.name ?? (DEPARTMENT.test(name) ? 'STATE' : name.trim().toUpperCase().replace(/[\s-]+/g, ' ')));
  if (cache.size < MAX_CACHED) cache.set(detached(asked), key);
  return key;
}
