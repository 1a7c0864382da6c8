import type { Level, PortionLevel } from '../vocabulary/levels';
import type { Precedence } from '../vocabulary/precedence-words';
import type { TagKind } from '../vocabulary/tags';
import type { Profile } from './model';

/**
 * What a cable says. Absent is `null` or `[]`, never a guess. Values are the cable's own words,
 * canonical only in `iso`, `id`, `level`, `code` and `date`.
 */
export interface ParsedCable {
  schemaVersion: 2;
  /** `archive`: a published copy with banner, pilcrows or page lines. */
  profile: Profile;
  /** The lines that an archive put before the telegram. */
  archive: ParsedArchive | null;
  /** Format lines 1 to 4. */
  transmission: ParsedTransmission | null;
  dateTimeGroup: ParsedDateTimeGroup | null;
  from: { name: string } | null;
  to: ParsedAddressee[];
  info: ParsedAddressee[];
  classification: ParsedClassification | null;
  /** The message reference number. */
  reference: ParsedMessageReference | null;
  captions: string[];
  passing: ParsedPassing[];
  executiveOrder: { number: string | null; instruction: string | null } | null;
  declassifyOn: { /** yyyy-mm-dd */ date: string | null; text: string } | null;
  tags: ParsedTag[];
  subject: { /** On one line. */ text: string; portionMark: string | null } | null;
  references: ParsedReference[];
  classifiedBy: { name: string | null; title: string | null; /** `1.4(b)` */ reasons: string[] } | null;
  /** Without numbers, portion marks and the words that open and close it. */
  summary: string | null;
  sections: ParsedSection[];
  signature: string[];
  highestPortion: PortionLevel | null;
}

/** A cable as `cable parse` prints it: what it says, and where it is from. */
export interface SourcedCable extends ParsedCable {
  source: ParsedSource;
}

export interface ParsedSource {
  /** As findings name it; null for a line of `--batch`. */
  file: string | null;
  /** Which cable of the file, from 1. */
  ordinal: number;
  /** Of the bytes of the cable, in hexadecimal digits; for a file with one cable, those of the file. */
  sha256: string;
}

export interface ParsedArchive {
  id: string | null;
  subject: string | null;
  date: string | null;
  classification: string | null;
  origin: string | null;
}

export interface ParsedTransmission {
  id: string | null;
  prosign: string | null;
  routingIndicators: string[];
  station: { routingIndicator: string | null; serial: string | null; section: number | null; julianDay: number | null; /** hhmm, UTC */ time: string | null } | null;
  security: { signal: string; letters: string | null; operatingSignals: string[] } | null;
}

export interface ParsedDateTimeGroup {
  text: string;
  /** `2007-02-14T09:05:00Z`; null when it is no real date. */
  iso: string | null;
  precedence: Precedence | null;
  infoPrecedence: Precedence | null;
}

export interface ParsedAddressee {
  routingIndicator: string | null;
  name: string;
  precedence: Precedence | null;
  /** The message continuity number. */
  number: string | null;
  /** Posts that XMT takes out of a collective. */
  excluded: string[];
}

export interface ParsedClassification {
  level: Level | null;
  /** The level as written. */
  text: string;
  section: number | null;
  sections: number | null;
}

export interface ParsedMessageReference {
  /** `07GUANGZHOU208`: year, post without blanks, number; null when the year is not known. */
  id: string | null;
  post: string;
  number: number;
  year: number | null;
}

export interface ParsedPassing {
  /** Who is asked to pass it on; null where a line names nobody. */
  addressee: string | null;
  verb: string;
  offices: string[];
}

export interface ParsedTag {
  code: string;
  /** Null for a code that is in no list. */
  kind: TagKind | null;
  name: string | null;
  known: boolean;
  person: string | null;
}

export interface ParsedReference {
  letter: string | null;
  /** Null for what is no cable. */
  id: string | null;
  post: string | null;
  number: number | null;
  year: number | null;
  text: string;
  /** Not sent to all addressees. */
  notal: boolean;
}

export interface ParsedSection {
  heading: string | null;
  portionMark: string | null;
  paragraphs: ParsedParagraph[];
}

export interface ParsedParagraph {
  number: number | null;
  portionMark: string | null;
  /** Joined across lines and pages. */
  text: string;
}
