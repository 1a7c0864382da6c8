import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { additionOf, headOf, isGeo, isLeftOpen, isoSlips, isRegion, mayBeGeo, originOf } from './kit/tags';

export const rule: Rule = {
  id: 'tags-geo-not-origin',
  title: 'TAGS line without the country of the post',
  part: 'TAGS',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'Common usage: reporting concerns the country of the post',
  fix: { does: 'inserts the code of the country of the post', safe: false },
  check: {
    header(header, { facts, settings, text, report }) {
      const { tags, subject } = header;
      const last = tags?.tags.at(-1);
      const origin = last ? originOf(header, facts.firstYear) : null;
      const country = origin?.country ?? null;
      if (!tags || !last || !origin || country === null || tags.tags.some(({ code }) => code === country)) return;
      if (isLeftOpen(tags, text) || !(subject || facts.hasText)) return;
      // What is meant by ISO's letters counts, and a region may well include the country.
      const slips = new Map(isoSlips(header, facts.firstYear, settings.vocabulary).map(({ tag, meant }) => [tag, meant.code]));
      const countries = tags.tags.filter(tag => isGeo(tag, facts.firstYear) || slips.has(tag));
      if (countries.length === 0 || countries.some(tag => (slips.get(tag) ?? tag.code) === country || isRegion(tag))) return;
      if (tags.tags.some(tag => mayBeGeo(tag) && !slips.has(tag))) return;
      report({
        span: headOf(tags),
        message: `The cable comes from ${origin.post}, but ${country} is not among the codes.`,
        fixes: additionOf(country, last, tags, text),
      });
    },
  },
};

export const page: RulePage = {
  why: 'Readers look for what a post reports under the code of its country. A cable that is only about others does without; this is a reminder.',
  flagged: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: PREL, VM
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The cable comes from GUANGZHOU, but CH is not among the codes.',
      fixed: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, VM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'What follows the last code is run together with it: nothing can be added there.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: PREL, VM, OREP (CODEL ROE)HOO/CHINA POSTS
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The cable comes from GUANGZHOU, but CH is not among the codes.',
    },
  ],
  sound: [
    {
      text: `
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, VM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The Department is in no country of its own.',
      text: `
        FM SECSTATE WASHDC
        UNCLAS STATE 000208

        E.O. 12958: N/A
        TAGS: PREL, VM
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The country had another code then.',
      text: `
        FM AMEMBASSY MOSCOW
        UNCLAS MOSCOW 00208

        E.O. 12356: N/A
        TAGS: PREL, UR
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Two letters that are not known may be a country of their time.',
      text: `
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, VM, QQ
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A region.',
      text: `
        FM AMEMBASSY NAIROBI
        UNCLAS NAIROBI 000208

        E.O. 12958: N/A
        TAGS: PREL, XA, UG
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
