import type { Header, Tag as HeaderTag, TagsLine } from '../cable/model';
import { nearestTags } from '../vocabulary/nearest-tags';
import { findPost } from '../vocabulary/posts';
import { allTags, type Tag } from '../vocabulary/tags';
import type { Word } from '../text/span';
import { isWordAt, replace } from './kit/edits';
import { isCustomTag } from './kit/custom-vocabulary';
import { mayBecomeCode, mayGoOn } from './kit/unfinished';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';
import { hasEntity, isGeo, isoSlips, isTakenOut } from './kit/tags';

/** The codes known here are those of about 1990 and later; of those before some are not known. */
const KNOWN_FROM = 1990;
const MOST_NEAREST = 3;
/** Longer than nearly all codes: a word. */
const WORD = /^[A-Z]{5,}$/;

export const rule: Rule = {
  id: 'tags-unknown-code',
  title: 'Unknown TAGS code',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-111 and H-612; TAGS handbook of 1974; published cables',
  fix: { does: 'changes it to a similar known code', safe: false },
  check: {
    header(header, context) {
      const { facts, settings, text, report } = context;
      const { tags } = header;
      if (!tags) return;
      const severity = facts.lastYear < KNOWN_FROM ? { severity: 'info' as const } : {};
      for (const letter of letters(tags)) if (!isCustomTag(settings.vocabulary, letter.text) && !mayGoOn(letter, header, facts)) report({ span: letter, message: `${letter.text} is not a known TAGS code: a code has two letters or more.`, ...severity, fixes: [] });
      const unknown = tags.tags.filter(tag => !tag.known && !tag.run && !isTakenOut(tag) && !hasEntity(header, tag));
      if (unknown.length === 0) return;
      const codes = new Set(tags.tags.map(({ code }) => code));
      const slips = new Set(isoSlips(header, facts.firstYear, settings.vocabulary).map(({ tag }) => tag));
      const isBeside = (a: HeaderTag | undefined, b: HeaderTag | undefined): boolean => [a, b].every(tag => tag && WORD.test(tag.code)) && /^[ \t]+$/.test(text({ start: a?.end ?? 0, end: b?.start ?? 0 }));
      for (const [at, tag] of unknown.entries()) {
        // Words side by side are a name, `HARBOR SAFETY`: it is told once, and no code is near to it.
        if (isBeside(unknown[at - 1], tag) || isBeingWritten(tag, header, context)) continue;
        // Codes cut out of a run and ISO codes are told by tags-fused-codes and tags-iso-code.
        if (slips.has(tag) || isCustomTag(settings.vocabulary, tag.code) || isGeo(tag, facts.firstYear)) continue;
        const nearest = isBeside(tag, unknown[at + 1]) ? [] : nearestOf(tag.code, facts.lastYear);
        const further = nearest.filter(({ code }) => !codes.has(code));
        const meant = (further.length === 0 ? nearest : further).map(({ code, name }) => (name === null ? code : `${code} (${name})`));
        // Its last sign is all that parts it from what it was run together with.
        const parts = /[^A-Za-z0-9]$/.test(tag.text) && isWordAt(tag.end, text);
        report({
          span: tag,
          message: `${tag.text} is not a known TAGS code.${meant.length === 0 ? '' : ` Nearest: ${meant.join(', ')}${further.length === 0 ? `, which ${nearest.length === 1 ? 'stands' : 'stand'} here already` : ''}.`}`,
          ...severity,
          fixes: parts ? [] : further.map(({ code }) => ({
            title: `Write ${code}`,
            edits: () => [replace(tag, code)],
          })),
        });
      }
    },
  },
};

/** Single capitals among codes; beside a word that is none, one is more likely a part of it (`P HUM`, `N. KOREA`), and a small letter is of a page's `<a>`. */
function letters({ tags, strays }: TagsLine): readonly Word[] {
  if (tags.length === 0 || strays.length === 0) return [];
  const items = [...tags, ...strays].sort((a, b) => a.start - b.start);
  const isCode = (item: HeaderTag | Word | undefined): boolean => item === undefined || ('known' in item && item.known);
  return items.filter((item, at) => {
    if ('known' in item || !/^[A-Z]$/.test(item.text)) return false;
    const before = items[at - 1];
    // Behind the name of a person it may be an initial.
    const isNamed = before !== undefined && 'person' in before && before.person !== null;
    return isCode(before) && isCode(items[at + 1]) && !isNamed;
  });
}

/** The nearest known codes; those of the 1970s are none for a later cable. To the name of a post none is near. */
function nearestOf(code: string, lastYear: number): readonly Tag[] {
  if (findPost(code)) return [];
  return nearestTags(code, MOST_NEAREST * 2).filter(({ isOf1970s }) => lastYear < KNOWN_FROM || !isOf1970s).slice(0, MOST_NEAREST);
}

/** The beginning of a code, or a name in small letters that finds one, with nothing behind it or below. */
function isBeingWritten(tag: HeaderTag, header: Header, context: Context): boolean {
  const { code } = tag;
  return mayBecomeCode(tag, header, context) || (code.length < 4 && mayGoOn(tag, header, context.facts) && allTags().some(known => known.code.startsWith(code)));
}

export const page: RulePage = {
  why: 'Cables are filed and found by their TAGS; one with an unknown code is found by nobody. Of those before 1990 some are not listed here, and the finding is only information. Codes of your own go into the setting `cable.vocabulary.tags`.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: ‹POGOV›, PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'POGOV is not a known TAGS code. Nearest: PGOV (Internal Governmental Affairs).',
      fixed: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PGOV, PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The code that is near stands on the line, too.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PHUM, ‹PHMU›, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'PHMU is not a known TAGS code. Nearest: PHUM (Human Rights), which stands here already.',
    },
    {
      note: 'Before 1990.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 11652: N/A
        TAGS: ‹XQXQ›, PGOV, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'XQXQ is not a known TAGS code.',
      severity: 'info',
    },
    {
      note: 'Words of a name.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PREL PGOV CH ‹HARBOR› SAFETY
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'HARBOR is not a known TAGS code.',
    },
    {
      note: 'A single letter.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PREL, ‹X›, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'X is not a known TAGS code: a code has two letters or more.',
    },
    {
      note: 'The name of a country.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PREL, ‹CHINA›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'CHINA is not a known TAGS code. Nearest: CH (China).',
      fixed: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: KWMN, OVIP (ROE, JANE), CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Codes that are still to be written.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: XXXX, XXXX, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A code that is being written.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: KWMN, PH
      `,
    },
    {
      note: 'A letter that was parted from its word, and an initial.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: OVIP (ROE, JANE) A, PREL, N. HARBOR, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The links of a page.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: <a>PREL</a> <a>CH</a>
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A custom code, listed in `vocabulary.tags` of the configuration.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PHUM, KHAR, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      settings: { vocabulary: { tags: { KHAR: 'Harbors' }, posts: [], captions: [] } },
    },
    {
      note: 'Codes of their time: boundary claims, and East and West Germany.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY BONN
        UNCLAS BONN 0208
        E.O. 11652: N/A
        TAGS: PBOR, PFOR, GW, GE
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Serbia and Montenegro as State writes them, and a region; no list of the regions, with X or Z, is complete.',
      text: `
        R 140905Z FEB 08
        FM AMEMBASSY BELGRADE
        UNCLAS BELGRADE 000208
        E.O. 12958: N/A
        TAGS: PREL, SR, MW, XG, ZQ
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Codes run together are told by another rule.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: ECONEFIN, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'An entity of HTML.',
      text: `
        E.O. 12958: N/A
        TAGS: PGOV ECON &amp; CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
