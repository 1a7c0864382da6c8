import type { Cable, CableDocument } from '../../cable/model';
import type { Finding } from '../../rules/rule';
import { sections } from '../../cable/sections';
import type { Span } from '../../text/span';
import { quotesOf } from '../named/mentions';
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
  /** The numbers of the paragraphs that can be jumped to. */
  readonly numbers: ReadonlySet<number>;
  /** The letters of the REF list. */
  readonly letters: ReadonlySet<string>;
  /** The texts of others, whose references are not the cable's; absolute. */
  readonly quotes: readonly Span[];
  readonly find: FindCable;
}

/** @param index which cable of the file it is, from 0 */
export function contextOf(document: CableDocument, cable: Cable, index: number, find: FindCable): PreviewContext {
  const numbers = sections(cable).flatMap(({ blocks }) => blocks.flatMap(({ block }) => (block.marker ? [block.marker.value] : [])));
  const letters = listedIn(cable).flatMap(({ letter }) => (letter === null ? [] : [letter]));
  return { document, cable, prefix: `c${index + 1}-`, numbers: new Set(numbers), letters: new Set(letters), quotes: quotesOf(cable), find };
}

/** The findings of a block, with their spans counted from its start. */
export type BlockFinding = Pick<Finding, 'ruleId' | 'severity' | 'message' | 'span'>;
