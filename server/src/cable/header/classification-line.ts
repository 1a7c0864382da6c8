import { editDistance } from '../../reference/nearest';
import { findClassification, nearestClassification } from '../../reference/classification';
import type { Level } from '../../reference/classification';
import type { Word } from '../../text/span';
import type { ClassificationLine, SectionMarker } from '../model';
import { wordAt } from './words';

/** Levels as they stand at the start of the classification line (5 FAH-2 H-222), spaced or not. */
const LEVEL = /T ?O ?P {1,4}S ?E ?C ?R ?E ?T|S E C R E T|C O N F I D E N T I A L|U N C L A S S I F I E D|L I M I T E D {1,4}O F F I C I A L {1,4}U S E|SENSITIVE BUT UNCLASSIFIED|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|LIMITED OFF(?:ICIAL)? USE/y;
/** A run of single letters: a spaced level with letters lost or changed. */
const SPACED_RUN = /[A-Z](?: {1,2}[A-Z]){4,24}(?![A-Z])/y;
const PLAIN_WORD = /[A-Z]{4,14}(?![A-Z])/y;
const EFTO = / {1,3}(?:E F T O|EFTO)(?![A-Z])/y;
const CONTROL = /(?: {0,2}\/\/? ?| {1,3})(NOFORN|NO FORN|FOR OFFICIAL USE ONLY|SENSITIVE|LIMDIS|EXDIS|NODIS|STADIS|ORCON|NOCONTRACT|PROPIN)(?![A-Z])/y;
const SECTION = / {1,4}(S[A-Z]{3,7}) {1,3}([0-9A-Z]{1,6})(?: {0,3}(?:OF|0F|O F) {0,3}([0-9O]{1,3}))?(?![0-9A-Z])/y;
const FINAL_SECTION = / {1,4}FINAL SECTION OF {1,3}(\d{1,2})(?!\d)/y;
const MRN = / {1,4}([A-Z][A-Z.' -]{0,40}?) {1,4}(\d{3,8})(?![\dA-Z])/y;
const NUMBER_ONLY = / {1,4}(\d{3,8})(?![\dA-Z])/y;
const POST_ONLY = / {1,4}([A-Z][A-Z.' -]{1,40})$/y;
/** A message reference number alone, on the line after a classification line that wrapped. */
const WRAPPED_MRN = /^([A-Z][A-Z.' -]{0,40}?) {1,4}(\d{3,8})$/;

/** A level found somewhere in a text. */
interface FoundLevel {
  readonly end: number;
  readonly level: Level | null;
  readonly misspelt: boolean;
}

/** The level that stands at `at`, or null. A misspelt one only counts where the caller finds more of a classification line. */
function levelAt(text: string, at: number, end: number): FoundLevel | null {
  LEVEL.lastIndex = at;
  const exact = LEVEL.exec(text);
  if (exact && LEVEL.lastIndex <= end && !/[A-Z]/.test(text.charAt(LEVEL.lastIndex))) {
    return { end: LEVEL.lastIndex, level: findClassification(exact[0].replace(/ {2,4}/g, ' '))?.level ?? levelOfLetters(exact[0]), misspelt: false };
  }
  for (const pattern of [SPACED_RUN, PLAIN_WORD]) {
    pattern.lastIndex = at;
    const run = pattern.exec(text);
    if (!run || pattern.lastIndex > end) continue;
    const near = nearestClassification(run[0].replaceAll(' ', ''));
    if (near) return { end: pattern.lastIndex, level: near.level, misspelt: true };
  }
  return null;
}

function levelOfLetters(words: string): Level | null {
  switch (words.replaceAll(' ', '')) {
    case 'TOPSECRET': return 'TOP SECRET';
    case 'SECRET': return 'SECRET';
    case 'CONFIDENTIAL': return 'CONFIDENTIAL';
    case 'LIMITEDOFFICIALUSE': case 'LIMITEDOFFUSE': return 'LIMITED OFFICIAL USE';
    case 'UNCLAS': case 'UNCLASSIFIED': case 'SENSITIVEBUTUNCLASSIFIED': return 'UNCLASSIFIED';
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
  const found = levelAt(text, start, end);
  if (!found) return null;
  const line = text.slice(0, end);
  let at = found.end;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) at = pattern.lastIndex;
    return match;
  };
  /** The n-th group's word, counted from the end of the match. */
  const group = (match: RegExpExecArray, text: string): Word => {
    const from = match.index + match[0].lastIndexOf(text);
    return wordAt(line, from, from + text.length);
  };

  let efto: Word | null = null;
  const controls: Word[] = [];
  let section: SectionMarker | null = null;
  for (let more = true; more;) {
    more = false;
    const eftoMatch = efto ? null : take(EFTO);
    if (eftoMatch) {
      efto = group(eftoMatch, eftoMatch[0].trimStart());
      more = true;
    }
    const control = take(CONTROL);
    if (control) {
      controls.push(group(control, control[1] ?? ''));
      more = true;
    }
    if (!section) {
      section = readSection(line, at);
      if (section) {
        at = section.end;
        more = true;
      }
    }
  }
  const beforeMrn = at;
  const numberOnly = take(NUMBER_ONLY);
  const mrn = numberOnly ? null : take(MRN);
  const postOnly = !numberOnly && !mrn && section ? take(POST_ONLY) : null;
  let post: Word | null = null;
  let number: Word | null = null;
  if (mrn) {
    const postText = mrn[1] ?? '';
    const from = mrn.index + mrn[0].indexOf(postText);
    post = wordAt(line, from, from + postText.length);
    number = group(mrn, mrn[2] ?? '');
  } else if (numberOnly) {
    number = group(numberOnly, numberOnly[1] ?? '');
  } else if (postOnly) {
    const postText = postOnly[1] ?? '';
    const from = postOnly.index + postOnly[0].indexOf(postText);
    post = wordAt(line, from, from + postText.length);
  }
  if (found.misspelt && !number && !section) return null;
  // "SECRET POLICE ..." in a text is no classification line; a bare level, or one with E F T O and the like, is.
  if (!number && !section && beforeMrn < end) return null;
  const suffix = number && at < end ? readSuffix(line, at) : null;
  return {
    line: {
      start, end: suffix ? suffix.end : at,
      words: wordAt(line, start, found.end), level: found.level, misspelt: found.misspelt,
      efto, controls, section, post, number, suffix, fused,
    },
    end: suffix ? suffix.end : at,
  };
}

function readSection(line: string, at: number): SectionMarker | null {
  FINAL_SECTION.lastIndex = at;
  const final = FINAL_SECTION.exec(line);
  if (final) {
    const total = Number(final[1]);
    const from = final.index + final[0].indexOf('F');
    return { ...wordAt(line, from, FINAL_SECTION.lastIndex), section: total, sections: total, wellFormed: false };
  }
  SECTION.lastIndex = at;
  const match = SECTION.exec(line);
  if (!match) return null;
  const [, keyword = '', first = '', second = ''] = match;
  if (editDistance(keyword, 'SECTION', 2) === undefined || !/\d/.test(first + second)) return null;
  const from = match.index + match[0].indexOf(keyword);
  // `0QF05`: the two numbers with something in between, in one word.
  const fusedNumbers = second === '' ? /^(\d{1,2}|[0O]\d?)[A-Z]{1,3}(\d{1,2})$/.exec(first) : null;
  const number = (digits: string | undefined): number | null => digits !== undefined && /^[\dO]{1,3}$/.test(digits) ? Number(digits.replaceAll('O', '0')) : null;
  const section = number(fusedNumbers ? fusedNumbers[1] : first);
  const sections = number(fusedNumbers ? fusedNumbers[2] : second);
  const wellFormed = /^SECTION \d\d OF \d\d$/.test(line.slice(from, SECTION.lastIndex)) && section !== null && sections !== null && section >= 1 && section <= sections;
  return { ...wordAt(line, from, SECTION.lastIndex), section, sections, wellFormed };
}

const SUFFIX = / {0,3}(?:(Z[A-Z]{2})(?: {0,2}\d{1,6})?|SUSPECTED DUPLICATE|\(?CORRECTED COPY\)?|C O R R E C T E D {1,3}C ?O ?P ?Y)(?![A-Z])/y;

function readSuffix(line: string, at: number): Word | null {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(line);
  if (!match) return null;
  const from = match.index + match[0].length - match[0].trimStart().length;
  return wordAt(line, from, SUFFIX.lastIndex);
}

/**
 * Where a classification line begins in the middle of a line, or -1: a level followed by a section marker or
 * by a post name and number (`HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208`).
 */
export function findFusedClassification(text: string, start: number, end: number): number {
  const line = text.slice(0, end);
  FUSED_LEVEL.lastIndex = start + 1;
  for (let match = FUSED_LEVEL.exec(line); match; match = FUSED_LEVEL.exec(line)) {
    const read = readClassificationLine(text, match.index, end, true);
    if (read?.line.number && (read.line.section ?? read.line.post)) return match.index;
  }
  return -1;
}

const FUSED_LEVEL = /UNCLAS|C O N F I D|S E C R E T|T O P {1,3}S|CONFIDENTIAL|SECRET|LIMITED OFF/g;

/** The words of a line that holds nothing but a message reference number; null for any other. */
export function readWrappedMrn(text: string, start: number, end: number): { post: Word; number: Word } | null {
  const match = WRAPPED_MRN.exec(text.slice(start, end));
  if (!match) return null;
  const postEnd = start + (match[1] ?? '').length;
  return { post: wordAt(text, start, postEnd), number: wordAt(text, end - (match[2] ?? '').length, end) };
}
