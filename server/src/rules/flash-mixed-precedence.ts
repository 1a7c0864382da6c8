import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'flash-mixed-precedence',
  title: 'FLASH in a message with more than one precedence',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.2-1; ACP 127(G) 152.e',
  fix: null,
  check: {
    header(header, { report }) {
      const { dateTimeGroup } = header;
      const words = addresseesOf(header).map(({ precedence }) => precedence).filter(precedence => precedence !== null);
      const flash = words.find(word => word.value === 'FLASH') ?? (dateTimeGroup?.precedence?.text === 'Z' ? dateTimeGroup.precedence : undefined);
      if (!flash) return;
      const info = dateTimeGroup?.infoPrecedence;
      // A misspelt word is told by precedence-word-misspelt; an address without one says nothing.
      const other = words.find(word => word.value !== null && word.value !== 'FLASH') ?? (info && info.text !== 'Z' ? info : undefined);
      if (!other) return;
      report({
        span: flash,
        message: `${flash.text} goes out in a transmission of its own; this message has ${other.text} too.`,
        related: [{ span: other, message: `Here it says ${other.text}.` }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'A FLASH message passes everything else. When other addressees have a lower precedence, those with FLASH get a transmission of their own.',
  flagged: [
    {
      text: `
        Z R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC ‹FLASH› 5794
        INFO RUEHBJ/AMEMBASSY BEIJING ROUTINE
      `,
      message: 'FLASH goes out in a transmission of its own; this message has ROUTINE too.',
    },
    {
      note: 'Told by the date-time group alone.',
      text: `
        ‹Z› O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC 5794
      `,
      message: 'Z goes out in a transmission of its own; this message has O too.',
    },
  ],
  sound: [
    {
      text: `
        Z 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC FLASH 5794
        INFO RUEHBJ/AMEMBASSY BEIJING FLASH
      `,
    },
    {
      text: `
        O R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        INFO RUEHBJ/AMEMBASSY BEIJING ROUTINE
      `,
    },
  ],
};
