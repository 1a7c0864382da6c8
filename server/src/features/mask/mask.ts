import type { CableDocument } from '../../cable/model';
import { countBefore, writtenOnLines } from '../../text/search';
import type { Span, TextEdit } from '../../text/span';
import { blockAt } from '../blocks';
import { plainName } from './occurrences';
import { markedIn, type Marked } from './parts';

/** Which mark a place has; places with the same key are the same person's and get the same placeholder. */
export interface Mark extends Span {
  /** Where it is missing, the words themselves. */
  readonly key?: string;
}

export interface Masked {
  /** In order, apart from each other. */
  readonly edits: readonly TextEdit[];
  /** How many places were masked. */
  readonly places: number;
  /** How many placeholders there are. */
  readonly persons: number;
}

type Kind = 'NAME' | 'NUMBER' | 'ADDRESS';

/**
 * The edits that put a placeholder in the place of each mark: `[NAME 1]`, `[NUMBER 1]`, `[ADDRESS 1]`, the same for
 * the same words. Nothing else changes: lines stay lines. A name that a line end parts stands on the second line.
 *
 * @param marks absolute, in any order; of those that overlap the longer has its placeholder, and the other has its own
 * for the words that are left of it: nothing that is marked stays
 */
export function mask(document: CableDocument, marks: readonly Mark[]): Masked {
  const numbers = new Map<string, string>();
  const last: Record<Kind, number> = { NAME: 0, NUMBER: 0, ADDRESS: 0 };
  // A copy of a copy: what is there already keeps its meaning.
  for (const [, kind, number] of document.text.matchAll(/\[(NAME|NUMBER|ADDRESS) (\d{1,6})\]/g)) last[kind as Kind] = Math.max(last[kind as Kind], Number(number));
  const placeholder = (key: string, text: string): string => {
    let known = numbers.get(key);
    if (known === undefined) {
      const kind = kindOf(text);
      numbers.set(key, known = `[${kind} ${++last[kind]}]`);
    }
    return known;
  };
  const edits: TextEdit[] = [];
  let places = 0;
  for (const { mark, left } of withoutOverlaps(marks)) {
    const name = mark.key ?? wordsIn(document, mark)?.text ?? '';
    const marked = wordsIn(document, left);
    if (!marked || !(left === mark || /[\p{L}\p{N}]/u.test(marked.text))) continue;
    places++;
    for (const edit of editsOf(document.text, marked, placeholder(plainName(name), plainName(name)))) edits.push(edit);
  }
  return { edits, places, persons: numbers.size };
}

/** What of a mark is to go: its words, also where it runs into another block; where nothing else is marked, those of a page line. */
export function wordsIn(document: CableDocument, { start, end }: Span): Marked | null {
  const found: Marked[] = [];
  for (let at = start; at < end;) {
    const placed = blockAt(document, at)?.placed;
    const next = Math.min(end, placed ? placed.at + placed.block.length : end);
    if (next <= at) break;
    const marked = markedIn(document, { start: at, end: next });
    if (marked) found.push(marked);
    at = next;
  }
  const parts = oneOnEachLine(document.text, found.length > 0 ? found.flatMap(marked => marked.parts) : writtenOnLines(document.text, start, end));
  return parts.length === 0 ? null : { parts, text: (found.length > 0 ? found.map(({ text }) => text) : parts.map(part => document.text.slice(part.start, part.end))).join(' ') };
}

/** Where lines were run together, the parts on one line become one: what stands before them is not put to what stands behind. */
function oneOnEachLine(text: string, parts: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && /^[ \t]*$/.test(text.slice(last.end, part.start))) joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}

/** A first part goes with the blanks before it, so that its line does not end in them, unless something stays behind it; the last part becomes the placeholder. */
function editsOf(text: string, { parts }: Marked, placeholder: string): TextEdit[] {
  return parts.map((part, index): TextEdit => {
    if (index === parts.length - 1) return { ...part, newText: placeholder };
    let { start } = part;
    // Where lines were run together and the mark begins inside a word, the placeholder parts what is left.
    if (/\S/.test(text.charAt(part.end))) return { ...part, newText: /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) ? placeholder : '' };
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    return { start, end: part.end, newText: '' };
  });
}

/** A mark, or what one that counts more has left of it. */
interface Stretch {
  readonly mark: Mark;
  readonly left: Span;
}

/** In order. */
function withoutOverlaps(marks: readonly Mark[]): readonly Stretch[] {
  const longest = [...marks].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const kept: Stretch[] = [];
  for (const mark of longest) {
    const first = countBefore(kept, ({ left }) => left.end <= mark.start);
    const added: Stretch[] = [];
    let at = first;
    let { start } = mark;
    for (let other = kept[at]; other && other.left.start < mark.end; other = kept[++at]) {
      if (start < other.left.start) added.push({ mark, left: { start, end: other.left.start } });
      added.push(other);
      start = other.left.end;
    }
    if (start < mark.end) added.push({ mark, left: start === mark.start ? mark : { start, end: mark.end } });
    kept.splice(first, at - first, ...added);
  }
  return kept;
}

function kindOf(text: string): Kind {
  if (/@|[([]at[)\]]/i.test(text)) return 'ADDRESS';
  return /\p{N}/u.test(text) ? 'NUMBER' : 'NAME';
}
