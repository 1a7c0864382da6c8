import type { Caption, Header } from '../cable/model';
import { addTo } from '../text/add-to';
import { cover } from '../text/span';
import { lineIndexAt, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-multiple-on-line',
  title: 'Several captions on one line',
  part: 'classification and captions',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-252.1-1',
  fix: { does: 'moves each caption to its own line', safe: true },
  check: {
    header(header, { facts, report }) {
      // An archive's sheet has all captions behind one name.
      if (header.archive?.isSheet) return;
      for (const captions of captionsByLine(header)) {
        const [first, ...others] = captions;
        if (!first || others.length === 0 || isOne(captions)) continue;
        report({
          span: cover(others),
          message: `${captions.map(({ text }) => text).join(', ')}: each caption belongs on a line of its own.`,
          fixes: [{
            title: 'Put each caption on a line of its own',
            edits: () => captions.flatMap((caption, at) => others.slice(at, at + 1).map(next => replace({ start: caption.end, end: next.start }, facts.lineEnd))),
          }],
        });
      }
    },
  },
};

/** The captions of each caption line, in order. */
function captionsByLine({ captions, lines, subject }: Header): readonly Caption[][] {
  const groups = new Map<number, Caption[]>();
  for (const caption of captions) {
    // Below the subject it is a note over the text.
    if (subject && caption.start > subject.start) break;
    addTo(groups, lineIndexAt(lines, caption.start), caption);
  }
  return [...groups.values()];
}

/** `SIPDIS SIPDIS` is told by caption-duplicate-sipdis, and NODIS CHEROKEE was one caption of two words. */
function isOne(captions: readonly Caption[]): boolean {
  const names = new Set(captions.map(({ name }) => name));
  names.delete('CHEROKEE');
  return names.size < 2;
}

export const page: RulePage = {
  why: 'Captions are read line by line; a second one on a line is easily passed over.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        EXDIS ‹STADIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'EXDIS, STADIS: each caption belongs on a line of its own.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        EXDIS
        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE, ‹SIPDIS, AIDAC›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SENSITIVE, SIPDIS, AIDAC: each caption belongs on a line of its own.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE
        SIPDIS
        AIDAC

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE - ‹NOT FOR INTERNET DISTRIBUTION›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SENSITIVE, NOT FOR INTERNET DISTRIBUTION: each caption belongs on a line of its own.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE
        NOT FOR INTERNET DISTRIBUTION

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        EXDIS
        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A caption that is what was corrected.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        NOFORN
        C O R R E C T E D  C O P Y - CAPTION ADDED NOFORN

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Many cables of 2006 to 2008 have it twice.',
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDIS SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'One caption of the 1970s.',
      text: `
        S E C R E T STATE 012345

        NODIS CHEROKEE

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Below the subject it is a note over the text.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL

        REF: BEIJING 77

        SENSITIVE BUT UNCLASSIFIED; NOT FOR INTERNET DISTRIBUTION

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
