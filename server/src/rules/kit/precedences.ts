import type { Addressee, DateTimeGroup, Header, PrecedenceWord } from '../../cable/model';
import { findPrecedence, precedenceByLetter, type PrecedenceEntry } from '../../vocabulary/precedence';
import type { Word } from '../../text/span';

/** The higher of the two precedences of FL5; undefined when neither letter is one of State's. */
export function highestOfGroup(group: DateTimeGroup): PrecedenceEntry | undefined {
  const action = entryOfLetter(group.precedence);
  const info = entryOfLetter(group.infoPrecedence);
  return !info || (action && action.rank >= info.rank) ? action : info;
}

/** What a letter of FL5 says; undefined when it is not one. */
export function entryOfLetter(letter: Word | null | undefined): PrecedenceEntry | undefined {
  return letter ? precedenceByLetter(letter.text) : undefined;
}

/** What a precedence word says; undefined when it is misspelt. */
export function entryOf(word: PrecedenceWord): PrecedenceEntry | undefined {
  return word.value === null ? undefined : findPrecedence(word.value);
}

/** Action and information addressees in order. */
export function addresseesOf({ to, info }: Pick<Header, 'to' | 'info'>): readonly Addressee[] {
  return [...(to?.addressees ?? []), ...(info?.addressees ?? [])];
}

/** The first of the addressees with the highest precedence. */
export function highestOfAddressees(header: Header): Addressee | undefined {
  let top: Addressee | undefined;
  let rank = -Infinity;
  for (const addressee of addresseesOf(header)) {
    const entry = addressee.precedence ? entryOf(addressee.precedence) : undefined;
    if (!entry || entry.rank <= rank) continue;
    top = addressee;
    ({ rank } = entry);
  }
  return top;
}

/** `IMMEDIATE (O)` */
export function spelled(entry: PrecedenceEntry): string {
  return entry.word === null ? entry.letter : `${entry.word} (${entry.letter})`;
}
