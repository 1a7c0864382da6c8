import { findSecurityLetter } from '../vocabulary/security-lines';
import { replace } from './kit/edits';
import { mayBeUnfinished } from './kit/unfinished';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { contradictionOf } from './kit/security';

export const rule: Rule = {
  id: 'security-line-form',
  title: 'Malformed security line',
  part: 'transmission',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 203.a; EEEEE: military training text on message headers; release codes: ACP 117 CAN-US SUPP-1',
  fix: { does: 'completes the five letters', safe: false },
  check: {
    header(header, { facts, report }) {
      const security = header.transmission?.security;
      if (!security) return;
      const { signal, letters } = security;
      if (mayBeUnfinished(header, 'security', facts)) return;
      if (signal.text !== 'ZNR' && signal.text !== 'ZNY') {
        report({ span: signal, message: `The security line opens with ${signal.text}; it must be ZNR or ZNY.` });
      }
      if (!letters) {
        report({ span: security, message: 'The security line lacks its five equal letters, UUUUU, EEEEE, CCCCC, SSSSS or TTTTT.' });
      // Letters of another level are told by security-line-classification-mismatch, whose fix writes all five.
      } else if (!contradictionOf(header, facts.level) && (letters.text.length !== 5 || !findSecurityLetter(letters.text))) {
        const becomes = findSecurityLetter(letters.text)?.letter.repeat(5);
        report({
          span: letters,
          message: `${letters.text} should be ${becomes === undefined ? 'UUUUU, EEEEE, CCCCC, SSSSS or TTTTT' : `five equal letters, ${becomes}`}.`,
          fixes: becomes === undefined ? [] : [{ title: `Write ${becomes}`, edits: () => [replace(letters, becomes)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'Format line 4 tells every relay, before the text is read, how the message must be protected. The letter stands five times so that a garbled one is noticed.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR ‹UUUU› ZZH
        O 140905Z FEB 07
      `,
      message: 'UUUU should be five equal letters, UUUUU.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ‹ZNX› UUUUU ZZH
        O 140905Z FEB 07
      `,
      message: 'The security line opens with ZNX; it must be ZNR or ZNY.',
    },
    {
      note: 'Letters changed round, and none behind the signal.',
      text: `
        DE RUEHGZ #0208 0450905
        ‹NZR› UUUUU ZZH
        O 140905Z FEB 07
      `,
      message: 'The security line opens with NZR; it must be ZNR or ZNY.',
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ‹ZNY›
        O 140905Z FEB 07
      `,
      message: 'The security line lacks its five equal letters, UUUUU, EEEEE, CCCCC, SSSSS or TTTTT.',
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ‹ZNR UCUUU ZZH›
        O 140905Z FEB 07
      `,
      message: 'The security line lacks its five equal letters, UUUUU, EEEEE, CCCCC, SSSSS or TTTTT.',
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR ‹QQQQQ› ZZH
        O 140905Z FEB 07
      `,
      message: 'QQQQQ should be UUUUU, EEEEE, CCCCC, SSSSS or TTTTT.',
    },
  ],
  sound: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
      `,
    },
    {
      note: 'The last two letters may be a transmission release code: AA lets the message onto the network of Australia.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUAA ZZH
        O 140905Z FEB 07
      `,
    },
    {
      note: 'The letters of RESTRICTED, a level of allies.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNY RRRRR
        O 140905Z FEB 07
      `,
    },
    {
      note: 'A line that is being written.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UU
      `,
    },
    {
      note: 'With a group after the slash.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNY SSSSS/BBBBB ZZH
        O 140905Z FEB 07
      `,
    },
    {
      note: 'Letters of another level are told by a rule of their own.',
      text: `
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208 0450905
        ZNY SSSS ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
    },
    {
      note: 'The letters are still to be typed.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNY
      `,
    },
  ],
};
