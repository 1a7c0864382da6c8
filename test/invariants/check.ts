import { parse } from '../../server/src/cable/parse';
import { applyEdits, type TextEdit } from '../../server/src/text/span';
import { Random } from '../rules/mutations/random';
import { wordsOf } from '../rules/words';
import { joinedWords } from './apart';
import type { Application, Operation } from './operation';

/**
 * What is wrong with what an operation does to a text, in words; empty when nothing is. An operation that throws
 * is passed on.
 *
 * @param seed of what the operation chooses at random
 */
export function problemsOf(operation: Operation, text: string, seed: number): string[] {
  const applications = operation.apply(parse(text), new Random(seed));
  return applications.flatMap(application => problems(operation, text, application, seed).map(problem => `${operation.name}, ${application.how}: ${problem}`));
}

function problems(operation: Operation, text: string, application: Application, seed: number): string[] {
  const { edits } = application;
  if (edits.length === 0) return [];
  const outside = edits.find(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
  if (outside) return [`an edit outside the text: ${String(outside.start)} to ${String(outside.end)} of ${String(text.length)}`];
  let after: string;
  try {
    after = applyEdits(text, edits);
  } catch (error) {
    return [(error as Error).message];
  }
  const found = [wordProblem(operation, text, after, application), operation.joins ? null : joinedWords(text, edits, application.how), lineEndProblem(text, after), cutProblem(text, edits)].filter(problem => problem !== null);
  // What came out must be readable as anything is.
  const result = parse(after);
  if (operation.rests) {
    const again = operation.apply(result, new Random(seed)).find(({ edits: more }) => more.length > 0);
    if (again) found.push(`it does not rest: ${JSON.stringify(again.edits[0])}`);
  }
  return found;
}

function wordProblem({ words }: Operation, before: string, after: string, application: Application): string | null {
  if (typeof words === 'function') return words(before, after, application);
  switch (words) {
    case 'told': return application.told ? application.told(before, after) : 'it tells nothing';
    case 'same': return wordsOf(before) === wordsOf(after) ? null : 'a letter or a digit is another';
    case 'moved': return bagOf(before) === bagOf(after) ? null : 'a word is another';
    case 'fewer': return isWithin(wordsOf(after), wordsOf(before)) ? null : 'a letter or a digit is added or moved';
  }
}

/** All words in alphabetical order. */
function bagOf(text: string): string {
  return (text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** Whether the characters of `some` stand in `all` in their order, perhaps with others between. */
function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (const character of some) {
    at = all.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A text with line ends of one kind gets none of another. */
function lineEndProblem(before: string, after: string): string | null {
  const kinds = kindsOf(before);
  const now = kindsOf(after);
  if (kinds.size !== 1 || kinds.has('\r')) return null;
  return [...now].every(kind => kinds.has(kind)) ? null : 'a line end of another kind';
}

function kindsOf(text: string): Set<string> {
  return new Set(text.match(/\r\n|\r|\n/g));
}

/** No edit begins or ends between the halves of a character, nor between those of a line end. */
function cutProblem(text: string, edits: readonly TextEdit[]): string | null {
  const isCut = (at: number): boolean => /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1));
  const cut = edits.flatMap(({ start, end }) => [start, end]).find(isCut);
  return cut === undefined ? null : `an edit cuts a character or a line end in two at ${String(cut)}`;
}
