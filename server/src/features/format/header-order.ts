import type { Block, Line, LineRole } from '../../cable/model';
import { oneStep } from '../../text/steps';
import type { Change, Draft, Step } from './step';

/** The lines of the message header in their order; captions and passing lines stand as they come. */
const RANK: Readonly<Partial<Record<LineRole, number>>> = {
  'classification': 0, 'caption': 1, 'passing': 1, 'executive-order': 2, 'tags': 3, 'subject': 4, 'reference': 5, 'classified-by': 6, 'declassify-on': 6,
};
/** Of these there is one. */
const ONCE: ReadonlySet<LineRole> = new Set(['classification', 'executive-order', 'tags', 'subject', 'reference']);

/** Puts the lines of the message header in order, whole lines with those that go on with them. Does nothing where one is not understood. */
export const headerOrder: Step = { keeps: 'lines', changes: draft => oneStep(() => ordered(draft)) };

interface Entry {
  readonly rank: number;
  readonly role: LineRole;
  /** With its line ends, and the blank lines below it. */
  readonly lines: Line[];
}

/** Whether a block right below a header may be a line of its last entry: text without a number, a word alone. */
export function mayBeOfHeader(block: Block): boolean {
  return (block.kind === 'paragraph' && !block.marker) || (block.kind === 'heading' && block.underline.text === '');
}

function ordered({ text, cable: { start, header, blocks }, lineEnd }: Draft): readonly Change[] {
  const from = header.lines.findIndex(line => line.role === 'classification');
  const entries = from === -1 ? null : entriesOf(header.lines.slice(from));
  if (!entries || entries.every((entry, at) => at === 0 || entry.rank >= (entries[at - 1]?.rank ?? 0))) return [];
  // Words of handling between the subject and the text are a note over it.
  if (entries.some((entry, at) => entry.rank === 1 && entry.lines.some(line => isNote(text.slice(start + line.start, start + line.end))) && entries.slice(0, at).some(({ role }) => role === 'subject'))) return [];
  if ([...ONCE].some(role => entries.filter(entry => entry.role === role).length > 1)) return [];
  // Text right below the header may be a line of its last entry, which would stay behind.
  const below = blocks[1]?.block;
  if (header.lines.at(-1)?.role !== 'blank' && below && mayBeOfHeader(below)) return [];
  // The last line of a file has no line end to take along.
  if (blocks.length < 2 || header.lines.some(line => line.next === header.length && !/[\r\n]$/.test(text.slice(start, start + line.next)))) return [];

  const sorted = [...entries].sort((a, b) => a.rank - b.rank);
  const newText = sorted.map((entry, at) => {
    const words = entry.lines.filter(({ role }) => role !== 'blank').map(line => text.slice(start + line.start, start + line.next)).join('');
    const after = sorted[at + 1];
    const apart = !after || (entry.rank < 2 && after.rank !== entry.rank) || after.rank === 6;
    return apart && !(after?.rank === 6 && entry.rank === 6) ? words + lineEnd : words;
  }).join('');
  const first = header.lines[from]?.start ?? 0;
  return [[{ start: start + first, end: start + header.length, newText }]];
}

/** The lines put together to entries; null where one of them is not understood. */
function entriesOf(lines: readonly Line[]): Entry[] | null {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    const rank = RANK[line.role];
    if (line.role === 'blank' || line.continues) {
      if (!last || (line.continues && line.role !== last.role)) return null;
      last.lines.push(line);
    } else if (rank === undefined || (rank === 1 && last && mayGoOn(last))) {
      return null;
    } else {
      entries.push({ rank, role: line.role, lines: [line] });
    }
  }
  return entries;
}

/** Whether what stands right below an entry may be a line of it (`JUSTICE FOR THE DEAD`), whatever it was read as. */
function mayGoOn({ role, lines }: Entry): boolean {
  return (role === 'subject' || role === 'reference') && lines.at(-1)?.role !== 'blank';
}

/** `SENSITIVE BUT UNCLASSIFIED`, `NOT FOR INTERNET DISTRIBUTION`: several words, where other captions are one. */
function isNote(words: string): boolean {
  return words.trim().includes(' ');
}
