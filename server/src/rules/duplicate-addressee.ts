import type { Addressee, Line } from '../cable/model';
import { normaliseAddress } from '../vocabulary/posts';
import type { Span } from '../text/span';
import { lineAt, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'duplicate-addressee',
  title: 'Duplicate addressee',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-233',
  fix: { does: 'removes the second one', safe: false },
  check: {
    header({ to, info, lines }, { text, report }) {
      const seen = new Map<string, Addressee>();
      for (const { addressees } of [to, info].filter(list => list !== null)) {
        addressees.forEach((addressee, at) => {
          const key = normaliseAddress(addressee.name.text);
          const first = seen.get(key);
          if (!first) {
            seen.set(key, addressee);
            return;
          }
          // One address behind two indicators is two deliveries.
          if (first.routingIndicator && addressee.routingIndicator && first.routingIndicator.text !== addressee.routingIndicator.text) return;
          const next = addressees[at + 1];
          // The line that bears TO or INFO goes only when nobody is left on it; what is run together with the word stays.
          const isFused = at === 0 && /\w/.test(text({ start: addressee.start - 1, end: addressee.start }));
          const removed = isFused ? null : at === 0 && next ? { start: addressee.start, end: next.start } : withLine(addressee, lines, text);
          report({
            span: addressee,
            message: `${addressee.name.text} is listed twice.`,
            related: [{ span: first, message: `Here ${first.name.text} stands already.` }],
            tags: ['unnecessary'],
            fixes: addressee.excluded.length > 0 || !removed ? [] : [{ title: `Remove ${text(removed).replace(/\s+/g, ' ').replace(/^[ ,;]{1,9}|[ ,;]{1,9}$/g, '')}`, edits: () => [remove(removed)] }],
          });
        });
      }
    },
  },
};

/** So many blanks and commas may stand between two addressees on one line. */
const WIDEST_GAP = 80;

/** An addressee with its line; null where the lines above and below were run together with it, and would be put together. */
function withLine(addressee: Addressee, lines: readonly Line[], text: Context['text']): Span | null {
  const { start } = lineAt(lines, addressee.start);
  const { end, next } = lineAt(lines, addressee.end - 1);
  const above = text({ start: Math.max(0, start - WIDEST_GAP), end: start });
  if (/[\r\n]$/.test(above) || above === '') return { start, end: next };
  // The last of several on one line leaves the end of the line to those before it.
  if (/[\r\n]/.test(text({ start: end, end: next }))) return { start: start - above.length + above.replace(/[ \t,;]{1,80}$/, '').length, end };
  return /[A-Za-z0-9]$/.test(above) && /^[A-Za-z0-9]/.test(text({ start: next, end: next + 1 })) ? null : { start, end: next };
}

export const page: RulePage = {
  why: 'An addressee that is listed twice gets the message twice, and where it stands under TO and INFO it cannot tell whether it is to act.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        RUEHBJ/AMEMBASSY BEIJING
        INFO RUEHGH/AMCONSUL SHANGHAI
        ‹RUEHBJ/AMEMBASSY BEIJING›
        UNCLAS GUANGZHOU 000208
      `,
      message: 'AMEMBASSY BEIJING is listed twice.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        RUEHBJ/AMEMBASSY BEIJING
        INFO RUEHGH/AMCONSUL SHANGHAI
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'The first of the INFO line.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHBJ/AMEMBASSY BEIJING
        INFO ‹RUEHBJ/AMEMBASSY BEIJING›
        RUEHGH/AMCONSUL SHANGHAI
        UNCLAS GUANGZHOU 000208
      `,
      message: 'AMEMBASSY BEIJING is listed twice.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHBJ/AMEMBASSY BEIJING
        INFO RUEHGH/AMCONSUL SHANGHAI
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'The last of several on one line.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC, RUEHBJ/AMEMBASSY BEIJING, ‹RUEHC/SECSTATE WASHDC›
        UNCLAS GUANGZHOU 000208
      `,
      message: 'SECSTATE WASHDC is listed twice.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC, RUEHBJ/AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Alone on the INFO line.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHBJ/AMEMBASSY BEIJING
        INFO ‹RUEHBJ/AMEMBASSY BEIJING›
        UNCLAS GUANGZHOU 000208
      `,
      message: 'AMEMBASSY BEIJING is listed twice.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHBJ/AMEMBASSY BEIJING
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'Run together with the lines above and below.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794TO ‹SECSTATE WASHDC 5794›FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
      message: 'SECSTATE WASHDC is listed twice.',
    },
    {
      note: 'One in the middle of a line.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHBJ/AMEMBASSY BEIJING
        INFO AMCONSUL SHANGHAI, ‹AMEMBASSY BEIJING›, AMEMBASSY TOKYO
        UNCLAS GUANGZHOU 000208
      `,
      message: 'AMEMBASSY BEIJING is listed twice.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHBJ/AMEMBASSY BEIJING
        INFO AMCONSUL SHANGHAI, AMEMBASSY TOKYO
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUEHBJ/AMEMBASSY BEIJING
        RUEHGH/AMCONSUL SHANGHAI
      `,
    },
  ],
};
