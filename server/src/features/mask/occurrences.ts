import { readFurniture } from '../../cable/body/furniture';
import { Joined } from '../../cable/joined';
import type { Block, CableDocument, PlacedBlock } from '../../cable/model';
import { countBefore } from '../../text/search';
import { shift, type Span } from '../../text/span';
import { eachInSteps, inOneGo, type Steps } from '../../text/steps';
import { cutsIn, piecesOf } from './parts';

/**
 * Every place of a name or number in a file: whole words, capitals and small letters alike, with and without accents,
 * also where a line end, a page line, a cut word, an entity or a character that nobody sees lies in it. A name of several
 * words is found as lists have it too, the last of them first: `ROE, JANE` behind TAGS, `Roe, Jane` of who drafted.
 *
 * @returns absolute spans in order, none over another
 */
export function occurrences(document: CableDocument, name: string): readonly Span[] {
  return inOneGo(occurrencesInSteps(document, name));
}

/** The same step by step. */
export function* occurrencesInSteps(document: CableDocument, name: string): Steps<readonly Span[]> {
  const orders = ordersOf(plain(name).text);
  if (orders.length === 0) return [];
  const found = yield* eachInSteps(document.cables.flatMap(({ blocks }) => blocks), placed => stretchesOf(document.text, placed)
    .flatMap(({ joined, plain: { text, starts, ends } }) => orders.map(order => placesIn(text, order)).reduce(merged).map(({ start, end }) => joined.span(starts[start] ?? 0, ends[end - 1] ?? 0)))
    .sort((a, b) => a.start - b.start));
  return found.flat();
}

interface Stretch {
  readonly joined: Joined;
  readonly plain: Plain;
}

interface Reading {
  /** Where the block stood when it was read. */
  readonly at: number;
  /** Its words; then its other lines, those of pages and stamps, each for itself: they are no part of what they stand in, and have names too. */
  readonly stretches: readonly Stretch[];
}

/** Kept from one name of a list to the next. */
const readings = new WeakMap<Block, Reading>();

function stretchesOf(text: string, placed: PlacedBlock): readonly Stretch[] {
  const { at, block } = placed;
  let reading = readings.get(block);
  if (reading?.at !== at) {
    const pieces = piecesOf(text, placed);
    const others = block.lines.map(line => shift(line, at)).filter(({ start, end }) => start < end && (pieces[countBefore(pieces, piece => piece.end <= start)]?.start ?? end) >= end);
    const all = [new Joined(text, pieces, cutsIn(text, placed, pieces)), ...others.map(line => new Joined(text, [line]))];
    readings.set(block, reading = { at, stretches: all.map(joined => ({ joined, plain: plain(joined.text) })) });
  }
  return reading.stretches;
}

/** A text as a reader takes it in, and of which units of the text each of its own is. */
interface Plain {
  readonly text: string;
  readonly starts: readonly number[];
  /** Behind the last unit of each. */
  readonly ends: readonly number[];
}

/** What is written in several ways, and means the same to a reader; the pilcrow is an archive's, also before an initial that begins a line. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['\u00B6', ' '],
  ...Array.from('\u2018\u2019\u02BC\u00B4`', sign => [sign, '\''] as const),
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2212', sign => [sign, '-'] as const),
]);

/** A line end or tab as programs write it into one line. */
const WRITTEN_END = /\\[nrt]/g;

/**
 * A name may stand in a text with an archive's entities and escapes, with the apostrophe and the hyphen of a word
 * processor, without its accents (which the telegraph has not), and with signs in it that nobody sees.
 */
function plain(text: string): Plain {
  text = text.replace(WRITTEN_END, '  ');
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (written: string, from: number, to: number | null): void => {
    for (let at = 0; at < written.length; at++) {
      const start = to === null ? from + at : from;
      const unit = plainUnit(written.charAt(at));
      if (unit !== '') {
        units.push(unit);
        starts.push(start);
        ends.push(to ?? start + 1);
      } else if (/\p{M}/u.test(written.charAt(at)) && ends.length > 0) {
        // An accent of its own goes with its letter.
        ends[ends.length - 1] = to ?? start + 1;
      }
    }
  };
  let from = 0;
  for (const { kind, start, end, becomes = '' } of readFurniture(text)) {
    if (kind !== 'entity') continue;
    add(text.slice(from, start), from, null);
    add(becomes, start, end);
    from = end;
  }
  add(text.slice(from), from, null);
  return { text: units.join(''), starts, ends };
}

/** A name in the one way of writing it that those of the same person share. */
export function plainName(name: string): string {
  return plain(name).text.replace(/\s+/g, ' ').trim().replace(/^([^,]+), ?([^,]+)$/, '$2 $1');
}

/** Empty for an accent of its own, and for a soft hyphen, a joiner and their like. */
function plainUnit(unit: string): string {
  if (unit < '\x80' && unit !== '`') return unit.toLowerCase();
  if (/[\p{Cf}\p{M}]/u.test(unit)) return '';
  const letter = (SAME.get(unit) ?? unit).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return letter.length === 1 ? letter : unit;
}

/** Words that stand one after the other; behind one of them a comma may stand. */
interface Order {
  readonly words: readonly string[];
  /** How many stand before it; 0 where there is none. */
  readonly last: number;
}

/** So many words a name has at most that is also looked for with its last words first. */
const MOST_WORDS = 5;

/** In which orders the words of a name stand; those of a number, of what is longer and of signs alone in one. */
function ordersOf(name: string): readonly Order[] {
  const parts = name.split(/\s+|(?<=,)(?=\p{L})/u).filter(word => word !== '');
  if (parts.length === 0) return [];
  const given: Order = { words: parts, last: 0 };
  if (parts.length > MOST_WORDS || /\p{N}|^\P{L}*$/u.test(name)) return [given];
  const comma = parts.findIndex(word => word.endsWith(',')) + 1;
  // Of a comma that stands by itself, `ROE , JANE`, nothing is left.
  const words = comma === 0 ? parts : [...parts.slice(comma), ...parts.slice(0, comma).map(word => word.replace(/,$/, ''))].filter(word => word !== '');
  const turned = words.slice(1).map((_, at): Order => ({ words: [...words.slice(at + 1), ...words.slice(0, at + 1)], last: words.length - at - 1 }));
  return [given, ...comma === 0 ? [] : [{ words, last: 0 }], ...turned];
}

/** Places of several orders as one list; of those that overlap the one of the earlier order: in `Jane Roe, Jane Roe` the name stands twice, and not turned between them. */
function merged(places: readonly Span[], more: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  let next = 0;
  for (const place of more) {
    for (let old = places[next]; old && old.end <= place.start; old = places[++next]) all.push(old);
    if ((places[next]?.start ?? Infinity) >= place.end) all.push(place);
  }
  return [...all, ...places.slice(next)];
}

/** Where words stand in their order with nothing but blanks between them, or a comma, and no letter or digit around. */
function placesIn(text: string, { words, last }: Order): readonly Span[] {
  const [first = ''] = words;
  const places: Span[] = [];
  for (let start = text.indexOf(first); start !== -1;) {
    const end = endOf(text, start, words, last);
    const isWhole = end !== null && !isWordUnit(text, start - 1) && !isWordUnit(text, end);
    if (isWhole) places.push({ start, end });
    start = text.indexOf(first, isWhole ? end : start + 1);
  }
  return places;
}

/** Where the words end that begin at a place; null when they do not stand there. */
function endOf(text: string, start: number, words: readonly string[], last: number): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      if (index === last && text.charAt(at) === ',') at++;
      const blanks = at;
      while (at < text.length && /\s/.test(text.charAt(at))) at++;
      if (at === blanks && text.charAt(at - 1) !== ',') return null;
    }
    if (!text.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}

/** Half of a character beyond the basic plane counts as a letter. */
function isWordUnit(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
}
