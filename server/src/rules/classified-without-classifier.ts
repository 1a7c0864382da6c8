import type { Block, Cable, ClassificationLine } from '../cable/model';
import { findOrder } from '../vocabulary/executive-orders';
import { reasonSectionOn } from '../vocabulary/reasons';
import { shift } from '../text/span';
import { reasonSection } from './kit/classifier';
import { insertLine } from './kit/insertion';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'classified-without-classifier',
  title: 'Classified By line is missing',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: { from: 1995 },
  source: '5 FAH-1 H-240; 5 FAH-3 H-712',
  fix: { does: 'inserts a Classified By line to fill in', safe: false },
  check: {
    cable(cable, context) {
      const { facts, report } = context;
      const { classification } = cable.header;
      if (!classification || facts.level === null || !facts.classified || !asksForClassifier(cable, context) || namesClassifier(cable, classification, context)) return;
      const at = cable.start + cable.header.length;
      // As the command writes it that raises the classification: who, and why, is for the drafter to say, and classifier-no-title asks until it is said.
      const line = `Classified By: ...  Reason: ${reasonSection(facts.date)} (...).`;
      report({
        span: shift(classification.words, cable.start),
        message: `The cable is ${facts.level} and does not say who classified it: a Classified By line with name, position and reason belongs before paragraph 1.`,
        fixes: [{
          title: `Insert "${line}"`,
          edits: () => [insertLine(at, line + facts.lineEnd, context)],
        }],
      });
    },
  },
};

/** E.O. 12958 of October 1995 was the first to ask for it; a further section of a message repeats only part of the header. */
function asksForClassifier({ header }: Cable, { facts }: CableContext): boolean {
  const cited = header.executiveOrder?.number?.text;
  const olderOrder = cited !== undefined && findOrder(cited) !== undefined && cited < '12958';
  return facts.hasText && !olderOrder && (facts.section ?? 1) === 1 && (facts.date === null || reasonSectionOn(facts.date) !== undefined);
}

/** The words in any writing: in the header, or anywhere in the first two paragraphs (`1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY: …`). */
const CLASSIFIER = /CLASSIF(?:IED|ICATION)(?: AUTHORITY)?\s?BY|CLASSIFIER|DERIVED (?:FROM|BY)|REASONS? ?:? ?1\.[45]|(?<![\d.])1\.[45] ?\([A-H][,)]/i;
/** The same at the start of a line further below: some posts put it at the end. */
const CLASSIFIER_LINE = /^[ \t]{0,8}(?:¶ ?)?(?:\d{1,2}\.\s{0,2})?(?:\([A-Z/]{1,8}\)\s{0,2})?(?:CLASSIF(?:IED|ICATION)(?: AUTHORITY)? BY|DERIVED (?:FROM|BY)|REASONS? ?:? ?1\.[45])/im;

function namesClassifier({ header, start, end, blocks }: Cable, classification: ClassificationLine, { paragraphs, text, ofBlock }: CableContext): boolean {
  if (header.classifiedBy !== null || paragraphs.some(({ block }) => block.classifiedBy !== null)) return true;
  const below = paragraphs[2]?.at ?? end;
  return CLASSIFIER.test(text({ start: start + classification.end, end: below })) || blocks.some(placed => placed.at >= below && ofBlock(hasClassifierLine, placed));
}

function hasClassifierLine(_block: Block, own: string): boolean {
  return CLASSIFIER_LINE.test(own);
}

export const page: RulePage = {
  why: 'A classified document must tell on its face who classified it, in what position, and for which reason. Without that nobody can ask for it to be declassified, or stand for the decision.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹C O N F I D E N T I A L› GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PGOV, CH
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The cable is CONFIDENTIAL and does not say who classified it: a Classified By line with name, position and reason belongs before paragraph 1.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PGOV, CH
        SUBJECT: HARBOR FESTIVAL

        Classified By: ...  Reason: 1.4 (...).

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Where the text is fused to the subject.',
      text: `
        O 140905Z FEB 02
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹C O N F I D E N T I A L› GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2012
        TAGS: PGOV, CH
        SUBJECT: HARBOR FESTIVAL. 1. (U) The harbor festival opens.

        2. (U) There will be fireworks.
      `,
      message: 'The cable is CONFIDENTIAL and does not say who classified it: a Classified By line with name, position and reason belongs before paragraph 1.',
      fixed: `
        O 140905Z FEB 02
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2012
        TAGS: PGOV, CH
        SUBJECT: HARBOR FESTIVAL.
        Classified By: ...  Reason: 1.5 (...).

        1. (U) The harbor festival opens.

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        SUBJECT: HARBOR FESTIVAL

        Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'As paragraph 1, the form of 1995 and 1996.',
      text: `
        O 140905Z FEB 96
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/06
        SUBJECT: HARBOR FESTIVAL

        1. (U) CLASSIFIED BY CONSUL GENERAL JANE ROE. REASON: 1.5 (D).

        2. (U) THE HARBOR FESTIVAL OPENS ON MONDAY.
      `,
    },
    {
      note: 'With the mark for the whole text.',
      text: `
        O 140905Z NOV 95
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 11/14/05
        SUBJECT: HARBOR FESTIVAL

        1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY CONSUL GENERAL
        JANE ROE. REASON: 1.5 (D).

        2. THE HARBOR FESTIVAL OPENS ON MONDAY.

        3. THERE WILL BE FIREWORKS.
      `,
    },
    {
      note: 'In a sentence that is wrapped.',
      text: `
        O 140905Z NOV 95
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 11/14/05
        SUBJECT: HARBOR FESTIVAL

        1. CONFIDENTIAL - ENTIRE TEXT. THIS CABLE WAS CLASSIFIED
        BY CONSUL GENERAL JANE ROE.

        2. THE HARBOR FESTIVAL OPENS ON MONDAY.

        3. THERE WILL BE FIREWORKS.
      `,
    },
    {
      note: 'At the end of the text.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The fireworks are a surprise.

        Classified by Consul General Jane Roe. Reason: 1.4 (d).
      `,
    },
    {
      note: 'The same in a paragraph with two blanks behind its mark.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The fireworks are a surprise.

        4.  (U)  Classified by Consul General Jane Roe. Reason: 1.4 (d).
      `,
    },
    {
      note: 'Not asked for before October 1995.',
      text: `
        O 140905Z FEB 95
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12356: DECL: OADR
        SUBJECT: HARBOR FESTIVAL

        1. CONFIDENTIAL - ENTIRE TEXT.
      `,
    },
    {
      note: 'A draft of which only the header is written.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A further section of a message.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L SECTION 02 OF 02 GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        SUBJECT: HARBOR FESTIVAL

        7. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'In other words, with its reasons.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        SUBJECT: HARBOR FESTIVAL

        Classified: Jane Roe, Consul General, 1.4 (b) and (d).

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
