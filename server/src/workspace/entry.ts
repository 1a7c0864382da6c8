import type { Level } from '../vocabulary/levels';
import { referenceId } from '../cable/facts';

/** A range as editors count it: line and character of its start, line and character of its end, all from 0. */
export type Place = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

/** Another cable that a cable names: in its list of references, or in its text. */
export interface Citation {
  /** The post in the one writing by which cables are compared, see `postKey`. */
  readonly post: string;
  readonly number: number;
  /** Four digits; null where none is written. */
  readonly year: number | null;
  readonly place: Place;
}

/** What is kept of one cable: its header's data and whom it cites, nothing of its text. */
export interface CableEntry {
  readonly uri: string;
  /** As `postKey` writes it; null where neither the classification line nor the archive's id has one. */
  readonly post: string | null;
  readonly number: number | null;
  readonly year: number | null;
  /** The ISO time of the date-time group, or null. */
  readonly date: string | null;
  readonly level: Level | null;
  /** On one line; empty where there is none. */
  readonly subject: string;
  /** Each code once, in order. */
  readonly tags: readonly string[];
  /** Of a telegram that was sent in sections, the one that this is. */
  readonly section: number | null;
  /** Sent again: service matter stands behind the number (`ZDK 164`). */
  readonly again: boolean;
  /** Where its number stands; the start of the cable where it has none. */
  readonly place: Place;
  /** All of the cable. */
  readonly whole: Place;
  readonly cites: readonly Citation[];
}

/** `07GUANGZHOU208`; null where post, number or year is not known. */
export function idOf({ post, number, year }: CableEntry): string | null {
  return post === null || number === null || year === null ? null : referenceId(year, post, number);
}

/** How a cable is called: by its id, else by post and number, else by its subject. */
export function nameOf(entry: CableEntry): string {
  const { post, number, subject } = entry;
  return idOf(entry) ?? (post !== null && number !== null ? `${post} ${number}` : subject || 'Cable without a number');
}
