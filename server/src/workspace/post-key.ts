import { findPost, findPostByPrint } from '../vocabulary/posts';
import { detached } from '../text/detached';

const DEPARTMENT = /^(?:SECSTATE|STATE|DEPT|DEPARTMENT)(?: .*)?$/i;
/** More names than there are posts are not kept. */
const MOST_KEPT = 4000;

const kept = new Map<string, string>();

/**
 * The one writing of a post's name by which cables are compared: that of the list of posts, `SECSTATE` as STATE; one
 * that is not in the list in capitals, its words one blank apart.
 *
 * @param print the cable is a print of 1973 to 1979, which cuts names after six letters
 */
export function postKey(name: string, print = false): string {
  const asked = print ? `${name}\n` : name;
  const known = kept.get(asked);
  if (known !== undefined) return known;
  const key = detached((print ? findPostByPrint(name) : findPost(name))?.name ?? (DEPARTMENT.test(name) ? 'STATE' : name.trim().toUpperCase().replace(/[\s-]+/g, ' ')));
  if (kept.size < MOST_KEPT) kept.set(detached(asked), key);
  return key;
}
