import { behindEntity, lineBreakFor } from '../cable/body/line-break';
import type { Repair } from '../cable/model';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { apart, doubtfully, isDoubtful, MOST_QUOTED, telegraphic } from './kit/characters';
import type { BlockContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'html-entity',
  title: 'HTML entity, HTML tag or escape character in the text',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'changes it to the character it represents; letters and tags only as a suggestion', safe: true },
  check: {
    repair(repair, context) {
      if (repair.kind === 'entity') tell(repair, context);
    },
  },
};

function tell(repair: Repair, { block, facts, text, report }: BlockContext): void {
  const written = text(repair);
  const { becomes: meant = '' } = repair;
  const lineBreak = lineBreakFor(meant, text(behindEntity(repair.end, block.length)), facts.lineEnd);
  const isBreak = lineBreak !== null;
  const isTag = written.startsWith('<');
  const before = text({ start: Math.max(0, repair.start - MOST_QUOTED), end: repair.start });
  const behind = text({ start: repair.end, end: Math.min(block.length, repair.end + 1) });
  // What may say something else in its place is for a reader to turn into a plain sign.
  const doubtful = isDoubtful(meant, before, behind);
  const becomes = lineBreak ?? apart(doubtful ? doubtfully(meant, before.slice(-1), behind) : telegraphic(meant) ?? meant, meant, before.slice(-1), behind);
  // Numbers of Windows-1252 stand for signs that cannot be seen by themselves.
  const shown = /^[\u0080-\u009F]/.test(meant) ? becomes ?? written : meant;
  report({
    span: repair,
    message: written.startsWith('\\') ? 'The backslash is left over from an escape.'
      : isBreak ? `${written} is ${isTag ? 'a tag of HTML' : 'an HTML entity'} and stands for a line break.`
      : `${written} is an HTML entity and stands for ${meant.trim() === '' ? 'a blank' : shown}.`,
    ...(becomes === '' ? { tags: ['unnecessary' as const] } : {}),
    fixes: becomes === null ? [] : [{
      title: becomes === '' ? 'Remove it' : isBreak ? 'Write a line break' : becomes.trim() === '' ? 'Write a blank' : `Write ${becomes.trim()}`,
      // What becomes another letter than is meant (an accent lost) is for a reader to see, and so is a tag, which is letters.
      safe: !isTag && (becomes === meant || (!doubtful && !/[\p{L}\p{N}]/u.test(meant + becomes))),
      edits: () => [replace(repair, becomes)],
    }],
  });
}

export const page: RulePage = {
  why: 'An archive stored the cable as a web page and did not turn all of it back. The telegram had the plain character.',
  flagged: [
    {
      text: `
        1. (U) The mayor‹&#8217;›s festival opens on Monday.
      `,
      message: "&#8217; is an HTML entity and stands for '.",
      fixed: `
        1. (U) The mayor's festival opens on Monday.
      `,
    },
    {
      note: 'Others, and escapes.',
      text: `
        1. (U) The festival has boats ‹&amp;› fireworks.‹&#x000A;›
        The mayor calls it ‹\\›'ours.‹\\›'
      `,
      message: '&amp; is an HTML entity and stands for &.',
      fixed: `
        1. (U) The festival has boats & fireworks.
        The mayor calls it 'ours.'
      `,
    },
    {
      note: 'A return and a feed are one line break, and none where the line ends there.',
      text: `
        1. (U) The mayor‹&#13;›‹&#10;›spoke.‹&#13;›‹&#10;›
        Boats raced.
      `,
      message: '&#13; is an HTML entity and stands for a line break.',
      fixed: `
        1. (U) The mayor
        spoke.
        Boats raced.
      `,
    },
    {
      note: 'Line ends that were escaped.',
      text: `
        1. (U) The mayor spoke of the‹\\›
        harbor festival.‹\\›

        ROE‹\\›
      `,
      message: 'The backslash is left over from an escape.',
      fixed: `
        1. (U) The mayor spoke of the
        harbor festival.

        ROE
      `,
    },
    {
      note: 'Line breaks of a page of the web, which *Restore Telegram* takes away all at once.',
      text: `
        1. (U) The mayor spoke of the‹<br>›
        harbor festival.‹<br />›
        ‹<br />›
        ROE‹<br />›
      `,
      message: '<br> is a tag of HTML and stands for a line break.',
      fixed: `
        1. (U) The mayor spoke of the
        harbor festival.

        ROE
      `,
    },
    {
      note: 'A raised stop is no hyphen.',
      text: `
        1. (U) Prices rose by 3‹&#183;›5 percent.
      `,
      message: '&#183; is an HTML entity and stands for \u00B7.',
      fixed: `
        1. (U) Prices rose by 3.5 percent.
      `,
    },
    {
      note: 'Letters and signs by their names.',
      text: `
        1. (U) The caf‹&eacute;› opens in Z‹&uuml;›rich: ‹&euro;›20 each.
      `,
      message: '&eacute; is an HTML entity and stands for \u00E9.',
      fixed: `
        1. (U) The cafe opens in Zurich: EUR 20 each.
      `,
    },
    {
      note: 'A number of Windows-1252, which is no character by itself.',
      text: `
        1. (U) The boats ‹&#150;› all red ‹&#150;› come on Monday.
      `,
      message: '&#150; is an HTML entity and stands for -.',
      fixed: `
        1. (U) The boats - all red - come on Monday.
      `,
    },
    {
      note: 'A number does not grow together with the one before it.',
      text: `
        1. (U) The boats brought 5‹&#189;› tons.
      `,
      message: '&#189; is an HTML entity and stands for ½.',
      fixed: `
        1. (U) The boats brought 5 1/2 tons.
      `,
    },
  ],
  sound: [
    {
      note: 'A backslash that parts the header from text that is fused to it.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
        TAGS: PREL\\SUBJECT: FIREWORKS
      `,
    },
    {
      text: `
        1. (U) The mayor's festival opens on Monday, with boats & fireworks (R&D; AT&T).
      `,
    },
    {
      note: 'A number with letters, without the x of a hexadecimal one, is none, nor is half of a character.',
      text: `
        1. (U) The lot &#82A; is sold &#xD83D;.
      `,
    },
    {
      note: 'The last backslash of a path.',
      text: `
        1. (U) The lists of the harbor festival are in S:\\FAIR\\LISTS\\
        and open to all.
      `,
    },
  ],
};
