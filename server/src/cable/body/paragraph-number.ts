import { textBefore } from '../../text/search';
import type { MarkerCandidate } from '../paragraph-start';
import { isSmallLetter } from '../portion-mark';
import type { Resume } from './resume';

/** Numbers from here on are years and amounts, not paragraphs, but where the numbers have come as far. */
const FIRST_NO_PARAGRAPH = 1000;
/** Paragraphs missing in a row (taken out before release) up to which a number is still believed. */
const LARGEST_GAP = 8;
/** Most blanks before a number without a mark. */
const DEEPEST = 8;
/** The same where another number is due, or where the others have marks. */
const DEEPEST_OUT_OF_TURN = 3;
/** The highest number that the first one of a text can be; below some text it must be lower to be believed as it stands. */
const HIGHEST_FIRST = 99;
const HIGHEST_BELOW_TEXT = 3;

/** `2.A. `, `2.A.1.`: a part of paragraph 2. */
const PART = /[A-Za-z]\.[ \d]/y;

/** What stands around a number, which is asked only where all else speaks for it. */
export interface Around {
  /** The end of a page stands right above. */
  readonly isOverPage: () => boolean;
  /** The line above is short and set in, or has the gaps of a table, and this one has none. */
  readonly isBelowRow: () => boolean;
  /** The paragraph above begins with a blank, as each line of some prints. */
  readonly isSetIn: () => boolean;
  /** The line is of a text of another that is closed there. */
  readonly isInQuotation: () => boolean;
  /** The numbers that begin lines below. */
  readonly numbers: () => readonly MarkerCandidate[];
}

/**
 * Whether a number at the start of a line is a paragraph's (format guide 7, "telling them apart"): archives put
 * pilcrows before every line that begins with digits and a stop, and lists and wrapped sentences begin so too.
 *
 * @param text the text that the candidate counts in
 * @param known what is known of all that stands above
 */
export function acceptsNumber(text: string, known: Resume, candidate: MarkerCandidate, around: Around): boolean {
  const { value, mark } = candidate;
  const expected = known.last + 1;
  // `1)` and what goes on with it, in a cable whose paragraphs are `1.`
  if (known.dotted && isBracketed(text, candidate) && (value === 1 || goesOnWithList(text, known, candidate))) return false;
  if (value === 0 || (value >= FIRST_NO_PARAGRAPH && (value < expected || value - known.last > LARGEST_GAP))) return false;
  if (value <= known.last && isPart(text, candidate)) return false;
  // `SEE REF A, PARA / 3. HE ADDED`: over the end of a page too, but over no blank line where the number is due and comes no more.
  if (!mark && known.cites && !(known.apart && value === expected && !around.isOverPage() && !comesAgain(text, candidate, around))) return false;
  const isNext = goesOnWithList(text, known, candidate);
  // The text of another counts its own paragraphs; in a cable without marks, those with one are none of its own.
  const mayBeQuoted = mark ? !known.marked && known.last > 0 : value > expected;
  if (known.quotes && (mayBeQuoted || isNext) && around.isInQuotation()) return false;
  // A list that is set in and whose items have marks: in it the numbers of paragraphs above come again, or the one that is due stands below it.
  if (mark?.form === 'sound' && !isSmallLetter(mark.text) && candidate.stop && candidate.indent > 1 && known.above === 'numbered' && !known.setIn && (value === 1 || isNext) && (value <= known.last || isFurtherLeft(known, candidate, around))) return false;
  return mark ? acceptsMarked(text, known, candidate) : acceptsBare(text, known, candidate, around);
}

/** A number with its portion mark. */
function acceptsMarked(text: string, { last, apart, loose, ended }: Resume, { value, stop, pilcrow, textStart }: MarkerCandidate): boolean {
  const expected = last + 1;
  // "item / 4 (c) of the agenda": a number without its stop goes on with the sentence unless something sets it off.
  const isDue = value === expected && /[A-Z"'(]/.test(text.charAt(textStart));
  if (stop === null && !apart) return ended && isDue;
  // Over the end of a page too.
  if (stop === null && loose && !ended && !pilcrow) return isDue;
  // Of a number with its mark, archives put the pilcrow before no other than a paragraph's, whatever they broke above it.
  if (pilcrow && value > last && value - expected <= LARGEST_GAP) return true;
  return apart || (ended && Math.abs(value - expected) <= LARGEST_GAP) || value === expected;
}

/** A number alone. What it must show depends on the numbers above it. */
function acceptsBare(text: string, known: Resume, candidate: MarkerCandidate, around: Around): boolean {
  const { value, indent, stop } = candidate;
  if (stop === null || indent > DEEPEST || !beginsParagraph(text, known, candidate)) return false;
  if (known.marked) return acceptsUnmarked(text, known, candidate, around);
  if (value === known.last + 1) return acceptsDue(text, known, candidate, around);
  if (known.last === 0) return acceptsFirst(known, candidate, around);
  return acceptsOutOfTurn(text, known, candidate, around);
}

/** Where the paragraphs carry marks: the number that is due, or the one behind it that the next goes on from, without its own. */
function acceptsUnmarked(text: string, known: Resume, candidate: MarkerCandidate, around: Around): boolean {
  const { apart, ended, listed, quotes, stopped } = known;
  const { value, indent, pilcrow } = candidate;
  if (value === known.last + 2 && apart && !quotes) return isBehindMissing(known, candidate, around) && isMarked(text, candidate, around, value + 1);
  if (value !== known.last + 1 || indent > DEEPEST_OUT_OF_TURN) return false;
  // Without blank lines too, as in a draft that is being marked.
  if (!apart && (!ended || indent > 0 || listed || quotes)) return false;
  // The cable's own paragraph stands below it, with its mark. Only who types a new one between two has both.
  if ((!apart || !stopped || pilcrow || around.isOverPage() || (quotes && around.isInQuotation())) && isMarked(text, candidate, around, value)) return false;
  // The list may have been of the text of another, which is closed.
  return !goesOnWithList(text, known, candidate) || (!quotes && known.outer !== known.item && !around.isInQuotation());
}

/** The number that is due. A list above may want the same one next. */
function acceptsDue(text: string, known: Resume, candidate: MarkerCandidate, around: Around): boolean {
  // A note below a table: NOTES: 1. ONE. / 2. TWO. The paragraph stands below it, further left.
  if (!known.apart && (isFurtherLeft(known, candidate, around) || isOfReference(text, known, candidate, around))) return false;
  // Over the end of a page a sentence may go on with it.
  const isSetOff = known.ended || (known.apart && !(known.loose && known.last > 0 && around.isOverPage() && comesAgain(text, candidate, around)));
  if (goesOnWithList(text, known, candidate)) return isSetOff && candidate.indent < (around.isSetIn() ? 2 : 1) && !known.listed && !comesAgain(text, candidate, around);
  return isSetOff || ((known.broken || (candidate.indent === 0 && around.isBelowRow())) && !isTheNext(text, candidate, around)) || (isOfForm(known, candidate, around) && !comesAgain(text, candidate, around));
}

/** `SEE ART. / 2. OF THE TREATY.`, `1. SHIPS. 2. TRAINS. / 3. CARS.`, `HE HAS SONS: / 3. ALL CAME.`: the line above leads to it, and the paragraph with the number stands below. */
function isOfReference(text: string, { last, stopped, item }: Resume, candidate: MarkerCandidate, around: Around): boolean {
  const before = textBefore(text, candidate.number.start, 80);
  return last > 0 && item === 0 && (stopped ? before.includes(` ${last}. `) : /[.:;][\s¶]+$/.test(before)) && isTheNext(text, candidate, around);
}

/** Whether the next two numbers begin lines below, with none between: the rows of a form end no sentences. */
function isOfForm({ last, item }: Resume, candidate: MarkerCandidate, around: Around): boolean {
  if (last === 0 || item > 0 || candidate.indent > 0) return false;
  const [next, third] = around.numbers().filter(({ stop }) => stop);
  return next?.value === last + 2 && third?.value === last + 3;
}

/** The first number, which is not 1: a part of a cable may begin with any paragraph, or with the end of the one before it. */
function acceptsFirst(known: Resume, candidate: MarkerCandidate, around: Around): boolean {
  const { value } = candidate;
  if (value > HIGHEST_FIRST) return false;
  if (known.apart && value <= HIGHEST_BELOW_TEXT) return true;
  // `12. Telegram 3185 From the Embassy in France`: the number of a document in a volume, whose own paragraphs begin with 1.
  if (known.apart && known.above === null) return !hasNumber(around, 1) || hasNumber(around, value + 1);
  // A number that others follow is none of a sentence.
  return known.above === 'unnumbered' && isBehindMissing(known, candidate, around) && hasNumber(around, value + 1);
}

/** Another number than the one that is due: some are missing above it, or it is the last one again. */
function acceptsOutOfTurn(text: string, known: Resume, candidate: MarkerCandidate, around: Around): boolean {
  const { value, indent, textStart } = candidate;
  // Alone on its line it may be the end of a sentence: FEBRUARY 14 - / 15. So it may where the number that is due stands below, and that of a row where it stands further left.
  if (indent > DEEPEST_OUT_OF_TURN || (!known.ended && (!text.charAt(textStart).trim() || hasNumber(around, known.last + 1))) || isFurtherLeft(known, candidate, around) || goesOnWithList(text, known, candidate)) return false;
  // Prints have no blank lines: there the paragraph behind a missing one begins below a sentence, and one with the last number again over the next.
  if (!known.apart && !(value === known.last + 2 && isBehindMissing(known, candidate, around)) && !(value === known.last && isAgain(known, candidate, around))) return false;
  return value > known.last ? value - known.last <= LARGEST_GAP : value === known.last && value !== 1;
}

/**
 * Whether the paragraph that is due is missing: a sentence has ended, or an archive took the number and the next for those of paragraphs, and the number begins no line above or below. Were it
 * still to come, the one that stands here would be of a list or of the text of another.
 */
function isBehindMissing({ last, stopped, item, missed }: Resume, { indent, value, pilcrow }: MarkerCandidate, around: Around): boolean {
  return (stopped || (pilcrow !== null && hasNumber(around, value + 1))) && indent === 0 && item === 0 && !missed && !hasNumber(around, last + 1);
}

/** Whether a sentence has ended above, in no list and no text of another, and the next number begins a line below. */
function isAgain({ last, stopped, item, quotes }: Resume, { indent }: MarkerCandidate, around: Around): boolean {
  return stopped && indent === 0 && item === 0 && !quotes && hasNumber(around, last + 1);
}

/** It is the next of the list that stands above. */
function goesOnWithList(text: string, { item, bracketed }: Resume, candidate: MarkerCandidate): boolean {
  return item > 0 && candidate.value === item + 1 && isBracketed(text, candidate) === bracketed;
}

/** A letter stands behind the number: `2.A. `. */
function isPart(text: string, { end }: MarkerCandidate): boolean {
  PART.lastIndex = end;
  return PART.test(text);
}

/** Whether a number of the form of this one stands below it with a mark. */
function isMarked(text: string, candidate: MarkerCandidate, around: Around, value: number): boolean {
  return around.numbers().some(other => other.mark && other.value === value && isAlike(text, candidate, other));
}

/** Whether the number that is due begins a line below, less far from the margin: none that a list of the paragraph comes to from 1. */
function isFurtherLeft({ last }: Resume, { indent }: MarkerCandidate, around: Around): boolean {
  return indent > 0 && around.numbers().find(other => other.value <= last + 1 && other.indent < indent)?.value === last + 1;
}

/** Whether a number with its stop begins a line below. */
function hasNumber(around: Around, value: number): boolean {
  return around.numbers().some(other => other.stop && other.value === value);
}

/** Whether the numbers of its form below go on from this one, lists aside, and then come to it again: it is of the list above, and the cable's own stands below it. */
function comesAgain(text: string, candidate: MarkerCandidate, around: Around): boolean {
  let last = candidate.value;
  let item = last;
  for (const { value } of numbersAlike(text, candidate, around)) {
    if (value === last + 1) last++;
    else if (value !== item + 1 && (value > 1 || candidate.value === 1)) return value === candidate.value;
    item = value;
  }
  return false;
}

/** Whether the next number of its form below is this one again: `See / 2. Above.` is of a sentence. */
function isTheNext(text: string, candidate: MarkerCandidate, around: Around): boolean {
  return numbersAlike(text, candidate, around)[0]?.value === candidate.value;
}

/** The numbers of its form below that may be of paragraphs: no years, and no parts of one. */
function numbersAlike(text: string, candidate: MarkerCandidate, around: Around): readonly MarkerCandidate[] {
  return around.numbers().filter(other => other.stop && other.value < FIRST_NO_PARAGRAPH && !isPart(text, other) && isAlike(text, candidate, other));
}

function isAlike(text: string, candidate: MarkerCandidate, other: MarkerCandidate): boolean {
  return isBracketed(text, other) === isBracketed(text, candidate);
}

/** A bracket stands behind the number: `1)`. */
export function isBracketed(text: string, { stop }: MarkerCandidate): boolean {
  return stop !== null && text.charAt(stop.start) === ')';
}

/** Without a mark, a paragraph begins with a capital, a quotation (archives escape it), a bracket; or nothing has been written yet. */
export function beginsParagraph(text: string, { last, ended, item, apart, marked }: Resume, { value, indent, textStart }: MarkerCandidate): boolean {
  const rest = text.charAt(textStart);
  if (rest === '' || /[\s\p{Lu}\p{Lo}"'“‘„«&\\(*[¶¿¡]/u.test(rest)) return true;
  if (/[\d$]/.test(rest) && value === last + 1 && ended && item === 0 && indent === 0) return true;
  return /[\p{Ll}0-9$€£+…–#-]/u.test(rest) && value === last + 1 && apart && !marked;
}
