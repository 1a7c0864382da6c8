import { oneOf } from '../../text/characters';
import type { Span } from '../../text/span';
import { Joined } from '../joined';
import type { ExecutiveOrderLine, Repair } from '../model';
import { readDeclassification } from './declassification';
import { wordAt } from './words';

/**
 * The keyword in the forms that cables show: `E.O.`, `EO`, with a zero for an O, with a comma or colon for a stop, with
 * the first letter lost. What tells it from a word of a text is the number behind it, a colon, or the code of an
 * instruction where the number was left out; `E. 06 TOKYO 6902` is a reference of 2006, and `E.O. 12958, Sec. 3.6`, or
 * `as amended` over a date, says by what a library declassified the copy.
 */
const KEYWORD = /(?!E\. ?O\. {0,2}\d{5},?(?: AS AMENDED,?)? {0,4}(?:SEC(?:TION|\.)? {0,2}3\.|(?<=AMENDED)\r?\n[A-Z]{3,9} \d\d?[, ]))(?:E ?[.,:]{0,2} ?(?:O|0(?!\d{1,4}(?!\d)))(?![A-Za-z])[.,]?|\.[O0]\.|O\.(?= ?1[0-9]{4})|EXECUTIVE ORDER|EXEC\.? ORDER)(?= {0,8}(?:[:.,-] {0,8})?(?:\d|L\d{4}(?!\d))|(?<=\.[O0]\.) ?(?:: |X?GDS|N\/A)|(?<=E\.?O):? {0,2}(?:N\/A|DECL))/iy;
const mayBeKeyword = oneOf('EOeo.');
const NUMBER = /(?: {0,4}[:.,-] {0,16}| {0,8})(1 ?\d{3,5}|\d\d,\d{3}|L?\d{4,6})(?!\d)/y;
const AMENDED = /,? {0,3}\(?(?:,? ?AS AMENDED|AMENDED)\)?/iy;
/** An apostrophe is the sign beside the colon of a teleprinter. */
const COLON = / {0,4}([:;.,$-]|\/(?!\d)|'(?= |$))/y;
const AGAIN = / {0,4}E\.? ?O\.? ?(\d{5}) ?:/iy;
const MOST_LINES = 4;

/** Whether an E.O. line starts at an offset. */
export function startsExecutiveOrder(text: string, start: number, end: number): boolean {
  if (!mayBeKeyword(text.charCodeAt(start))) return false;
  KEYWORD.lastIndex = start;
  return KEYWORD.test(text) && KEYWORD.lastIndex <= end;
}

/** Whether an instruction goes on with the line that begins at `next`: nothing stands there yet, an event is being told, a date is to follow a DECLAS, or a bracket is open. */
export function isUnfinishedOrder(text: string, pieces: readonly Span[], next: number): boolean {
  if (pieces.length >= MOST_LINES) return false;
  const line = readExecutiveOrder(text, pieces, []);
  const { kind, dateWord } = line?.declassification ?? {};
  if (!line?.instruction || !kind || kind === 'event') return true;
  if (kind === 'group' && !dateWord && /\bDECLAS/i.test(line.instruction.text) && /\d/.test(text.charAt(next))) return true;
  return line.instruction.text.lastIndexOf('(') > line.instruction.text.lastIndexOf(')');
}

/**
 * Reads an E.O. line (format guide 5.1).
 *
 * @param text the text that the offsets count in
 * @param pieces the line and its continuation lines, each without the blanks around it
 * @param repairs takes the repair of a keyword that lost its first letter
 */
export function readExecutiveOrder(text: string, pieces: readonly Span[], repairs: Repair[]): ExecutiveOrderLine | null {
  const [first, ...more] = pieces;
  if (!first) return null;
  const line = text.slice(0, first.end);
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(line);
  };
  if (!match(KEYWORD, first.start)) return null;
  const keywordEnd = KEYWORD.lastIndex;
  const word = wordAt(text, first.start, keywordEnd);
  if (!/^E/i.test(word.text)) repairs.push({ kind: 'keyword', start: word.start, end: word.end, becomes: 'E.O.' });
  const number = match(NUMBER, keywordEnd);
  const numberEnd = number ? NUMBER.lastIndex : keywordEnd;
  const digits = number?.[1] ?? '';
  const amended = match(AMENDED, numberEnd);
  const colon = match(COLON, amended ? AMENDED.lastIndex : numberEnd);
  const colonEnd = colon ? COLON.lastIndex : amended ? AMENDED.lastIndex : numberEnd;
  // The line begins twice: E.O. 12958: E.O. 12958: DECL: 07/23/2016.
  const again = number && match(AGAIN, colonEnd);
  let from = again?.[1] === digits ? AGAIN.lastIndex : colonEnd;
  while (from < first.end && text.charAt(from) === ' ') from++;
  const rest: Span[] = [...(from < first.end ? [{ start: from, end: first.end }] : []), ...more];
  const joined = new Joined(text, rest);
  return {
    start: first.start, end: (more.at(-1) ?? first).end,
    keyword: word,
    number: number ? { ...wordAt(text, numberEnd - digits.length, numberEnd), text: digits.replace(/[ ,]/, '').replace('L', '1') } : null,
    colon: colon ? { start: colonEnd - 1, end: colonEnd } : null,
    instruction: joined.text === '' ? null : joined.word(0, joined.text.length),
    declassification: readDeclassification(text, rest),
  };
}
