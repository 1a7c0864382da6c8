import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { headOf } from './kit/tags';

export const rule: Rule = {
  id: 'tags-keyword-misspelt',
  title: 'Keyword TAGS is misspelled',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'changes it to TAGS:; only as a suggestion if letters are missing', safe: true },
  check: {
    header({ repairs, tags }, { text, report }) {
      const repair = repairs.find(({ kind, becomes }) => kind === 'keyword' && becomes === 'TAGS:');
      if (!repair || !tags) return;
      const written = text(repair);
      const lost = written === '';
      const blank = /^\s/.test(text({ start: repair.end, end: repair.end + 1 })) ? '' : ' ';
      report({
        span: lost ? headOf(tags) : repair,
        message: lost ? 'The line of codes has lost its keyword "TAGS:".' : `"${written}" should read "TAGS:".`,
        fixes: [{
          title: 'Write TAGS:',
          // Letters that are lost are put back; that is more than layout.
          safe: written.replace(/[^A-Za-z\d]/g, '').toUpperCase() === 'TAGS',
          edits: () => [replace(repair, `TAGS:${blank}`)],
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Programs find the codes by the keyword TAGS with its colon. When a letter is lost the cable is filed under nothing.',
  flagged: [
    {
      text: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        ‹TAGES:› PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '"TAGES:" should read "TAGS:".',
      fixed: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        TAGS: PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        ‹AGS:› PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '"AGS:" should read "TAGS:".',
      fixed: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        TAGS: PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Without its colon.',
      text: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        ‹TAGS› PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '"TAGS" should read "TAGS:".',
      fixed: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        TAGS: PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        ‹TAGS;›PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '"TAGS;" should read "TAGS:".',
      fixed: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        TAGS: PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The keyword is lost.',
      text: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        ‹PREL›, PGOV, JO
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The line of codes has lost its keyword "TAGS:".',
      fixed: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        TAGS: PREL, PGOV, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      note: 'NEA/AGS is an office.',
      text: `
        UNCLAS AMMAN 000208

        STATE FOR NEA/AGS, INR/IZ

        E.O. 12958: N/A
        TAGS: PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS AMMAN 000208

        E.O. 12958: N/A
        Tags: PREL, JO
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
