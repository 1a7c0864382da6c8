import { shift } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { serialOf } from './kit/stations';

export const rule: Rule = {
  id: 'end-of-message-serial-mismatch',
  title: 'Serial number at the end of the message differs from the DE line',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Military training text on message headers',
  fix: { does: 'changes it to the serial number of the DE line', safe: false },
  check: {
    cable({ header, start }, { close, place, report }) {
      const serial = header.transmission?.station?.serial;
      const end = close?.block.serial;
      if (!serial || !close || !end || Number(end.text) === Number(serial.text)) return;
      // Where the end agrees with the number of the cable, the DE line is wrong: serial-mrn-mismatch tells.
      const number = header.classification?.number;
      if (number && Number(end.text) === serialOf(Number(number.text))) return;
      report({
        span: place(close, end),
        message: `The message ends with #${end.text}; the DE line has #${serial.text}.`,
        related: [{ span: shift(serial, start), message: `The DE line says #${serial.text}.` }],
        fixes: [{ title: `Write ${serial.text}`, edits: () => [replace(place(close, end), serial.text)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The serial number stands again before the end of message, to prove that beginning and end belong together.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ROE
        BT
        #‹0209›
        NNNN
      `,
      message: 'The message ends with #0209; the DE line has #0208.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ROE
        BT
        #0208
        NNNN
      `,
    },
  ],
  sound: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ROE
        BT
        #0208
        NNNN
      `,
    },
    {
      note: 'The DE line is the one that is wrong: serial-mrn-mismatch tells.',
      text: `
        DE RUEHGZ #0280/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        UNCLAS GUANGZHOU 010208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ROE
        BT
        #0208
        NNNN
      `,
    },
  ],
};
