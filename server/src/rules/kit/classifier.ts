import type { ClassifiedBy } from '../../cable/model';
import { REASONS_MOVED_ON, reasonSectionOn, type ReasonSection } from '../../vocabulary/reasons';
import { allMatches } from '../../text/search';
import type { Word } from '../../text/span';
import type { Facts } from './facts';
import type { Context } from './rule';

/** The first day of E.O. 13292, which moved the reasons from section 1.5 to 1.4; both were cited until ISOO's rule of that September. */
export const REASONS_MOVED_BY = '2003-03-25';

/** The section that reasons are cited by on the day of the cable; that of today where there is no date. */
export function reasonSection(date: string | null): ReasonSection {
  return (date === null ? undefined : reasonSectionOn(date)) ?? '1.4';
}

/** Whether the cable is of the time after the move beyond doubt: by its date, else by the order that it cites. */
export function isAfterMove({ date, firstYear }: Facts): boolean {
  return date === null ? firstYear > 2003 : date >= REASONS_MOVED_ON;
}

/** What commands, forms and drafters write in the place of a name. */
export const TO_FILL_IN = /^(?:\.{3}(?! {0,2}(?!REASON)\p{L})|_{2,}|X{2,3}(?!X)(?!\p{L})|\[? ?(?:TB[DS]|NAME)(?!\p{L}| \p{L}|:)|\[ ?(?:\.{3}|\]))/iu;

const SECTION = /(?<![\d.])1 ?[.,] ?[45](?!\d)/g;

/** The sections as they are written in a Classified By line: each `1.4` once, whatever number of letters follows it. */
export function sectionsOf(classifiedBy: ClassifiedBy, text: Context['text']): readonly Word[] {
  if (classifiedBy.reasons.length === 0) return [];
  return allMatches(SECTION, text(classifiedBy)).map(match => {
    const start = classifiedBy.start + match.index;
    return { start, end: start + match[0].length, text: match[0] };
  });
}
