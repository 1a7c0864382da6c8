import type { CableDocument } from '../../cable/model';
import type { Span, TextEdit } from '../../text/span';
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
 * @param marks absolute, in any order; of those that overlap the longer counts
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
  const apart = withoutOverlaps(marks);
  for (const mark of apart) {
    const marked = markedIn(document, mark);
    if (marked) edits.push(...editsOf(document.text, marked, placeholder(keyOf(mark.key ?? marked.text), mark.key ?? marked.text)));
  }
  return { edits, places: apart.length, persons: numbers.size };
}

/** A first part goes with the blanks before it, so that its line does not end in them; the last part becomes the placeholder. */
function editsOf(text: string, { parts }: Marked, placeholder: string): TextEdit[] {
  return parts.map((part, index): TextEdit => {
    if (index === parts.length - 1) return { ...part, newText: placeholder };
    let { start } = part;
    while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
    return { start, end: part.end, newText: '' };
  });
}

function withoutOverlaps(marks: readonly Mark[]): readonly Mark[] {
  const longest = [...marks].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const kept: Mark[] = [];
  for (const mark of longest) if (mark.end > mark.start && !kept.some(other => other.start < mark.end && mark.start < other.end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}

function kindOf(text: string): Kind {
  if (text.includes('@')) return 'ADDRESS';
  return /\p{N}/u.test(text) ? 'NUMBER' : 'NAME';
}

function keyOf(text: string): string {
  return text.toUpperCase().replace(/\s+/g, ' ').trim();
}
