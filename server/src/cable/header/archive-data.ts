import { oneOf } from '../../text/characters';
import { excerpt } from '../../text/search';
import { wordsOn } from '../raw-lines';
import type { RawLines } from '../raw-lines';

/** What an archive's catalogue begins with: its title or, where that was lost, its first key, often below three hyphens. */
export const CATALOGUE = /^(?:Message Attributes|Raw content metadata)$|^(?:Automatic Decaptioning|Capture Date): /i;
/** Keys of an archive's catalogue that stand in no telegram; no word of a sentence is one. */
const SURE_KEY = /^(?:\*{3} Current (?:Handling Restrictions|Classification)|Message Attributes|Raw content metadata|Automatic Decaptioning|Capture Date|Canonical ID|Channel Indicators|Current (?:Classification|Handling)|Concepts|Control Number|Decaption (?:Date|Note)|Disposition (?:Approved on Date|[A-Z][a-z]{3,8})|Document (?:Number|Source|Unique ID|ID)|Draft Date|Drafter|Enclosure|Errors|Film Number|Handling Restrictions|Image Path|ISecure|Legacy Key|Line Count|Litigation (?:Code|History)|Locator|Office Origin|Original (?:Classification|Handling|Previous)|Page Count|Previous (?:Channel|Classification|Handling)|Retention(?=:)|Review (?:Action|Authority|Comment|Content|Date|Event|Exemptions|History|Markings|Media|Referrals?|Release|Transfer|Withdrawn)|SAS ID|Character Count|Archive Status|Sent Date|Message ID|Reference ID|Published Date|Identifier|Wikileaks|vdkvgwkey)\b(?! [a-z]{2})/;
/** Keys that a telegram or a draft may have too, written so. */
const KEY = /^(?:Date|From|To|TAGS|Tags|Subject|Title|Type|Executive Order|Expiration|Format|Reference\(s\)|References?|Secure|Status|Source|ID|Origin|Office|Classification|Created|Released|Markings|Copy|Original)(?: ?:|\t| {2,}|$)/;
/** What stands below the key Review Markings, line by line, and below the catalogue on one line. */
const REVIEWED = /^(?:(?:Margaret P\. Grafeld|Sheryl P\. Walter)(?: Decl|'?$)|Declassified\/Released(?: US|'?$)|(?:US Department of State|EO Systematic Review|\d{1,2} [A-Z][A-Za-z]{2} \d{4}|')'?$)/;
/** The last key over a telegram, which is its value; where the catalogue stands below the telegram, all that stands over it. */
export const TEXT_KEY = /^Message Text:?$/;
/** The row of a table in which archives keep cables: number, date, id, origin, level, references, header. */
const TABLE_ROW = /^"?\d{1,7}"?,"[^"]{0,40}","\d{2}[A-Z][A-Z0-9().-]{1,40}\d","[^"]{0,80}","[^"]{0,60}","[^"]{0,600}","/;
const mayBeCell = oneOf('"0123456789');
/** Between two cells. */
export const CELL = '","';
const FEWEST_KEYS = 2;
const MOST_LINES = 160;
const LONGEST_KEY = 60;
const LONGEST_VALUE = 160;
/** Longer than any line of a telegram: archives wrap values at 120. */
const FULL_LINE = 105;

/**
 * The lines of an archive's catalogue that stand over a telegram (format guide 7): key and value on each.
 *
 * @param lines the lines of the text
 * @param first index of the line where they may begin
 * @returns index of the first line after them; `first` when there are none
 */
export function archiveDataEnd(text: string, lines: RawLines, first: number): number {
  let sure = 0;
  let end = first;
  let apart = false;
  for (let index = first; index < Math.min(lines.length, first + MOST_LINES); index++) {
    const line = wordsOn(text, lines, index, LONGEST_KEY);
    if (line === '') {
      apart = true;
      continue;
    }
    if (TEXT_KEY.test(line)) return sure >= FEWEST_KEYS ? index + 1 : first;
    if (SURE_KEY.test(line)) sure++;
    // What follows a key on the next line is its value; after a blank line it is the telegram.
    else if (!KEY.test(line) && (end === first || (apart && !isReviewed(line)))) break;
    end = index + 1;
    apart = false;
  }
  return sure >= FEWEST_KEYS ? end : first;
}

/** A page of the web may have the sign at the end as an entity, or another in its place. */
function isReviewed(line: string): boolean {
  return REVIEWED.test(line.replace(/(?:"|&#?\w{2,5};)$/, "'"));
}

/**
 * The same of a catalogue below a text, to be taken away: keys, and the lines on which their values stand or go on.
 * Any other line may be the text's, and ends it.
 *
 * @returns index of the first line after it; `first` when there is none
 */
export function catalogueEnd(text: string, lines: RawLines, first: number): number {
  const words = (index: number): string => wordsOn(text, lines, index, LONGEST_KEY);
  const isKey = (line: string): boolean => SURE_KEY.test(line) || KEY.test(line) || isReviewed(line);
  const last = archiveDataEnd(text, lines, first);
  let sure = 0;
  let end = first;
  for (let index = first; index < last; index++) {
    const line = words(index);
    if (line === '' || (end === index && index > first && words(index - 1).endsWith(':'))) continue;
    if (!isKey(line)) {
      const above = wordsOn(text, lines, index - 1, LONGEST_VALUE);
      // A list that goes on for a line, right between two keys, or what the archive wrapped.
      if (end !== index || !(above.length > FULL_LINE || (/[,;]$/.test(above) && SURE_KEY.test(words(index + 1))))) break;
      if (above.length > FULL_LINE) end = index + 1;
      continue;
    }
    if (SURE_KEY.test(line)) sure++;
    end = index + 1;
  }
  return sure >= FEWEST_KEYS ? end : first;
}

/** The end of the cells that stand before a telegram's header, or between its header and its text, in the row of a table; -1 when the line begins with none. */
export function tableCellsEnd(text: string, start: number, end: number): number {
  if (!mayBeCell(text.charCodeAt(start))) return -1;
  if (text.startsWith(CELL, start)) return start + CELL.length;
  const row = TABLE_ROW.exec(excerpt(text, start, end, 1000));
  return row ? start + row[0].length : -1;
}
