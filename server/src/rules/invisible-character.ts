import { textBefore } from '../text/search';
import type { Span, TextEdit } from '../text/span';
import { codeOf, INVISIBLE } from './kit/characters';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'invisible-character',
  title: 'Text contains an invisible character',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Unicode Technical Report 36, Unicode Security Considerations',
  fix: { does: 'removes it; a direction control, or a form feed in an archive copy, only as a suggestion', safe: true },
  check: {
    foreign(block, { facts, text, report }) {
      const own = text({ start: 0, end: block.length });
      // A pilcrow can be seen, and an archive copy has many.
      if (!/[^ -~\r\n¶]/.test(own)) return;
      const hasPages = block.lines.some(({ role }) => role === 'page');
      for (const { index, 0: run } of own.matchAll(INVISIBLE)) {
        // A byte order mark at the start of a file is no character of the text.
        if (block.kind === 'header' && index === 0 && run === '\uFEFF') continue;
        // The ends of pages are told by it; restoring takes it away with them.
        if (run === '\f' && hasPages) continue;
        const span = { start: index, end: index + run.length };
        const turns = TURNS.test(run);
        report({
          span,
          message: messageOf(run, turns),
          tags: turns ? [] : ['unnecessary'],
          fixes: [{
            title: Array.from(run).length === 1 ? `Remove ${codeOf(run)}` : 'Remove them',
            // What was read from right to left is read the other way round without it; and what becomes an entity is another character.
            safe: !turns && !makesEntity(own, span) && !(run === '\f' && index === 0 && facts.profile === 'archive'),
            edits: (): TextEdit[] => [replace(span, separates(own, index, run, facts.fused) ? ' ' : '')],
          }],
        });
      }
    },
  },
};

const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u0000', 'null character'], ['\u000B', 'line tabulation'], ['\u000C', 'form feed'], ['\u007F', 'delete'], ['\u00AD', 'soft hyphen'],
  ['\u061C', 'Arabic letter mark'], ['\u200B', 'zero-width space'], ['\u200C', 'zero-width non-joiner'], ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'], ['\u200F', 'right-to-left mark'], ['\u2028', 'line separator'], ['\u2029', 'paragraph separator'],
  ['\u202A', 'left-to-right embedding'], ['\u202B', 'right-to-left embedding'], ['\u202C', 'pop directional formatting'],
  ['\u202D', 'left-to-right override'], ['\u202E', 'right-to-left override'], ['\u2060', 'word joiner'],
  ['\u2066', 'left-to-right isolate'], ['\u2067', 'right-to-left isolate'], ['\u2068', 'first strong isolate'], ['\u2069', 'pop directional isolate'],
  ['\uFEFF', 'byte order mark'],
]);
/** Names of this many different characters are told. */
const MOST_NAMES = 4;

function messageOf(run: string, turns: boolean): string {
  const characters = [...new Set(run)];
  const names = characters.slice(0, MOST_NAMES).map(character => {
    const name = NAMES.get(character);
    return name === undefined ? codeOf(character) : `${codeOf(character)} (${name})`;
  });
  const count = Array.from(run).length;
  const what = count === 1 ? `${names.join('')} cannot be seen` : `${count} characters cannot be seen: ${names.join(', ')}${characters.length > MOST_NAMES ? ' and others' : ''}`;
  return turns ? `${what}; ${count === 1 ? 'it' : 'they'} can make the text read as something it is not.` : `${what}.`;
}

/** Whether what stands on both sides of a stretch would be an HTML entity without it. */
function makesEntity(own: string, { start, end }: Span): boolean {
  return /&#?\w{0,8}$/.test(textBefore(own, start, 10)) && /^#?\w{0,8};/.test(own.slice(end, end + 10));
}

const BREAKS = /[\v\f\u2028\u2029]/;

/**
 * Characters that break a line or a page: without them two words would be one.
 * @param fused a block may begin or end in the middle of a line, with a word beyond
 */
function separates(own: string, at: number, run: string, fused: boolean): boolean {
  return BREAKS.test(run) && isWord(own.charAt(at - 1), fused) && isWord(own.charAt(at + run.length), fused);
}

function isWord(character: string, beyond: boolean): boolean {
  return character === '' ? beyond : /\S/.test(character);
}

export const page: RulePage = {
  why: 'Characters that are not drawn hide in names and codes, so that a search does not find them; those that turn the reading direction make a text read as something it is not. No telegram was sent with them.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The har‹\u200B›bor festival opens on Monday.‹\u00AD\u2060›

        2. (U) There will be fireworks.
      `,
      message: 'U+200B (zero-width space) cannot be seen.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'The reading direction: a suggestion only.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor opens ‹\u202E›yadnoM no‹\u202C›.
      `,
      message: 'U+202E (right-to-left override) cannot be seen; it can make the text read as something it is not.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor opens yadnoM no.
      `,
    },
    {
      note: 'One that parts two words leaves a blank.',
      text: `
        1. (U) The harbor‹\u2028›festival opens on Monday.
      `,
      message: 'U+2028 (line separator) cannot be seen.',
      fixed: `
        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor\tfestival opens on Monday, says Jos\u00E9.
      `,
    },
    {
      note: 'A form feed between two pages of an archive copy, which restoring takes away with the levels.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival of the old town opens on

                          UNCLASSIFIED
        \fUNCLASSIFIED

        Monday.
      `,
    },
    { note: 'A byte order mark at the start.', text: '\uFEFFUNCLAS GUANGZHOU 000208' },
  ],
};
