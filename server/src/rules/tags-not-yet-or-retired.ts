import { findTag, type Tag } from '../vocabulary/tags';
import type { Facts } from './kit/facts';
import type { RulePage } from './kit/page';
import type { Found, Rule } from './kit/rule';

/** The last year that a list without the new codes is known for. */
const NEW_AFTER = 2011;
/** The first year in which a code of the 1970s is out of use beyond doubt. */
const OLD_SINCE = 1990;

export const rule: Rule = {
  id: 'tags-not-yet-or-retired',
  title: 'TAGS code was not in use on the date of the cable',
  part: 'TAGS',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-011.1 and H-111 (2022), against a list of 2011 and cables of the 1970s',
  fix: null,
  check: {
    header({ tags }, { facts, report }) {
      for (const tag of tags?.tags ?? []) {
        const entry = findTag(tag.code);
        const told = entry && outOfTime(entry, facts);
        if (told) report({ span: tag, ...told });
      }
    },
  },
};

/** A draft has no date yet, but names its order: that tells the first year that it may be of. */
function outOfTime({ code, isOf1970s, absentIn2011, seen }: Tag, { year, firstYear }: Facts): Omit<Found, 'span'> | null {
  // A code that stands on cables of before 2011 is older than the list that lacks it.
  if (absentIn2011 && seen === 0 && year !== null && year <= NEW_AFTER) return { message: `${code} is newer than this cable of ${year}: a list of ${NEW_AFTER} does not have it.` };
  if (isOf1970s && firstYear >= OLD_SINCE) return { message: `${code} is a code of the 1970s; it is out of use.`, tags: ['deprecated'] };
  return null;
}

export const page: RulePage = {
  why: 'The list of codes changes. One that is newer or much older than the cable is most likely a slip for another.',
  flagged: [
    {
      text: `
        R 140905Z FEB 99
        FM AMEMBASSY ANKARA
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: ‹ALEO›, TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'ALEO is newer than this cable of 1999: a list of 2011 does not have it.',
    },
    {
      text: `
        R 140905Z FEB 05
        FM AMEMBASSY ANKARA
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: ‹PFOR›, TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'PFOR is a code of the 1970s; it is out of use.',
    },
    {
      note: 'A draft without a date: the order tells what time it is of.',
      text: `
        UNCLAS

        E.O. 13526: N/A
        TAGS: ‹EGEN›, PREL, TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'EGEN is a code of the 1970s; it is out of use.',
    },
  ],
  sound: [
    {
      text: `
        R 140905Z FEB 22
        FM AMEMBASSY ANKARA
        UNCLAS ANKARA 000208

        E.O. 13526: N/A
        TAGS: ALEO, TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY ANKARA
        UNCLAS ANKARA 0208

        E.O. 11652: N/A
        TAGS: PFOR, ATRN, TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
