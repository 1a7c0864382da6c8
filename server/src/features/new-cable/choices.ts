import { lazy } from '../../vocabulary/lazy';
import { countryOfPost } from '../../vocabulary/post-countries';
import { allPosts, findRoutingIndicator, normaliseAddress } from '../../vocabulary/posts';
import { allTags, findTag, type TagKind } from '../../vocabulary/tags';
import type { CustomVocabulary } from '../../rules/kit/settings';
import { offeredAddresses } from '../addresses';
import { LEVEL_DETAILS, type NewCableLevel } from './answers';
import { addressOf } from './header';
import { TEMPLATES } from './templates';

/** Something to pick: what is written, and by what else it is found. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
}

/** Everything that is asked of a drafter. */
export interface NewCableChoices {
  readonly templates: readonly { readonly id: string; readonly label: string; readonly detail: string; readonly levels: readonly NewCableLevel[] }[];
  readonly levels: readonly { readonly label: NewCableLevel; readonly detail: string }[];
  readonly posts: readonly Choice[];
  readonly addressees: readonly Choice[];
  readonly tags: readonly Choice[];
}

const LEVELS = Object.entries(LEVEL_DETAILS).map(([label, detail]) => ({ label: label as NewCableLevel, detail }));
const KIND_NAMES: Readonly<Record<TagKind, string>> = { subject: 'subject', program: 'program', geo: 'geographic', organization: 'organization', other: '' };
const TAG_RANK: Readonly<Record<TagKind, number>> = { subject: 0, program: 1, geo: 2, organization: 3, other: 4 };

/** @param vocabulary what the settings add to the lists, first in each */
export function newCableChoices(vocabulary: CustomVocabulary): NewCableChoices {
  const ownPosts = vocabulary.posts.filter(({ address }) => address !== null);
  return {
    templates: TEMPLATES.map(({ id, label, detail, levels }) => ({ id, label, detail, levels })),
    levels: LEVELS,
    posts: [...ownPosts.map(({ name, address }) => ({ label: name, detail: address ?? '' })), ...posts()],
    addressees: [...ownPosts.map(({ address, routingIndicator, name }) => ({ label: routingIndicator === null ? address ?? '' : `${routingIndicator}/${address ?? ''}`, detail: name })), ...addressees()],
    tags: [...Object.entries(vocabulary.tags).map(([label, name]) => ({ label, detail: name })), ...tags()],
  };
}

/** Posts with an address, the Department last: a drafter is at a post. */
const posts = lazy(() => {
  const known = allPosts().filter(({ name, attested }) => attested && name !== 'STATE' && addressOf(name, NO_VOCABULARY) !== undefined);
  const choices = known.map(({ name, country, entries }): Choice => ({ label: name, detail: [addressOf(name, NO_VOCABULARY), entries[0]?.routingIndicator, country === null ? null : findTag(country)?.name].filter(Boolean).join(', ') }));
  return [...choices, { label: 'STATE', detail: 'SECSTATE WASHDC, RUEHC, the Department' }];
});

const NO_VOCABULARY: CustomVocabulary = { tags: {}, posts: [], captions: [] };

/** Who a cable can be sent to, in one writing: the Department, posts, departments and collectives, others. */
const addressees = lazy(() => {
  const byLabel = new Map<string, Choice>();
  for (const entry of offeredAddresses()) {
    // Of an indicator that sources give to two posts, the row of the one that is known by name.
    if (entry.kind === 'state-post' && entry.postName === null && findRoutingIndicator(entry.routingIndicator).some(({ postName }) => postName !== null)) continue;
    const label = `${entry.routingIndicator}/${normaliseAddress(entry.address)}`;
    const country = entry.postName === null ? undefined : countryOfPost(entry.postName);
    if (!byLabel.has(label)) byLabel.set(label, { label, detail: [entry.postName, country === undefined ? null : findTag(country)?.name].filter(Boolean).join(', ') });
  }
  return [...byLabel.values()];
});

/** Codes that a cable of today may bear, as published cables use them. Letters of which nobody knows the country may be another list's. */
const tags = lazy(() => allTags()
  .filter(({ kind, name, isOf1970s }) => kind !== 'other' && !(kind === 'geo' && name === null) && !isOf1970s)
  .sort((a, b) => TAG_RANK[a.kind] - TAG_RANK[b.kind] || b.seen - a.seen || Number(a.name === null) - Number(b.name === null))
  .map(({ code, name, kind }): Choice => ({ label: code, detail: `${name ?? 'name not known'} (${KIND_NAMES[kind]})` })));
