import type { Span } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'dtg-lower-case-zone',
  title: 'Lowercase time zone in a date-time group',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Seen in 08BERLIN1387',
  fix: { does: 'changes z to Z', safe: true },
  check: {
    header({ dateTimeGroup, references }, context) {
      if (dateTimeGroup) checkZone(dateTimeGroup.time, context);
      for (const item of references?.items ?? []) if (item.kind === 'dtg') checkZone(item, context);
    },
  },
};

/** Looks for six digits and a small z in a span. */
function checkZone(span: Span, { text, report }: Context): void {
  const written = text(span);
  const match = written.includes('z') ? /\b\d{6} ?(?=z\b)/.exec(written) : null;
  if (!match) return;
  const at = span.start + match.index + match[0].length;
  const zone = { start: at, end: at + 1 };
  report({
    span: zone,
    message: 'The time zone z should be a capital: Z.',
    fixes: [{ title: 'Write Z', edits: () => [replace(zone, 'Z')] }],
  });
}

export const page: RulePage = {
  why: 'Z stands for Greenwich time; time zones are named by capital letters.',
  flagged: [
    {
      text: `
        O 140905‹z› FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The time zone z should be a capital: Z.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'In a reference.',
      text: `
        UNCLAS GUANGZHOU 000208
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
        REF: SECDEF MSG DTG 301601‹z› SEP 08
      `,
      message: 'The time zone z should be a capital: Z.',
      fixed: `
        UNCLAS GUANGZHOU 000208
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
        REF: SECDEF MSG DTG 301601Z SEP 08
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
        SUBJECT: HARBOR FESTIVAL
        REF: SECDEF MSG DTG 301601Z SEP 08
      `,
    },
  ],
};
