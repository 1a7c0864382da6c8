import type { Block } from '../cable/model';
import { remove } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'pilcrow-artifact',
  title: 'A pilcrow of the archive stands before a line',
  part: 'text',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: 'observed in 07GUANGZHOU208',
  fix: { does: 'removes the pilcrow', safe: true },
  check: {
    block(block, { text, report }) {
      const own = text({ start: 0, end: block.length });
      if (!own.includes('¶')) return;
      const elsewhere = toldElsewhere(block);
      const number = block.kind === 'paragraph' ? block.marker : null;
      for (const { start, end, role } of block.lines) {
        const lead = LEAD.exec(own.slice(start, end))?.[0];
        const at = lead === undefined ? -1 : start + lead.indexOf('¶');
        // In the list of references it has a rule of its own.
        if (lead === undefined || elsewhere.has(at) || role === 'reference') continue;
        report({
          span: { start: at, end: start + lead.trimEnd().length },
          message: number?.pilcrow?.start === at
            ? `The pilcrow before paragraph ${number.number.text} is the archive's, not the telegram's.`
            : "The pilcrow at the start of this line is the archive's, not the telegram's.",
          tags: ['unnecessary'],
          fixes: [{ title: 'Remove the pilcrow', edits: () => [remove({ start: at, end: start + lead.length })] }],
        });
      }
    },
  },
};

/** One pilcrow or several before the first word of a line, with the blanks behind them. */
const LEAD = /^[ \t]{0,80}¶[¶ ]*/;

/** Pilcrows in the middle of a sentence are told by pilcrow-false-paragraph, in archive copies too. */
function toldElsewhere(block: Block): ReadonlySet<number> {
  return new Set(block.kind === 'paragraph' ? block.falseMarkers.flatMap(({ pilcrow }) => pilcrow?.start ?? []) : []);
}

export const page: RulePage = {
  why: 'Archives put a pilcrow before every line that begins like a paragraph. It is no sign of the telegraph and was never sent. Every archive copy has them, so the rule is silent there; the command that restores a telegram from its archive copy takes them out.',
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
