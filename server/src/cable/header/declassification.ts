import { findDate } from '../dates';
import { Joined } from '../joined';
import type { Span } from '../../text/span';
import type { Declassification } from '../model';

const NONE = /^(?:(?:N ?\/{1,2} ?A){1,2}|NA|N\.A\.?|NOT APPLICABLE|NONE|N-A|N\\A|UNCLAS(?:SIFIED)?)(?![A-Z])/i;
/** DECL: and its variants, the duration's keyword; a bracket or a colon too many stands before it now and then. */
const DECL = /^[ (:;.-]{0,4}(?:DECLASSIF[A-Z]{0,6}|DECL(?:AS?S?)?|DECL?L?|DELC|DECK|DEL|DCL|DNG|DG|ECL)(?![A-Z])(?: ?\/ ?\w{3,5})?(?: ?(?:ON|UPON|DATE))? ?[:;.,-]{0,2} {0,40}/i;
/** What begins a day of downgrading: `DNG: 5/13/86`, `DOWNGRADE TO CONFIDENTIAL 5/13/86`; not that to UNCLAS, which is declassification. */
const DOWNGRADING = /^[ (:;.-]{0,4}(?:DN?G(?![A-Z])|DOWNGRADED?(?! (?:TO )?UNCLAS)(?![A-Z]))/i;
const OADR = /^\(?O\.?A\.?D\.?R\.?\)?(?![A-Z])/i;
const EXEMPTION = /^(?:(?:1\.[5-6])? ?\(?[dD]?\)? ?\(?X ?-? ?\d{1,2}\)?(?!\d)|25X ?\d(?:[- ]?[A-Za-z]{2,10})?|50X ?\d(?:[- ]?[A-Za-z]{2,10})?|MR(?![A-Z])|MANUAL REVIEW|EXEMPT(?:ION)?(?![A-Z]))/i;
const GROUP = /^(?:XGDS|XDS|GDS|RDS|ADS|GP)(?: ?-? ?\(?[1-4]\)?(?![\d/]))?(?![A-Z])/i;
/** `OADR, DATE OF SOURCE 10/20/1990`, `SOURCE MARKED OADR, DATED 10/20/1990` */
const OF_SOURCE = /\b(?:DATES? OF (?:THE )?SOURCES?|SOURCES? (?:DOCUMENTS? )?(?:MARKED|DATED))\b[^]{0,200}/i;
/** `GDS (ROE, JANE 12/29/78)`: who classified it, and when */
const BY_AND_WHEN = /\([A-Z][A-Z .]{1,24},[^()]{0,40}\)/i;
/** Events are told in words: where they are, a date in them is part of the event or bounds it. */
const LONGEST_BEFORE_DATE = 60;

/**
 * Reads what an E.O. line says about declassification: a date in any written order, an event, an exemption,
 * OADR, or a group of the older orders (format guide 5.1).
 *
 * @param text the text that the pieces count in
 * @param pieces the instruction's stretches, keyword `E.O. nnnnn:` excluded
 * @returns null when nothing stands there
 */
export function readDeclassification(text: string, pieces: readonly Span[]): Declassification | null {
  const joined = new Joined(text, pieces);
  const all = joined.text;
  if (all.trim() === '') return null;
  // Most cables have this.
  if (NONE.test(all)) {
    const { start, end, text: words } = joined.word(0, all.length);
    return { start, end, text: words, kind: 'none', date: null, dateWord: null, code: null };
  }
  const keyword = DECL.exec(all);
  const from = keyword ? keyword[0].length : 0;
  const rest = all.slice(from);
  if (rest === '') return null;
  const whole = joined.word(from, from + withoutTail(rest).length);
  const code = (match: RegExpExecArray): Declassification['code'] => joined.word(from + match.index, from + match.index + match[0].length);
  // The date behind these words is that of what the cable is derived from.
  const own = rest.slice(0, 200).replace(OF_SOURCE, '');
  const group = GROUP.exec(rest);
  const date = findDate(group ? own.replace(BY_AND_WHEN, bracket => ' '.repeat(bracket.length)) : own);
  const found = date && date.start <= LONGEST_BEFORE_DATE ? date : null;
  const dated = found ? { date: found.iso, dateWord: joined.word(from + found.start, from + found.end) } : { date: null, dateWord: null };

  const oadr = OADR.exec(rest);
  if (oadr) return { ...whole, kind: 'oadr', ...dated, code: code(oadr) };
  if (group) return { ...whole, kind: 'group', ...dated, code: code(group) };
  const exemption = EXEMPTION.exec(rest);
  if (exemption) return { ...whole, kind: 'exemption', ...dated, code: code(exemption) };
  // Its text is with the keyword: a date alone would be read as that of declassification.
  if (found?.iso && DOWNGRADING.test(all)) return { ...joined.word(/^\W*/.exec(all)?.[0].length ?? 0, withoutTail(all).length), kind: 'downgrading', ...dated, code: null };
  if (found) return { ...whole, kind: found.iso ? 'date' : 'invalid-date', ...dated, code: null };
  if (keyword && NONE.test(rest)) return { ...whole, kind: 'none', date: null, dateWord: null, code: null };
  return { ...whole, kind: 'event', date: null, dateWord: null, code: null };
}

/** Whether an instruction is nothing or N/A in one of its forms, with no word behind it. */
export function saysNothing(instruction: string): boolean {
  const rest = instruction.replace(DECL, '').trimStart();
  return /^[\s.,;:)]*$/.test(rest.slice(NONE.exec(rest)?.[0].length ?? 0));
}

/** Without the punctuation behind it, and without a bracket that was opened before the keyword. */
function withoutTail(instruction: string): string {
  const plain = instruction.replace(/[,;: ]{1,4}$/, '');
  return plain.endsWith(')') && !plain.includes('(') ? plain.slice(0, -1) : plain;
}
