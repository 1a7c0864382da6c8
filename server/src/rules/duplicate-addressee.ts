import type { Addressee, Header } from '../cable/model';
import { normaliseAddress } from '../reference/posts';
import type { TextEdit } from '../text/span';
import { lineAt, remove } from './edits';
import type { RulePage } from './page';
import { addresseesOf } from './precedences';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'duplicate-addressee',
  title: 'An addressee is listed twice',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'follows from 5 FAH-2 H-233: each addressee has its line',
  fix: { does: 'removes the second', safe: false },
  check: {
    header(header, { report }) {
      const seen = new Map<string, Addressee>();
      for (const addressee of addresseesOf(header)) {
        const key = normaliseAddress(addressee.name.text);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, addressee);
          continue;
        }
        // One address behind two indicators is two deliveries.
        if (first.routingIndicator && addressee.routingIndicator && first.routingIndicator.text !== addressee.routingIndicator.text) continue;
        report({
          span: addressee,
          message: `${addressee.name.text} is listed twice.`,
          related: [{ span: first, message: `Here ${first.name.text} stands already.` }],
          tags: ['unnecessary'],
          fixes: addressee.excluded.length > 0 ? [] : [{ title: `Remove the second ${addressee.name.text}`, edits: () => [removal(header, addressee)] }],
        });
      }
    },
  },
};

/** Takes an addressee out with its line; of the line that bears TO or INFO only when nobody is left on it. */
function removal({ lines, to, info }: Header, addressee: Addressee): TextEdit {
  const list = [to, info].find(candidate => candidate?.addressees.includes(addressee));
  const next = list?.addressees[list.addressees.indexOf(addressee) + 1];
  const first = list?.addressees[0] === addressee;
  if (first && next) return remove({ start: addressee.start, end: next.start });
  return remove({ start: lineAt(lines, addressee.start).start, end: lineAt(lines, addressee.end - 1).next });
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
