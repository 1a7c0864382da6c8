import type { Cable, CableDocument } from '../../cable/model';
import type { Finding } from '../../rules/kit/rule';
import { sections } from '../../cable/sections';
import type { Span } from '../../text/span';
import { quoteAt, quotesOf } from '../named/mentions';
import { listedIn } from '../named/reference';

/** A cable as the REF list of another names it. */
export interface ListedCable {
  /** As written. */
  readonly post: string;
  readonly number: number;
  /** Four digits; null where none is written. */
  readonly year: number | null;
  /** Of the cable whose list it is. */
  readonly citingYear: number | null;
  /** ISO time, or null. */
  readonly citingDate: string | null;
}

/** Where a cable is that is referred to; null when nobody knows it. */
export type FindCable = (listed: ListedCable) => string | null;

/** What the blocks of one cable are shown with. */
export interface PreviewContext {
  readonly document: CableDocument;
  readonly cable: Cable;
  /** What the ids of this cable's places begin with: a page may show several cables. */
  readonly prefix: string;
  /** Where the paragraphs stand that can be jumped to, by their numbers: of several with a number the first that no other wrote. */
  readonly numbers: ReadonlyMap<number, number>;
  /** There is a REF list. */
  readonly hasReferences: boolean;
  /** Its letters. */
  readonly letters: ReadonlySet<string>;
  /** The texts of others, whose references are not the cable's; absolute. */
  readonly quotes: readonly Span[];
  readonly find: FindCable;
}

/** @param index which cable of the file it is, from 0 */
export function contextOf(document: CableDocument, cable: Cable, index: number, find: FindCable): PreviewContext {
  const numbers = new Map<number, number>();
  const quotes = quotesOf(cable);
  for (const { blocks } of sections(cable)) {
    for (const { at, block: { marker } } of blocks) if (marker && !numbers.has(marker.value) && quoteAt(quotes, at + marker.number.start) === null) numbers.set(marker.value, at);
  }
  const listed = listedIn(cable);
  const letters = listed.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  return { document, cable, prefix: `c${index + 1}-`, numbers, hasReferences: listed.length > 0, letters: new Set(letters), quotes, find };
}

/** The findings of a block, with their spans counted from its start. */
export type BlockFinding = Pick<Finding, 'ruleId' | 'severity' | 'message' | 'span'>;
