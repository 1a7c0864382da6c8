import { excerpt } from '../../text/search';
import { readMarker } from '../paragraph-start';
import { plainText } from '../plain-text';
import { readPortionMark } from '../portion-mark';
import { isSpacer } from './body-line';
import type { BodyLine } from './body-line';
import { GROUP_MARK, MINIMIZE } from './closing-role';
import { endsSentence } from './read-paragraph';
import { isSignature, isSurname } from './signature-name';

/** A name and a note behind it are no longer. */
const LONGEST_NAME = 140;
/** A name with a stop of its own: `JOHN P. ROE JR.` */
const SHORTENED = / (?:JR|SR|ESQ)\.$/i;
/** What ends a text without a stop: a group mark, a quotation, the address of a site that posts refer to below their last paragraph, with the blank that transmission put into its end, the row of asterisks below that, what an archive took out. */
const SAID = /(?:^|[ .])(?:UNQ(?:UO)?TE|GP-?[1-4]|END (?:QUOTE|TEXT))$|https?:\/\/\S{3,200}(?: (?:c?fm|\S{0,40}[./]\S{1,20}))?$|\*\*\*$|^x{4,}$/i;
/** As newspapers write it in the place of a name; what a drafter writes is shorter. */
const TAKEN_OUT = 'X'.repeat(12);
/** Who wrote the cable and who knows more, above the signature, or a greeting. */
const DRAFTER = /^(?:\w+ )?(?:REGARDS|THANK(?:S| YOU))(?: FOR YOUR \w+| AND REGARDS)?[,.]?$|^\(?(?:DRAFT|CLEAR|APPROV)ED(?: BY)?:|^\(?(?:DRAFTER|POC|POINT OF CONTACT|CONTACT)S?:/i;
/** Who sends a message on to a citizen; city and country stand below, and the signature below that. */
const OFFICE = /^AMERICAN (?:EMBASSY|CONSULATE(?: GENERAL)?)$/;
const CITY = /^[A-Z][A-Z ]{2,20}, [A-Z][A-Z ]{3,20}$/;
/** So much of a line is not taken up where the next was not wrapped. */
const SHORT = 55;

/** Index of the first line of the signature that ends at line `at`, or -1. */
export function signatureStart(text: string, lines: readonly BodyLine[], at: number): number {
  const line = lines[at];
  if (!line || !isName(text, line)) return -1;
  const previous = lastText(text, lines, at - 1);
  const before = lines[previous];
  // A name alone is no cable: something must have been said before it.
  if (!before) return -1;
  const apart = previous < at - 1;
  const above = text.slice(before.words, before.end);
  const own = text.slice(line.words, line.end);
  const over = lines[previous - 1];
  // What was taken out may have been the end of the sentence.
  const said = endsSentence(text, before) || GROUP_MARK.test(above) || SAID.test(above) || MINIMIZE.test(above) || (DRAFTER.test(above) && above.length < SHORT) || (above.endsWith(TAKEN_OUT) && !/[a-z.]/.test(own))
    || (over !== undefined && CITY.test(above) && OFFICE.test(text.slice(over.words, over.end)));
  const surname = isSurname(own);
  // Several words with a stop below what ends no sentence end it: NO STORAGE / the lines of a page / AT HOTEL.
  if (apart && !said && !surname && own.endsWith('.') && !SHORTENED.test(own)) return -1;
  if (!apart && !(said && surname)) {
    // Two names on two lines, set off from the text by a blank line, or two surnames in capitals below a sentence.
    const further = lastText(text, lines, previous - 1);
    const last = lines[further];
    if (!last || !isName(text, before)) return -1;
    const surnames = !/[a-z ]\b/.test(text.slice(before.words, line.end)) && endsSentence(text, last);
    return further < previous - 1 || surnames ? previous : -1;
  }
  const earlier = lastText(text, lines, previous - 1);
  if (apart && isName(text, before) && !said && earlier !== -1 && lines[previous - 1]?.kind === 'blank' && at - previous <= 3) return previous;
  return at;
}

/** Index of the last line with words up to `from`; a hyphen that stands for a blank line is none. */
export function lastText(text: string, lines: readonly BodyLine[], from: number): number {
  let hyphen = false;
  for (let at = from; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind !== 'text' && line?.kind !== 'underline') continue;
    if (hyphen || !isSpacer(text, line)) return at;
    hyphen = true;
  }
  return -1;
}

/** Whether a line may be a signature: a name, which is neither marked nor numbered. */
export function isName(text: string, line: BodyLine): boolean {
  if (line.kind !== 'text') return false;
  const words = plainText(excerpt(text, line.words, line.end, LONGEST_NAME));
  return isSignature(words) && !MINIMIZE.test(words) && readMarker(text, line.start, line.end) === null && readPortionMark(text, line.words, line.end) === null;
}
