import { excerpt } from '../../text/search';
import type { LineRole } from '../model';
import { isBareLevel } from '../page-lines';
import { plainText } from '../plain-text';
import type { BodyLine } from './body-line';

/** FL15 with its number. */
export const SERIAL = /^#(\d{3,6})$/;
const END_OF_MESSAGE = /^N{2,6}(?:[A-Z]{1,8})?$|^NNNN/;
const STAMP = /Declassified\/Released|EO Systematic Review|^(?:Margaret P\. Grafeld|Sheryl P\. Walter)\b|^Current Class|^(?:Systematic )?Review (?:Date|Authority|\d{1,2} [A-Z]{3} \d{4}$)|^\d{4}[A-Z]{3,12}\d{5} - |^Released (?:in|by)\b/i;
/** In a scan without line ends all of the telegram stands behind the stamp. */
const LONGEST_STAMP = 160;
/** How it was to be declassified, in the 1960s and 1970s. */
export const GROUP_MARK = /^(?:GP-?[1-4]|EXEMPT|DECLAS)\.?$/;
/** Post that considered it in front, or the posts that it is for. */
export const MINIMIZE = /^(?:[A-Z ]{2,30} )?MINIMIZE(?: FOR [A-Z ,]{2,60})? CONSIDERED(?: FOR [A-Z ,]{2,60})?\.?$/i;
/** What communications wrote below the signature: NOTE BY OC/T: POUCHED ACCRA, NOTE: NOT PASSED TO ABOVE ADDRESSEE, END OF MESSAGE, End Cable Text, and FL14, C WA HARBOR SHOULD READ HARBORS, C PAGE 3 LINE 2 WA HARBORS (ACP 127(G) 211.d), CFN 2512 18. */
const CENTRE_NOTE = /^C (?:W[AB] |(?:PAGE|LINE) \d)|^CFN \d|^(?:DRAFT|APPROV)ED BY [A-Z/]{1,12}:|^NOTE(?: BY OC\/?T\b|: (?:(?:NOT )?PASSED|ADVANCED? COP(?:Y|IES)) (?:TO |WHITE|BY ))|^[=*#-]{0,60} ?(?:CABLE ENDS|END OF MESSAGE|End of [Mm]essage|(?:END|End) (?:(?:OF|of) )?(?:CABLE|[Cc]able)(?: (?:TEXT|[Tt]ext))?)\.? ?[=*#-]{0,60}$/;
/** Signs that a print left alone on a line, the quote that ends a row of a table, the end of a quotation in Markdown, and the caption that a print repeated there. */
const LEFT_OVER = /^(?:[.>"]|\u00BF+|```|SIPDIS)$/;
/** The level of the cable once more, in other forms than those that pages have: no furniture that may be taken away, for a text may list such words. */
const LEVEL_AGAIN = /^(?:S E C R E T|C O N F I D E N T I A L|SENSITIVE BUT UNCLASSIFIED|(?:CLASSIFICATION: )?(?:(?:TOP )?SECRET|UNCLASSIFIED|CONFIDENTIAL)\/\/(?:[A-Z ,/]{2,40})?)$/;

/** What a line of the close is there for, beside the signature; null for words that are of no close. */
export function closingRole(words: string): LineRole | null {
  if (words === 'BT') return 'break';
  if (SERIAL.test(words) || words === '#') return 'serial';
  if (END_OF_MESSAGE.test(words)) return 'end-of-message';
  if ((words.length <= LONGEST_STAMP && STAMP.test(words)) || GROUP_MARK.test(words)) return 'stamp';
  if (isBareLevel(words) || LEFT_OVER.test(words)) return 'page';
  if (MINIMIZE.test(words) || CENTRE_NOTE.test(words) || LEVEL_AGAIN.test(words)) return 'caption';
  return null;
}

/** The words of a line, as far as anything here looks at them. */
export function wordsIn(text: string, { words, end }: BodyLine): string {
  return plainText(excerpt(text, words, end, 200));
}
