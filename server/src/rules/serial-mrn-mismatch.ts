import { shift } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { serialOf } from './kit/stations';
import { mayGoOn } from './kit/unfinished';

/** As many digits as the number of a cable has. */
const WIDTH = 6;

export const rule: Rule = {
  id: 'serial-mrn-mismatch',
  title: 'Serial number in the DE line differs from the message reference number',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  // Before there was a # in front of it, it was the station's own.
  era: { from: 1973 },
  source: 'Common usage in published headers',
  fix: { does: 'changes it to the last four digits of the message reference number', safe: false },
  check: {
    cable({ header, start }, { close, facts, place, text, report }) {
      const serial = header.transmission?.station?.serial;
      const number = header.classification?.number;
      // Zeros keep the place of a number that is still to be given. Without a # in front of it, 167C is the station's own.
      if (!serial || !number || Number(number.text) === 0 || text({ start: start + serial.start - 1, end: start + serial.start }) !== '#') return;
      // Sections after the first that the DE line does not number have serial numbers of their own (ACP 127(G) 208.f).
      if ((facts.section ?? 1) > 1 && !header.transmission.station.section) return;
      if (number.text.length < WIDTH && mayGoOn(number, header, facts)) return;
      const expected = String(serialOf(Number(number.text))).padStart(4, '0');
      if (Number(serial.text) === Number(expected)) return;
      // The end of the message repeats the serial number; one that agrees with the DE line goes with it.
      const repeated = close?.block.serial;
      const again = close && repeated && Number(repeated.text) === Number(serial.text) ? place(close, repeated) : null;
      report({
        span: shift(serial, start),
        message: `The DE line has the serial number ${serial.text}; the number of the cable, ${number.text}, asks for ${expected}.`,
        related: [{ span: shift(number, start), message: `The classification line says ${number.text}.` }],
        fixes: [{
          title: repeated && again ? `Write ${expected}, at the end for ${repeated.text} too` : `Write ${expected}`,
          edits: () => [replace(shift(serial, start), expected), ...(again ? [replace(again, expected)] : [])],
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The station counts its messages with four digits, the last four of the number by which the cable is cited. A receiver who misses a message asks for it by either.',
  flagged: [
    {
      text: `
        DE RUEHGZ #‹0209›/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
      message: 'The DE line has the serial number 0209; the number of the cable, 000208, asks for 0208.',
      fixed: `
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
    },
    {
      note: 'The end of the message repeats the number.',
      text: `
        DE RUEHGZ #‹0209› 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ROE
        BT
        #0209
        NNNN
      `,
      message: 'The DE line has the serial number 0209; the number of the cable, 000208, asks for 0208.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
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
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
    },
    {
      note: 'The second section, with a number of its own.',
      text: `
        DE RUEHGZ #0209 0450905
        ZNR UUUUU
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS FINAL SECTION OF 2 GUANGZHOU 000208
      `,
    },
    {
      note: 'A number of the station, with the letter of a position.',
      text: `
        DE RUEHGZ 167C 0450905
        ZNR UUUUU
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A number of more than four digits.',
      text: `
        DE RUEHC #2345 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        UNCLAS STATE 012345
      `,
    },
    {
      note: 'Before 1973 the station counted for itself.',
      text: `
        DE RUQMKM 17E 2161440
        ZNY CCCCC
        R 041420Z AUG 66
        FM AMEMBASSY TANANARIVE
        BT
        C O N F I D E N T I A L TANANARIVE 141
      `,
    },
    {
      note: 'A number that is still to be given.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000000
      `,
    },
  ],
};
