import type { Block, Cable, CableDocument } from '../../cable/model';
import { addTo } from '../../text/add-to';
import { textBefore } from '../../text/search';
import { shift, type Span } from '../../text/span';
import { perBlock } from '../per-block';
import { perCable } from '../per-cable';
import type { Thing } from './thing';
import { isAt, joinedText, wordsIn } from './words';

/** An abbreviation in round brackets after the words that it stands for. */
interface Defined {
  readonly short: string;
  /** The words, in small letters. */
  readonly long: string;
  /** Of the abbreviation, without brackets. */
  readonly span: Span;
}

const BRACKETED = /\(["“]?([A-Z][A-Za-z0-9&/-]{1,11})["”]?\)/g;
/** What stands in brackets and is a portion mark. */
const MARKS: ReadonlySet<string> = new Set(['U', 'SBU', 'LOU', 'C', 'S', 'TS', 'NF', 'FOUO', 'NOTAL']);
/** How far before the bracket its words may begin. */
const LONGEST = 160;

/**
 * The abbreviation that an offset lies in, where it is defined, before or later: a summary has it before the text defines it.
 * Of two definitions of the same letters the nearest before the offset counts, else the first; the later uses end where the
 * next definition gives the letters another meaning.
 */
export function abbreviationAt(document: CableDocument, cable: Cable, offset: number): Thing | null {
  for (const [short, all] of definedIn(cable, document)) {
    // A look at the characters around spares the walk over the text.
    if (!document.text.slice(Math.max(0, offset - short.length), offset + short.length).includes(short)) continue;
    const words = wordsIn(document, cable, short);
    const defined = all.map(each => ({ ...each, span: shift(each.span, cable.start) }));
    for (const thing of thingsOf(short, defined, words)) {
      if (isAt(thing.definitions, offset) || isAt(thing.uses, offset)) return thing;
    }
  }
  return null;
}

/** One for each meaning. */
function thingsOf(short: string, defined: readonly Defined[], words: readonly Span[]): Thing[] {
  const things = new Map<string, { kind: 'abbreviation'; name: string; definitions: { span: Span; names: Span[] }[]; uses: { span: Span; wide: boolean }[] }>();
  let next = 0;
  for (const [index, { long, span }] of defined.entries()) {
    const thing = things.get(long) ?? { kind: 'abbreviation', name: short, definitions: [], uses: [] };
    things.set(long, thing);
    thing.definitions.push({ span, names: [span] });
    const end = defined[index + 1]?.span.start ?? Infinity;
    for (let word = words[next]; word && word.start < end; word = words[++next]) {
      // What stands before the first definition can mean nothing else.
      if (word.start !== span.start) thing.uses.push({ span: word, wide: false });
    }
  }
  return [...things.values()];
}

/** All definitions of a cable by their letters; spans count from its start. */
const definedIn = perCable((cable, { text }: CableDocument): ReadonlyMap<string, readonly Defined[]> => {
  const byShort = new Map<string, Defined[]>();
  for (const placed of cable.blocks) {
    for (const defined of definedOf(text, placed)) {
      addTo(byShort, defined.short, { ...defined, span: shift(defined.span, placed.at - cable.start) });
    }
  }
  return byShort;
});

const NONE: readonly Defined[] = [];

const definedOf = perBlock((block: Block, text): readonly Defined[] => {
  if ((block.kind !== 'paragraph' && block.kind !== 'heading') || !text.includes('(')) return NONE;
  const joined = joinedText(text, block);
  const found: Defined[] = [];
  for (const { index, 0: written, 1: short = '' } of joined.text.matchAll(BRACKETED)) {
    if (MARKS.has(short)) continue;
    const start = index + written.indexOf(short);
    const span = joined.span(start, start + short.length);
    const long = longForm(textBefore(joined.text, index, LONGEST), short);
    if (long !== null && span.end - span.start === short.length) found.push({ short, long: long.toLowerCase(), span });
  }
  return found;
});

/**
 * The words right before a bracket that its letters are taken from: every letter in its order, from the last on, the
 * first at the start of a word; not over the end of a sentence (the method is Schwartz and Hearst's, of 2003).
 */
function longForm(before: string, short: string): string | null {
  const words = before.trimEnd();
  if (words === before) return null;
  const letters = short.toLowerCase().match(/[a-z0-9]/g) ?? [];
  let at = words.length;
  for (let index = letters.length - 1; index >= 0; index--) {
    at = lastPlace(words, letters[index] ?? '', at, index === 0);
    if (at === -1) return null;
  }
  const long = words.slice(at);
  return long.split(' ').length <= Math.min(letters.length + 5, letters.length * 2) && long.length > short.length ? long : null;
}

/** The last place of a letter before an offset, in the same sentence; -1 if there is none. */
function lastPlace(words: string, letter: string, before: number, opensWord: boolean): number {
  for (let at = before - 1; at >= 0; at--) {
    if (words[at]?.toLowerCase() === letter && !(opensWord && isLetter(words[at - 1]))) return at;
    if (SENTENCE_END.test(words.slice(at, at + 2))) return -1;
  }
  return -1;
}

const SENTENCE_END = /^[.;:?!()] ?$/;

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
