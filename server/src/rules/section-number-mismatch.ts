import { twoDigits } from '../cable/dates';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'section-number-mismatch',
  title: 'DE line and classification line have different section numbers',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Common usage in published headers',
  fix: { does: 'changes it to the section of the classification line', safe: false },
  check: {
    header({ transmission, classification }, { report }) {
      const section = transmission?.station?.section;
      const marker = classification?.section;
      const number = marker?.section ?? null;
      // A marker that cannot be is told by section-marker-form.
      if (!section || !marker || !number || number > (marker.sections ?? number) || Number(section.text) === number) return;
      const expected = twoDigits(number);
      report({
        span: section,
        message: `The DE line is that of section ${section.text}; the classification line says ${marker.text}.`,
        related: [{ span: marker, message: `The classification line says ${marker.text}.` }],
        fixes: [{ title: `Write ${expected}`, edits: () => [replace(section, expected)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Each section of a long message is sent by itself, and its number stands after the serial number and on the classification line. Where they differ, the sections are put together wrongly.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208/‹02› 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
      message: 'The DE line is that of section 02; the classification line says SECTION 01 OF 04.',
      fixed: `
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      note: 'What the line says cannot be: section-marker-form tells.',
      text: `
        DE RUEHGZ #0208/01 0450905
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS SECTION 00 OF 04 GUANGZHOU 000208
      `,
    },
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
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
};
