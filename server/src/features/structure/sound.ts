import type { Cable, CableDocument } from '../../cable/model';
import { withEditsInSteps } from '../../cable/parse-in-steps';
import { addTo } from '../../text/add-to';
import { countBefore } from '../../text/search';
import type { Steps } from '../../text/steps';
import { blockAt } from '../blocks';
import { readMentionsInSteps } from '../named/mentions';
import type { Composed } from './place-after';
import { ownMentions } from './renumbering';
import { unitsOf, type Unit } from './units';

/** What a change of the paragraphs must come to. */
export interface Expected {
  /** The numbers of the old units, in their old order; undefined: not looked at (it becomes something else). */
  readonly numbers: readonly (number | null | undefined)[];
  /** How many units there are afterwards. */
  readonly count: number;
}

/**
 * Reads the text as it would be and looks whether every paragraph is still one, with the number it should have, and
 * whether every mention of a paragraph still means the same. A text that is laid out in an unforeseen way is so left alone.
 */
export function* isSound(document: CableDocument, { cable, units }: { readonly cable: Cable; readonly units: readonly Unit[] }, { edits, after }: Composed, { numbers, count }: Expected): Steps<boolean> {
  const next = yield* withEditsInSteps(document, edits);
  yield;
  const first = units[0];
  const cableAfter = blockAt(next, after(first ? anchorOf(first) : cable.start))?.cable;
  if (!cableAfter || next.cables.length !== document.cables.length) return false;
  const unitsAfter = unitsOf(cableAfter);
  if (unitsAfter.length !== count || signatureOf(next, cableAfter) !== signatureOf(document, cable)) return false;
  const becomes = units.map(unit => {
    const offset = after(anchorOf(unit));
    return countBefore(unitsAfter, ({ start }) => start <= offset) - 1;
  });
  if (!numbers.every((number, at) => number === undefined || unitsAfter[becomes[at] ?? -1]?.number === number)) return false;
  yield* readMentionsInSteps(document, cable);
  yield* readMentionsInSteps(next, cableAfter);
  const [numbered, numberedAfter] = [byNumber(units), byNumber(unitsAfter)];
  const meantAfter = meantIn(next, cableAfter, numberedAfter);
  yield;
  const known = Array.from(unitsAfter, () => false);
  for (const to of becomes) known[to] = true;
  /** By unit, the phrase that was seen last to mean it: who types would see the time that a set for each of hundreds of long ranges takes. */
  const meantBy: Meant[] = [];
  for (const [start, meant] of meantIn(document, cable, numbered)) {
    if (meant === null) continue;
    let missing = 0;
    for (const target of unitsOfNumbers(meant, numbered)) {
      const to = becomes[target] ?? -1;
      if (meantBy[to] !== meant) missing++;
      meantBy[to] = meant;
    }
    const found = meantAfter.get(after(start)) ?? [];
    for (const target of unitsOfNumbers(found, numberedAfter)) {
      const by = meantBy[target];
      if (!known[target] || by === found) continue;
      if (by !== meant) return false;
      missing--;
      meantBy[target] = found;
    }
    if (missing !== 0) return false;
  }
  return true;
}

/** A place of the unit that stays in it, whatever becomes of its number. */
function anchorOf({ start, first: { at, block } }: Unit): number {
  const own = block.kind === 'paragraph' ? block.pieces[0]?.start ?? block.mark?.start : undefined;
  return own === undefined ? start : at + own;
}

function signatureOf({ text }: CableDocument, { blocks }: Cable): string {
  return blocks.flatMap(({ at, block }) => (block.kind === 'close' ? block.signature.map(({ start, end }) => text.slice(at + start, at + end)) : [])).join('\n');
}

/** The numbers that a phrase means, in pairs: the first and the last. */
type Meant = readonly (readonly [first: number, last: number])[];

/** What each phrase (`paras 3-5`, `para 3 through para 5`) means, by where it begins; null where that cannot be told. */
function meantIn(document: CableDocument, cable: Cable, numbered: ByNumber): Map<number, Meant | null> {
  const meant = new Map<number, [number, number][] | null>();
  let [begin, last] = [-1, -1];
  let open: number | null = null;
  for (const { number, through, phrase } of ownMentions(document, cable)) {
    if (phrase !== last && number !== open) begin = phrase;
    last = phrase;
    open = through;
    const known = meant.get(begin);
    const isPlain = known !== null && [number, through ?? number].every(end => numbered.get(end)?.length === 1);
    if (isPlain && known) known.push([number, through ?? number]);
    else meant.set(begin, isPlain ? [[number, through ?? number]] : null);
  }
  return meant;
}

function unitsOfNumbers(meant: Meant, numbered: ByNumber): readonly number[] {
  const found: number[] = [];
  for (const [first, last] of meant) for (let number = first; number <= last; number++) for (const at of numbered.get(number) ?? []) found.push(at);
  return found;
}

type ByNumber = ReadonlyMap<number, readonly number[]>;

/** Which units have each number. */
function byNumber(units: readonly Unit[]): ByNumber {
  const numbered = new Map<number, number[]>();
  for (const [at, { number }] of units.entries()) {
    if (number !== null) addTo(numbered, number, at);
  }
  return numbered;
}

/** How many phrases name a number that two paragraphs have, so that nobody can tell which is meant. */
export function doubtfulMentions(document: CableDocument, cable: Cable, units: readonly Unit[]): number {
  const numbered = byNumber(units);
  return ownMentions(document, cable).filter(({ number }) => (numbered.get(number)?.length ?? 0) > 1).length;
}
