import type { Block } from '../cable/model';
import { textBefore } from '../text/search';
import { shift, type Span } from '../text/span';
import { remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Found, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'pilcrow-artifact',
  title: 'Archive pilcrow at the start of a line',
  part: 'text',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: 'Seen in 07GUANGZHOU208',
  fix: { does: 'removes the pilcrow', safe: true },
  check: {
    foreign(block, { text, report }) {
      const own = text({ start: 0, end: block.length });
      for (const lead of leadsOf(block, own)) {
        // What stands before another block than the first its own check does not know.
        if (!lead.opens || block.kind === 'header') report(foundAt(lead, 0, textBefore(own, lead.start, 1)));
      }
    },
    cable({ blocks, start }, { ofBlock, report, text }) {
      for (const placed of blocks) {
        const [lead] = ofBlock(leadsOf, placed);
        if (lead?.opens === true && placed.block.kind !== 'header') report(foundAt(lead, placed.at, text({ start: Math.max(start, placed.at - 1), end: placed.at })));
      }
    },
  },
};

/** Pilcrows before the first word of a line. */
interface Lead extends Span {
  /** Nothing stands before it in its block. Not left to its place, which moves as the text does where blanks before it go. */
  readonly opens: boolean;
  /** The number of the paragraph that they stand before; else null. */
  readonly number: string | null;
  /** The offset of the first word, behind blanks. */
  readonly next: number;
  /** What the first word begins with. */
  readonly first: string;
}

/** @param before the character before the line, which has another line in it where two were run together */
function foundAt({ start, end, next, number, first }: Lead, at: number, before: string): Found {
  const isFused = /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(first);
  return {
    span: shift({ start, end }, at),
    message: number === null ? "The pilcrow at the start of this line is the archive's, not the telegram's." : `The pilcrow before paragraph ${number} is the archive's, not the telegram's.`,
    tags: ['unnecessary'],
    // It is all that parts the two lines: where they are to be broken is for the drafter to say.
    fixes: isFused ? [] : [{ title: 'Remove the pilcrow', edits: () => [remove(shift({ start, end: next }, at))] }],
  };
}

function leadsOf(block: Block, own: string): readonly Lead[] {
  if (!own.includes('¶')) return [];
  const elsewhere = toldElsewhere(block);
  const marker = block.kind === 'paragraph' ? block.marker : null;
  return block.lines.flatMap(({ start, end, role }): Lead[] => {
    const lead = LEAD.exec(own.slice(start, end))?.[0];
    const at = lead === undefined ? -1 : start + lead.indexOf('¶');
    // In the list of references it has a rule of its own.
    if (lead === undefined || elsewhere.has(at) || role === 'reference') return [];
    const next = start + lead.length;
    return [{ start: at, end: start + lead.trimEnd().length, opens: at === 0, next, number: marker?.pilcrow?.start === at ? marker.number.text : null, first: own.slice(next, next + 1) }];
  });
}

/** One pilcrow or several before the first word of a line, with the blanks behind them. */
const LEAD = /^[ \t]{0,80}¶[¶ ]*/;

/** Pilcrows in the middle of a sentence are told by pilcrow-false-paragraph, in archive copies too. */
function toldElsewhere(block: Block): ReadonlySet<number> {
  return new Set(block.kind === 'paragraph' ? block.falseMarkers.flatMap(({ pilcrow }) => pilcrow?.start ?? []) : []);
}

export const page: RulePage = {
  why: 'Archives put a pilcrow before every line that begins like a paragraph. It was never sent; restoring the telegram takes it out. A draft with one counts as such a copy, unless its profile is set to draft.',
  flagged: [
    {
      text: `
        ‹¶›1. (SBU) Summary: The harbor festival opens on Monday.  End summary.

        ‹¶›2.  (U) There will be fireworks:

        ‹¶›A. on the quay;

        ‹¶› B. on the lake.
      `,
      message: "The pilcrow before paragraph 1 is the archive's, not the telegram's.",
      fixed: `
        1. (SBU) Summary: The harbor festival opens on Monday.  End summary.

        2.  (U) There will be fireworks:

        A. on the quay;

        B. on the lake.
      `,
    },
    {
      note: 'Where it is all that parts two lines that were run together it stays.',
      text: `
        UNCLAS TEL AVIV 000208‹¶›3. (U) The harbor festival opens on Monday.
      `,
      message: "The pilcrow before paragraph 3 is the archive's, not the telegram's.",
    },
  ],
  sound: [
    {
      text: `
        1. (SBU) Summary: The harbor festival opens on Monday.  End summary.
      `,
    },
    {
      note: 'In the middle of a sentence it is a matter of pilcrow-false-paragraph.',
      text: `
        1. (U) The law on harbors was passed in
        ¶2005.  The festival came later.
      `,
    },
    {
      note: 'Before a reference it is a matter of pilcrow-in-ref.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200
             ¶B. SHANGHAI 44

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
