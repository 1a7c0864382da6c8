import type { Header } from '../cable/model';
import type { Span } from '../text/span';
import { insertLine, lastLine } from './insertion';
import type { RulePage } from './page';
import type { Rule } from './rule';
import { isOfState, originOf } from './tags';

export const rule: Rule = {
  id: 'tags-line-missing',
  title: 'The cable has no TAGS line',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: { from: 1973 },
  source: '5 FAH-3 H-011',
  fix: { does: 'inserts a TAGS line with the country of the post, to be filled in', safe: false },
  check: {
    header(header, context) {
      const { facts, report } = context;
      const { tags, subject, executiveOrder } = header;
      if (tags || !(subject ?? executiveOrder) || !isOfState(header) || (facts.section ?? 1) !== 1) return;
      // The line is still to come in a header that is being written from the top.
      if (!subject && !facts.hasText) return;
      const place = placeOf(header);
      if (!place) return;
      const country = originOf(header, facts.year)?.country ?? null;
      const line = `TAGS: ...${country === null ? '' : `, ${country}`}`;
      report({
        span: place.shown,
        message: `There is no TAGS line: the codes that the cable is filed under stand ${subject ? 'before the subject' : 'after the E.O. line'}.`,
        fixes: [{ title: `Insert ${line}`, edits: () => [insertLine(place.at, line, context)] }],
      });
    },
  },
};

/** Where the line should stand: over the subject, else under the E.O. line. */
function placeOf(header: Header): { readonly shown: Span; readonly at: number } | null {
  const { subject, executiveOrder } = header;
  if (subject) return { shown: subject.keyword, at: subject.start };
  const line = lastLine(header, ['executive-order']);
  return executiveOrder && line ? { shown: executiveOrder.keyword, at: line.next } : null;
}

export const page: RulePage = {
  why: 'Cables are filed and routed by their TAGS (Traffic Analysis by Geography and Subject). One without them is found by nobody. Commands and departments other than State write none.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹SUBJECT›: HARBOR FESTIVAL
      `,
      message: 'There is no TAGS line: the codes that the cable is filed under stand before the subject.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: ..., CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'There were no TAGS before 1973.',
      text: `
        O 140905Z FEB 71
        FM AMCONSUL HONG KONG
        TO SECSTATE WASHDC
        UNCLAS HONG KONG 0208

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A command writes none.',
      text: `
        O 140905Z FEB 07
        FM JOINT STAFF WASHINGTON DC
        TO AMCONSUL GUANGZHOU
        UNCLAS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The header is being written.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
      `,
    },
  ],
};
