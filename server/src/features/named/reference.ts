import type { Cable, CableDocument, Reference } from '../../cable/model';
import { shift, touches, type Span } from '../../text/span';
import { mentionsIn } from './mentions';
import type { Definition, Thing, Use } from './thing';

/** A letter of the REF list with all cables behind it, or a reference without a letter. */
export interface Listed extends Definition {
  /** In capitals; null where there is none. */
  readonly letter: string | null;
}

/** The references that a cable lists, in order, absolute. */
export function listedIn({ header, start }: Cable): readonly Listed[] {
  const listed: Listed[] = [];
  let lettered = 0;
  for (const item of header.references?.items ?? []) {
    const letter = letterOf(item, lettered);
    const last = listed.at(-1);
    if (letter !== null) {
      lettered++;
      listed.push({ letter, span: shift(item, start), names: lettersOf(item).map(span => shift(span, start)) });
    } else if (last && last.letter !== null) {
      // Another cable under the same letter: `A. STATE 1 AND PARIS 2`.
      listed[listed.length - 1] = { ...last, span: { start: last.span.start, end: start + item.end } };
    } else {
      listed.push({ letter: null, span: shift(item, start), names: [] });
    }
  }
  return listed;
}

/** The initial of a person at the start of a line looks like a letter; it is one only where it is that in sequence, or a number follows the name as that of a cable (`SPLIT 12`). */
function letterOf({ letter, kind, text }: Reference, before: number): string | null {
  if (!letter) return null;
  const first = /\d/.test(letter.value) ? '1' : 'A';
  return kind !== 'other' || /^[A-Z ]+ \d+$/.test(text) || letter.value === String.fromCharCode(first.charCodeAt(0) + before) ? letter.value : null;
}

/** The letter itself, without stop and brackets, in each of its forms. */
function lettersOf({ letter, secondLetter }: Reference): Span[] {
  return [letter, secondLetter].flatMap(each => each?.sign ?? []);
}

/** A letter of the REF list, also one that only the text has. */
export function letterThing(document: CableDocument, cable: Cable, letter: string): Thing {
  const listed = listedIn(cable);
  const uses: Use[] = [];
  for (const { mention, span, phrase, quote } of mentionsIn(document, cable)) {
    if (quote) continue;
    if (mention.kind === 'telegram' && mention.word !== 'septel') uses.push({ span, wide: listed.length > 1 });
    if (mention.kind !== 'reference') continue;
    if (mention.letter === letter) uses.push({ span, wide: false });
    else if (mention.through !== null && mention.letter < letter && letter < mention.through) uses.push({ span: phrase, wide: true });
  }
  return { kind: 'reference', name: letter, definitions: listed.filter(each => each.letter === letter), uses };
}

/** What `reftel` means: the reference, or all of them. */
function telegramThing(document: CableDocument, cable: Cable, definitions: readonly Listed[], wide: boolean): Thing {
  const uses = mentionsIn(document, cable).flatMap(({ mention, span, quote }) =>
    (!quote && mention.kind === 'telegram' && mention.word !== 'septel' ? [{ span, wide }] : []));
  return { kind: 'references', name: 'reftel', definitions, uses };
}

/** The meaning of `reftel`, `ref`, `refs` without a letter. */
export function reftelThing(document: CableDocument, cable: Cable): Thing {
  const listed = listedIn(cable);
  const [only] = listed;
  return listed.length === 1 && only?.letter ? letterThing(document, cable, only.letter) : telegramThing(document, cable, listed, false);
}

/** The reference of the list that an offset lies in. */
export function referenceAt(document: CableDocument, cable: Cable, offset: number): Thing | null {
  const listed = listedIn(cable);
  const item = listed.find(({ span }) => touches(span, offset));
  if (!item) return null;
  return item.letter === null ? telegramThing(document, cable, [item], listed.length > 1) : letterThing(document, cable, item.letter);
}
