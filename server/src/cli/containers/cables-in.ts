import { looksLikeCable } from '../../cable/looks-like-cable';
import { parse } from '../../cable/parse';

/** Shorter texts are fields of a record, not cables. */
const MIN_CABLE_LENGTH = 40;

/** The cables in the text of a record, each as text; empty if nothing in it looks like a cable. */
export function cablesIn(text: string): readonly string[] {
  const { cables } = parse(text);
  return cables.some(looksLikeCable) ? cables.map(({ start, end }) => text.slice(start, end)) : [];
}

/** Whether a field of a record holds a cable. */
export function beginsLikeCable(text: string): boolean {
  return text.length >= MIN_CABLE_LENGTH && parse(text).cables.some(looksLikeCable);
}
