import { RANGE, type Item, type Series } from './series';

/** Further on, a number behind a comma is as likely one of the sentence. */
const FURTHEST_AFTER_COMMA = 9;

/** `para 5`, `para. 5`, `para (5)`, `para #5`, `para no. 5` */
const FIRST_NUMBER = /\.? {0,2}(?:# ?|nos?(?:\. ?| )|numbers? )?\(?(?=\d)/iy;
const NEXT_NUMBER = /([,;] {0,2}(?:and(?:\/or)? |or |& )?| and(?:\/or)? | or | ?[&/+] ?| ?- ?|--|[\u2013\u2014]| plus | as well as | thru | through | to )#?(\()?(?=\d)/iy;
/** A number of one to three digits that is no date, amount, decimal, ordinal or volume of the handbooks (5 FAM 480). */
const NUMBER = /\d{1,3}(?![\d%]|[.,]\d{3}|\.\d|[A-Za-z]{2}| FA[MH][ -])/y;
/** The sub-paragraph after a number: `3(b)`, `3 (b)`, `3.b`, `3b`. */
const SUB = / ?\([A-Za-z]\)|\.?[A-Za-z](?![A-Za-z])/y;
const AFTER_NUMBER = /^ ?(?:[),;:.\]"?!]|--|$)|^ (?:above|below|of|ref|refs|reftel|and|or)\b/i;
/** What in a list of several follows a number far from the one before: a range, one more or a letter (`paras 3-5, 17-19`, `paras 3, 17 & 30`, `paras 3(a), 14(b)`), and nothing that either could count: `17-19 officials`. */
const FAR = /^(?:(?: ?[-\u2013] ?| thru | through | ?& ?)#?\d{1,3}|\([A-Za-z]\))?(?: ?[),;:.\]"?!]|$| (?:and|for|describe|contain|tell)\b)/i;
const LONGEST_AFTER = 24;

/**
 * The numbers after a keyword of paragraphs.
 *
 * @param text the joined text, which all offsets count in
 * @param from where the keyword ends
 * @param ofSeveral whether the keyword is one of several, `paras`
 */
export function numbersBehind(text: string, from: number, ofSeveral: boolean): Series<number> {
  const items: Item<number>[] = [];
  FIRST_NUMBER.lastIndex = from;
  if (!FIRST_NUMBER.test(text)) return { items, end: from };
  let at = FIRST_NUMBER.lastIndex;
  // `paragraph nos. 3 and 4`
  const plural = ofSeveral || /s/i.test(text.slice(from, at));
  let end = numberEnd(text, at);
  let phraseEnd = from;
  let commas = plural;
  while (end !== -1) {
    const value = Number(text.slice(at, end));
    const isBracketed = text.charAt(at - 1) === '(' && text.charAt(end) === ')';
    SUB.lastIndex = phraseEnd = isBracketed ? end + 1 : end;
    if (SUB.test(text)) phraseEnd = SUB.lastIndex;
    NEXT_NUMBER.lastIndex = phraseEnd;
    const [, separator = '', bracket] = NEXT_NUMBER.exec(text) ?? [];
    const nextAt = NEXT_NUMBER.lastIndex;
    // `paras (2) and (3)`, but `para 2 and (3) the boats`.
    const nextEnd = separator === '' || (bracket !== undefined && !(isBracketed && plural)) ? -1 : numberEnd(text, nextAt);
    const range = RANGE.test(separator);
    // `para 3, 4, and 5 on it`
    const isNextOfList = items.length > 0 && /and|or/i.test(separator) && Number(text.slice(nextAt, nextEnd)) === value + 1;
    const step = Number(text.slice(nextAt, nextEnd)) - value;
    const goesOn = nextEnd !== -1 && (isNextOfList || followsNumber({ separator, step, after: text.slice(nextEnd, nextEnd + LONGEST_AFTER), plural, commas, hasLetter: phraseEnd > end && !isBracketed }));
    // `paras 3 and 4, 6 officials`: behind its last word a list is done.
    commas &&= !/[a&]|or/i.test(separator);
    items.push({ value, start: at, end, range: goesOn && range });
    if (!goesOn) break;
    at = nextAt;
    end = nextEnd;
  }
  return { items, end: phraseEnd };
}

function numberEnd(text: string, at: number): number {
  NUMBER.lastIndex = at;
  return NUMBER.test(text) ? NUMBER.lastIndex : -1;
}

/** A number behind others. */
interface Further {
  readonly separator: string;
  /** By how much it is larger than the one before. */
  readonly step: number;
  /** What stands behind it. */
  readonly after: string;
  readonly plural: boolean;
  /** Nothing but commas stood between them so far, or more. */
  readonly commas: boolean;
  /** The one before has the letter of a part. */
  readonly hasLetter: boolean;
}

/** `paras 3, 5, and 7`, but not `in para 3, 20 officials`. */
function followsNumber({ separator, step, after, plural, commas, hasLetter }: Further): boolean {
  const ends = AFTER_NUMBER.test(after);
  // `sent para 3 to 12 posts`; `paras 4a-4c`
  if (RANGE.test(separator)) return (step > 0 || (step === 0 && hasLetter)) && (plural || ends || !/^(?: (?:to|-)|--|\u2014)/i.test(separator));
  if (plural && !/^[,;]/.test(separator)) return true;
  if (commas && !separator.startsWith(';') && Math.abs(step) <= FURTHEST_AFTER_COMMA) return true;
  // `1) see para 2; 2) see para 3`: the next item of the list that the sentence is in
  return commas ? ends || FAR.test(after) : ends && !(separator.startsWith(';') && /^[.)] \w/.test(after));
}
