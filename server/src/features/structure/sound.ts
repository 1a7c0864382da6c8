import type { Cable, CableDocument } from '../../cable/model';
import { parse } from '../../cable/parse';
import { countBefore } from '../../text/search';
import { applyEdits } from '../../text/span';
import { blockAt } from '../blocks';
import { mentionsIn } from '../named/mentions';
import type { Composed } from './place-after';
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
export function isSound(document: CableDocument, { cable, units }: { readonly cable: Cable; readonly units: readonly Unit[] }, { edits, after }: Composed, { numbers, count }: Expected): boolean {
  const next = parse(applyEdits(document.text, edits));
  const first = units[0];
  const cableAfter = first ? blockAt(next, after(anchorOf(first)))?.cable : next.cables[0];
  if (!cableAfter || next.cables.length !== document.cables.length) return false;
  const unitsAfter = unitsOf(cableAfter);
  if (unitsAfter.length !== count || signatureOf(next, cableAfter) !== signatureOf(document, cable)) return false;
  const becomes = units.map(unit => {
    const offset = after(anchorOf(unit));
    return countBefore(unitsAfter, ({ start }) => start <= offset) - 1;
  });
  if (!numbers.every((number, at) => number === undefined || unitsAfter[becomes[at] ?? -1]?.number === number)) return false;
  const before = meantIn(document, cable, units);
  const meant = meantIn(next, cableAfter, unitsAfter);
  const known = new Set(becomes);
  for (const [start, targets] of before) {
    if (targets === null) continue;
    const wanted = [...new Set([...targets].map(target => becomes[target]))].sort();
    const found = [...meant.get(after(start)) ?? []].filter(target => known.has(target)).sort();
    if (wanted.join() !== found.join()) return false;
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

/** The units that each phrase (`paras 3-5`, `para 3 through para 5`) means, by where it begins; null where that cannot be told. */
function meantIn(document: CableDocument, cable: Cable, units: readonly Unit[]): Map<number, ReadonlySet<number> | null> {
  const numbered = byNumber(units);
  const meant = new Map<number, ReadonlySet<number> | null>();
  let [begin, last] = [-1, -1];
  let open: number | null = null;
  for (const { mention, phrase, quote } of mentionsIn(document, cable)) {
    if (mention.kind !== 'paragraph' || mention.of !== 'this' || quote) continue;
    const { number, through } = mention;
    if (phrase.start !== last && number !== open) begin = phrase.start;
    last = phrase.start;
    open = through;
    const known = meant.get(begin);
    if (known === null) continue;
    const isPlain = [number, through ?? number].every(end => numbered.get(end)?.length === 1);
    meant.set(begin, isPlain ? new Set([...known ?? [], ...between(numbered, number, through ?? number)]) : null);
  }
  return meant;
}

/** Which units have each number. */
function byNumber(units: readonly Unit[]): ReadonlyMap<number, readonly number[]> {
  const numbered = new Map<number, number[]>();
  for (const [at, { number }] of units.entries()) {
    if (number === null) continue;
    const same = numbered.get(number);
    if (same) same.push(at);
    else numbered.set(number, [at]);
  }
  return numbered;
}

function between(numbered: ReadonlyMap<number, readonly number[]>, from: number, through: number): number[] {
  return Array.from({ length: Math.max(0, through - from + 1) }, (_, at) => numbered.get(from + at) ?? []).flat();
}

/** How many phrases name a number that two paragraphs have, so that nobody can tell which is meant. */
export function doubtfulMentions(document: CableDocument, cable: Cable, units: readonly Unit[]): number {
  const numbered = byNumber(units);
  return mentionsIn(document, cable).filter(({ mention, quote }) => mention.kind === 'paragraph' && mention.of === 'this' && !quote && (numbered.get(mention.number)?.length ?? 0) > 1).length;
}
