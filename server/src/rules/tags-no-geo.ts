import { findTag } from '../vocabulary/tags';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { additionOf, headOf, isGeo, isLeftOpen, isoSlips, mayBeGeo, originOf } from './kit/tags';

/** The last year for which it is known that messages on administration and operations needed none: where they come from says enough (TAGS handbook of 1974, section 10). */
const NONE_FOR_POSTS_UNTIL = 1979;

export const rule: Rule = {
  id: 'tags-no-geo',
  title: 'TAGS line without a country or region code',
  part: 'TAGS',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'Common usage: nearly all published cables have one',
  fix: { does: 'inserts the code of the country of the post', safe: false },
  check: {
    header(header, { facts, settings, text, report }) {
      const { tags, subject } = header;
      const last = tags?.tags.at(-1);
      if (!tags || !last || isLeftOpen(tags, text) || !(subject || facts.hasText) || tags.tags.some(tag => isGeo(tag, facts.firstYear))) return;
      // What may be a country is told as a code that is not known; ISO's are told by their own rule.
      if (tags.tags.some(mayBeGeo) || isoSlips(header, facts.firstYear, settings.vocabulary).length > 0) return;
      if (facts.lastYear <= NONE_FOR_POSTS_UNTIL && tags.tags.some(({ code }) => 'AO'.includes(findTag(code)?.category?.letter ?? '-'))) return;
      const origin = originOf(header, facts.firstYear);
      // The Department and the missions to organizations write of matters that are no country's.
      if (origin?.country === null) return;
      // What is written of an organization concerns no country of necessity.
      const told = tags.tags.some(tag => findTag(tag.code)?.kind === 'organization') ? null : origin;
      const country = told?.country;
      report({
        span: headOf(tags),
        message: `None of the codes is that of a country or region${told ? `; ${told.post} is in ${told.country}` : ''}.`,
        fixes: !country ? [] : additionOf(country, last, tags, text),
      });
    },
  },
};

export const page: RulePage = {
  why: 'The G of TAGS is geography: a cable is filed under the countries that it concerns. What a post reports concerns at least its own, nearly always.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: PREL, PGOV
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'None of the codes is that of a country or region; GUANGZHOU is in CH.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, PGOV, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'It cannot be told where the cable comes from.',
      text: `
        E.O. 12958: N/A
        ‹TAGS›: PHUM UNHRC
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'None of the codes is that of a country or region.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Two letters that are not known may be a country of their time; and those of ISO are told by another rule.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, QQ
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS BERLIN 000208

        E.O. 12958: N/A
        TAGS: PREL, DE
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A code of its time: West Germany.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY BONN
        UNCLAS BONN 0208

        E.O. 11652: N/A
        TAGS: PFOR, GW
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Administration, and operations, in their time.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY BONN
        UNCLAS BONN 0208

        E.O. 11652: N/A
        TAGS: AFIN, ECRP, OGEN
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A mission to an organization.',
      text: `
        FM USUN NEW YORK
        UNCLAS USUN NEW YORK 000208

        E.O. 12958: N/A
        TAGS: PREL, UNSC
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The name of the country stands there; that it is no code has its own rule.',
      text: `
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CHINA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
