import type { Header, TagsLine } from '../cable/model';
import type { Span } from '../text/span';
import { lineIndexAt, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';
import { endOf, hasEntity, isBracketed } from './kit/tags';

export const rule: Rule = {
  id: 'tags-mixed-separators',
  title: 'TAGS codes separated both by commas and by spaces',
  part: 'TAGS',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'Common usage in published cables',
  fix: { does: 'changes all separators to the same form', safe: true },
  check: {
    header(header, context) {
      const { tags } = header;
      if (!tags || !/[,;]/.test(context.text(tags))) return;
      const gaps = gapsOf(tags, header, context.text);
      const commas = gaps.filter(gap => gap.comma);
      const blanks = gaps.filter(gap => !gap.comma);
      const odd = commas.length >= blanks.length ? blanks[0] : commas[0];
      if (!odd || commas.length === 0 || blanks.length === 0) return;
      const style = styleFor(header, commas, blanks, context);
      context.report({
        span: odd.around,
        message: `${odd.comma ? 'A comma' : 'A blank'} separates these codes, and ${odd.comma ? 'blanks separate' : 'a comma stands between'} others: use one of the two.`,
        fixes: style === null ? [] : [{
          title: style === ', ' ? 'Separate all codes by commas' : 'Separate all codes by blanks',
          edits: () => (style === ', ' ? blanks : commas).map(gap => replace(gap, style)),
        }],
      });
    },
  },
};

/** What stands between two codes on one line. */
interface Gap extends Span {
  readonly comma: boolean;
  /** The two codes with what is between them. */
  readonly around: Span;
}

/** Between codes of a run there is nothing, and at a line's end there may be a comma in either style. */
function gapsOf({ tags }: TagsLine, header: Header, text: Context['text']): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [at, tag] of tags.entries()) {
    const next = tags[at + 1];
    if (!next) break;
    const start = endOf(tag, text);
    const { start: end } = next;
    const between = text({ start, end });
    const gap = GAP.exec(between);
    // The semicolon of an entity separates nothing, nor does that of one in capitals, which is none.
    if (!gap || hasEntity(header, { start, end })) continue;
    if (between.startsWith(';') && /&#?[A-Za-z0-9]{1,8}$/.test(text({ start: Math.max(0, start - 10), end: start }))) continue;
    gaps.push({ start, end, comma: gap[1] !== undefined, around: { start: tag.start, end: next.end } });
  }
  return gaps;
}

const GAP = /^(?:[ \t]{1,20}|[ \t]{0,20}([,;])[ \t]{0,20})$/;

/** The style of most gaps. Commas need room, and names without brackets need commas: null where neither will do. */
function styleFor({ tags, lines }: Header, commas: readonly Gap[], blanks: readonly Gap[], { settings, text }: Context): ', ' | ' ' | null {
  const openName = tags?.tags.some(tag => tag.person && !isBracketed(tag, text)) === true;
  if (!openName && blanks.length > commas.length) return ' ';
  const added = new Map<number, number>();
  for (const gap of blanks) {
    const index = lineIndexAt(lines, gap.start);
    added.set(index, (added.get(index) ?? 0) + 1);
  }
  const room = [...added].every(([index, count]) => {
    const line = lines[index];
    return line !== undefined && line.end - line.start + count <= settings.lineWidth;
  });
  if (room) return ', ';
  return openName ? null : ' ';
}

export const page: RulePage = {
  why: 'Either commas or blanks may separate the codes. Mixed, they make a reader and a program wonder whether two codes belong together, as a code and the name of a person do.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹PGOV PHUM›, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'A blank separates these codes, and a comma stands between others: use one of the two.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, PGOV, PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL PGOV ‹PHUM, ECON› CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'A comma separates these codes, and blanks separate others: use one of the two.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL PGOV PHUM ECON CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'There is no room for commas.',
      settings: { lineWidth: 25 },
      text: `
        E.O. 12958: N/A
        TAGS: PREL, ‹PGOV PHUM›, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'A blank separates these codes, and a comma stands between others: use one of the two.',
      fixed: `
        E.O. 12958: N/A
        TAGS: PREL PGOV PHUM CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A name without brackets needs the commas, and there is no room: no fix.',
      settings: { lineWidth: 39 },
      text: `
        E.O. 12958: N/A
        TAGS: OVIP DOERING, ‹PREL PGOV›, PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'A blank separates these codes, and a comma stands between others: use one of the two.',
    },
  ],
  sound: [
    {
      text: `
        E.O. 12958: N/A
        TAGS: PREL PGOV CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The comma before the end of a line may be left out.',
      text: `
        E.O. 12958: N/A
        TAGS: PREL, PGOV, OVIP (ROE, JANE), PHUM
        ECON, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        E.O. 12958: N/A
        TAGS: OVIP (ROE, JANE) PGOV CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
