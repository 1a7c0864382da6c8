import { addTo } from '../text/add-to';
import { POST_ALIASES, POSTS_WITHOUT_INDICATOR } from './data/post-names';
import { lazy } from './lazy';
import { nearest, toleranceFor } from './nearest';
import { countryOfPost } from './post-countries';
import { remembered } from './remembered';
import { indicatorsOf, readRoutingEntries } from './routing-entries';
import type { RoutingEntry } from './routing-entries';

export type { AddressKind, RoutingEntry } from './routing-entries';

/** A post as message reference numbers name it: `GUANGZHOU`, `STATE`, `USUN NEW YORK`. */
export interface Post {
  readonly name: string;
  /** Whether the name was seen in a message reference number. */
  readonly attested: boolean;
  /** The TAGS code of its country; null for the Department, for missions to organizations and where nothing is certain. */
  readonly country: string | null;
  /** What the routing indicator list has for it; `[]` when it is not in there. */
  readonly entries: readonly RoutingEntry[];
  readonly sources: readonly string[];
}

/** Words that begin the address of a post and are no part of its name. */
const MISSION_WORDS: ReadonlySet<string> = new Set(['AMEMBASSY', 'AMCONSUL', 'AMCONGEN', 'AMLEGATION', 'USMISSION', 'USMISSIN', 'USINT', 'USLO', 'USOFFICE', 'USDEL', 'REO', 'RRT', 'APP']);

/** What the print of 1973 to 1979 keeps of a post name. */
const PRINTED_LETTERS = 6;

// Not the function itself: it is loaded with the table.
const entries = lazy(() => readRoutingEntries());
const entriesByIndicator = lazy(indexIndicators);
const entriesByAddress = lazy(indexAddresses);
const posts = lazy(collectPosts);
const postsByName = lazy(() => new Map(posts().map(post => [keyOfName(post.name), post])));
const postsByAlias = lazy(indexAliases);
const postsByPrint = lazy(indexPrints);

/** Every row of the routing indicator list, in the order of the indicators. */
export function allRoutingEntries(): readonly RoutingEntry[] {
  return entries();
}

/** Who is reached by a routing indicator (ACP 117); `[]` when it is not in the list. */
export function findRoutingIndicator(routingIndicator: string): readonly RoutingEntry[] {
  return entriesByIndicator().get(routingIndicator.toUpperCase()) ?? [];
}

/** The rows of a plain language address, in any of its writings (see `normaliseAddress`); `[]` when there are none. */
export function findAddress(address: string): readonly RoutingEntry[] {
  return entriesByAddress().get(normaliseAddress(address)) ?? [];
}

/** Every post that message reference numbers can name, in alphabetical order. */
export function allPosts(): readonly Post[] {
  return posts();
}

/**
 * The post of a name in a message reference number or in the id of an archive:
 * `PORT AU PRINCE`, `PORTAUPRINCE` and `Port-au-Prince` are the same. Usual short forms (`USUN`, `HCMC`) are known.
 */
export function findPost(name: string): Post | undefined {
  const key = keyOfName(name);
  return postsByName().get(key) ?? postsByAlias().get(key);
}

/**
 * The post name in message reference numbers for a plain language address, or undefined:
 * `AMCONSUL GUANGZHOU` gives GUANGZHOU, `SECSTATE WASHDC` gives STATE.
 * Precedence word and number must have been cut off.
 */
export const postOfAddress = remembered((address: string): string | undefined => {
  const listed = findAddress(address).find(entry => entry.postName !== null);
  if (listed?.postName) return listed.postName;

  const whole = normaliseAddress(address);
  const blank = whole.indexOf(' ');
  const name = MISSION_WORDS.has(blank === -1 ? whole : whole.slice(0, blank)) ? whole.slice(blank === -1 ? whole.length : blank + 1) : whole;
  // A location may end in letters for its country: AMEMBASSY BEIJING CH.
  // Prints call the mission to NATO by no other name.
  return (findPost(name === 'NATO' ? 'USNATO' : name) ?? findPost(name.slice(0, Math.max(0, name.lastIndexOf(' ')))))?.name;
});

/**
 * The post of a name that the print of 1973 to 1979 cut after six letters, blanks counted: `BANGKO`, `NEW DE`, `NEWDE`.
 * Undefined when two posts begin like that. Whole names are found too.
 */
export function findPostByPrint(name: string): Post | undefined {
  return findPost(name) ?? postsByPrint().get(keyOfName(name)) ?? undefined;
}

/** Posts whose name is at most two wrong letters off, nearest first. */
export function nearestPosts(name: string, max = 3): Post[] {
  return nearTo(keyOfName(name)).slice(0, max);
}

const nearTo = remembered(key => nearest(key, postsByName(), {
  wordOf: ([known]) => known,
  limit: toleranceFor(key.length),
  weightOf: ([, post]) => (post.attested ? 1 : 0),
}).map(([, post]) => post));

/** Indicators that are at most two wrong letters off, nearest first; among equals those of State posts. */
export function nearestRoutingIndicators(routingIndicator: string, max = 3): string[] {
  const byIndicator = entriesByIndicator();
  return nearest(routingIndicator.toUpperCase(), byIndicator.keys(), {
    wordOf: known => known,
    limit: 2,
    max,
    weightOf: known => (byIndicator.get(known)?.some(entry => entry.kind === 'state-post') ? 1 : 0),
  });
}

/**
 * An address in the one writing by which addresses are compared: capitals, single blanks,
 * `WASHDC` for WASHINGTON DC, `USMISSION` for US MISSION, `AMEMBASSY RIGA` for RIGA, AMEMBASSY as the system of 2009 prints it.
 */
export function normaliseAddress(address: string): string {
  // Most addresses are plain; the whole list passes here once.
  const plain = /[^A-Z0-9 /().*-]|^ | {2}| $/.test(address) ? address.toUpperCase().replace(/^([^,]+), ?((?:AM|US)[A-Z]+|SECSTATE)$/, '$2 $1').split(/[\s,]+/).filter(word => word !== '').join(' ') : address;
  if (plain.includes('WASHINGTON')) return plain.replace(/\bWASHINGTON D\.?C\.?(?= |$)/, 'WASHDC');
  return plain.startsWith('US MISSION ') ? plain.replace('US MISSION', 'USMISSION') : plain;
}

function keyOfName(name: string): string {
  return name.toUpperCase().replace(/[\s.-]/g, '');
}

function indexIndicators(): ReadonlyMap<string, readonly RoutingEntry[]> {
  const map = new Map<string, RoutingEntry[]>();
  for (const entry of entries()) for (const indicator of indicatorsOf(entry)) addTo(map, indicator, entry);
  return map;
}

function indexAddresses(): ReadonlyMap<string, readonly RoutingEntry[]> {
  const map = new Map<string, RoutingEntry[]>();
  for (const entry of entries()) {
    addTo(map, normaliseAddress(entry.address), entry);
    const short = entry.postName === null ? null : withoutLocation(entry);
    if (short !== null) addTo(map, normaliseAddress(short), entry);
  }
  return map;
}

function collectPosts(): readonly Post[] {
  const rows = new Map<string, RoutingEntry[]>();
  for (const entry of entries()) if (entry.postName !== null) addTo(rows, entry.postName, entry);
  const listed = [...rows].map(([name, own]) => postOf(name, own, own.some(entry => entry.attested), [...new Set(own.flatMap(entry => entry.sources))]));
  const others = POSTS_WITHOUT_INDICATOR.map(({ name, source }) => postOf(name, [], true, [source]));
  return [...listed, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function postOf(name: string, own: readonly RoutingEntry[], attested: boolean, sources: readonly string[]): Post {
  return { name, attested, country: countryOfPost(name) ?? null, entries: own, sources };
}

/** By other forms of the name, without blanks and hyphens as in `postsByName`. */
function indexAliases(): ReadonlyMap<string, Post> {
  const map = new Map<string, Post>();
  for (const [alias, name] of Object.entries(POST_ALIASES)) {
    const post = postsByName().get(keyOfName(name));
    if (post) map.set(keyOfName(alias), post);
  }
  return map;
}

/** By the first six letters of the name; null where two posts share them. Prints call the mission to NATO by no other name. */
function indexPrints(): ReadonlyMap<string, Post | null> {
  const map = new Map<string, Post | null>([['NATO', findPost('USNATO') ?? null]]);
  for (const post of posts()) {
    const key = keyOfName(post.name.slice(0, PRINTED_LETTERS));
    map.set(key, map.has(key) ? null : post);
  }
  return map;
}

/**
 * The address of a post without its location, as FM lines have it (`USMISSION USNATO`, `SECSTATE`);
 * null when nothing but the kind of mission is left of it.
 */
function withoutLocation(entry: RoutingEntry): string | null {
  if (entry.location === null || !entry.address.endsWith(` ${entry.location}`)) return null;
  const short = entry.address.slice(0, -entry.location.length - 1);
  return MISSION_WORDS.has(short) ? null : short;
}
