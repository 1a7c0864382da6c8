import type { CableDocument } from '../../cable/model';
import type { TextEdit } from '../../text/span';
import { inOneGo, type Steps } from '../../text/steps';
import { typedAgain } from './again';
import { firstParagraph } from './first-paragraph';
import { afterTitle, afterUnderline, underlineFollows } from './heading';
import { afterItem, afterListLine, afterReference, emptyItem } from './lists';
import { afterParagraph, emptyMarker } from './paragraph';
import { enterPlace, type EnterPlace } from './place';
import { wrapAtBlank } from './wrap';

/** What is looked at after Enter, in this order; the first that has something to do does it. Numbers that follow may be many, and take several steps. */
const ENTER: readonly ((place: EnterPlace) => readonly TextEdit[] | Steps<readonly TextEdit[]>)[] = [emptyMarker, emptyItem, afterTitle, afterUnderline, afterItem, afterParagraph, afterReference, firstParagraph, afterListLine];

/**
 * What is to be done when a character has just been typed.
 *
 * @param cursor absolute, behind the character
 * @param character a line break, or a blank
 * @returns absolute edits, apart from each other; the one that ends at the cursor is to take the cursor along
 */
export function typing(document: CableDocument, cursor: number, character: string, options: { readonly width: number }): readonly TextEdit[] {
  return inOneGo(typingInSteps(document, cursor, character, options));
}

/** The same step by step. */
export function* typingInSteps(document: CableDocument, cursor: number, character: string, { width }: { readonly width: number }): Steps<readonly TextEdit[]> {
  // Beside bare carriage returns no line end is sure.
  if (document.text.includes('\r') && /\r(?!\n)/.test(document.text)) return [];
  if (character === ' ') {
    const again = typedAgain(document, cursor);
    if (again.length > 0) return again;
    const edits = wrapAtBlank(document, cursor, width);
    return edits.length > 0 ? edits : underlineFollows(document, cursor);
  }
  const place = enterPlace(document, cursor, width);
  if (!place) return [];
  for (const does of ENTER) {
    const done = does(place);
    const edits = isSteps(done) ? yield* done : done;
    if (edits.length > 0) return edits;
  }
  return [];
}

function isSteps<T extends object>(done: T | Steps<T>): done is Steps<T> {
  return 'next' in done;
}
