import type { Header, LineRole } from '../cable/model';
import type { Span, TextEdit } from '../text/span';
import { insert, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

/** The format lines that have a fixed place (5 FAH-2 H-321). XMT lines follow TO or INFO and have none. */
const FORMAT_LINE: Readonly<Partial<Record<LineRole, number>>> = {
  'transmission-id': 1, routing: 2, station: 3, security: 4, 'date-time-group': 5, from: 6, to: 7, info: 8,
};

const NAMES = ['the transmission identifier', 'the routing line', 'the DE line', 'the security line', 'the date-time group', 'the FM line', 'the TO line', 'the INFO line'];

export const rule: Rule = {
  id: 'header-line-order',
  title: 'Transmission header line out of order',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 142.b; 5 FAH-2 H-321',
  fix: { does: 'moves the line to its position', safe: false },
  check: {
    header(header, context) {
      // The print of the 1970s has a head of another grammar; airgrams and memoranda have TO before FROM.
      if (header.print || /^FROM$/i.test(header.from?.keyword.text ?? '') || isInOrder(header)) return;
      const lines = formatLines(header);
      const kept = longestInOrder(lines);
      for (const line of lines) {
        const order = lines.filter(other => kept.has(other));
        const place = order.findLast(other => other.rank <= line.rank) ?? order[0];
        if (kept.has(line) || !place) continue;
        const beside = `${place.rank <= line.rank ? 'after' : 'before'} ${nameOf(place)}`;
        context.report({
          span: { start: line.start, end: line.firstEnd },
          message: `Format line ${line.rank}, ${nameOf(line)}, is out of order; it belongs ${beside}.`,
          related: [{ span: { start: place.start, end: place.firstEnd }, message: `It belongs ${place.rank <= line.rank ? 'after' : 'before'} this line.` }],
          fixes: isWhole(header) ? [{ title: `Move it ${beside}`, edits: () => moved(line, place, context) }] : [],
        });
      }
    },
  },
};

/** A format line with the lines that continue it. */
interface FormatLine extends Span {
  readonly rank: number;
  /** End of its first line. */
  readonly firstEnd: number;
  /** Start of the line after it. */
  readonly next: number;
}

/** Of a format line as a message calls it. */
function nameOf({ rank }: FormatLine): string {
  return NAMES.slice(rank - 1, rank).join('');
}

function isInOrder({ lines }: Header): boolean {
  let before = 0;
  for (const { role, continues } of lines) {
    const rank = continues ? undefined : FORMAT_LINE[role];
    if (rank === undefined) continue;
    if (rank < before) return false;
    before = rank;
  }
  return true;
}

function formatLines({ lines }: Header): FormatLine[] {
  const found: FormatLine[] = [];
  for (const line of lines) {
    const rank = FORMAT_LINE[line.role];
    const last = found.at(-1);
    if (rank !== undefined && !line.continues) {
      found.push({ rank, start: line.start, firstEnd: line.end, end: line.end, next: line.next });
    } else if (last?.next === line.start && (line.continues || (line.role === 'exempt' && last.rank > 6))) {
      found[found.length - 1] = { ...last, end: line.end, next: line.next };
    }
  }
  return found;
}

/** The longest row of lines that are in order; where two rows are equally long, that with the later lines. */
function longestInOrder(lines: readonly FormatLine[]): ReadonlySet<FormatLine> {
  /** The best last line of a row of each length, with the row. Eight ranks: the rows are short. */
  const rows: (readonly FormatLine[])[] = [];
  for (const line of lines) {
    let length = rows.findIndex(row => row.slice(-1).some(last => last.rank > line.rank));
    if (length === -1) length = rows.length;
    rows[length] = [...(rows[length - 1] ?? []), line];
  }
  return new Set(rows.at(-1));
}

/** Lines that are fused, or that nothing is known of, may be read otherwise once another stands before them. */
function isWhole({ lines, repairs }: Header): boolean {
  const format = lines.slice(0, lines.findLastIndex(({ role }) => FORMAT_LINE[role] !== undefined) + 1);
  return format.every(({ role, end }) => role !== 'unknown' && !repairs.some(({ kind, start }) => kind === 'fused-line' && start <= end));
}

function moved(line: FormatLine, beside: FormatLine, { text, facts }: Context): readonly TextEdit[] {
  const words = text(line);
  const taken = remove({ start: line.start, end: line.next });
  return [taken, beside.rank <= line.rank ? insert(beside.end, facts.lineEnd + words) : insert(beside.start, words + facts.lineEnd)];
}

export const page: RulePage = {
  why: 'The lines of a transmission header are told apart by their place: identifier, routing, station, security, date-time group, FM, TO, INFO. Relays that find one in another place route the message wrongly or not at all.',
  flagged: [
    {
      text: `
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        ‹FM AMCONSUL GUANGZHOU›
        O 140905Z FEB 07
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
      message: 'Format line 6, the FM line, is out of order; it belongs after the date-time group.',
      fixed: `
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
    },
    {
      note: 'A list of addressees moves whole.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        ‹INFO RUEHOO/CHINA POSTS COLLECTIVE›
        RUEAIIA/CIA WASHDC
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        UNCLAS GUANGZHOU 000208
      `,
      message: 'Format line 8, the INFO line, is out of order; it belongs after the TO line.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        INFO RUEHOO/CHINA POSTS COLLECTIVE
        RUEAIIA/CIA WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'What is exempt stays below the addressees.',
      text: `
        DE RUEHC #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        ‹TO RUEHOO/CHINA POSTS COLLECTIVE›
        FM SECSTATE WASHDC
        XMT AMCONSUL CHENGDU
        UNCLAS STATE 010208
      `,
      message: 'Format line 7, the TO line, is out of order; it belongs after the FM line.',
      fixed: `
        DE RUEHC #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        TO RUEHOO/CHINA POSTS COLLECTIVE
        XMT AMCONSUL CHENGDU
        UNCLAS STATE 010208
      `,
    },
  ],
  sound: [
    {
      text: `
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        INFO RUEHOO/CHINA POSTS COLLECTIVE
        RUEAIIA/CIA WASHDC
      `,
    },
  ],
};
