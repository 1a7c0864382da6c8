import type { Header } from '../cable/model';
import { postOfAddress } from '../vocabulary/posts';
import { insert, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { isOfOtherForm, OTHER_FORMS } from './kit/other-forms';

export const rule: Rule = {
  id: 'mrn-form',
  title: 'Malformed message reference number',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes AMEMBASSY or AMCONSUL, or inserts a space', safe: false },
  check: {
    header(header, { facts, text, report }) {
      const { classification, from } = header;
      if (!classification) return;
      const { words, section, post, number } = classification;
      const first = section ?? post;
      if (first?.start === words.end) {
        report({ span: { start: words.start, end: first.end }, message: `A blank is missing after ${words.text}.`, fixes: [{ title: 'Insert a blank', edits: () => [insert(words.end, ' ')] }] });
      }
      if (post && number) {
        const mission = /(?:AMEMBASSY|AMCONSUL) {1,4}$/.exec(text({ start: words.end, end: post.start }))?.[0];
        const span = { start: post.start - (mission?.length ?? 0), end: post.start };
        if (mission !== undefined) report({ span: { ...span, end: span.start + mission.trimEnd().length }, message: `The message reference number is ${post.text} ${number.text}, without ${mission.trimEnd()}.`, fixes: [{ title: `Remove ${mission.trimEnd()}`, edits: () => [replace(span, '')] }] });
        return;
      }
      if (number) {
        // So telegrams were numbered before, with the date behind it: CONFIDENTIAL 141 FEB 14.
        if (facts.lastYear < 1967) return;
        const sender = (from?.name && postOfAddress(from.name.text)) ?? 'GUANGZHOU';
        report({
          span: number,
          message: `No post stands before ${number.text}: the message reference number is a post and its number, as in ${sender} ${number.text}.`,
        });
      } else if (post) {
        if (isWritten(header, facts.hasText)) report({ span: post, message: `No number follows ${post.text}: the message reference number is a post and its number of the year, as in ${post.text} 000208.` });
      } else if (classification.section?.sections !== null && !isOfOtherForm(header) && isSent(header) && isWritten(header, facts.hasText)) {
        report({ span: words, message: `No message reference number follows ${words.text}: post and number, as in GUANGZHOU 000208, belong at the end of this line.` });
      }
    },
  },
};

/** Something stands below the classification line, so that it is no longer being written. */
function isWritten({ captions, passing, executiveOrder, tags, subject }: Header, hasText: boolean): boolean {
  return hasText || captions.length > 0 || passing.length > 0 || (executiveOrder ?? tags ?? subject) !== null;
}

/** A draft has no number until it is sent. In a print of the 1970s a level alone is furniture of the page. */
function isSent({ transmission, dateTimeGroup, archive, print }: Header): boolean {
  return !print && (transmission?.station ?? dateTimeGroup ?? archive?.id ?? null) !== null;
}

export const page: RulePage = {
  why: 'The post and the running number of the year are the name by which a cable is cited. A line with only one of them names no cable.',
  flagged: [
    {
      text: `
        UNCLAS ‹000208›
      `,
      message: 'No post stands before 000208: the message reference number is a post and its number, as in GUANGZHOU 000208.',
    },
    {
      text: `
        UNCLAS SECTION 01 OF 02 ‹GUANGZHOU›

        SIPDIS
      `,
      message: 'No number follows GUANGZHOU: the message reference number is a post and its number of the year, as in GUANGZHOU 000208.',
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹UNCLAS›

        SIPDIS
      `,
      message: 'No message reference number follows UNCLAS: post and number, as in GUANGZHOU 000208, belong at the end of this line.',
    },
    {
      note: 'The FM line tells the post.',
      text: `
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS ‹004321›
      `,
      message: 'No post stands before 004321: the message reference number is a post and its number, as in PARIS 004321.',
    },
    {
      note: 'A station has sent it.',
      text: `
        DE RUEHGZ #0208 0450905
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹UNCLAS›

        SIPDIS
      `,
      message: 'No message reference number follows UNCLAS: post and number, as in GUANGZHOU 000208, belong at the end of this line.',
    },
    {
      note: 'An archive has it.',
      text: `
        07GUANGZHOU208
        HARBOR FESTIVAL
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹UNCLAS›

        SIPDIS
      `,
      message: 'No message reference number follows UNCLAS: post and number, as in GUANGZHOU 000208, belong at the end of this line.',
    },
    {
      note: 'An archive lost the blank.',
      text: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹UNCLASGUANGZHOU› 000208
      `,
      message: 'A blank is missing after UNCLAS.',
      fixed: `
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS ‹AMCONSUL› GUANGZHOU 000208
      `,
      message: 'The message reference number is GUANGZHOU 000208, without AMCONSUL.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'A place is kept for the number.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS ‹GUANGZHOU› 000XXX

        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'No number follows GUANGZHOU: the message reference number is a post and its number of the year, as in GUANGZHOU 000208.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS USEU BRUSSELS 001235

        SIPDIS
      `,
    },
    {
      note: 'The number of a telegram of before 1967, with its date.',
      text: `
        R 141010Z FEB 64
        FM AMEMBASSY OSLO
        TO RUEHCR/SECSTATE WASHDC
        BT
        CONFIDENTIAL 2512 FEBRUARY 14

        1. The lighthouse is lit.
      `,
    },
    {
      note: 'A draft has no number before it is sent.',
      text: `
        UNCLAS

        SENSITIVE

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A line being written.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS
      `,
    },
    ...OTHER_FORMS,
  ],
};
