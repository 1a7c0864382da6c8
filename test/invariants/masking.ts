import type { CableDocument } from '../../server/src/cable/model';
import { mask, type Mark } from '../../server/src/features/mask/mask';
import { occurrences } from '../../server/src/features/mask/occurrences';
import { suggestionsInSteps } from '../../server/src/features/mask/suggest';
import { inOneGo } from '../../server/src/text/steps';
import type { Span } from '../../server/src/text/span';
import type { Random } from '../rules/mutations/random';
import type { Application } from './operation';

const NAMES = 3;
const STRETCHES = 3;
const LONGEST_STRETCH = 90;
const PLACEHOLDER = /^(?:\[(?:NAME|NUMBER|ADDRESS) \d+\])?$/;

/** The masked copy of a text, with names of its own words in all their places, with what is suggested, and with stretches marked by hand. */
export function maskings(document: CableDocument, random: Random): readonly Application[] {
  const names = namesOf(document.text, random);
  const named = names.flatMap(name => occurrences(document, name).map((span): Mark => ({ ...span, key: name })));
  const byHand = Array.from({ length: STRETCHES }, (): Mark => {
    const start = wholeAt(document.text, random.from(0, document.text.length));
    return { start, end: wholeAt(document.text, start + random.from(0, LONGEST_STRETCH)) };
  });
  return Object.entries({ names: named, suggestions: inOneGo(suggestionsInSteps(document)), stretches: byHand, all: [...named, ...inOneGo(suggestionsInSteps(document)), ...byHand] }).map(([how, marks]) => {
    const { edits } = mask(document, marks);
    return { how: `${how}: ${JSON.stringify(how === 'names' ? names : marks)}`, edits, told: before => maskedOnly(document, before, marks, edits) };
  });
}

/** One to three words that stand beside each other. */
function namesOf(text: string, random: Random): string[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]{2,}(?:\s{1,3}[\p{L}\p{N}\p{M}]{2,}){0,2}/gu), ([found]) => found);
  return random.some(words, NAMES).map(found => found.split(/\s+/).slice(0, random.from(1, 3)).join(' '));
}

/** Not between the halves of a character, nor between those of a line end. */
function wholeAt(text: string, offset: number): number {
  const at = Math.min(text.length, offset);
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
}

/** Entities and escapes that stand for a blank or a line end, with which a line may end as it does with blanks. */
const BLANKS = /^(?:\s|&nbsp;|&#x0{0,4}[AD];|&#1[03];|<br ?\/?>|\\){0,200}$/i;

/** Every letter that is marked is gone, but for page lines between the words of a name and what was written out for blanks, at a line's end or alone on a line; every other one is there; only placeholders come. */
export function maskedOnly({ cables }: CableDocument, before: string, marks: readonly Mark[], edits: Application['edits']): string | null {
  const strange = edits.find(({ newText }) => !PLACEHOLDER.test(newText));
  if (strange) return `it writes what is no placeholder: ${strange.newText}`;
  const staying = cables.flatMap(({ blocks }) => blocks.flatMap(({ at, block }) => block.lines.flatMap(({ role, start, end, next }): Span[] => [
    ...(role === 'page' || (role === 'blank' && BLANKS.test(before.slice(at + start, at + end))) ? [{ start: at + start, end: at + end }] : []),
    ...(BLANKS.test(before.slice(at + end, at + next)) ? [{ start: at + end, end: at + next }] : []),
  ])));
  const [gone, marked, kept] = [edits, marks, staying].map(spans => covered(before, spans)) as [Uint8Array, Uint8Array, Uint8Array];
  for (const letter of before.matchAll(/[\p{L}\p{N}]|\r\n?|\n/gu)) {
    const isGone = gone[letter.index] === 1;
    const isLineEnd = /[\r\n]/.test(letter[0]);
    if (isGone && isLineEnd) return `a line end is gone at ${String(letter.index)}`;
    if (isGone && marked[letter.index] === 0) return `what is not marked is gone: ${letter[0]} at ${String(letter.index)}`;
    if (!isGone && !isLineEnd && marked[letter.index] === 1 && kept[letter.index] === 0) return `what is marked is there still: ${letter[0]} at ${String(letter.index)}`;
  }
  return null;
}

/** 1 for each place of a text that lies in one of the spans. */
function covered(text: string, spans: readonly Span[]): Uint8Array {
  const places = new Uint8Array(text.length);
  for (const { start, end } of spans) places.fill(1, start, end);
  return places;
}
