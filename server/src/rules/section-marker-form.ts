import { twoDigits } from '../cable/dates';
import { counted } from '../text/in-words';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** Until about then markers had single digits, and the last section had one of its own. */
const TWO_DIGITS_FROM = 1985;

export const rule: Rule = {
  id: 'section-marker-form',
  title: 'Malformed section marker',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 208.e; common usage in published cables',
  fix: { does: 'changes the marker to the form SECTION nn OF nn', safe: false },
  check: {
    header({ classification, print }, { facts, report }) {
      const marker = classification?.section;
      if (!marker || marker.wellFormed) return;
      const { section, sections, text } = marker;
      // The line is being written: what is missing may follow. When it does not, mrn-form tells.
      if (!classification.number && (sections === null || !classification.post)) return;
      const possible = section !== null && sections !== null && section >= 1 && section <= sections;
      if (possible && isOfOldForm(text) && (print || facts.lastYear < TWO_DIGITS_FROM)) return;

      const becomes = possible && sections < 100 ? `SECTION ${twoDigits(section)} OF ${twoDigits(sections)}` : null;
      report({
        span: marker,
        message: becomes !== null
          ? `${text} should read ${becomes}.`
          : section !== null && sections !== null && !possible
            ? `${text} cannot be: the message has ${counted(sections, 'section')}, counted from 01.`
            : `${text} should read SECTION nn OF nn, with the number of this section and of all sections.`,
        fixes: becomes === null ? [] : [{
          title: `Write ${becomes}`,
          safe: becomes === text.replace(/ {1,4}/g, ' '),
          edits: () => [replace(marker, becomes)],
        }],
      });
    },
  },
};

/** `SECTION 1 OF 2`, `FINAL SECTION OF 2`, `SECTION ONE OF TWO`, and `1 OF 2` behind the number. */
function isOfOldForm(text: string): boolean {
  return /^(?:\(?SECTION {1,3})?(?:\d{1,2}|[A-Z]{3,5}) OF (?:\d{1,2}|[A-Z]{3,5})\)?$|^FINAL SECTION OF {1,3}(?:\d{1,2}|[A-Z]{3,5})$/.test(text);
}

export const page: RulePage = {
  why: 'A long message travels in sections, and the marker is what puts them together again. It has two digits for the section and two for their number. Before the middle of the 1980s single digits, and FINAL SECTION OF 3, were usual.',
  flagged: [
    {
      text: `
        UNCLAS ‹SECTION 5 OF 4› GUANGZHOU 000208
      `,
      message: 'SECTION 5 OF 4 cannot be: the message has 4 sections, counted from 01.',
    },
    {
      text: `
        UNCLAS ‹SECTON 01 OF 02› GUANGZHOU 000208
      `,
      message: 'SECTON 01 OF 02 should read SECTION 01 OF 02.',
      fixed: `
        UNCLAS SECTION 01 OF 02 GUANGZHOU 000208
      `,
    },
    {
      note: 'What the first number was cannot be told.',
      text: `
        UNCLAS ‹SECTION 0QF05› GUANGZHOU 000208
      `,
      message: 'SECTION 0QF05 cannot be: the message has 5 sections, counted from 01.',
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS ‹SECTION 1 OF 4› GUANGZHOU 000208
      `,
      message: 'SECTION 1 OF 4 should read SECTION 01 OF 04.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
    },
    {
      text: `
        UNCLAS ‹SECTION 02› GUANGZHOU 000208
      `,
      message: 'SECTION 02 should read SECTION nn OF nn, with the number of this section and of all sections.',
    },
    {
      text: `
        UNCLAS ‹SECTION 02 OF 01› GUANGZHOU 000208
      `,
      message: 'SECTION 02 OF 01 cannot be: the message has 1 section, counted from 01.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208
      `,
    },
    {
      note: 'In brackets.',
      text: `
        UNCLAS (SECTION 01 OF 02) GUANGZHOU 000208
      `,
    },
    {
      note: 'The forms of the 1970s.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY PARIS
        UNCLAS FINAL SECTION OF 3 PARIS 04321
      `,
    },
    {
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY PARIS
        UNCLAS FINAL SECTION OF THREE PARIS 04321
      `,
    },
    {
      note: 'A line being written.',
      text: `
        UNCLAS SECTION 01 OF
      `,
    },
    {
      note: 'And one more digit to come.',
      text: `
        UNCLAS SECTION 01 OF 0
      `,
    },
  ],
};
