import type { Header } from '../cable/model';
import { shift, type Span } from '../text/span';
import { insertLine, lastLine, standsBelow } from './kit/insertion';
import { isOfAid, OF_AID } from './kit/other-forms';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { isOfState, originOf } from './kit/tags';

export const rule: Rule = {
  id: 'tags-line-missing',
  title: 'TAGS line is missing',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: { from: 1973 },
  source: '5 FAH-3 H-011',
  fix: { does: 'inserts a TAGS line with the country of the post, to fill in', safe: false },
  check: {
    cable(cable, context) {
      const { header, start } = cable;
      const { facts, settings, report } = context;
      if (header.tags || !isOfState(header, settings.vocabulary) || isOfAid(header, facts.lastYear) || (facts.section ?? 1) !== 1) return;
      const place = placeOf(header, facts.hasText);
      if (!place || standsBelow(cable, KEYWORD, context.text)) return;
      const country = originOf(header, facts.firstYear)?.country ?? null;
      const line = `TAGS: ...${country === null ? '' : `, ${country}`}`;
      report({
        span: shift(place.shown, start),
        message: `There is no TAGS line: the codes that the cable is filed under belong ${header.subject ? 'before the subject' : 'after the E.O. line'}.`,
        fixes: [{ title: `Insert ${line}`, edits: () => [insertLine(start + place.at, line, context)] }],
      });
    },
  },
};

const KEYWORD = /^[ \t¶]{0,9}TAGS?(?![A-Z])/im;

/** Where the line should stand: over the subject, else under the E.O. line, as soon as there is text below that. */
function placeOf(header: Header, hasText: boolean): { readonly shown: Span; readonly at: number } | null {
  const { subject, executiveOrder } = header;
  if (subject) return { shown: subject.keyword, at: subject.start };
  const line = lastLine(header, ['executive-order']);
  return executiveOrder && line && hasText ? { shown: executiveOrder.keyword, at: line.next } : null;
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
      message: 'There is no TAGS line: the codes that the cable is filed under belong before the subject.',
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
    {
      note: 'Without a subject, and from the Department, which is in no country.',
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO AMCONSUL GUANGZHOU
        UNCLAS STATE 000208

        ‹E.O.› 12958: N/A

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no TAGS line: the codes that the cable is filed under belong after the E.O. line.',
      fixed: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO AMCONSUL GUANGZHOU
        UNCLAS STATE 000208

        E.O. 12958: N/A
        TAGS: ...

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Sent by a custom post, listed in `vocabulary.posts` of the configuration.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL HARBORTOWN
        TO SECSTATE WASHDC
        UNCLAS HARBORTOWN 000208

        E.O. 12958: N/A
        ‹SUBJECT›: HARBOR FESTIVAL
      `,
      settings: { vocabulary: { tags: {}, posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: null }], captions: [] } },
      message: 'There is no TAGS line: the codes that the cable is filed under belong before the subject.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL HARBORTOWN
        TO SECSTATE WASHDC
        UNCLAS HARBORTOWN 000208

        E.O. 12958: N/A
        TAGS: ...
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
      note: 'A department other than State, of which only the number tells.',
      text: `
        O 140905Z FEB 07
        UNCLAS SECDEF 000208

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'It stands below a line that does not belong there.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A

        1. (U) This is a corrected copy.

        TAGS: PREL, CH
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
    OF_AID,
  ],
};
