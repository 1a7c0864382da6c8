import { lazy } from '../vocabulary/lazy';
import { allRoutingEntries } from '../vocabulary/posts';
import type { RoutingEntry } from '../vocabulary/posts';

/** Whom a cable may be sent to, as a drafter is to write them, the likeliest first: the Department, its posts, departments and collectives, others. */
export const offeredAddresses = lazy((): readonly RoutingEntry[] => allRoutingEntries()
  .filter(entry => !isMisprint(entry))
  .sort((a, b) => rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1)));

/** What the printed list spells wrongly is understood where it is read; nobody should write it (`AMEMBASSY QUINTO`). */
function isMisprint({ note }: RoutingEntry): boolean {
  return note?.includes('correct form') === true;
}

function rankOf({ routingIndicator, kind, attested, address }: RoutingEntry): number {
  if (routingIndicator === 'RUEHC' && address === 'SECSTATE WASHDC') return 0;
  if (kind === 'state-post') return attested ? 1 : 2;
  return kind === 'other' ? 4 : 3;
}
