import type { Header } from '../cable/model';
import { lineAt, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** Further in than this the first letter stands behind something else than the keyword. */
const WIDEST_INDENT = 16;
/** Before a letter that stands behind another reference on its line. */
const AMID = /(?<=[^\s¶] {0,3})¶ {0,2}(?=(\(?[A-Za-z] ?[.):]))/g;

export const rule: Rule = {
  id: 'pilcrow-in-ref',
  title: 'Archive pilcrow before a reference',
  part: 'text',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes the pilcrow and aligns the letter with the first reference', safe: true },
  check: {
    header(header, { text, report }) {
      for (const line of header.lines) {
        if (line.role !== 'reference') continue;
        const words = text(line);
        // An archive puts one; several are the text's.
        for (const { index, 0: sign, 1: letter = '' } of words.matchAll(AMID)) {
          const at = line.start + index;
          report({
            span: { start: at, end: at + 1 },
            message: messageFor(letter),
            tags: ['unnecessary'],
            fixes: [{ title: 'Remove the pilcrow', edits: () => [replace({ start: at, end: at + sign.length }, words.charAt(index - 1) === ' ' ? '' : ' ')] }],
          });
        }
        const lead = /^[ \t]{0,80}¶(?! {0,2}¶) {0,2}/.exec(words)?.[0];
        if (lead === undefined) continue;
        const letter = /^\(?[A-Za-z] ?[.):]/.exec(words.slice(lead.length))?.[0];
        const at = line.start + lead.indexOf('¶');
        const indent = letter === undefined ? null : firstLetterIndent(header);
        // Of a line that was fused to the one before, the pilcrow may be all that parts the two.
        const isFused = /\S/.test(text({ start: Math.max(0, line.start - 1), end: line.start }));
        report({
          span: { start: at, end: at + 1 },
          message: messageFor(letter),
          tags: ['unnecessary'],
          fixes: [{
            title: 'Remove the pilcrow',
            edits: () => [replace({ start: line.start, end: line.start + lead.length }, isFused ? ' ' : indent === null ? lead.slice(0, lead.indexOf('¶')) : ' '.repeat(indent))],
          }],
        });
      }
    },
  },
};

function messageFor(letter: string | undefined): string {
  return `The pilcrow before ${letter === undefined ? 'this line of the references' : `reference ${letter}`} is the archive's, not the telegram's.`;
}

/** How far in the letter of the first reference stands on its line; null when it does not stand behind the keyword. */
function firstLetterIndent({ references, lines }: Header): number | null {
  const letter = references?.items[0]?.letter;
  if (!letter) return null;
  const line = lineAt(lines, letter.start);
  const indent = letter.start - line.start;
  return indent <= WIDEST_INDENT && line.start === references.start ? indent : null;
}

export const page: RulePage = {
  why: 'Archives take the letter of a reference for the start of a paragraph and put a pilcrow before it. The list of references is then read as text. A draft with one counts as an archive copy, unless its profile is set to draft.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200
             ‹¶›B. 06 STATE 12345
        ‹¶›C. SHANGHAI 44

        1. (U) The harbor festival opens on Monday.
      `,
      message: "The pilcrow before reference B. is the archive's, not the telegram's.",
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200
             B. 06 STATE 12345
             C. SHANGHAI 44

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200 ‹¶›B. 06 STATE 12345

        1. (U) The harbor festival opens on Monday.
      `,
      message: "The pilcrow before reference B. is the archive's, not the telegram's.",
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200 B. 06 STATE 12345

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200
             B. 06 STATE 12345

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Several in a row are the text\'s.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        REF: A. BEIJING 1200
        ¶¶B. 06 STATE 12345

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
