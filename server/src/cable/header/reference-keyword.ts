import { editDistance } from '../../vocabulary/nearest';
import { letterOf } from '../../text/characters';
import { excerpt } from '../../text/search';
import type { Word } from '../../text/span';
import { cableAt } from './cable-numbers';
import { wordAt } from './words';

const KEYWORD = /([A-Z]{2,10})(?: ?TELS?)?(?: ?\([S5]\))? ?(?:[:;.,]|-{1,2}(?= )|(?=[ (])|$)/iy;
/** What all forms of it begin with. */
const mayBeKeyword = letterOf('RE');
const SOUND = /^(?:REFS?|REF?TELS?|REFERENCES?)$/;
/** Short damaged forms; longer ones are told by their distance from a sound one. */
const DAMAGED = /^(?:EF(?:S|TEL)?|RF?E|RF|R[RE]EF|REF(?:[FL]|T[ELS]?))$/;
/** What follows a keyword without a colon: an item's letter, or a cable's number. */
const ITEM = /^(?:[([]?[A-Za-z]\.?[)\]][.:]?|[A-Z][.:]|[A-Z] [-:])(?: |$)/;
const BARE_LETTER = /^\(?A[.)] ?(?:REF(?:TEL)? )?/;
const BARE_END = /^ ?(?:\(?NOTAL\)?)?[ ,;.]{0,3}(?:$|\(?B[.)])/;

/** The keyword of a REF line. */
export interface ReferencesKeyword {
  readonly word: Word;
  readonly damaged: boolean;
  /** A colon, or what stands for one, follows. */
  readonly marked: boolean;
  /** An item's letter or a cable's number stands behind it. */
  readonly listed: boolean;
  readonly end: number;
}

/**
 * The keyword of a REF line at an offset (format guide 5.4): `REF:`, `REFTEL`, `REFS:`, `REF(S):`, also with letters lost
 * or changed. Without a colon it only counts where a letter or a cable's number follows; a damaged one only with it.
 */
export function referencesKeyword(text: string, start: number, end: number): ReferencesKeyword | null {
  if (!mayBeKeyword(text.charCodeAt(start))) return null;
  const line = excerpt(text, start, end, 160);
  KEYWORD.lastIndex = 0;
  const match = KEYWORD.exec(line);
  const letters = match?.[1]?.toUpperCase() ?? '';
  if (!match || letters === '') return null;
  const sound = SOUND.test(letters);
  if (!sound && !(DAMAGED.test(letters) || (letters.length > 5 && /^RE?F|^EF/.test(letters) && ['REFTEL', 'REFTELS', 'REFERENCE', 'REFERENCES'].some(word => editDistance(letters, word, 2) !== undefined)))) return null;
  const length = match[0].length;
  const written = match[0].replace(/[ :;.,-]{1,4}$/, '');
  const marked = /[:;.,-]$/.test(match[0]);
  const rest = line.slice(length).trimStart();
  const follows = ITEM.test(rest) || cableAt(rest, 0) !== null || (/^[A-Z] /.test(rest) && cableAt(rest, 2)?.known === true);
  if (!sound && !match[0].endsWith(':')) return null;
  if (!sound && letters === 'RE' && !follows) return null;
  // REF alone on its line, with the items below it.
  if (!marked && !follows && !(rest === '' && match[0] === match[0].toUpperCase() && length === end - start)) return null;
  // The keyword is given twice now and then.
  const again = marked ? /^ {0,3}REF(?:S|TELS?)? ?: ?/i.exec(line.slice(length))?.[0].length ?? 0 : 0;
  return { word: wordAt(text, start, start + written.length), damaged: !sound, marked, listed: follows || again > 0, end: start + length + again };
}

/** The items that the keyword is missing from: `A. PARIS 1234; B. …`, with nothing behind the number but the next. */
export function bareReferences(text: string, start: number, end: number): ReferencesKeyword | null {
  const line = excerpt(text, start, end, 160);
  const letter = BARE_LETTER.exec(line);
  const cable = letter && cableAt(line, letter[0].length);
  return cable?.known === true && BARE_END.test(line.slice(cable.end)) ? { word: wordAt(text, start, start), damaged: false, marked: true, listed: true, end: start } : null;
}
