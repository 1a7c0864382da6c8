import { isPersonalityTag } from '../vocabulary/tags';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** The last year in which cables show the rule kept for codes other than OVIP. */
const ALL_CODES_UNTIL = 1979;

export const rule: Rule = {
  id: 'tags-personal-name-missing',
  title: 'TAGS code for a visit or travel without a name',
  part: 'TAGS',
  severity: 'info',
  profile: 'any',
  era: { from: 1973 },
  source: '1974STATE150591',
  fix: { does: 'inserts a name in parentheses to fill in', safe: false },
  check: {
    header({ tags, subject }, { facts, report }) {
      if (!tags || !(subject || facts.hasText)) return;
      // One name may stand for several codes before it.
      if (tags.tags.some(tag => tag.person !== null)) return;
      for (const tag of tags.tags) {
        if (tag.run || !isPersonalityTag(tag.code) || (tag.code !== 'OVIP' && facts.lastYear > ALL_CODES_UNTIL)) continue;
        report({
          span: tag,
          message: `${tag.code} should be followed by the name of the person, as in ${tag.code} (ROE, JANE).`,
          fixes: [{ title: `Add (LAST, FIRST) to ${tag.code}`, edits: () => [insert(tag.end, ' (LAST, FIRST)')] }],
        });
        return;
      }
    },
  },
};

export const page: RulePage = {
  why: 'The codes of visits, travel and exchanges are followed by the name of the person, so that a visit is found by the visitor. Cables of the 1970s keep to it for OCON, OEXC, OREP, OTRA and OVIP; later ones for OVIP, the visits of leaders.',
  flagged: [
    {
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY TEL AVIV
        UNCLAS TEL AVIV 0208

        E.O. 11652: N/A
        TAGS: ‹OREP›, IS
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'OREP should be followed by the name of the person, as in OREP (ROE, JANE).',
      fixed: `
        R 140905Z FEB 75
        FM AMEMBASSY TEL AVIV
        UNCLAS TEL AVIV 0208

        E.O. 11652: N/A
        TAGS: OREP (LAST, FIRST), IS
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY TEL AVIV
        UNCLAS TEL AVIV 000208

        E.O. 12958: N/A
        TAGS: PREL ‹OVIP› OTRA IS
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'OVIP should be followed by the name of the person, as in OVIP (ROE, JANE).',
      fixed: `
        O 140905Z FEB 07
        FM AMEMBASSY TEL AVIV
        UNCLAS TEL AVIV 000208

        E.O. 12958: N/A
        TAGS: PREL OVIP (LAST, FIRST) OTRA IS
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY TEL AVIV
        UNCLAS TEL AVIV 0208

        E.O. 11652: N/A
        TAGS: OVIP (ROE, JANE A.), OREP, IS
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Exchanges and travel stand without names in later years.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY TEL AVIV
        UNCLAS TEL AVIV 000208

        E.O. 12958: N/A
        TAGS: OEXC OTRA IS
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
