import type { Cable, Reference, ReferenceLetter, ReferenceList } from '../../cable/model';
import { shift, type Span } from '../../text/span';
import { replace } from './edits';
import type { Mentioned } from './mentioned';
import { misnumbered, type Misnumbered } from './numbering';
import type { FoundFix } from './rule';

/** A reference with a letter, and the letter that its place in the list asks for. */
export interface Lettered {
  readonly item: Reference;
  readonly letter: ReferenceLetter;
  /** `B` for the second. */
  readonly due: string;
}

/** The lettered references of a list, and which letters are wrong. */
export interface Lettering {
  readonly items: readonly Lettered[];
  /** By their place in `items`. */
  readonly wrong: readonly Misnumbered[];
  /** `A`, or `1` where numbers stand in the place of letters. */
  readonly first: string;
}

/** That of the list of a cable; null where it has none. */
export function letteringIn({ header: { references } }: Cable): Lettering | null {
  return references && letteringOf(references);
}

/** The references that have letters, as far as the alphabet goes, or numbers instead. The initial of a person at the start of a line is none. */
export function letteringOf({ items }: Pick<ReferenceList, 'items'>): Lettering {
  const begin = items.findIndex(({ letter }) => letter);
  const value = items[begin]?.letter?.value ?? '';
  const first = /\d/.test(value) ? '1' : 'A';
  // `REF: STATE 1234 B. PARIS 22`: what stands before the first letter goes without its own.
  const before = value === letterAt(begin, first) ? begin : 0;
  const lettered: Lettered[] = [];
  for (const item of items) {
    const { letter } = item;
    if (!letter || lettered.length === LETTERS) continue;
    const due = letterAt(before + lettered.length, first);
    if (letter.value === due || item.kind !== 'other') lettered.push({ item, letter, due });
  }
  if (isInColumns(lettered)) return { items: lettered.map(each => ({ ...each, due: each.letter.value })), wrong: [], first };
  const numbered = lettered.map(({ letter }) => ({ value: letter.value.charCodeAt(0) - first.charCodeAt(0) + 1, span: letter, besideRedaction: false }));
  return { items: lettered, wrong: misnumbered(numbered, before + 1), first };
}

/** Fewer letters in the order of two columns may as well be two that changed places. */
const FEWEST_IN_COLUMNS = 5;

/** Whether a list is typed in two columns, A to C with D to F beside them: its lines give A D, B E, C F. */
function isInColumns(lettered: readonly Lettered[]): boolean {
  if (lettered.length < FEWEST_IN_COLUMNS) return false;
  const half = Math.ceil(lettered.length / 2);
  return lettered.every(({ letter }, at) => letter.value === letterAt(at % 2 * half + Math.floor(at / 2)));
}

const LETTERS = 26;

/** `A` for 0, or what comes so far behind another first one. */
export function letterAt(index: number, first = 'A'): string {
  return String.fromCharCode(first.charCodeAt(0) + index);
}

/**
 * The fix that letters the references anew, in the list and where the text cites them; none where a letter that the text
 * cites could then mean two of them, and for numbers, which are not looked for in the text.
 *
 * @param start the absolute offset of the header that the list stands in
 * @param cited what the text mentions; its spans and those of the edits are absolute
 */
export function reletter({ items, first: one }: Lettering, start: number, cited: readonly Mentioned[]): readonly FoundFix[] {
  const changed = items.filter(({ letter, due }) => letter.value !== due);
  const first = changed[0];
  const count = (value: string): number => items.filter(({ letter }) => letter.value === value).length;
  const moved = new Map(changed.filter(({ letter }) => count(letter.value) === 1).map(({ letter, due }) => [letter.value, due]));
  const own = cited.flatMap(({ mention, span, quoted }) => (mention.kind === 'reference' && !quoted ? [{ span, letter: mention.letter }] : []));
  // The text means one of the references by a letter that another one would get.
  const taken = new Set(changed.map(({ due }) => due));
  if (!first || one !== 'A' || (own.some(({ letter }) => taken.has(letter) && count(letter) === 0) && own.some(({ letter }) => moved.has(letter)))) return [];
  return [{
    title: `Reletter the references from ${first.due} on`,
    edits: () => [
      ...changed.flatMap(({ item, letter, due }) => [letter, ...(item.secondLetter ? [item.secondLetter] : [])].map(({ sign }) => replace(shift(sign, start), due))),
      ...own.flatMap(({ span, letter }) => {
        const due = moved.get(letter);
        return due === undefined ? [] : [replace(span, due)];
      }),
    ],
  }];
}

/**
 * The places in the list of the references that a text cites by their letters. Where letters are wrong they are read as
 * they will be when the list is lettered anew, as `reletter` does.
 */
export function citedItems({ items }: Lettering, cited: readonly Mentioned[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { mention } of cited) {
    if (mention.kind !== 'reference') continue;
    const from = placeOf(items, mention.letter);
    const to = mention.through === null ? from : placeOf(items, mention.through);
    // Of a range that has an end which is not listed, all that are listed are cited.
    const first = to === -1 ? from : Math.max(from, 0);
    const last = to === -1 ? items.length - 1 : Math.max(from, to);
    for (let place = first; place !== -1 && place <= last; place++) places.add(place);
  }
  return places;
}

function placeOf(items: readonly Lettered[], letter: string): number {
  const own = items.findIndex(item => item.letter.value === letter);
  return own === -1 ? items.findIndex(item => item.due === letter) : own;
}

/** The cable that a reference names. */
export interface NamedCable {
  readonly post: string;
  readonly number: number;
  /** Of what is written of year, post and number. */
  readonly span: Span;
}

/** The cable that a reference names; also by its number alone, after one of the same post. */
export function cableOf({ year, post, repeatedPost, number }: Reference): NamedCable | null {
  const name = post?.text ?? repeatedPost;
  return name === null || !number ? null : { post: name, number: Number(number.text), span: { start: Math.min(year?.start ?? Infinity, (post ?? number).start), end: number.end } };
}

/** The year that a reference names, nearest to that of the cable where it has two digits. */
export function yearOf({ year, repeatedYear }: Reference, near: number): number | null {
  const written = year?.text ?? repeatedYear;
  if (written === null) return null;
  const value = Number(written);
  if (written.length > 2) return value;
  const century = near - (near % 100);
  return [century - 100, century, century + 100].map(base => base + value)
    .reduce((best, candidate) => (Math.abs(candidate - near) < Math.abs(best - near) ? candidate : best));
}
