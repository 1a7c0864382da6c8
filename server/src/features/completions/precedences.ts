import { allPrecedences, findPrecedence, precedenceByLetter, precedenceOf } from '../../vocabulary/precedence';
import type { Precedence } from '../../vocabulary/precedence-words';
import { addresseesOf } from '../../rules/kit/precedences';
import { listAt } from './item';
import type { Candidate, Completion, Target } from './item';
import { isOnCaretLine, yearOf } from './place';
import type { CaretPlace } from './place';

/**
 * Where the precedence begins that is being typed behind an address.
 *
 * @param written the addressee up to the caret
 * @param isAddress whether a text is the whole of a known address
 * @returns `done` where one stands there already, null where the address is still being written
 */
export function findTyped(written: string, isAddress: (text: string) => boolean): { readonly column: number } | 'done' | null {
  const words = written.split(' ');
  for (let count = 1; count < words.length; count++) {
    const column = words.slice(0, count).join(' ').length + 1;
    const typed = written.slice(column).trimStart();
    const begins = written.length - typed.length;
    const [first = '', second = ''] = typed.split(' ', 2);
    const ended = typed.includes(' ');
    if (ended && (findPrecedence(first) ?? findPrecedence(`${first} ${second}`))) return 'done';
    if (/^NIACT /i.test(typed)) return { column: begins };
    if (ended) continue;
    // Two letters may be a state: `MACDILL AFB FL`.
    if (isAddress(written.slice(0, column).trim()) || (count > 1 && typed.length > 2 && isPrecedenceBegun(typed))) return { column: begins };
  }
  return null;
}

function isPrecedenceBegun(typed: string): boolean {
  return allPrecedences().some(({ word }) => word?.startsWith(typed.toUpperCase()));
}

/** As often as cables have them. */
const USUAL: readonly Precedence[] = ['IMMEDIATE', 'PRIORITY', 'ROUTINE', 'NIACT IMMEDIATE', 'FLASH'];

/** The words, first the one that the letter before the date-time group says; one that the handbook had retired is left out. */
export function precedencesAt(place: CaretPlace, target: Target, role: 'action' | 'info'): Completion {
  const { dateTimeGroup } = place.cable.header;
  const letter = role === 'info' ? dateTimeGroup?.infoPrecedence ?? dateTimeGroup?.precedence : dateTimeGroup?.precedence;
  const expected = letter ? precedenceByLetter(letter.text)?.word : null;
  const year = yearOf(place);
  const usable = USUAL.map(precedenceOf).filter(({ retiredBy }) => retiredBy === null || year === null || year < retiredBy);
  const candidates = usable.flatMap(({ word, meaning }): Candidate[] => (word === null || (word === 'FLASH' && expected !== word && target.typed === '' && isSlower(place)) ? [] : [{ kind: 'precedence', label: word, detail: meaning }]));
  return listAt(target, candidates.sort((a, b) => Number(b.label === expected) - Number(a.label === expected)));
}

/** Whether the message goes to somebody at less than FLASH, which goes out in a transmission of its own (5 FAH-2 H-321.2-1). */
function isSlower(place: CaretPlace): boolean {
  const { cable: { header } } = place;
  const info = header.dateTimeGroup?.infoPrecedence?.text;
  const others = addresseesOf(header).filter(addressee => !isOnCaretLine(place, addressee));
  return (info !== undefined && info !== 'Z') || others.some(({ precedence }) => precedence !== null && precedence.value !== null && precedence.value !== 'FLASH');
}
