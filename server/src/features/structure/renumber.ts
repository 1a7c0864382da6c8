import { Renumbering, strayMention } from '../../cable/renumbering';
import { shift, type TextEdit } from '../../text/span';
import { readMentionsInSteps } from '../named/mentions';
import { listedIn } from '../named/reference';
import { refuse, type StructureCommand } from './answer';
import { ARCHIVE, finish } from './finish';
import { citedLetters, letterMentionEdits, letterOf, MOST_LETTERS, placeOfLetter, renumberingOf, strayNumber } from './renumbering';
import { placeOf } from './units';
import { compose } from './place-after';

/** Numbers all paragraphs of the cable anew, from 1; what the text mentions by number follows. */
export const renumberAll: StructureCommand = function* (document, { start }) {
  const place = placeOf(document, start);
  if (!place) return refuse('This is no cable.');
  if (place.cable.profile === 'archive') return refuse(ARCHIVE);
  let last = 0;
  const numbers = place.units.map(({ number }) => (number === null ? null : [++last]));
  if (last === 0) return refuse('No paragraph has a number.');
  if (place.units.every(({ number }, at) => number === (numbers[at]?.[0] ?? null))) return refuse('The paragraphs are numbered in order already.');
  yield* readMentionsInSteps(document, place.cable);
  const stray = strayNumber(document, place.cable, renumberingOf(place.units, numbers));
  if (stray !== undefined) return refuse(strayMention(stray));
  return yield* finish(document, place, { edits: [], move: null, numbers, count: place.units.length }, () => null);
};

/** Letters the references of the cable anew, from A in the order of the list; what the text cites follows. */
export const reletterReferences: StructureCommand = function* (document, { start }) {
  const place = placeOf(document, start);
  if (!place) return refuse('This is no cable.');
  const { cable } = place;
  if (cable.profile === 'archive') return refuse(ARCHIVE);
  const lettered = listedIn(cable).filter(({ letter }) => letter !== null);
  if (lettered.length === 0) return refuse('The references have no letters.');
  if (lettered.some(({ letter }) => !/^[A-Z]$/.test(letter ?? ''))) return refuse('The list numbers its references. Letter them first.');
  if (lettered.length > MOST_LETTERS) return refuse('There are more references than letters.');
  const letters = lettered.map(({ letter }) => placeOfLetter(letter ?? 'A'));
  if (letters.every((letter, at) => letter === at)) return refuse('The references are lettered in order already.');
  const twice = new Set(letters.filter((letter, at) => letters.indexOf(letter) !== at));
  yield* readMentionsInSteps(document, cable);
  // A letter that only the text has would come to mean a reference.
  const stray = citedLetters(document, cable).find(({ number }) => !letters.includes(number) && number < letters.length);
  if (stray) return refuse(`The text cites a reference ${letterOf(stray.number, 'A')}, which the list does not have and which would then mean another. Correct that first.`);
  const names: TextEdit[] = lettered.flatMap(({ names: spans }, at) => spans.map(span => ({ ...shift(span, 0), newText: letterOf(at, document.text.slice(span.start, span.end)) })));
  const renumbering = new Renumbering(letters.map((from, to) => ({ from, to: [to] })));
  const edits = [...names, ...yield* letterMentionEdits(document, cable, renumbering)].filter(edit => document.text.slice(edit.start, edit.end) !== edit.newText);
  const cited = citedLetters(document, cable).filter(({ number }) => twice.has(number)).length;
  return {
    edits: compose(document.text, edits, null).edits,
    selection: null,
    note: cited === 0 ? null : `Two references have the same letter; ${cited === 1 ? 'a citation of it was' : `${cited} citations of it were`} left as written.`,
  };
};
