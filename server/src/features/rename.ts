import type { Cable, CableDocument } from '../cable/model';
import { touches, type Span, type TextEdit } from '../text/span';
import { blockAt } from './blocks';
import { thingsAt } from './named/at';
import { mentionsIn } from './named/mentions';
import { letterThing, listedIn } from './named/reference';
import { namesOf, type Thing } from './named/thing';
import { wordsIn } from './named/words';

/** Why something cannot be renamed, in a sentence for the user. */
export interface RenameProblem {
  readonly problem: string;
}

/** What is about to be renamed: the place under the cursor, and its name. */
export interface RenameStart {
  /** Absolute. */
  readonly span: Span;
  readonly placeholder: string;
}

/**
 * Whether what stands at an offset can be renamed: the letter of a reference, in the list or where the text cites it, or
 * an abbreviation that the text defines (`Public Security Bureau (PSB)`).
 *
 * @param offset absolute
 */
export function prepareRename(document: CableDocument, offset: number): RenameStart | RenameProblem {
  const target = targetAt(document, offset);
  return 'problem' in target ? target : { span: target.span, placeholder: document.text.slice(target.span.start, target.span.end) };
}

/**
 * The edits that give a reference another letter, or an abbreviation other letters, in its definition and in every place
 * that means it; absolute, in order, nothing else is touched. A letter that the text has small stays small.
 *
 * @param offset absolute
 * @param newName one capital letter, or the new abbreviation
 */
export function rename(document: CableDocument, offset: number, newName: string): readonly TextEdit[] | RenameProblem {
  const target = targetAt(document, offset);
  if ('problem' in target) return target;
  const { thing, cable } = target;
  if (newName === thing.name) return [];
  const problem = thing.kind === 'reference' ? letterProblem(document, cable, thing.name, newName) : abbreviationProblem(document, cable, newName);
  if (problem !== null) return { problem };
  return [...namesOf(thing)].filter(({ start, end }) => document.text.slice(start, end).toUpperCase() === thing.name.toUpperCase())
    .sort((a, b) => a.start - b.start)
    .map(span => ({ ...span, newText: thing.kind === 'reference' && isSmall(document.text, span) ? newName.toLowerCase() : newName }));
}

const NOTHING: RenameProblem = { problem: 'Only the letter of a reference, or an abbreviation that the text defines in brackets, can be renamed.' };

function targetAt(document: CableDocument, offset: number): RenameProblem | { readonly thing: Thing; readonly cable: Cable; readonly span: Span } {
  const [thing] = thingsAt(document, offset);
  const cable = blockAt(document, offset)?.cable;
  const span = thing && namesOf(thing).find(each => touches(each, offset));
  if (!thing || !cable || !span || (thing.kind !== 'reference' && thing.kind !== 'abbreviation')) return NOTHING;
  // "Reftel" means the only reference too, and a list may be numbered.
  if (thing.kind === 'reference' && (span.end - span.start !== 1 || !/^[A-Z]$/.test(thing.name))) return NOTHING;
  if (thing.definitions.length === 0) return { problem: `Reference ${thing.name} is not in the list of references. Add it there first.` };
  if (thing.kind === 'reference' && thing.definitions.length > 1) return { problem: `The list has more than one reference ${thing.name}. Reletter the references first.` };
  return { thing, cable, span };
}

function letterProblem(document: CableDocument, cable: Cable, from: string, to: string): string | null {
  if (!/^[A-Z]$/.test(to)) return 'The letter of a reference is one capital letter, A to Z.';
  const { definitions, uses } = letterThing(document, cable, to);
  if (definitions.length > 0) return `The list has a reference ${to} already. Choose another letter.`;
  if (uses.some(({ wide }) => !wide) && isCited(document, cable, to)) return `The text cites a reference ${to} already, which the list does not have. Choose another letter.`;
  const listed = listedIn(cable).flatMap(({ letter }) => (letter === null ? [] : [letter]));
  for (const { mention, quote } of mentionsIn(document, cable)) {
    if (mention.kind !== 'reference' || mention.through === null || quote) continue;
    const { letter: first, through: last } = mention;
    const moved = (letter: string): string => (letter === from ? to : letter);
    if (listed.some(letter => isWithin(letter, first, last) !== isWithin(moved(letter), moved(first), moved(last)))) {
      return `The text cites the references ${first} to ${last} as a range, which would then mean others. Write its letters one by one first.`;
    }
  }
  return null;
}

function isCited(document: CableDocument, cable: Cable, letter: string): boolean {
  return mentionsIn(document, cable).some(({ mention, quote }) => !quote && mention.kind === 'reference' && mention.letter === letter);
}

function isWithin(letter: string, first: string, last: string): boolean {
  return first <= letter && letter <= last;
}

function abbreviationProblem(document: CableDocument, cable: Cable, to: string): string | null {
  if (!/^[A-Z][A-Za-z0-9&/-]{1,11}$/.test(to)) return 'An abbreviation has 2 to 12 letters or digits, the first of them a capital letter, and no blanks.';
  return wordsIn(document, cable, to).length > 0 ? `The text has ${to} already, which would then be the same word. Choose another.` : null;
}

function isSmall(text: string, { start, end }: Span): boolean {
  const letter = text.slice(start, end);
  return letter !== letter.toUpperCase();
}
