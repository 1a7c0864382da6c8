import type { Cable } from '../../cable/model';
import { lazy } from '../../vocabulary/lazy';
import { allPosts, findPost, postOfAddress } from '../../vocabulary/posts';
import type { Post } from '../../vocabulary/posts';
import { findTag } from '../../vocabulary/tags';
import type { Candidate, Completion, Target } from './item';
import { longList, pick } from './long-list';
import type { CaretPlace } from './place';

const list = lazy(() => longList([...allPosts()].sort((a, b) => rankOf(a) - rankOf(b)).map(candidateOf)));

/** The Department is referred to more than any post. */
function rankOf({ name, attested }: Post): number {
  if (name === 'STATE') return 0;
  return attested ? 1 : 2;
}

function candidateOf({ name, country, entries }: Post): Candidate {
  const land = countryName(country);
  const address = entries[0]?.address;
  return { kind: 'post', label: name, detail: [address ?? 'post', land].filter(Boolean).join(', '), names: [land, entries[0]?.routingIndicator].filter(Boolean).join(' ') };
}

/** The name of a country by its TAGS code. */
export function countryName(code: string | null): string | null {
  return code === null ? null : findTag(code)?.name ?? null;
}

/** The post that the cable is sent from, by its FM line. */
export function originPost({ header }: Cable): string | undefined {
  const name = header.from?.name?.text;
  return name === undefined ? undefined : postOfAddress(name);
}

/** Names of posts as message reference numbers have them, that of the origin first. @param mayBe whether a post goes with the other lines */
export function postsAt({ cable, settings }: CaretPlace, target: Target, mayBe: (name: string) => boolean = () => true): Completion {
  const origin = findPost(originPost(cable) ?? '');
  const vocabulary = settings.vocabulary.posts.map(({ name, address }): Candidate => ({ kind: 'post', label: name, detail: `${address ?? 'post'} (custom)` }));
  // A name that stands there whole, with a blank behind it, is done.
  const done = target.typed.endsWith(' ') ? target.typed.trim().toUpperCase() : null;
  return pick(target, list(), { first: [...(origin ? [candidateOf(origin)] : []), ...vocabulary], isLeftOut: ({ label }) => label === done, isUnlikely: ({ label }) => !mayBe(label) });
}
