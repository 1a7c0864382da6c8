import type { Paragraph } from '../cable/model';
import { matchIn } from '../text/search';
import { cover, type Span } from '../text/span';
import { replace } from './kit/edits';
import type { Facts } from './kit/facts';
import type { RulePage } from './kit/page';
import type { FoundFix, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-mark-missing',
  title: 'Paragraph without a portion mark',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: { from: 1995 },
  source: '5 FAH-1 H-246.2; 5 FAH-3 H-713',
  fix: { does: 'inserts the portion mark of the overall classification', safe: false },
  check: {
    paragraph(paragraph, context) {
      const { facts, report } = context;
      // An unclassified cable needs no marks; where it marks its portions, each paragraph is to have one.
      if (!facts.marked || facts.entireText) return;
      const bare = bareParagraph(paragraph, context.text);
      if (!bare) return;
      report({
        span: bare.span,
        message: bare.meant !== '' ? unknown(bare) : facts.classified
          ? `Paragraph ${bare.number} has no portion mark; in a classified cable every paragraph has one.`
          : `Paragraph ${bare.number} has no portion mark, though other paragraphs of the cable have one.`,
        fixes: fixes([bare], facts),
      });
    },
    // Where most paragraphs of a classified cable have no mark, that is one cause.
    cable(_cable, { facts, paragraphs, text, place, report }) {
      if (!facts.classified || facts.marked || facts.entireText) return;
      const bare = paragraphs.flatMap(placed => {
        const found = bareParagraph(placed.block, span => text(place(placed, span)));
        return found ? [{ ...found, span: place(placed, found.span), place: place(placed, found.place) }] : [];
      });
      const [first] = bare;
      if (!first) return;
      const all = paragraphs.filter(({ block }) => block.marker).length;
      report({
        span: first.span,
        message: bare.length === 1 && first.meant !== '' ? unknown(first) : bare.length === 1
          ? `Paragraph ${first.number} has no portion mark; in a classified cable every paragraph has one.`
          : `${bare.length} of the ${all} paragraphs have no portion mark, from this one on; in a classified cable every paragraph has one.`,
        fixes: fixes(bare, facts),
      });
    },
  },
};

/** A mark that stands behind the first words: `2. SUMMARY. (C) ...` */
const LATER_MARK = /[ .:]\((?:U|SBU|LOU|C|S|TS)(?:[/-][A-Z/, -]{1,40})?\)/;
const FIRST_WORDS = 90;
/** What the communicator adds is no portion, nor is how to handle the cable; a mark of NATO or of more governments is none that is read: `(//NC)`, nor one that the end of the line parts: `(S//REL MEXICO,`. */
const NO_PORTION = /^\((?:\/\/|[CST]{1,2}\/\/?REL [^)]*$)|^(?:[A-Z]{2,20} ){0,3}MINIMIZE (?:FOR .{1,40} )?CONSIDERED|^(?:THIS \w{5,8} IS )?SENSITIVE BUT UNCLASSIFIED ?[.;-]{1,2} ?(?:ENTIRE|PLEASE|HANDLE|NOT)/i;
/** What was meant for a mark: capitals, or a level with something behind it; or a mark without its brackets. */
const MEANT = /^(?:\({1,2}(?: {0,4}[A-Z][A-Z/ ]{0,12}|(?:U|SBU|LOU|C|S|TS)(?![A-Za-z])[^()\r\n]{0,24})\)|(?:SBU|(?:C|S|TS)\/\/[A-Z/,]{1,20})(?= [A-Z]))/;
/** Brackets that were left for the mark. */
const WAITING = /^\([ ?_]{0,4}\)/;

/** A paragraph of which no more than the beginning of a mark is written yet. */
const BEGUN_MARK = /^\([A-Za-z/ ,-]{0,20}$/;

interface Bare {
  /** Number and stop, or what was meant for a mark. */
  readonly span: Span;
  readonly number: string;
  /** Where its mark should stand: before the first word, or in the place of brackets that wait for it. */
  readonly place: Span;
  /** Something in brackets stands there that was meant for it: `(FOUO)`, `((C)`; empty where nothing does. */
  readonly meant: string;
}

/** A numbered paragraph without a mark; null when it has one, needs none, or cannot show it. */
function bareParagraph({ marker, mark, pieces, parts, classifiedBy, repairs }: Paragraph, text: (span: Span) => string): Bare | null {
  const first = pieces[0];
  if (!marker || mark || !first || classifiedBy) return null;
  // The marks may stand before the sub-paragraphs, and what is redacted cannot show one.
  if (parts.some(part => part.mark) || repairs.some(repair => repair.kind === 'redaction' && repair.start === first.start)) return null;
  const words = text({ start: first.start, end: Math.min(first.end, first.start + FIRST_WORDS) });
  if (LATER_MARK.test(words) || NO_PORTION.test(words) || (pieces.length === 1 && BEGUN_MARK.test(words))) return null;
  const meant = matchIn(MEANT, words);
  const span = meant === '' ? cover([marker.number, marker.stop].filter(part => part !== null)) : { start: first.start, end: first.start + meant.length };
  const waiting = matchIn(WAITING, words).length;
  return { span, number: marker.number.text, place: { start: first.start, end: first.start + waiting }, meant };
}

function unknown({ number, meant }: Bare): string {
  if (!meant.startsWith('(')) return `${meant} is not a known portion mark: it has no brackets, as in (U) or (S//NF).`;
  return `${meant} is not a known portion mark, and paragraph ${number} has no other: the known marks are (U), (SBU), (C), (S) and (TS), with what may follow the level, as in (S//NF).`;
}

function fixes(bare: readonly Pick<Bare, 'place' | 'meant'>[], { overallMark }: Facts): readonly FoundFix[] {
  const places = bare.filter(({ meant }) => meant === '').map(({ place }) => place);
  if (overallMark === null || places.length === 0) return [];
  const wanted = `(${overallMark})`;
  return [{
    title: places.length === 1 ? `Insert ${wanted}` : `Insert ${wanted} in all ${places.length}`,
    edits: () => places.map(at => replace(at, at.start === at.end ? `${wanted} ` : wanted)),
  }];
}

export const page: RulePage = {
  why: 'The portion mark tells how a paragraph is to be handled when it is quoted alone. Classified cables must have them throughout; where most paragraphs have none, that is reported once. In an unclassified cable, which needs none, a missing one is flagged only where at least half of the paragraphs have one.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        ‹2.› There will be fireworks.
      `,
      message: 'Paragraph 2 has no portion mark, though other paragraphs of the cable have one.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹1.› The harbor festival opens on Monday.
      `,
      message: 'Paragraph 1 has no portion mark; in a classified cable every paragraph has one.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'None of several has one: told once.',
      text: `
        R 140905Z FEB 96
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. CLASSIFIED BY CONSUL GENERAL JANE ROE. REASON: 1.5 (D).

        ‹2.› THE HARBOR FESTIVAL OPENS ON MONDAY.

        3. THERE WILL BE FIREWORKS.
      `,
      message: '2 of the 3 paragraphs have no portion mark, from this one on; in a classified cable every paragraph has one.',
      fixed: `
        R 140905Z FEB 96
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. CLASSIFIED BY CONSUL GENERAL JANE ROE. REASON: 1.5 (D).

        2. (C) THE HARBOR FESTIVAL OPENS ON MONDAY.

        3. (C) THERE WILL BE FIREWORKS.
      `,
    },
    {
      note: 'What is in brackets was meant for a mark: none is put before it.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. ‹(FOUO)› The harbor festival opens on Monday.
      `,
      message: '(FOUO) is not a known portion mark, and paragraph 1 has no other: the known marks are (U), (SBU), (C), (S) and (TS), with what may follow the level, as in (S//NF).',
    },
    {
      note: 'The same where others are marked.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. ‹(CUI)› There will be fireworks.
      `,
      message: '(CUI) is not a known portion mark, and paragraph 2 has no other: the known marks are (U), (SBU), (C), (S) and (TS), with what may follow the level, as in (S//NF).',
    },
    {
      note: 'A level with something else behind it: a second mark would not help.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. ‹(C\\NF)› There will be fireworks.
      `,
      message: '(C\\NF) is not a known portion mark, and paragraph 2 has no other: the known marks are (U), (SBU), (C), (S) and (TS), with what may follow the level, as in (S//NF).',
    },
    {
      note: 'The brackets wait for it.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        ‹2.› ( ) There will be fireworks.
      `,
      message: 'Paragraph 2 has no portion mark; in a classified cable every paragraph has one.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (C) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'A mark that the end of the line parts.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (S//REL TO MEXICO, CHILE, PERU, ECUADOR, COLOMBIA, BOLIVIA,
        ARGENTINA):  There will be fireworks.
      `,
    },
    {
      note: 'An unclassified cable without any mark.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. The harbor festival opens on Monday.

        2. There will be fireworks.
      `,
    },
    {
      note: 'One mark for the entire text.',
      text: `
        R 140905Z FEB 95
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. CONFIDENTIAL - ENTIRE TEXT.

        2. There will be fireworks.
      `,
    },
    {
      note: 'The same behind the mark, with more on the line.',
      text: `
        P 140905Z MAY 96
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 05/14/06
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        1. (C) ENTIRE TEXT.  CLASSIFIED BY CONSUL GENERAL ROE.  REASON: 1.5 (D).

        2. THE HARBOR FESTIVAL OPENS ON MONDAY.

        3. THERE WILL BE FIREWORKS.
      `,
    },
    {
      note: 'Information of another government, and of NATO.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (//NOR C) There will be fireworks.

        3. (//NC) The fleet will be lit.
      `,
    },
    {
      note: 'Before portions were marked.',
      text: `
        R 140905Z FEB 85
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. The harbor festival opens on Monday.
      `,
    },
    {
      note: 'An unnumbered note over the first paragraph.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        This message comes from the harbor office.

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'The mark stands after the first words; what the communicator adds has none.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. SUMMARY. (C) The harbor festival opens on Monday.  END SUMMARY.

        2. (C) There will be fireworks.

        3. Minimize considered.

        4. Baghdad minimize considered.
      `,
    },
    {
      note: 'Only the note above the text is marked.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        (SBU) This message is sensitive but unclassified.

        1. The harbor festival opens on Monday.

        2. There will be fireworks.

        3. The mayor will speak.
      `,
    },
    {
      note: 'The mark is being written.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (S
      `,
    },
  ],
};
