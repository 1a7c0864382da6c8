import { excerpt, textBefore } from '../../text/search';
import { goesOn } from '../body/broken-line';
import { opensText, readMarker } from '../paragraph-start';
import { isMarkOfAll, readPortionMark } from '../portion-mark';
import { trimmedStart } from '../raw-lines';
import type { RawLine } from '../raw-lines';
import { isUnderline } from '../underline';
import { classifierKeyword } from './classified-by';
import type { HeaderState } from './header-state';
import type { MessageReader } from './message-reader';
import type { Piece } from './piece';
import { isCableAlone, startsWithCable } from './reference-lines';
import { subjectKeyword } from './subject';
import { isOfMessage } from './telegram-lines';
import { isProse } from './words';

/** A paragraph without a portion mark has one of the first numbers when it is the first of the text. */
const LARGEST_FIRST = 3;
/** A paragraph begins with a letter, the first one with a number too: 29TH SESSION, 136 PRISONERS. Behind 1. a decimal or the letter of a reason may stand apart. */
const WORDS = /^["'(\p{L}]/u;
const FIRST_WORDS = /^(?:["'“„«([$€¿¡\p{L}]|\d{2,4}(?:ST|ND|RD|TH)? [A-Z])/iu;
/** Lines longer than any heading's underline are not looked at for one. */
const LONGEST_UNDERLINE = 200;
/** A scan may have blank lines between a number and the words that it stood before. */
const FARTHEST_WORDS = 80;
/** The last word of a line is within so many signs. */
const LONGEST_TAIL = 20;
/** So is the letter of the last reference. */
const LONGEST_ITEM = 200;

/** Whether the text of the cable begins with a piece: a numbered paragraph, a summary, a marked portion, a heading. */
export function startsText(state: HeaderState, message: MessageReader, piece: Piece, next: RawLine | undefined): boolean {
  return startsParagraph(state, message, piece) || (state.first && opensText(state.text, piece.start, piece.end)) || (state.messageStarted && (startsPortion(state, message, piece) || startsHeading(state, message, piece, next) || startsSentence(state, message, piece)));
}

function startsParagraph(state: HeaderState, message: MessageReader, piece: Piece): boolean {
  const { text } = state;
  const marker = readMarker(text, piece.at, piece.end);
  // The number of a reference that a blank line parts from its post.
  if (!marker || (state.current === 'reference' && message.awaitsNumber(piece)) || !(state.messageStarted || state.recognised === 0 || state.current === 'classification')) return false;
  // `FAX OF MAY / 4 (C) PARIS 22`: the day of a reference, and the letter of the next.
  if (marker.mark) return marker.stop !== null || marker.value === 1 || state.current !== 'reference' || state.blankBefore || !startsWithCable(text, marker.textStart, piece.end);
  // The number alone on its line.
  if (marker.value === 1 && marker.stop && marker.textStart >= piece.end && message.subjectDone && !goesOn(textBefore(text, state.lastEnd, LONGEST_TAIL))) {
    const below = text.slice(piece.next, piece.next + FARTHEST_WORDS).trimStart();
    return FIRST_WORDS.test(below.slice(0, 8)) && !isOfMessage(below);
  }
  if (marker.value > LARGEST_FIRST || !(marker.value === 1 ? FIRST_WORDS : WORDS).test(excerpt(text, marker.textStart, piece.end, 8))) return false;
  // The second line of a subject: ROUND OF VOTING SET FOR MARCH / 2. TURNOUT EXPECTED TO BE HIGH.
  if (state.current === 'subject' && !state.blankBefore && marker.value > 1) return false;
  // Items of a REF line may be numbered too.
  return state.current !== 'reference' || !startsWithCable(text, marker.end, piece.end);
}

/** `SUMMARY: …`, or a portion mark at the start of a line, in a text without numbers. */
function startsPortion(state: HeaderState, message: MessageReader, { start, end }: Piece): boolean {
  const { text, blankBefore } = state;
  const listed = state.current === 'reference' && state.close;
  if (!message.subjectDone && !listed && !(message.nearText && blankBefore)) return false;
  const isBelow = (letter: RegExp): boolean => letter.test(textBefore(text, state.lastEnd, LONGEST_ITEM));
  // A typewriter without a 1, or a scan, has an l there; behind k it is a reference.
  if (opensText(text, start, end) || isMarkOfAll(text, start, end) || (text.startsWith('l. ', start) && !isBelow(/\bk[.)] /))) return true;
  const mark = readPortionMark(text, start, end);
  // `(C) PARIS 22` in a list of references is its third item, and so it is, or `C) PARIS 22`, below a blank line, behind other letters; `(U) DAVOS 2007` is a title there.
  if (mark && state.current === 'reference' && (listed ? !isProse(text, mark.end, end) : mark.text === 'C' && isBelow(/\b[AB][.)] /) && isCableAlone(text, mark.end, end))) return false;
  return mark !== null && text.charAt(mark.end) === ' ' && classifierKeyword(text, start, end) === null && subjectKeyword(text, mark.end + 1, end) === null;
}

function startsHeading(state: HeaderState, message: MessageReader, { start, end }: Piece, next: RawLine | undefined): boolean {
  // The rule may be that over a heading below the references.
  if (!message.subjectDone || !state.blankBefore || !next || message.lacks(start, end)) return false;
  const from = trimmedStart(state.text, next.start, next.end);
  return next.end - from <= LONGEST_UNDERLINE && isUnderline(state.text.slice(from, next.end));
}

/** A sentence after a blank line, where no subject tells that the text is near: snippets have no more than a part of a header. In small letters the subject may be one. */
function startsSentence(state: HeaderState, message: MessageReader, { start, end }: Piece): boolean {
  return !message.subjectDone && message.nearText && state.blankBefore && state.current !== 'subject' && isProse(state.text, start, end) && classifierKeyword(state.text, start, end) === null && subjectKeyword(state.text, start, end)?.damaged !== false;
}
