import type { Addressee, Header } from '../../cable/model';
import { findAddress, findPost, findRoutingIndicator } from '../../vocabulary/posts';
import type { Word } from '../../text/span';
import { addresseesOf } from './precedences';

/** The lists that are known are of 2010 and later: indicators of before may have been others. */
export const LISTED_SINCE = 1990;

/** The posts that a routing indicator is listed for, by their names in message reference numbers; `[]` when it is no post's. */
export function postsOfIndicator(routingIndicator: string): readonly string[] {
  const posts: string[] = [];
  for (const { postName } of findRoutingIndicator(routingIndicator)) if (postName !== null && !posts.includes(postName)) posts.push(postName);
  return posts;
}

/**
 * Whether a post may share an indicator, which is of another mission in its city: the list has none of its own for it (USEU
 * BRUSSELS is reached through that of the embassy), or one that is this with the letter of a user behind it (ACP 117,
 * General Instructions 3): UNESCO PARIS is RUEHFRE, below RUEHFR.
 */
export function mayShareIndicator(post: string, routingIndicator: string): boolean {
  if (!findPost(post)?.entries.every(own => own.routingIndicator.startsWith(routingIndicator))) return false;
  const city = post.slice(post.lastIndexOf(' ') + 1);
  return findRoutingIndicator(routingIndicator).some(({ address, location }) => ` ${address} ${location ?? ''} `.includes(` ${city} `));
}

/** The routing indicator of a post by its name in message reference numbers, where exactly one is listed for it. */
export function indicatorOfPost(post: string): string | undefined {
  const [indicator, ...others] = new Set(findPost(post)?.entries.map(entry => entry.routingIndicator));
  return others.length === 0 ? indicator : undefined;
}

/** The address of a post by its routing indicator, where exactly one is listed for it. */
export function addressOfIndicator(routingIndicator: string): string | undefined {
  const entries = findRoutingIndicator(routingIndicator).filter(entry => entry.postName !== null);
  return entries.length === 1 ? entries[0]?.address : undefined;
}

/** What parts the name of another post from the number where this one did it itself: with a sign that was read as its end. */
export function gapBehind({ text, end }: Word, number: Word): ' ' | '' {
  return end === number.start && !/[A-Za-z0-9]$/.test(text) ? ' ' : '';
}

/** Every routing indicator of a header: of the routing line, the DE line and the addressees. */
export function indicatorsOf({ transmission, to, info }: Pick<Header, 'transmission' | 'to' | 'info'>): readonly Word[] {
  const station = transmission?.station?.routingIndicator;
  return [
    ...(transmission?.routingIndicators ?? []),
    ...(station ? [station] : []),
    ...addresseesOf({ to, info }).map(({ routingIndicator }) => routingIndicator).filter(indicator => indicator !== null),
  ];
}

/** Whether an addressee is outside the Department: everything that the list has for the address, or else for its indicator, is of others than the Department and its posts. */
export function isOutsideDepartment({ name, routingIndicator }: Addressee): boolean {
  const byAddress = findAddress(name.text);
  const entries = byAddress.length > 0 ? byAddress : findRoutingIndicator(routingIndicator?.text ?? '');
  return entries.length > 0 && entries.every(({ kind, postName, address }) => kind === 'other' && postName === null && !/\bSTATE\b|\bAMEMBASSY\b|\bAMCONSUL\b/.test(address));
}

/** The serial number of a station, which has four digits, for the number of a cable. */
export function serialOf(number: number): number {
  return number % 10_000;
}

/** Series of numbers that travel with a delegation and are sent from any post. */
const SERIES: ReadonlySet<string> = new Set(['SECTO', 'TOSEC', 'PARTO', 'SALT TALKS']);

/** Cities whose name has changed, the mission in West Berlin (1976USBERL00164), and embassies that took their indicator along in 2006: an address may have one and the number the other. */
const RENAMED: readonly (readonly string[])[] = [
  ['BOMBAY', 'MUMBAI'], ['CALCUTTA', 'KOLKATA'], ['MADRAS', 'CHENNAI'], ['DACCA', 'DHAKA'], ['KIEV', 'KYIV'], ['PEKING', 'BEIJING'],
  ['JIDDA', 'JEDDAH'], ['MOGADISCIO', 'MOGADISHU'], ['LENINGRAD', 'ST PETERSBURG'], ['LOURENCO MARQUES', 'MAPUTO'], ['TANANARIVE', 'ANTANANARIVO'],
  ['BERLIN', 'USBERLIN'], ['ALMATY', 'ASTANA'], ['BELIZE', 'BELMOPAN'],
];

/** Whether two names are those of one city. */
export function isRenamed(a: string, b: string): boolean {
  return RENAMED.some(names => names.includes(a) && names.includes(b));
}

/**
 * Whether a post may number its cables by a name: its own, another of its city, that of a mission beside the embassy
 * (BRUSSELS, USEU BRUSSELS), or a series that travels.
 */
export function numbersFor(a: string, b: string): boolean {
  return a === b || SERIES.has(b) || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || isRenamed(a, b);
}
