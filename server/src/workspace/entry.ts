import type { Level } from '../vocabulary/levels';
import { referenceId } from '../cable/facts';

/** A range in LSP units, as a compact tuple for storage; all from 0. */
export type RangeTuple = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

/** A citation of another cable, in the references or in the text. */
export interface Citation {
  /** The post in its normal form (`postKey`). */
  readonly post: string;
  readonly number: number;
  /** Four digits; null if none is written. */
  readonly year: number | null;
  readonly place: RangeTuple;
}

/** What the index stores for one cable: data of its header and its citations, no text. */
export interface CableEntry {
  readonly uri: string;
  /** In its normal form (`postKey`); null if neither the classification line nor the archive's id has one. */
  readonly post: string | null;
  readonly number: number | null;
  readonly year: number | null;
  /** The ISO time of the date-time group, or null. */
  readonly date: string | null;
  readonly level: Level | null;
  /** On one line; empty if there is none. */
  readonly subject: string;
  /** Without duplicates, in order. */
  readonly tags: readonly string[];
  /** The section number of a telegram that was sent in sections. */
  readonly section: number | null;
  /** A repeated transmission: the number is followed by a service message (`ZDK 164`). */
  readonly again: boolean;
  /** The range of its number; the start of the cable if it has none. */
  readonly place: RangeTuple;
  /** The range of the cable. */
  readonly whole: RangeTuple;
  readonly cites: readonly Citation[];
}

/** `07GUANGZHOU208`; null if post, number or year is unknown. */
export function idOf({ post, number, year }: CableEntry): string | null {
  return post === null || number === null || year === null ? null : referenceId(year, post, number);
}

/** The display name of a cable: its id, else post and number, else its subject. */
export function nameOf(entry: CableEntry): string {
  const { post, number, subject } = entry;
  return idOf(entry) ?? (post !== null && number !== null ? `${post} ${number}` : subject || 'Cable without a number');
}
