import type { CableDocument, Cable } from '../../cable/model';
import { mentionEdits, ownMention, Renumbering, type Mentioned } from '../../cable/renumbering';
import { shift, type Span, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { mentionsIn } from '../named/mentions';
import type { Unit } from './units';

/** What the text mentions of the cable's own paragraphs; what quoted text, another cable or a document has is left out. */
export function ownMentions(document: CableDocument, cable: Cable): readonly Mentioned[] {
  return mentionsIn(document, cable).flatMap(({ mention, span, phrase, quote }) => ownMention(mention, span, phrase, quote !== null));
}

/** What becomes of the numbers of units. @param numbers their new ones, in the order of the units; null where there is none */
export function renumberingOf(units: readonly Unit[], numbers: readonly (readonly number[] | null)[]): Renumbering {
  return new Renumbering(units.flatMap(({ number }, at) => {
    const to = numbers[at];
    return number === null || !to ? [] : [{ from: number, to }];
  }));
}

/** The number of a paragraph that the cable has not, and that the text mentions: it would come to mean another. Undefined where there is none. */
export function strayNumber(document: CableDocument, cable: Cable, renumbering: Renumbering): number | undefined {
  return ownMentions(document, cable).find(({ number }) => renumbering.takenOver(number) !== undefined)?.number;
}

/** The edits of the text that keep every mention of a paragraph with its paragraph; a number that two paragraphs have is left alone. */
export function paragraphMentionEdits(document: CableDocument, cable: Cable, renumbering: Renumbering): Steps<readonly TextEdit[]> {
  return mentionEdits(textOf(document), ownMentions(document, cable), renumbering, String);
}

/** The same for the letters of references; 0 is A. */
export function letterMentionEdits(document: CableDocument, cable: Cable, renumbering: Renumbering): Steps<readonly TextEdit[]> {
  return mentionEdits(textOf(document), citedLetters(document, cable), renumbering, letterOf);
}

/** What the text cites of the cable's own references, by the places of their letters in the alphabet; what quoted text has is left out. */
export function citedLetters(document: CableDocument, cable: Cable): readonly Mentioned[] {
  return mentionsIn(document, cable).flatMap(({ mention, span, phrase, quote }): Mentioned[] => (
    mention.kind === 'reference' && !quote ? [{ ...span, number: placeOfLetter(mention.letter), through: mention.through === null ? null : placeOfLetter(mention.through), phrase: phrase.start }] : []));
}

function textOf({ text }: CableDocument): (span: Span) => string {
  return ({ start, end }) => text.slice(start, end);
}

const CAPITAL_A = 65;

/** How many letters there are. */
export const MOST_LETTERS = 26;

/** The place of a capital letter in the alphabet; 0 is A. */
export function placeOfLetter(letter: string): number {
  return letter.charCodeAt(0) - CAPITAL_A;
}

/** The letter of a place in the alphabet, small where what it replaces is small. */
export function letterOf(number: number, written: string): string {
  const letter = String.fromCharCode(CAPITAL_A + number);
  return written === written.toUpperCase() ? letter : letter.toLowerCase();
}

/** Gives paragraphs their new numbers. */
export function markerEdits(units: readonly Unit[], numbers: readonly (number | null)[]): readonly TextEdit[] {
  return units.flatMap(({ first: { at, block }, number: from }, index): TextEdit[] => {
    const to = numbers[index] ?? null;
    if (block.kind !== 'paragraph' || !block.marker || to === null || from === to) return [];
    return [{ ...shift(block.marker.number, at), newText: String(to) }];
  });
}
