import type { ExecutiveOrderLine } from '../cable/model';
import { isWordAt, replace } from './kit/edits';
import { isOfRelease } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'unclassified-with-decl',
  title: 'Declassification instruction in an unclassified cable',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Commerce/ITA rules for outgoing cables; 5 FAH-3 H-713',
  fix: { does: 'changes it to N/A', safe: false },
  check: {
    header({ classification, executiveOrder }, { facts, text, report }) {
      const instruction = executiveOrder?.instruction;
      if (!classification || facts.level !== 'UNCLASSIFIED' || !instruction || !declares(executiveOrder) || isOfRelease(executiveOrder, facts.date)) return;
      // `E.O. 12958` and what nobody sees may be all that stands before it, and a keyword that is run together with it behind.
      const before = gapAt(instruction.start - 1, text);
      const after = gapAt(instruction.end, text);
      report({
        span: instruction,
        message: `The cable is ${classification.words.text} and has nothing to declassify: the line should say N/A, not ${instruction.text}.`,
        related: [{ span: classification.words, message: `The cable is ${classification.words.text}.` }],
        fixes: [{ title: 'Write N/A', edits: () => [replace(instruction, `${before}N/A${after}`)] }],
      });
    },
  },
};

/** A blank where N/A would be one word with what stands there. */
function gapAt(at: number, text: Context['text']): string {
  return isWordAt(at, text) ? ' ' : '';
}

/**
 * Whether the line gives a date, an exemption, a group; an event only behind its keyword, since other words
 * are no more than a bad N/A.
 */
function declares({ instruction, declassification }: ExecutiveOrderLine): boolean {
  if (!instruction || !declassification || declassification.kind === 'none') return false;
  return declassification.kind !== 'event' || declassification.start > instruction.start;
}

export const page: RulePage = {
  why: 'Only classified text is declassified. A date on an unclassified cable has the reader wonder whether the line or the classification is wrong.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: ‹DECL: 02/14/2017›
        TAGS: PREL, CH
      `,
      message: 'The cable is UNCLAS and has nothing to declassify: the line should say N/A, not DECL: 02/14/2017.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A copy that was declassified later.',
      text: `
        UNCLASSIFIED BUENOS AIRES 2481

        E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009
        TAGS: EFIS, AR
      `,
    },
  ],
};
