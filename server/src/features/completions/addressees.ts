import type { Addressee } from '../../cable/model';
import { lazy } from '../../vocabulary/lazy';
import { findAddress, normaliseAddress, postOfAddress } from '../../vocabulary/posts';
import type { RoutingEntry } from '../../vocabulary/posts';
import { countryOfPost } from '../../vocabulary/post-countries';
import { mayShareIndicator, postsOfIndicator } from '../../rules/kit/stations';
import { offeredAddresses } from '../addresses';
import { NOTHING, join, targetFrom, upTo, wordColumn } from './item';
import type { Candidate, Completion, Target } from './item';
import { longList, pick } from './long-list';
import { isOnCaretLine } from './place';
import type { CaretPlace } from './place';
import { countryName, originPost } from './posts';
import { findTyped, precedencesAt } from './precedences';

const KEYWORD = /^[ \t]{0,9}(TO|INFO|FM|XMT)[ \t]{1,9}/i;
/** The routing indicator before an address. */
const INDICATOR = /^[A-Z]{4,7}\//;
const ROUTING_LINE = /^[ \t]{0,9}(?:(?:ZZ|OO|PP|RR)|DE)[ \t]{1,9}/;

const KINDS: Partial<Readonly<Record<RoutingEntry['kind'], string>>> = { 'state-post': 'post', 'collective': 'collective' };

/** Each address with its indicator, in one writing; those of the Department and its posts first. */
const addresses = lazy(() => {
  const known = new Set<string>();
  const candidates: Candidate[] = [];
  for (const entry of offeredAddresses()) {
    const label = labelOf(entry);
    if (known.has(label)) continue;
    known.add(label);
    candidates.push({ kind: 'address', label, detail: detailOf(entry), names: namesOf(entry) });
  }
  return longList(candidates);
});

/** Those of posts, by the TAGS code of their country. */
const byCountry = lazy(() => {
  const candidates = new Map(addresses().candidates.map(candidate => [candidate.label, candidate]));
  const map = new Map<string, Candidate[]>();
  for (const entry of offeredAddresses()) {
    const country = entry.attested && entry.postName !== null ? countryOfPost(entry.postName) : undefined;
    if (country === undefined) continue;
    const candidate = candidates.get(labelOf(entry));
    const known = map.get(country) ?? [];
    if (candidate) map.set(country, [...known, candidate]);
  }
  return map;
});

/** Each indicator once, with who is reached by it. */
const indicators = lazy(() => {
  const byIndicator = new Map<string, Candidate>();
  for (const { label } of addresses().candidates) {
    const [indicator, address] = splitAddress(label);
    if (!byIndicator.has(indicator)) byIndicator.set(indicator, { kind: 'routing-indicator', label: indicator, detail: address, names: address });
  }
  return longList([...byIndicator.values()]);
});

function labelOf({ routingIndicator, address }: RoutingEntry): string {
  return `${routingIndicator}/${normaliseAddress(address)}`;
}

/** What the address does not say itself. */
function detailOf({ kind, address, postName }: RoutingEntry): string {
  if (postName === null) return KINDS[kind] ?? 'addressee';
  const country = countryName(countryOfPost(postName) ?? null);
  if (country === null) return `post ${postName}`;
  return address.endsWith(postName) ? country : `post ${postName}, ${country}`;
}

/** The address of a post may lack a part of its name; its country is how a stranger finds it. */
function namesOf({ postName, location }: RoutingEntry): string {
  return [postName, location, postName === null ? null : countryName(countryOfPost(postName) ?? null)].filter(Boolean).join(' ');
}

/** The lines of format lines 6 to 9, and the addressee that goes on a list. */
export function completeAddressees(place: CaretPlace): Completion | null {
  const { before, role } = place;
  const keyword = KEYWORD.exec(before);
  if (!place.inHeader) return null;
  if (keyword) {
    const list = keyword[1]?.toUpperCase() ?? '';
    // Nothing but an address and what belongs to it is offered behind the keyword.
    return addresseeAt(place, keyword[0].length, list === 'FM' || list === 'XMT', list);
  }
  if (ROUTING_LINE.test(before)) {
    // Behind the station of FL3 stand its numbers.
    if (/^[ \t]{0,9}DE[ \t]{1,9}\S{1,20}[ \t]/.test(before)) return NOTHING;
    const origin = /^[ \t]{0,9}DE/.test(before) ? originPost(place.cable) : undefined;
    return pick(targetFrom(place, wordColumn(before)), indicators(), { isUnlikely: ({ label }) => origin !== undefined && !isStationOf(label, origin) });
  }
  const indent = /^[ \t]{1,20}(?=\S)/.exec(before)?.[0].length ?? 0;
  // Indented, it goes on with the list above, though it reads like no address yet; else what only begins may become a keyword.
  const list = indent > 0 && (role === 'unknown' || role === null) && !place.blankAbove ? place.roleAbove : role;
  return (list === 'to' || list === 'info') && (indent > 0 || /^\S{2,20}[/ ]/.test(before)) ? addresseeAt(place, indent, false, list.toUpperCase()) : null;
}

/** The addressee that begins at a column of the line: the address, and after it the precedence. */
export function addresseeAt(place: CaretPlace, column: number, nameOnly: boolean, list: string): Completion {
  const { before, settings } = place;
  const written = before.slice(column);
  const precedence = nameOnly ? null : findTyped(written, address => isAddress(address, place));
  if (precedence === 'done') return NOTHING;
  // Nothing need follow there: Enter behind a stray blank ends the line. Letters call the list all the same.
  if (settings.byCharacter && (nameOnly || list === 'INFO') && /\S $/.test(written) && isAddress(written.trim(), place)) return NOTHING;
  const target = targetFrom(place, column);
  const offered = addressesAt(place, upTo(target, addressEnd(place)), nameOnly, list === 'FM');
  if (!precedence) return offered;
  return join(precedencesAt(place, targetFrom(place, column + precedence.column), list === 'INFO' ? 'info' : 'action'), written.endsWith(' ') ? null : offered);
}

/** The end of the address at the caret, without its precedence and number; -1 where the caret is in none. Absolute. */
function addressEnd({ cable: { header, start }, offset, before, after, lineStart }: CaretPlace): number {
  const lineEnd = lineStart + before.length + after.length;
  const own = [header.from, ...[header.to, header.info].flatMap(list => list?.addressees ?? [])]
    .find(each => each?.name && start + (each.routingIndicator ?? each.name).start <= offset && offset < start + each.name.end && start + each.name.end <= lineEnd);
  return own?.name ? start + own.name.end : -1;
}

function addressesAt(place: CaretPlace, target: Target, nameOnly: boolean, isSender: boolean): Completion {
  const { header } = place.cable;
  const there = [...header.to?.addressees ?? [], ...header.info?.addressees ?? []].filter(addressee => !isOnCaretLine(place, addressee));
  const present = new Set(there.flatMap(writings));
  // A draft whose addressees have no indicators gets none.
  const isBare = there.length > 0 && there.every(({ routingIndicator }) => routingIndicator === null) && !/^R[A-Z]{3,7}(?:\/|$)/i.test(target.typed);
  const vocabulary = place.settings.vocabulary.posts.flatMap(({ address, routingIndicator }): Candidate[] => {
    if (address === null) return [];
    return [{ kind: 'address', label: routingIndicator === null ? address : `${routingIndicator}/${address}`, detail: 'custom post' }];
  });
  const found = pick(target, addresses(), {
    first: [...vocabulary, ...compatriots(place)],
    // As well as one whose indicator begins so: posts come first in the list.
    nameFit: () => 'label',
    isLeftOut: ({ label }) => present.has(label) || present.has(splitAddress(label)[1]),
    ...(isSender && { isUnlikely: ofAnotherStation(place) }),
    ...((nameOnly || isBare) && { adapt: candidate => ({ ...candidate, newText: splitAddress(candidate.label)[1] }) }),
  });
  // A name that is whole stands first as it is, so that Enter ends the line; its indicator is a row further, and another address is not it.
  const { typed } = target;
  const [best] = found.items;
  if (!best || best.newText === typed || typed !== typed.toUpperCase() || !isAddress(typed, place)) return found;
  const address = normaliseAddress(typed.replace(INDICATOR, ''));
  // Of SECSTATE more is written.
  if (address === 'SECSTATE') return found;
  const own = found.items.find(({ label }) => splitAddress(label)[1] === address);
  return join({ items: [{ ...own ?? { ...best, detail: 'as typed' }, label: typed, newText: typed }], incomplete: true }, found);
}

/** The posts of the addresses that are offered. */
const posts = lazy(() => new Map(addresses().candidates.map(({ label }) => [label, postOfAddress(splitAddress(label)[1])])));

/** Tells of an address whether the station of the DE line is of another post. */
function ofAnotherStation({ cable }: CaretPlace): (candidate: Candidate) => boolean {
  const station = cable.header.transmission?.station?.routingIndicator?.text;
  if (station === undefined || postsOfIndicator(station).length === 0) return () => false;
  return ({ label }) => {
    const post = posts().get(label);
    return post !== undefined && !isStationOf(station, post);
  };
}

function isStationOf(routingIndicator: string, post: string): boolean {
  return postsOfIndicator(routingIndicator).includes(post) || mayShareIndicator(post, routingIndicator);
}

/** The Department, then the posts of the country that the cable is sent from. */
function compatriots({ cable }: CaretPlace): readonly Candidate[] {
  const origin = originPost(cable);
  const country = origin === undefined ? undefined : countryOfPost(origin);
  // Nobody writes to himself.
  const others = (country === undefined ? undefined : byCountry().get(country))?.filter(({ label }) => postOfAddress(splitAddress(label)[1]) !== origin) ?? [];
  return country === undefined ? [] : [...addresses().candidates.slice(0, 1), ...others];
}

function writings({ routingIndicator, name }: Addressee): string[] {
  const address = normaliseAddress(name.text);
  return routingIndicator ? [`${routingIndicator.text}/${address}`] : [address];
}

/** An address may have a slash of its own: `RUEHC/DEPT OF STATE/INR`. */
function splitAddress(label: string): [indicator: string, address: string] {
  const slash = label.indexOf('/');
  return slash === -1 ? ['', label] : [label.slice(0, slash), label.slice(slash + 1)];
}

/** One that is known; the missions to the EU and the UN and an agency in Washington are none of those that their letters find. */
function isAddress(text: string, { settings }: CaretPlace): boolean {
  const address = text.replace(INDICATOR, '');
  return findAddress(address).length > 0 || /^USEU | (?:WASHDC|NEW YORK)$/.test(address) || settings.vocabulary.posts.some(post => post.address === normaliseAddress(address));
}
