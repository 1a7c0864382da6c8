import { editDistance } from '../../vocabulary/nearest';
import { findLevel, nearestLevel } from '../../vocabulary/levels';
import type { Level } from '../../vocabulary/levels';
import { findPost, nearestPosts } from '../../vocabulary/posts';
import { letterOf } from '../../text/characters';
import { excerpt } from '../../text/search';
import type { Word } from '../../text/span';
import type { ClassificationLine, SectionMarker } from '../model';
import { wordAt } from './words';

/** Levels as they stand at the start of the classification line (5 FAH-2 H-222), spaced or not. */
const LEVEL = /T ?O ?P {1,4}S ?E ?C ?R ?E ?T|S E C R E T|C O N F I D E N T I A L|U N C L A S(?: S I F I E D|(?! S I))|L I M I T E D {1,4}(?:O F F I C I A L {1,4}U S E|OFFICIAL USE)|SENSITIVE BUT UNCLASSIFIED|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFF(?:ICIAL|\.)? USE/y;
/** A run of single letters: a spaced level with letters lost or changed, or taken for digits by a scanner. */
const SPACED_RUN = /[A-Z]{1,2}(?: {1,2}[A-Z0158](?![\dA-Z])){4,24}/y;
/** A level with its blanks lost in part: `CONFIDENT I AL`. */
const HALF_SPACED = /C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?/y;
/** A word with digits that a scanner took for letters: `UNCLA5`. */
const SCANNED_WORD = /[A-Z]{1,11}[0158][A-Z0158]{0,11}(?![A-Z\d])/y;
const PLAIN_WORD = /[A-Z]{4,14}(?![A-Z])|LIMITED ?OFF[A-Z]{0,8} ?US?E?(?![A-Z])/y;
/** The first letter of a level, or the second where the first was lost. */
const MISSPELT_START = /^[UCSTLNOEI][A-Z0158 ]{4}/;
const EFTO = / {1,16}(?:E F T O|EFTO)(?![A-Z])/y;
const CONTROL = /(?: {0,2}(?:\/\/?|-) ?| {1,16})(?:EXCLUSIVELY )?(EYES ONLY|NO ?FORN|FOR OFFICIAL USE ONLY|FOUO|SENSITIVE|LIMDIS|EXDIS|NODIS|STADIS|SIPDIS(?!,)|CHEROKEE|SPECAT|AIDAC|TERREP|(?:ROGER|DS|DISSENT) CHANNEL|CORRECTED COPY|ORCON|NOCONTRACT|PROPIN|RELIDO|REL ?TO USA(?:, ?[A-Z]{3,4}(?![A-Z])){0,20})(?![A-Z])/y;
/** As the armed forces close the level, with the subject code of the Navy and the number of the series behind it: `UNCLAS //N01020// NAVADMIN 011/99`. */
const CLOSED = / {0,2}\/{1,2}(?:$|N\d{5}\/\/.*)/y;
const SECTION = / {0,16}\(?([A-Z]{3,8}|S E C T I O N)(?: {1,3}|(?=\d))([0-9A-Z]{1,6})(?: {0,3}(?:OF|0F|O F|\/|[A-Z]{1,2}(?= {0,3}\d)) {0,3}([0-9O]{1,3}|[A-Z]{3,5}))?(?![0-9A-Z])\)?/y;
const FINAL_SECTION = / {1,16}FINAL SECTION OF {1,3}(\d{1,2}(?!\d)|[A-Z]{3,5}(?![A-Z]))/y;
/** The section as the prints of the 1970s have it, behind the number: `PARIS 01234 01 OF 02`; also where its word was lost. */
const TRAILING_SECTION = / {1,16}(\d{1,2}) OF (\d{1,2})(?!\d)/y;
const MRN = / {0,16}(?:(?:AMEMBASSY|AMCONSUL|[6-9]\d) {1,4})?([A-Z][A-Z.' -]{0,40}?) {0,4}(?:#|NO\. ?)?(\d{1,8})(?![\dA-Z])/y;
const NUMBER_ONLY = / {1,16}(\d{3,8})(?![\dA-Z])/y;
/** The number may have its place kept: `UNCLAS GUANGZHOU 000XXX`, `UNCLAS GUANGZHOU TBD`. */
const POST_ONLY = / {1,16}([A-Z][A-Z.' -]{1,40}?)(?: {1,4}(?:0{0,5}X{2,8}|[#?_]{2,8}|\.{3,8}|N{4,8}|TB[AD]|\[[A-Z# ]{2,12}\]))?$/y;
/** What a level that lost the blank behind it is run together with: CONFIDENTIALLISBON 002113, UNCLASSECTION 01 OF 02. */
const RUN_TOGETHER = /^(?:SECTION {0,2}\d|([A-Z][A-Z .'-]{1,40}?) {1,4}\d{3,8}(?![\dA-Z]))/;
/** A message reference number alone, on the line after a classification line that wrapped: no page line, and no address with its number. */
const WRAPPED_MRN = /^(?!(?:PAGE|TO|INFO|FM) )([A-Z][A-Z.' -]{0,40}?) {1,4}(\d{1,8})$/;
const WRAPPED_NUMBER = /^\d{3,8}$/;
/** A number of fewer digits is one only behind the name of a post. */
const FEWEST_DIGITS = 3;
/** Words that no post's name has, unless it is a known one: SECRET TALKS IN GENEVA IN 1985, SECRET SERVICE WASHDC, UNCLAS E.O. 12958. */
const SENTENCE_WORDS = /\b(?:IN|OF|THE|AND|FOR|TO|ON|AT|WITH|BY|FROM|WAS|IS|ARE|SERVICE)\b|\bE\.? ?[O0]\b/;
/** What would be a post with the number of an order: `UNCLAS PARIS E.O. 12958`. */
const BEFORE_ORDER = /^(.{1,40}?) {1,4}E\.? ?O\.?$/;
/** What is fused to a classification line that has no number. */
const KEYWORD_FOLLOWS = /^ {1,4}(?:E\. ?[O0]\.|EO ?1\d{4}|TAGS ?:|SUBJ(?:ECT)? ?:|SIPDIS(?![A-Z]))/;
const NUMBER_WORDS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN'];
/** No classification line is longer; what stands behind it are captions. */
const LONGEST = 240;

/** A level found at the start of a line. */
interface FoundLevel {
  readonly end: number;
  readonly level: Level | null;
  readonly misspelt: boolean;
}

/** The level that a line begins with, or null. A misspelt one only counts where the caller finds more of a classification line. */
function readLevel(written: string): FoundLevel | null {
  // Some posts of the 1980s had hyphens for the blanks.
  if (written.charAt(1) === '-') written = written.replace(/(?<=[A-Z])-(?=[A-Z](?![A-Z]))/g, ' ');
  // A scanner's small l is the letter I: `CON Fl DENTIAL`.
  const line = written.includes('l') ? written.replace(/(?<=[A-Z] ?)l(?= ?[A-Z])/g, 'I') : written;
  LEVEL.lastIndex = 0;
  const exact = LEVEL.exec(line);
  if (exact && (!/[A-Z]/.test(line.charAt(LEVEL.lastIndex)) || isRunTogether(line.slice(LEVEL.lastIndex)))) {
    return { end: LEVEL.lastIndex, level: findLevel(exact[0]) ?? levelOfLetters(exact[0]), misspelt: !written.startsWith(exact[0]) };
  }
  // What is run together with the post is no level with a letter too many.
  if (exact?.[0].includes(' ') === true || !MISSPELT_START.test(line) || !/\d/.test(line)) return null;
  for (const pattern of [HALF_SPACED, SPACED_RUN, SCANNED_WORD, PLAIN_WORD]) {
    pattern.lastIndex = 0;
    const run = pattern.exec(line);
    const letters = run?.[0].replaceAll(' ', '') ?? '';
    // Scans run the post or SECTION on behind it: `C ONFIDENTIALLISBON 002113`. A letter alone is one more of the level.
    const rest = line.slice(pattern.lastIndex);
    const isApart = pattern !== HALF_SPACED || !/^(?:[A-Z]| {1,2}[A-Z0158](?![\dA-Z]))/.test(rest) || isRunTogether(rest);
    const near = run && isApart && nearestLevel(letters);
    // SECDEF, SECTO and their like are addresses and posts, two letters off SECRET.
    if (near && (pattern === SPACED_RUN || pattern === HALF_SPACED || editDistance(letters, 'SECRET', 2) !== 2) && !findPost(letters)) return { end: pattern.lastIndex, level: near, misspelt: true };
  }
  return null;
}

function isRunTogether(rest: string): boolean {
  const match = RUN_TOGETHER.exec(rest);
  return match !== null && (match[1] === undefined || findPost(match[1]) !== undefined);
}

/** The first letter of a level, or the second where the first was lost. */
const mayBeLevel = letterOf('UCSTLNOEI');

function levelOfLetters(words: string): Level | null {
  switch (words.replaceAll(' ', '')) {
    case 'LIMITEDOFFUSE': case 'LIMITEDOFF.USE': return 'LIMITED OFFICIAL USE';
    case 'SENSITIVEBUTUNCLASSIFIED': return 'UNCLASSIFIED';
    default: return null;
  }
}

/** A classification line and where what belongs to it ends. */
export interface ReadClassificationLine {
  readonly line: ClassificationLine;
  /** Offset after the message reference number: what follows are captions or service matter. */
  readonly end: number;
}

/**
 * Reads a classification line (5 FAH-2 H-222) from a stretch of text.
 *
 * @param text the text that the offsets count in
 * @param start where the level should stand
 * @param end end of the line, trailing blanks excluded
 * @param fused the stretch begins in the middle of a line
 * @returns null when no level stands there, or when what follows shows that it is none
 */
export function readClassificationLine(text: string, start: number, end: number, fused = false): ReadClassificationLine | null {
  if (!mayBeLevel(text.charCodeAt(start))) return null;
  const written = excerpt(text, start, end, LONGEST);
  const lower = /^[A-Za-z]?[a-z]{3}|^[A-Za-z](?: [a-z]){4}/.test(written);
  const read = new Reader(lower ? upperCase(written) : written, start, text).read(fused, end - start > LONGEST);
  // In small letters a line like this is the beginning of a sentence as often as not.
  if (lower) return isSure(read) ? read : null;
  if (fused || read?.line.number || !/[a-z]/.test(written)) return read;
  // `UNCLAS Guangzhou 000208`
  const other = new Reader(upperCase(written), start, text).read(false, end - start > LONGEST);
  return isSure(other) ? other : read;
}

/** It has a known post and a number. */
function isSure(read: ReadClassificationLine | null): boolean {
  const { post, number } = read?.line ?? {};
  return Boolean(post && number && findPost(post.text));
}

/** In capitals, at the same length. */
function upperCase(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length ? upper : text;
}

/** Reads one line from its start on. */
class Reader {
  private readonly line: string;
  private readonly start: number;
  private readonly text: string;
  private at = 0;

  constructor(line: string, start: number, text: string) {
    this.line = line;
    this.start = start;
    this.text = text;
  }

  read(fused: boolean, cut: boolean): ReadClassificationLine | null {
    const found = readLevel(this.line);
    if (!found) return null;
    this.at = found.end;
    const { efto, controls, section: before } = this.readMarkings();
    // What communications staff write to each other about messages begins so; it has no number (ACP 127(G) 405.c).
    if (this.line.startsWith(' SVC ', this.at)) return null;
    if (!found.misspelt) this.take(CLOSED);
    const beforeMrn = this.at;
    const { post, number } = this.readReference(before !== null);
    const section = before ?? (number ? this.readSection() ?? this.readTrailingSection() : null);
    if (found.misspelt && !number && !section) return null;
    // "SECRET POLICE ..." in a text is no classification line; a bare level, or one with E F T O and the like, is.
    if (!number && !section && !post && (beforeMrn < this.line.length || cut) && !this.line.slice(0, beforeMrn).includes(' SIPDIS') && !KEYWORD_FOLLOWS.test(this.line.slice(beforeMrn, beforeMrn + 24))) return null;
    const suffix = number ? this.readSuffix() : null;
    const end = this.start + this.at;
    return {
      line: {
        start: this.start, end,
        words: this.word(0, found.end), level: found.level, misspelt: found.misspelt,
        efto, controls, section, post, number, suffix, fused,
      },
      end,
    };
  }

  /** E F T O, controls and the section, in any order. */
  private readMarkings(): { efto: Word | null; controls: Word[]; section: SectionMarker | null } {
    let efto: Word | null = null;
    let section: SectionMarker | null = null;
    const controls: Word[] = [];
    for (let from = -1; from !== this.at;) {
      from = this.at;
      const eftoMatch = efto ? null : this.take(EFTO);
      if (eftoMatch) efto = this.group(eftoMatch, eftoMatch[0].trimStart());
      const control = this.take(CONTROL);
      if (control) controls.push(this.group(control, control[1] ?? ''));
      section ??= this.readSection() ?? this.readTrailingSection();
    }
    return { efto, controls, section };
  }

  private readReference(sectioned: boolean): { post: Word | null; number: Word | null } {
    const none = { post: null, number: null };
    const numberOnly = this.take(NUMBER_ONLY);
    if (numberOnly) return { post: null, number: this.group(numberOnly, numberOnly[1] ?? '') };
    const from = this.at;
    const mrn = this.take(MRN);
    if (mrn) {
      const post = mrn[1] ?? '';
      const digits = mrn[2] ?? '';
      // The cable's own number was lost, and this is that of the order.
      const alone = BEFORE_ORDER.exec(post)?.[1];
      if (alone !== undefined && findPost(alone)) {
        this.at = mrn.index + mrn[0].indexOf(alone) + alone.length;
        return { post: this.groupFrom(mrn, alone), number: null };
      }
      const known = findPost(post) !== undefined;
      if (known || (digits.length >= FEWEST_DIGITS && (!SENTENCE_WORDS.test(post) || nearestPosts(post, 1).length > 0))) {
        return { post: this.groupFrom(mrn, post), number: this.group(mrn, digits) };
      }
      this.at = from;
      return none;
    }
    const postOnly = this.take(POST_ONLY);
    const post = postOnly?.[1] ?? '';
    // The number is still to be typed, or was lost.
    if (postOnly && (sectioned || findPost(post) !== undefined)) return { post: this.groupFrom(postOnly, post), number: null };
    this.at = from;
    return none;
  }

  private readSection(): SectionMarker | null {
    const before = this.at;
    const final = this.take(FINAL_SECTION);
    const total = sectionNumber(final?.[1]);
    if (final && total !== null) return this.marker(final.index + final[0].indexOf('F'), total, total, false);
    this.at = before;
    const match = this.take(SECTION);
    if (!match) return null;
    const [, keyword = '', first = '', second = ''] = match;
    // SECTO is the series of the Secretary's party, no misspelt SECTION.
    const named = keyword === 'SEC' || keyword === 'SECT' || keyword.includes(' ') || (keyword !== 'SECTO' && (keyword.startsWith('S') || second !== '') && editDistance(keyword, 'SECTION', 2) !== undefined);
    if (!named || !(/\d/.test(first + second) || (sectionNumber(first) !== null && sectionNumber(second) !== null))) {
      this.at = before;
      return null;
    }
    const from = match.index + match[0].indexOf(keyword);
    // `0QF05`: the two numbers with something in between, in one word.
    const fusedNumbers = second === '' ? /^(\d{1,2}|[0O]\d?)[A-Z]{1,3}(\d{1,2})$/.exec(first) : null;
    const section = sectionNumber(fusedNumbers ? fusedNumbers[1] : first);
    const sections = sectionNumber(fusedNumbers ? fusedNumbers[2] : second);
    const bracket = match[0].endsWith(')') ? 1 : 0;
    const wellFormed = /^SECTION \d\d OF \d\d$/.test(this.line.slice(from, this.at - bracket)) && section !== null && sections !== null && section >= 1 && section <= sections;
    return this.marker(from, section, sections, wellFormed, bracket);
  }

  private readTrailingSection(): SectionMarker | null {
    const match = this.take(TRAILING_SECTION);
    if (!match) return null;
    const from = match.index + match[0].length - match[0].trimStart().length;
    return this.marker(from, Number(match[1]), Number(match[2]), false);
  }

  /** The words up to here, without the bracket behind them. */
  private marker(from: number, section: number | null, sections: number | null, wellFormed: boolean, bracket = 0): SectionMarker {
    const { start, end, text } = this.word(from, this.at - bracket);
    return { start, end, text, section, sections, wellFormed };
  }

  private readSuffix(): Word | null {
    const match = this.take(SUFFIX);
    return match && this.word(match.index + match[0].length - match[0].trimStart().length, this.at);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.line);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** The words of a group, found from the end of the match or from its start. */
  private group(match: RegExpExecArray, words: string): Word {
    const from = match.index + match[0].lastIndexOf(words);
    return this.word(from, from + words.length);
  }

  private groupFrom(match: RegExpExecArray, words: string): Word {
    const from = match.index + match[0].indexOf(words);
    return this.word(from, from + words.length);
  }

  private word(from: number, to: number): Word {
    return wordAt(this.text, this.start + from, this.start + to);
  }
}

function sectionNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^[\dO]{1,3}$/.test(written) && /\d|^O$/.test(written)) return Number(written.replaceAll('O', '0'));
  const word = NUMBER_WORDS.indexOf(written);
  return word > 0 ? word : null;
}

const SUFFIX = / {0,3}(?:(Z[A-Z]{2})(?: {0,2}\d{1,6})?|SUSPECTED DUPLICATE|\(?CORRECTED COPY\)?|C O R R E C T E D {1,3}C ?O ?P ?Y)(?![A-Z])/y;

const FUSED_LEVEL = /UNCLAS|C O N F I D|S E C R E T|T O P {1,3}S|CONFIDENTIAL|SECRET(?! SERVICE)|LIMITED OFF/g;

/**
 * Where a classification line begins in the middle of a line, or -1: a level followed by a section marker or
 * by a post name and number (`HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208`), or by a post and, where the
 * number was lost, the next keyword.
 *
 * @param line the text up to the end of the line
 * @param start where the line begins; a level that stands right there is not fused
 */
export function findFusedClassification(line: string, start: number): number {
  FUSED_LEVEL.lastIndex = start + 1;
  for (let match = FUSED_LEVEL.exec(line); match; match = FUSED_LEVEL.exec(line)) {
    const read = readClassificationLine(line, match.index, line.length, true);
    const { number, section, post } = read?.line ?? {};
    if (number ? section ?? post : post && KEYWORD_FOLLOWS.test(line.slice(read?.end, (read?.end ?? 0) + 24))) return match.index;
  }
  return -1;
}

/** The words of a line that holds nothing but a message reference number, or only its number where the post stands above; null for any other. */
export function readWrappedMrn(text: string, start: number, end: number, above: Word | null): { post: Word; number: Word } | null {
  const words = end - start < 80 ? text.slice(start, end) : '';
  const match = WRAPPED_MRN.exec(words);
  if (!match) return above && WRAPPED_NUMBER.test(words) ? { post: above, number: wordAt(text, start, end) } : null;
  const postEnd = start + (match[1] ?? '').length;
  return { post: wordAt(text, start, postEnd), number: wordAt(text, end - (match[2] ?? '').length, end) };
}
