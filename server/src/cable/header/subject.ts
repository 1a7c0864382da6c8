import { excerpt } from '../../text/search';
import { goesOn, LONGEST_BROKEN } from '../body/broken-line';
import { decodeEntities } from '../body/furniture';
import { isLetter } from '../../text/characters';
import { detached } from '../../text/detached';
import { editDistance } from '../../vocabulary/nearest';
import type { Span, Word } from '../../text/span';
import { hyphenated, Joined, oneLine } from '../joined';
import type { Repair, SubjectLine } from '../model';
import { isBareLevel } from '../page-lines';
import { isMarkOfAll, readPortionMark } from '../portion-mark';
import { trimmedStart } from '../raw-lines';
import { surelyBeginsOther } from './other-telegram';
import { runsOn } from './text-below';
import { behindIndent, isProse, SENTENCE, wordAt } from './words';

/** A scan may read a letter as a digit: SU8JECT. */
const KEYWORD = /([A-Z][A-Z\d]{1,8}) ?[:;]/iy;
/** A blank in the place of one of its letters, between two of them or between all. */
const LOST = /(SUB[A-Z]{0,3} [A-Z]{1,4}|S U B J E C T) ?:/y;
/** Without a colon, in capitals, and not as a word of a sentence. */
const NO_COLON = /SUBJ(ECT?)?(?: ?[.,/-](?= )| {1,8}(?=[A-Z\d("'])(?!TO |MATTER|OF |AREA|IS |WAS )|(?=\([A-Z/]{1,12}\) ?:))/y;
/** Keywords that are not three letters off any more, and have no other meaning. */
const SHORT_DAMAGED = /^(?:UBJ|SBU?J|SU[BJ]|SUBJ\d)$/;
/** How the cable is handled, for whom it is, the first question of a list, what a long text holds. */
const HANDLING = /^(?:SENSITIVE BUT UNCLAS(?:SIFIED)? {0,2}(?:$|[^ A-Z]|P)|EYES ONLY FOR .{1,28}$|SUGGEST DEP(?:T|ARTMENT) (?:REPEAT|PASS)|TABLE OF CONTENTS|Q[.:] {1,3}[A-Z].{0,150}\?|FOR YOUR INFORMATION,? )/i;
/** The first of the references, where the keyword over them was left out, or a set. */
const REFERRED = /^(?:(?:A[.)]|\(A\)) {1,3}(?:\([A-Z/]{1,6}\) {1,2})?[A-Z][A-Z\d .,/-]{2,60} \d{6}Z|(?:MSGID|REF|POC|GENTEXT)\/[^ /]{1,20}\/|RMKS\/\S)/;
/** The end of a sentence, which is no shortened word, or what leads to another. */
const STOP = /(?<!\b(?:GOVT|DEPT|CORP|ASSN|INTL|PROV|PRES|CHMN|COMM))(?<=[A-Z]{4})\.(?: {1,2}[A-Z]{2}|$)|:$/;
/** What stands below a level that is no word of the subject. */
const BELOW_STAMP = /^\s{0,4}(?:\n\s{0,4}\n|$|\nREF(?:S|TELS?)?\b)/;
/** A full stop at the end, the four letters before it and the sign that shows where their word begins. */
const SHORTEST_STOPPED = 6;
const LONGEST_LOOK = 200;
/** No subject has more lines than this below one that had room for their first word. */
const LINES_OF_TEXT = 3;
const MOST_LINES = 8;
/** Two words with small letters. */
const SMALL = /[a-z]\W{1,3}[A-Za-z][a-z]/;
/** So many letters in capitals show how a subject is written. */
const CAPITALS = 10;

/** The keyword of a SUBJECT line. */
export interface SubjectKeyword {
  readonly word: Word;
  readonly damaged: boolean;
  readonly end: number;
}

/**
 * `SUBJECT:` or `SUBJ:` at an offset, also with letters lost or changed (`UBJECT:`) or a semicolon; null when there is none.
 *
 * @param due a subject is the next that is to come: there SUBJ, which is a word of texts too, counts without a colon
 */
export function subjectKeyword(text: string, start: number, end: number, due = false): SubjectKeyword | null {
  if (!isLetter(text.charCodeAt(start))) return null;
  const line = excerpt(text, start, end, 40);
  KEYWORD.lastIndex = 0;
  const letters = (KEYWORD.exec(line)?.[1] ?? '').toUpperCase();
  if (letters !== '') {
    const sound = letters === 'SUBJECT' || letters === 'SUBJ';
    const near = SHORT_DAMAGED.test(letters) || (letters.length >= 5 && editDistance(letters, 'SUBJECT', 2) !== undefined);
    if (sound || near) return { word: wordAt(text, start, start + letters.length), damaged: !sound || line.charAt(KEYWORD.lastIndex - 1) === ';', end: start + KEYWORD.lastIndex };
  }
  LOST.lastIndex = 0;
  const lost = LOST.exec(line)?.[1] ?? '';
  if (editDistance(lost.replace(/ (?=. |.$)/g, ''), 'SUBJECT', 1) !== undefined) return { word: wordAt(text, start, start + lost.length), damaged: true, end: start + LOST.lastIndex };
  NO_COLON.lastIndex = 0;
  const bare = NO_COLON.exec(line);
  return bare && (due || bare[1] !== undefined) ? { word: wordAt(text, start, start + (/^[A-Z]+/.exec(line)?.[0].length ?? 0)), damaged: false, end: start + NO_COLON.lastIndex } : null;
}

/**
 * Whether a line goes on with the subject.
 *
 * @param pieces what the subject has so far
 * @param close no blank line stands between
 * @param lost no blank line stands in the header at all: one below the subject was lost too, unless a line is set in
 */
export function continuesSubject(text: string, pieces: readonly Span[], start: number, end: number, close: boolean, lost: boolean): boolean {
  if (pieces.length === 0) return true;
  if (!close || pieces.length >= MOST_LINES) return false;
  const written = pieces.map(piece => text.slice(piece.start, piece.end)).join(' ');
  const capitals = /[a-z]/.test(written) ? 0 : written.replace(/[^A-Z]/g, '').length;
  const line = excerpt(text, start, end, LONGEST_LOOK);
  const isOpen = goesOn(written);
  if (!isOpen && (isNoSubject(line) || isStamp(text, pieces, line, end))) return false;
  // A subject in capitals does not end in a sentence: there the blank line before the text was lost.
  if (capitals < CAPITALS) return true;
  if (!isOpen && lost && SMALL.test(line) && text.charAt(start - 1) !== ' ') return false;
  if (isProse(text, start, end) || isStopped(pieces, written) || (STOP.test(line) && SENTENCE.test(line))) return false;
  return isOpen || !runsOn(text, pieces.at(-1)?.end ?? start, start, end, LINES_OF_TEXT, LINES_OF_TEXT);
}

/** A level alone between a line that had room for it and a blank line, or the references. */
function isStamp(text: string, pieces: readonly Span[], line: string, end: number): boolean {
  const last = pieces.at(-1);
  return isBareLevel(line) && last !== undefined && last.end - last.start <= LONGEST_BROKEN && BELOW_STAMP.test(text.slice(end, end + 24));
}

/** A short line below longer ones ends in a full stop: the subject ends there, where one that is long or the first may have a stop that is none. */
function isStopped(pieces: readonly Span[], written: string): boolean {
  const last = pieces.at(-1);
  return last !== undefined && pieces.length > 1 && last.end - last.start <= LONGEST_BROKEN && written.endsWith('.') && STOP.test(written.slice(-SHORTEST_STOPPED));
}

/** Whether a line below the subject says how the cable is handled, refers to another, is a set, marks all of the text, or leads to what it repeats. */
export function isNoSubject(line: string): boolean {
  return HANDLING.test(line) || REFERRED.test(line) || surelyBeginsOther(line) || isMarkOfAll(line, 0, line.length);
}

/** Behind the colon of the keyword, where a mark stands in front of it: `SUBJECT (U): LANTERNS`. */
function behindColon(text: string, end: number): number {
  return end + (/^ ?:/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** Reads the subject from its stretches, the keyword excluded (5 FAH-1 H-210). */
export function readSubject(text: string, keyword: SubjectKeyword, pieces: readonly Span[], repairs: readonly Repair[]): SubjectLine {
  const [written, ...below] = pieces;
  const more = below.map(({ start, end }): Span => ({ start: behindIndent(text, start, end), end }));
  const again = written && subjectKeyword(text, written.start, written.end);
  // The keyword is given twice now and then; without its colon it is a word of the subject.
  const first = written && again && !again.damaged && again.end < written.end && text.slice(again.word.end, again.end).trim() !== '' ? { start: trimmedStart(text, again.end, written.end), end: written.end } : written;
  const mark = first ? readPortionMark(text, first.start, first.end) : null;
  const body = (first ? [{ start: trimmedStart(text, mark ? behindColon(text, mark.end) : first.start, first.end), end: first.end }, ...more] : []).filter(piece => piece.end > piece.start);
  const last = pieces.at(-1);
  return {
    start: keyword.word.start, end: last?.end ?? keyword.end, keyword: keyword.word, mark,
    pieces: body, text: detached(oneLine(decodeEntities(new Joined(text, body, [...repairs, ...hyphenated(text, body)]).text))),
  };
}
