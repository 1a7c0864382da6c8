import { fits, itemAt, keyOf, wordsOf } from './item';
import type { Candidate, Completion, Target } from './item';

/** As many as a person may look through; more letters bring the others. */
const LIMIT = 150;

/** A list too long to be sent at every key: made once, in order of likeliness. */
export interface LongList {
  readonly candidates: readonly Candidate[];
  readonly keys: readonly string[];
}

/** Prepares a list once, so that each letter typed costs only a look at its keys. */
export function longList(candidates: readonly Candidate[]): LongList {
  return { candidates, keys: candidates.map(keyOf) };
}

/** How what is typed fits, the best first. */
type Fit = 'whole' | 'label' | 'name' | 'word' | 'unlikely';

export interface PickOptions {
  /** What goes before the list. */
  readonly first?: readonly Candidate[];
  /** What is not to be offered here. */
  readonly isLeftOut?: (candidate: Candidate) => boolean;
  /** What does not go with another line, which may be the wrong one: it is offered last, and to who types its letters only. */
  readonly isUnlikely?: (candidate: Candidate) => boolean;
  /** Makes of a candidate what is to be written here. */
  readonly adapt?: (candidate: Candidate) => Candidate;
  /** How one fits whose name begins with what is typed: `par` is Paris before Paraguay, and `ri` is Riga before what RIFTH reaches. */
  readonly nameFit?: (candidate: Candidate) => Fit;
  /** How one fits that begins itself with what is typed. */
  readonly labelFit?: (candidate: Candidate) => Fit;
}

/**
 * The first of those that fit what is typed: the one that it is, those that begin with it, then those that have it in a name.
 * Costs a look at each name of the list.
 */
export function pick(
  target: Target, { candidates, keys }: LongList,
  { first = [], isLeftOut = () => false, isUnlikely = () => false, adapt = candidate => candidate, nameFit = () => 'word', labelFit = () => 'label' }: PickOptions = {},
): Completion {
  const words = wordsOf(target.typed);
  const head = words.length > 0 ? ` ${words.join(' ')}` : '';
  const taken = new Set<string>();
  const typed = target.typed.trim().toUpperCase();
  const fitting: Record<Fit, Candidate[]> = { whole: [], label: [], name: [], word: [], unlikely: [] };
  const fitOf = (candidate: Candidate, key: string): Fit => {
    const { label, names } = candidate;
    if (isUnlikely(candidate)) return 'unlikely';
    if (label.toUpperCase() === typed || (typed !== '' && label.toUpperCase().endsWith(`/${typed}`))) return 'whole';
    // An address begins behind its indicator: `amembassy p` is Paris before Asuncion in Paraguay.
    if (key.startsWith(head) || (typed !== '' && label.toUpperCase().includes(`/${typed}`))) return labelFit(candidate);
    return names !== undefined && ` ${wordsOf(names).join(' ')}`.startsWith(head) ? nameFit(candidate) : 'word';
  };
  const take = (candidate: Candidate, key: string): void => {
    if (!fits(key, words) || taken.has(candidate.label) || isLeftOut(candidate)) return;
    taken.add(candidate.label);
    fitting[fitOf(candidate, key)].push(candidate);
  };
  for (const candidate of first) take(candidate, keyOf(candidate));
  candidates.forEach((candidate, at) => take(candidate, keys[at] ?? ''));
  const found = [...fitting.whole, ...fitting.label, ...fitting.name, ...fitting.word, ...(words.length > 0 ? fitting.unlikely : [])];
  const items = unlike(found.map(adapt)).slice(0, LIMIT).map(candidate => itemAt(target, candidate));
  // What was left out comes back when letters are taken away again: the client asks anew.
  return { items, incomplete: found.length > LIMIT || words.length > 0 };
}

/** The first of those that would write the same: an address without its indicator is that of all its stations. */
function unlike(candidates: readonly Candidate[]): Candidate[] {
  const byText = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const text = candidate.newText ?? candidate.label;
    if (!byText.has(text)) byText.set(text, candidate);
  }
  return [...byText.values()];
}
