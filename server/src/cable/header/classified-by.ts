import { letterOf, oneOf } from '../../text/characters';
import { allMatches, excerpt, textBefore } from '../../text/search';
import type { Span, Word } from '../../text/span';
import { decodeEntities } from '../body/furniture';
import { Joined, oneLine } from '../joined';
import type { ClassifiedBy, Reason, Repair } from '../model';
import { keepsStop, readPerson } from './person';
import { isProse } from './words';

const KEYWORD = /(?:\((?:U|SBU|C|S)\) {0,2})?(?:C?LASS?IF?I?E?D|CLASSIFICATION|CLASSFIED|CLASSIFIE|CLASS) {0,2}(?:BY|B) ?(?:[:;.,-](?=[ A-Z(]|$)|(?=[ A-Z(]|$))/iy;
const DERIVED = /(?:\((?:U|SBU|C|S)\) {0,2})?D?ERIVED (?:FROM|BY) ?[:;]/iy;
/** What these two begin with: it tells most lines. */
const mayBeClassifier = oneOf('(CDELcdel');
const REASON_LINE = /\(?(?:FOR )?R?E?A?SONS?(?:\(S\))? ?[:;.,-]? ?(?:FOR )?(?:CLASSIFICATION:? ?)?(?:E\.?O\.? ?\d{5},? ?)?(?:SECTIONS? )?(?:1\.[45]|1 ?[45] ?\()/iy;
const DECLASSIFY_ON = /(?:DECLASSIFY|DECLASSIFIED|DECLASIFY|DECL) ON ?[:;.]? ?|(DECL) ?: ?(?=\d|OADR|X\d|25X|N\/A|UPON|AFTER)/iy;
const mayBeDeclassify = letterOf('D');
const EXACT = /^CLASSIFIED BY$/i;
/** What shows that a line without a colon names a classifying officer: its reasons. */
const REASONS = /REASON|\b1\.[45]\b/i;
const MOST_LINES = 8;

/** A keyword of this line at an offset. */
export interface ClassifierKeyword extends Span {
  /** The keyword alone, without mark and colon. */
  readonly word: Word;
  readonly damaged: boolean;
  readonly derived: boolean;
}

/** `Classified By:` or `Derived from:` at an offset, also with letters lost; null when there is none. */
export function classifierKeyword(text: string, start: number, end: number): ClassifierKeyword | null {
  if (!mayBeClassifier(text.charCodeAt(start))) return null;
  const line = text.slice(0, Math.min(end, start + 60));
  for (const [pattern, derived] of [[KEYWORD, false], [DERIVED, true]] as const) {
    pattern.lastIndex = start;
    const match = pattern.exec(line);
    if (!match) continue;
    const written = match[0];
    const from = written.startsWith('(') ? written.indexOf(')') + 1 : 0;
    const begin = start + from + written.slice(from).length - written.slice(from).trimStart().length;
    const word = text.slice(begin, start + written.length).replace(/[ :;.,-]{1,4}$/, '');
    // Without a colon, and not in capitals at a line's start, it may be the beginning of a sentence.
    if (!derived && /^class by$/i.test(word) && !written.includes(':')) continue;
    return { start, end: pattern.lastIndex, word: { start: begin, end: begin + word.length, text: word }, damaged: !derived && !EXACT.test(oneLine(word)), derived };
  }
  return null;
}

/** Whether the line may be the first of a text that has no other line of a header: its colon or its reasons show what it is. */
export function opensHeader(text: string, keyword: ClassifierKeyword): boolean {
  return /[:;]/.test(text.slice(keyword.word.end, keyword.end)) || REASONS.test(text.slice(keyword.end, keyword.end + 300));
}

/** Whether a line gives the reasons of a classifier named on a line before. */
export function startsReason(text: string, start: number, end: number): boolean {
  REASON_LINE.lastIndex = 0;
  return REASON_LINE.test(excerpt(text, start, end, 120));
}

/** The keyword `Declassify on:` when it stands at an offset; `short`: only DECL and a date, as an E.O. line has it. */
export function declassifyOnKeyword(text: string, start: number, end: number): { readonly end: number; readonly short: boolean } | null {
  if (!mayBeDeclassify(text.charCodeAt(start))) return null;
  DECLASSIFY_ON.lastIndex = 0;
  const match = DECLASSIFY_ON.exec(excerpt(text, start, end, 60));
  return match && { end: start + match[0].trimEnd().length, short: match[1] !== undefined };
}

/** A heading or a sentence with its mark, `(S//NF) Summary`, and no further letter: `(C) AND (D)`. */
const MARKED = /^\((?:U|SBU|C|S|TS)(?:\/\/[A-Z/,]{1,20})?\) (?!(?:AND|OR)\b)["A-Z]/;

/**
 * Whether a line goes on with a classified-by line: not when its reasons are told and its sentence has ended.
 *
 * @param pieces what the line has so far
 */
export function continuesClassifier(text: string, pieces: readonly Span[], start: number, end: number): boolean {
  if (pieces.length >= MOST_LINES) return false;
  const last = pieces.at(-1);
  const told = pieces.some(piece => /\b1 ?[.,] ?[45]\b/.test(text.slice(piece.start, piece.end)));
  if (!told) return true;
  const before = last ? textBefore(text, last.end, 80, last.start) : '';
  if (/[.)]$/.test(before) && MARKED.test(text.slice(start, Math.min(end, start + 30)))) return false;
  if (/[.)]$/.test(before) && /^["A-Z]/.test(text.charAt(start)) && (isProse(text, start, end) || /[A-Z]{2}/.test(text.slice(start, start + 2)))) return /^(?:AND|OR|DECL|REASON|DERIVED)/i.test(text.slice(start, start + 8));
  return !(before.endsWith(".") && isProse(text, start, end));
}

/** `1.4`, `1.5`, with a comma for the stop, or the stop lost before a bracket. */
const SECTION = /\b(?:1 ?[.,] ?([45])(?!\d)|1([45])(?= ?\([A-H]))/gi;
const BEFORE_LETTERS = /\.? ?(?:(?:SUB)?(?:PARAGRAPHS?|SECTIONS?|PARAS?|PARTS?) ?)?/iy;
/** One more letter after a section: `(b) and (d)`, `(B,D)`, `b/d`, `(b), (d)`, `(b) through (d)`; a hard wrap may have cut the AND. */
const NEXT_LETTER = /[ ([{]{0,3}(?:(?:[,/\\;&+-]|A ?N ?D|OR|THR(?:OUGH|U)|TO(?= ?\()) {0,2}){0,2}[([{]{0,2} ?([A-Za-z])(?![A-Za-z'’]|\/\/)[ )\]}]{0,3}/iy;
const MOST_LETTERS = 10;

/**
 * Reads a classified-by line (5 FAH-1 H-240): who classified, in what position, for which reasons.
 *
 * @param text the text that the pieces count in
 * @param pieces the line and its continuation lines, from the keyword on
 */
export function readClassifiedBy(text: string, keyword: ClassifierKeyword, pieces: readonly Span[], repairs: readonly Repair[] = []): ClassifiedBy {
  const joined = new Joined(text, pieces, repairs);
  const skip = keyword.end - (pieces[0]?.start ?? keyword.end);
  const body = joined.text.slice(skip);
  const reasons = readReasons(joined, skip);
  const who = decodeEntities(body.slice(0, endOfPerson(body)));
  const { name, title } = keyword.derived ? { name: null, title: null } : readPerson(stripRepeat(who));
  return {
    start: keyword.start, end: pieces.at(-1)?.end ?? keyword.end,
    keyword: keyword.word, name, title, reasons,
    derived: keyword.derived || /\bDERIVED FROM\b/i.test(body),
    text: oneLine(decodeEntities(body)),
  };
}

function readReasons(joined: Joined, from: number): Reason[] {
  const reasons: Reason[] = [];
  for (const match of allMatches(SECTION, joined.text.slice(from))) {
    const start = from + match.index;
    const section = `1.${match[1] ?? match[2] ?? ''}`;
    const after = start + match[0].length;
    const letters = readLetters(joined.text, after);
    if (letters.length === 0) reasons.push({ ...joined.word(start, after), section, letter: '' });
    for (const [index, at] of letters.entries()) {
      const letter = joined.text.charAt(at).toLowerCase();
      const before = letters[index - 1] ?? at;
      const range = /THR[OUGH]{1,4}|(?<![A-Z])TO(?![A-Z])/i.exec(joined.text.slice(before, at));
      // What lies between the two is meant by the word between them.
      for (let code = (joined.text.charCodeAt(before) | 32) + 1; range && code < letter.charCodeAt(0); code++) {
        reasons.push({ ...joined.word(before + range.index, before + range.index + range[0].length), section, letter: String.fromCharCode(code) });
      }
      reasons.push({ ...joined.word(at, at + 1), section, letter });
    }
  }
  return withoutRepeats(reasons);
}

/** Where the letters stand that follow a section. */
function readLetters(text: string, from: number): number[] {
  const letters: number[] = [];
  BEFORE_LETTERS.lastIndex = from;
  // It matches anywhere, if only nothing.
  BEFORE_LETTERS.test(text);
  let at = BEFORE_LETTERS.lastIndex;
  while (letters.length < MOST_LETTERS) {
    NEXT_LETTER.lastIndex = at;
    const match = NEXT_LETTER.exec(text);
    if (!match) break;
    letters.push(at + match[0].lastIndexOf(match[1] ?? ''));
    at = NEXT_LETTER.lastIndex;
  }
  return letters;
}

/** A section told again without letters, as in `REASON: 1.4 … 1.4 (b)`, says nothing of its own. */
function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ section, letter }) => {
    const again = seen.has(section + letter) || (letter === '' && reasons.some(other => other.section === section && other.letter !== ''));
    seen.add(section + letter);
    return !again;
  });
}

/** Where the person ends and the reasons begin. */
const REASONS_BEGIN = /(?<![A-Za-z])(?:R ?E ?A ?S ?[O0] ?N ?S?|RESONS?|RASONS?|EASONS?|REASO?|REASEONS?|RREASONS?|REASN|REAONS?)(?![A-Za-z])|(?<![A-Za-z])(?:E\.?O\.?|FOR|PER|UNDER) ?1\d{4}|(?<![\d.])1 ?[.,] ?[45](?!\d)|(?<!\d)1(?:[45]|[.,]\d) ?\([A-H]|(?<![A-Za-z])DECL(?:ASSIFY)?(?![A-Za-z])|(?<![A-Za-z])DERIVED FROM/i;
/** The words that lead from the person to the reasons. */
const LEADING_WORDS = /(?:[\s,;.:(-]|(?<![A-Za-z])(?:F[O0]?R|PER|BASED|(?:UP)?[O0]N|UNDER|DUE|TO|OF|THE|IN|ACCORDANCE|WITH|PURSUANT|BY|AUTHORITY|SECTION(?= ?$)|SECTIONS(?= ?$)|FOLLOWING|AND|AS|STATED|CITED|LISTED|DEFINED)(?![A-Za-z.])){1,24}$/i;

function endOfPerson(body: string): number {
  const found = REASONS_BEGIN.exec(body);
  if (!found) return body.length;
  const before = textBefore(body, found.index, 80);
  const lead = LEADING_WORDS.exec(before)?.[0] ?? '';
  // The stop of an initial, of Jr. or Dept. belongs to the person.
  const kept = lead.startsWith('.') && keepsStop(before.slice(0, before.length - lead.length + 1)) ? 1 : 0;
  return found.index - lead.length + kept;
}

/** `Classified By: Classified by DCM …`: the keyword given twice; a portion mark in its place. */
function stripRepeat(who: string): string {
  return who.replace(/^ {0,3}(?:1\. ?)?(?:\((?:U|SBU|C|S)\) ?)?(?:THIS MESSAGE (?:WAS |IS )?)?(?:C?LASSI?FI?ED )?BY:? {1,3}/i, ' ').replace(/^ {0,3}\((?:U|SBU|C|S)\) ?/i, ' ');
}
