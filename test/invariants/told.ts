import { plainText } from '../../server/src/cable/plain-text';
import { applyEdits, type Span, type TextEdit } from '../../server/src/text/span';
import { joinedWords } from './apart';

/** What a suggested fix and its finding tell the user before the fix is taken. */
export interface Told {
  readonly title: string;
  /** What is underlined, and the places that are linked with it. */
  readonly shown: readonly Span[];
  /** What the title means by words that it does not spell out: `the Classified By line`, `the subject of the banner`. */
  readonly meant: readonly Span[];
}

/**
 * What the first word of a title says that becomes of words:
 * - `adds`: nothing is lost, what comes stands in the title;
 * - `removes`: nothing comes, what is lost stands in the title, or is shown where the title does not spell it out;
 * - `writes`: what comes stands in the title, what is lost is shown or stands in the title;
 * - `moves`: what is lost comes elsewhere, what comes besides stands in the title;
 * - `joins`: the same, and two parts of a word become the one that stands in the title, which no other may;
 * - `numbers`, `letters`: there is one for each that is lost, and nothing else.
 */
const VERBS: Readonly<Record<string, 'adds' | 'removes' | 'writes' | 'moves' | 'joins' | 'numbers' | 'letters'>> = {
  Insert: 'adds', Append: 'adds', Add: 'adds', Mark: 'adds',
  Remove: 'removes',
  Write: 'writes',
  Put: 'moves', Move: 'moves', Join: 'joins',
  Number: 'numbers', Reletter: 'letters',
};

/** What is removed and not spelled out. */
const NOT_SPELLED_OUT = /^Remove (?:it|them|the stamp|the page line|the \d+ repeated codes|the Classified By line)(?!\w)/;
const COUNTED = { numbers: /^\d{1,6}$/, letters: /^[A-Z1-9]$/ };

interface Run extends Span {
  /** In capitals. */
  readonly word: string;
}

/**
 * Whether a fix changes those words that its title names, and no other.
 *
 * @param text what the edits are of
 * @returns what is wrong, or null
 */
export function asTold(fix: Told, text: string, edits: readonly TextEdit[]): string | null {
  // An entity that stands for a line break is no word: joining lines takes it away. A byte order mark and its like are read as a blank, but nobody sees one.
  const before = plainText(text.replace(/[\uFEFF\u200B]/g, '\u2060'));
  return namedWords(fix, before, edits) ?? (VERBS[verbOf(fix.title)] === 'joins' ? joinedWord(fix.title, before, edits) : joinedWords(before, edits, fix.title));
}

function verbOf(title: string): string {
  return title.split(' ', 1)[0] ?? '';
}

function joinedWord(title: string, before: string, edits: readonly TextEdit[]): string | null {
  const word = title.slice(title.indexOf(' ') + 1);
  const count = (text: string): number => runsOf(text).filter(run => run.word === word.toUpperCase()).length;
  return count(applyEdits(before, edits)) === count(before) + 1 ? null : `the word is not there: ${word}`;
}

function namedWords({ title, shown, meant }: Told, before: string, edits: readonly TextEdit[]): string | null {
  const verb = VERBS[verbOf(title)];
  if (verb === undefined) return `what becomes of words is not known of a title like this: ${title}`;
  const lost = edits.flatMap(edit => difference(before, edit).lost);
  const added = edits.flatMap(edit => difference(before, edit).added);
  const spelled = new Set(runsOf(title).map(({ word }) => word));
  const inMeant = new Set(meant.flatMap(({ start, end }) => runsOf(before.slice(start, end)).map(({ word }) => word)));
  const isNamed = (word: string): boolean => spelled.has(word) || inMeant.has(word);
  const lies = ({ start, end }: Span, places: readonly Span[]): boolean => places.some(place => place.start <= start && end <= place.end);
  const losesUnless = (isRight: (run: Run) => boolean): string | null => told('it takes a word away that it does not name', lost.find(run => !isRight(run))?.word);
  const addsUnless = (isRight: (word: string) => boolean): string | null => told('it adds a word that it does not name', added.find(word => !isRight(word)));
  switch (verb) {
    case 'adds': return losesUnless(() => false) ?? addsUnless(isNamed);
    case 'removes': return addsUnless(() => false) ?? losesUnless(run => spelled.has(run.word) || (NOT_SPELLED_OUT.test(title) && lies(run, [...shown, ...meant])));
    case 'writes': return addsUnless(isNamed) ?? losesUnless(run => spelled.has(run.word) || lies(run, shown));
    case 'moves': case 'joins': {
      const come = without(added, lost.map(({ word }) => word));
      return told('it takes a word away that does not come elsewhere', without(lost.map(({ word }) => word), added)[0]) ?? told('it adds a word that it does not name', come.find(word => !isNamed(word)));
    }
    case 'numbers': case 'letters':
      return losesUnless(({ word }) => COUNTED[verb].test(word)) ?? addsUnless(word => COUNTED[verb].test(word)) ?? (lost.length === added.length ? null : 'it writes another count of numbers or letters than it takes away');
  }
}

function told(problem: string, word: string | undefined): string | null {
  return word === undefined ? null : `${problem}: ${word}`;
}

/** What is in a list oftener than in another. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter(each => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** What words an edit takes away and puts there, without those at its ends that stay as they are. */
function difference(before: string, { start, end, newText }: TextEdit): { readonly lost: readonly Run[]; readonly added: readonly string[] } {
  const was = runsOf(before.slice(start, end), start);
  const is = runsOf(newText).map(({ word }) => word);
  let first = 0;
  while (first < was.length && first < is.length && was[first]?.word === is[first]) first++;
  let last = 0;
  while (last < was.length - first && last < is.length - first && was[was.length - 1 - last]?.word === is[is.length - 1 - last]) last++;
  return { lost: was.slice(first, was.length - last), added: is.slice(first, is.length - last) };
}

function runsOf(text: string, at = 0): Run[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ index, 0: word }) => ({ start: at + index, end: at + index + word.length, word: word.toUpperCase() }));
}
