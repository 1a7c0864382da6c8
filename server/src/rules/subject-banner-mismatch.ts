import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** A banner that was cut is told from another subject when it has at least this many letters and digits. */
const FEWEST_LETTERS_OF_CUT = 20;

export const rule: Rule = {
  id: 'subject-banner-mismatch',
  title: 'Subject differs from the archive banner',
  part: 'subject and references',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'Common usage: the banner repeats the subject',
  fix: null,
  check: {
    header({ archive, subject }, { report }) {
      const banner = archive?.subject;
      const first = subject?.pieces[0];
      if (!banner || !subject || !first || banner.text === subject.text || isSame(lettersOf(banner.text), lettersOf(subject.text))) return;
      report({
        span: banner,
        message: `The banner gives the subject as "${banner.text}", the cable as "${subject.text}".`,
        related: [{ span: { start: first.start, end: subject.end }, message: 'The subject of the cable.' }],
      });
    },
  },
};

/** Letters and digits in capitals, without a portion mark (archives cut its first bracket), OFFICIAL INFORMAL, entities of HTML and accents. */
function lettersOf(text: string): string {
  return text.replace(/^\s?\(?[A-Z/ ]{1,12}\)/i, '').replace(/&#?\w{1,8};/g, '').normalize('NFD').toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/^OFFICIALINFORMAL/, '');
}

/** One may be a cut form of the other; and where words were taken out before release nothing can be told. */
function isSame(a: string, b: string): boolean {
  if (a === b || a.includes('XXXX') || b.includes('XXXX')) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= FEWEST_LETTERS_OF_CUT && long.startsWith(short);
}

export const page: RulePage = {
  why: 'An archive takes the subject of its banner from the cable. When they differ, one of them belongs to another cable or was damaged.',
  flagged: [
    {
      text: `
        07GUANGZHOU208
        ‹Harbor Festival Closes›
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL OPENS

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The banner gives the subject as "Harbor Festival Closes", the cable as "HARBOR FESTIVAL OPENS".',
    },
  ],
  sound: [
    {
      note: 'An archive leaves OFFICIAL INFORMAL out of the subject.',
      text: `
        07GUANGZHOU208
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: OFFICIAL INFORMAL - HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Capitals, marks and punctuation make no difference.',
      text: `
        07GUANGZHOU208
        Harbor Festival, Opens: &quot;Fireworks&quot;
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: (U) HARBOR FESTIVAL OPENS -
        "FIREWORKS"

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The banner is cut.',
      text: `
        07GUANGZHOU208
        Harbor Festival Opens with Fire
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL OPENS WITH FIREWORKS

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
