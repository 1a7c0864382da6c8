import { cableYear } from '../../cable/facts';
import { allCaptions, findCaption, MOST_RESTRICTIVE_FIRST_SINCE } from '../../vocabulary/captions';
import type { Caption } from '../../vocabulary/captions';
import { factsOf } from '../../rules/kit/facts';
import { addresseesOf } from '../../rules/kit/precedences';
import { DEFAULT_SETTINGS } from '../../rules/kit/settings';
import { isOutsideDepartment } from '../../rules/kit/stations';
import { listAt } from './item';
import type { Candidate, Completion, Target } from './item';
import { isOnCaretLine, levelOf } from './place';
import type { CaretPlace } from './place';

/** Those that most cables bear, in the order in which they stand there. */
const USUAL = ['SENSITIVE', 'SIPDIS', 'NOFORN', 'EXDIS', 'NODIS', 'STADIS'];
/** Not for a cable that another agency gets. */
const STATE_ONLY = 'STADIS';
/** It stands at the end of the text. */
const AT_THE_END = 'MINIMIZE CONSIDERED';
/** Captions that were given up before this year are not offered from it on. */
const LAST_OF_PRINT = 1980;

/** What of a cable a caption must fit. */
interface Beside {
  readonly place: CaretPlace;
  /** The captions that the cable bears elsewhere than on the caret's line. */
  readonly present: readonly Caption[];
  /** The least restrictive of those above the caret, and the most restrictive below. */
  readonly above: number;
  readonly below: number;
  /** The years that the cable may be of; one of which nothing tells is being written today. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The captions that may stand beside those that the cable bears, what they demand first: none that is a finding once it stands there. */
export function captionsAt(place: CaretPlace, target: Target): Completion {
  const { settings } = place;
  const beside = besideAt(place);
  const { present } = beside;
  if (present.some(({ excludes }) => excludes === 'all')) return listAt(target, []);
  const required = present.flatMap(({ requires }) => requires);
  const rank = ({ name }: Caption): number => (required.includes(name) ? -1 : USUAL.includes(name) ? USUAL.indexOf(name) : USUAL.length);
  const fitting = allCaptions().filter(caption => fitsBeside(caption, beside)).sort((a, b) => rank(a) - rank(b));
  const vocabulary = settings.vocabulary.captions.map((name): Candidate => ({ kind: 'caption', label: name, detail: 'custom caption' }));
  return listAt(target, [...fitting.map(caption => candidateOf(caption, beside, target.typed)), ...vocabulary]);
}

function besideAt(place: CaretPlace): Beside {
  const { cable, document, lineStart } = place;
  const { captions, classification } = cable.header;
  const others = captions.filter(caption => !isOnCaretLine(place, caption));
  // Of thousands of words there are few names.
  const entriesOf = (names: readonly string[]): readonly Caption[] => [...new Set([...new Set(names)].flatMap(name => findCaption(name) ?? []))];
  const ranksOf = (entries: readonly Caption[]): readonly number[] => entries.flatMap(({ restrictiveness }) => restrictiveness ?? []);
  const isAbove = ({ start }: { readonly start: number }): boolean => cable.start + start < lineStart;
  const { firstYear, lastYear } = factsOf(document, cable, DEFAULT_SETTINGS);
  const controls = classification?.controls.map(({ text }) => text) ?? [];
  const above = entriesOf([...controls, ...others.filter(isAbove).map(({ name }) => name)]);
  const below = entriesOf(others.filter(caption => !isAbove(caption)).map(({ name }) => name));
  return {
    place, present: [...new Set([...above, ...below])],
    above: Math.min(...ranksOf(above)), below: Math.max(...ranksOf(below)),
    firstYear: firstYear === -Infinity ? lastYear : firstYear, lastYear,
  };
}

function candidateOf(caption: Caption, beside: Beside, typed: string): Candidate {
  const { name, meaning, takesMore, alsoWritten } = caption;
  const lineEnd = beside.place.document.lines.lineEnd;
  // One that stands there whole is only that: Enter behind it ends the line.
  const demanded = typed === name ? [] : demandsOf(caption, beside);
  return {
    kind: 'caption', label: name,
    // Who takes one is told what else is written, before it is.
    detail: `${demanded.length > 0 ? `with ${demanded.join(', ')} above it: ` : ''}${meaning}`,
    newText: `${[...demanded, name].join(lineEnd)}${takesMore && typed !== name ? ' ' : ''}`,
    ...(alsoWritten.length > 0 && { names: alsoWritten.join(' ') }),
  };
}

/** The captions that one demands beside it and that the cable has not: they are written with it, above it. */
function demandsOf({ requires, requiresSince }: Caption, { present, firstYear }: Beside): readonly string[] {
  return firstYear < (requiresSince ?? -Infinity) ? [] : requires.filter(name => !present.some(other => other.name === name));
}

function fitsBeside(caption: Caption, beside: Beside): boolean {
  const { name, excludes, channel, isOf1970s, onlyOn, restrictiveness } = caption;
  const { present, place: { cable } } = beside;
  if (name === AT_THE_END || name.includes('…') || present.includes(caption)) return false;
  if (present.length > 0 && excludes === 'all') return false;
  if (present.some(other => excludeEachOther(caption, other) || (channel && other.channel))) return false;
  // What one demands, another may exclude: EXDIS goes with NOFORN, and NOFORN not with REL TO.
  if (demandedBy([caption], beside).some(each => present.some(other => excludeEachOther(each, other)))) return false;
  if (demandedBy(present, beside).some(each => excludeEachOther(each, caption))) return false;
  if (restrictiveness !== null && beside.lastYear >= MOST_RESTRICTIVE_FIRST_SINCE && (restrictiveness > beside.above || restrictiveness < beside.below)) return false;
  if (name === STATE_ONLY && addresseesOf(cable.header).some(isOutsideDepartment)) return false;
  const level = levelOf(cable.header);
  if ((onlyOn === 'classified' && level === 'unclassified') || (onlyOn === 'unclassified' && level === 'classified')) return false;
  const year = cableYear(cable);
  return !isOf1970s || (year !== null && year < LAST_OF_PRINT);
}

function demandedBy(captions: readonly Caption[], beside: Beside): readonly Caption[] {
  return captions.flatMap(caption => demandsOf(caption, beside)).flatMap(name => findCaption(name) ?? []);
}

function excludeEachOther(one: Caption, other: Caption): boolean {
  return other.excludes.includes(one.name) || one.excludes.includes(other.name);
}
