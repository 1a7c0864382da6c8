import type { Header } from '../cable/model';
import { findPost, findRoutingIndicator } from '../reference/posts';
import type { Word } from '../text/span';
import { addresseesOf } from './precedences';

/** The posts that a routing indicator is listed for, by their names in message reference numbers; `[]` when it is no post's. */
export function postsOfIndicator(routingIndicator: string): readonly string[] {
  return [...new Set(findRoutingIndicator(routingIndicator).flatMap(entry => entry.postName ?? []))];
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

/** Every routing indicator of a header: of the routing line, the DE line and the addressees. */
export function indicatorsOf({ transmission, to, info }: Pick<Header, 'transmission' | 'to' | 'info'>): readonly Word[] {
  const station = transmission?.station?.routingIndicator;
  return [
    ...(transmission?.routingIndicators ?? []),
    ...(station ? [station] : []),
    ...addresseesOf({ to, info }).flatMap(addressee => addressee.routingIndicator ?? []),
  ];
}
