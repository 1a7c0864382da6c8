import type { Span } from '../../text/span';
import { Joined } from '../joined';
import type { ExecutiveOrderLine, Repair } from '../model';
import { readDeclassification } from './declassification';
import { wordAt } from './words';

/** The keyword in the forms that cables show: `E.O.`, `EO`, with a zero for the O, with the first letter lost. */
const KEYWORD = /(?:E ?[.,]? ?[O0](?![A-Z])[.,]?|\.[O0]\.|EXECUTIVE ORDER|EXEC\.? ORDER)(?= ?[:.,-]? ?\d)/iy;
const NUMBER = / ?[:.,-]? ?(\d{4,6})(?!\d)/y;
const COLON = / {0,2}([:;.,-])/y;

/** Whether an E.O. line starts at an offset. */
export function startsExecutiveOrder(text: string, start: number): boolean {
  KEYWORD.lastIndex = start;
  return KEYWORD.test(text);
}

/**
 * Reads an E.O. line (format guide 5.1).
 *
 * @param text the text that the offsets count in
 * @param pieces the line and its continuation lines, each without the blanks around it
 */
export function readExecutiveOrder(text: string, pieces: readonly Span[], repairs: Repair[]): ExecutiveOrderLine | null {
  const [first, ...more] = pieces;
  if (!first) return null;
  KEYWORD.lastIndex = first.start;
  const keyword = KEYWORD.exec(text);
  if (!keyword) return null;
  const keywordEnd = KEYWORD.lastIndex;
  const word = wordAt(text, first.start, keywordEnd);
  if (word.text.startsWith('.')) repairs.push({ kind: 'keyword', start: word.start, end: word.end, becomes: 'E.O.' });
  NUMBER.lastIndex = keywordEnd;
  const number = NUMBER.exec(text);
  const numberEnd = number ? NUMBER.lastIndex : keywordEnd;
  const digits = number?.[1] ?? '';
  COLON.lastIndex = numberEnd;
  const colon = COLON.exec(text);
  const colonEnd = colon && COLON.lastIndex <= first.end ? COLON.lastIndex : numberEnd;
  let from = colonEnd;
  while (from < first.end && text.charCodeAt(from) === 32) from++;
  const rest: Span[] = [...(from < first.end ? [{ start: from, end: first.end }] : []), ...more];
  const joined = new Joined(text, rest);
  return {
    start: first.start, end: (more[more.length - 1] ?? first).end,
    keyword: word,
    number: number ? wordAt(text, numberEnd - digits.length, numberEnd) : null,
    colon: colonEnd > numberEnd ? { start: colonEnd - 1, end: colonEnd } : null,
    instruction: joined.text === '' ? null : joined.word(0, joined.text.length),
    declassification: readDeclassification(text, rest),
  };
}
