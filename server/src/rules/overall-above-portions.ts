import type { Block, Paragraph } from '../cable/model';
import { classificationOf } from '../vocabulary/classification';
import { comparePortionLevels } from '../vocabulary/levels';
import { shift } from '../text/span';
import { hasRedaction } from './kit/numbering';
import type { RulePage } from './kit/page';
import { highest, placedMarks } from './kit/portions';
import type { CableContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'overall-above-portions',
  title: 'Cable is classified higher than all of its portions',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-713; CAPCO Register and Manual D.2',
  fix: null,
  check: {
    cable(cable, context) {
      const { facts, ofCable, report } = context;
      const { classification } = cable.header;
      if (!classification || facts.level === null || !facts.classified || facts.entireText || !isWhole(context)) return;
      const top = highest(ofCable(placedMarks));
      const overall = classificationOf(facts.level).portion;
      if (!top?.mark.level || comparePortionLevels(top.mark.level, overall) >= 0 || isExplained(cable.header.classifiedBy?.text ?? '', context)) return;
      if (cable.blocks.some(({ at, block }) => block.kind !== 'header' && markWithin(block.kind === 'heading' ? block.text : context.text({ start: at, end: at + block.length }), overall))) return;
      report({
        span: shift(classification.words, cable.start),
        message: `The cable is ${facts.level}, but its highest portion is marked (${top.mark.level}): lower the one, raise the other, or say that it is classified by compilation.`,
        related: [{ span: top.span, message: `No portion is above this one, (${top.mark.text}).` }],
      });
    },
  },
};

/** A mark within a paragraph or behind a heading, where it is not read as one: `Comment: (C) It is shut.` */
const WITHIN = /[.:;?!"-]\s{1,2}\(([A-Z]{1,3})[)/]|\(([A-Z]{1,3})\)\s{0,9}$/g;

function markWithin(own: string, portion: string): boolean {
  return Array.from(own.matchAll(WITHIN)).some(([, within, behind]) => (within ?? behind) === portion);
}

/** Nothing is still to be written, was cut out or stands in another section, and every paragraph tells its level. */
function isWhole({ facts, close, paragraphs }: CableContext): boolean {
  if (!close || close.block.signature.length === 0 || (facts.section !== null && facts.section > 1)) return false;
  return paragraphs.every(placed => tellsLevel(placed.block) && !hasRedaction(placed));
}

function tellsLevel({ marker, mark, parts, classifiedBy }: Paragraph): boolean {
  const marks = [mark, ...parts.map(part => part.mark)].filter(found => found !== null);
  return marker === null || classifiedBy !== null || (marks.length > 0 && marks.every(({ level }) => level !== null));
}

/** Harmless portions together may make a classified cable; then the text says so. */
function isExplained(classifiedBy: string, { paragraphs, ofBlock }: CableContext): boolean {
  return EXPLAINS.test(classifiedBy) || paragraphs.some(placed => ofBlock(explains, placed));
}

const EXPLAINS = /\b(?:COMPIL|AGGREGAT)/i;

function explains(_block: Block, own: string): boolean {
  return EXPLAINS.test(own);
}

export const page: RulePage = {
  why: 'A cable bears the classification of its highest portion. One that is higher keeps people from text that they may see, or has a portion marked too low. It is reported only where the cable is finished and every paragraph has its mark.',
  flagged: [
    {
      text: `
        ‹S E C R E T› GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG
      `,
      message: 'The cable is SECRET, but its highest portion is marked (C): lower the one, raise the other, or say that it is classified by compilation.',
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG
      `,
    },
    {
      note: 'Classified by compilation.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) This cable is classified by compilation.

        2. (U) There will be fireworks.

        GOLDBERG
      `,
    },
    {
      note: 'A draft that is not finished.',
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'What was taken out may have been higher.',
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The guests of honor are XXXXXXXXXXXX.

        GOLDBERG
      `,
    },
    {
      note: 'One section of several.',
      text: `
        S E C R E T SECTION 02 OF 02 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        7. (C) There will be fireworks.

        GOLDBERG
      `,
    },
    {
      note: 'A paragraph without a mark may be the highest.',
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. There will be fireworks.

        GOLDBERG
      `,
    },
    {
      note: 'Unclassified cables have no mark to reach.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GOLDBERG
      `,
    },
    {
      note: 'The classifier says why.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe, by compilation. Reason: 1.4 (b).

        1. (SBU) The harbor festival opens on Monday.

        GOLDBERG
      `,
    },
    {
      note: 'A mark within a paragraph.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks. Comment: (C) The mayor has not
        paid for them.

        GOLDBERG
      `,
    },
  ],
};
