import { portionMarks } from '../../server/src/cable/facts';
import type { CableDocument } from '../../server/src/cable/model';
import { mentionsIn } from '../../server/src/features/named/mentions';
import { shift, type Span, type TextEdit } from '../../server/src/text/span';

/** A stretch of a text whose words a command may change. */
export interface Place extends Span {
  /** Which of its words; all where there is none. */
  readonly only?: RegExp;
}

/** What is counted anew where paragraphs or references are: their numbers and letters, and where the text mentions them; and the marks. */
export function countingPlaces(document: CableDocument): readonly Place[] {
  return document.cables.flatMap((cable): Place[] => {
    const { header, start } = cable;
    const letters = (header.references?.items ?? []).flatMap(({ letter, secondLetter }) => [letter, secondLetter].filter(found => found !== null));
    return [
      ...letters.map(letter => ({ ...shift(letter, start), only: /^[A-Z]$/ })),
      ...mentionsIn(document, cable).flatMap(({ mention, span, phrase }): Place[] => (mention.kind === 'telegram' ? [] : [{ ...span, only: /^(?:\d{1,3}|[A-Z])$/ }, { ...phrase, only: /^(?:AND|OR|TO|THRU|THROUGH|PARA(?:GRAPH)?S)$/ }])),
      ...cable.blocks.flatMap(({ at, block }): Place[] => (block.kind === 'paragraph' && block.marker ? [shift(block.marker.number, at)] : [])),
    ];
  }).concat(markPlaces(document));
}

/** The portion marks of the subject, of headings, of paragraphs and of items, as they are read: `(C/E9)` too. */
export function markPlaces({ cables }: CableDocument): readonly Span[] {
  return cables.flatMap(cable => portionMarks(cable).map(({ at, mark }) => shift(mark, at)));
}

/** The same in the lines that stand over a further section. */
const REPEATED = /^(?:(?:UNCLAS|LIMITED OFFICIAL USE|[A-Z](?: {1,2}[A-Z]){4,12})(?: E F T O)?(?= .*(?:SECTION|\d OF) )|ZN[RY] [UECST]+|E\.?O\.? ?\d{5} ?:? ?(?:N\/?A)?)/;

/** What is written anew where a classification is raised: the level, the security line, the order and its date. */
export function levelPlaces({ text, cables }: CableDocument): readonly Place[] {
  const repeated = cables.flatMap(({ blocks }) => blocks.slice(1).flatMap(({ at, block }) => block.lines.flatMap(({ role, start, end }): Place[] => {
    const [words] = role === 'page' ? REPEATED.exec(text.slice(at + start, at + end)) ?? [] : [];
    return words === undefined ? [] : [{ start: at + start, end: at + start + words.length }];
  })));
  return repeated.concat(cables.flatMap(({ header: { classification, transmission, executiveOrder }, start }) => (
    [classification?.words, classification?.efto, transmission?.security?.signal, transmission?.security?.letters, executiveOrder?.number, executiveOrder?.instruction]
      .flatMap(place => (place ? [shift(place, start)] : [])))));
}

/**
 * Whether edits take no word away that stands elsewhere: of what an edit takes, all other words come again where they
 * stood, in their order, or all in another edit, as those of a paragraph that changes places with the one above.
 *
 * @param before the text that the edits are of
 * @returns what is wrong, or null
 */
export function losesElsewhere(before: string, edits: readonly TextEdit[], places: readonly Place[]): string | null {
  const mayChange = (start: number, end: number, word: string): boolean => places.some(place => place.start <= start && end <= place.end && (place.only?.test(word) ?? true));
  const written = edits.map(({ newText }) => wordsOf(newText).map(({ word }) => word));
  for (const [at, { start, end }] of edits.entries()) {
    const kept = wordsOf(before.slice(start, end)).filter(({ word, index }) => !mayChange(start + index, start + index + word.length, word)).map(({ word }) => word);
    const missing = firstMissing(kept, written[at] ?? []);
    if (missing !== null && !written.some(words => hasAll(kept, words))) return `a word is lost that is no number, letter or mark of the cable's own: ${missing}`;
  }
  return null;
}

/** The first of some words that does not come in its turn among others. */
function firstMissing(some: readonly string[], all: readonly string[]): string | null {
  let at = 0;
  for (const word of some) {
    at = all.indexOf(word, at) + 1;
    if (at === 0) return word;
  }
  return null;
}

function hasAll(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all].sort();
  let at = 0;
  return [...some].sort().every(word => (at = left.indexOf(word, at) + 1) > 0);
}

function wordsOf(text: string): { readonly word: string; readonly index: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({ word: word.toUpperCase(), index }));
}
