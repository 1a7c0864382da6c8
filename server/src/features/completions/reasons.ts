import { reasonSectionOn, reasonsOf } from '../../vocabulary/reasons';
import type { Reason } from '../../vocabulary/reasons';
import { NOTHING, behind, listAt, targetFrom } from './item';
import type { Candidate, Completion } from './item';
import { dayOf } from './place';
import type { CaretPlace } from './place';

/** Behind `Reason:`, where the section is still to be written. */
const KEYWORD = /(?:^|[^A-Za-z])REASONS?(?:\(S\))?:?[ \t]{1,3}(?:E\.O\. \d{5},? )?([\d.]{0,3}[ \t]?)$/i;
/** Behind the section, in the brackets of a letter: `1.4 (b) and (`, `1.4 (B,`. */
const LETTERS = /1\.([45])[ \t]?((?:[(), /;&B-H]|A(?:ND)?){0,40})$/i;
const TAIL = 80;
/** Foreign governments and foreign relations are what most cables are about. */
const USUAL = ['b', 'd'];

/** The reasons for classifying, in the classified-by line. */
export function completeReasons(place: CaretPlace): Completion | null {
  const tail = place.before.slice(-TAIL);
  const inLine = place.role === 'classified-by' || /REASON|CLASSIFIED BY|CLASSIFIED:/i.test(place.before);
  if (!inLine) return null;
  const day = dayOf(place);
  const keyword = KEYWORD.exec(tail);
  if (keyword) {
    const section = (day === null ? undefined : reasonSectionOn(day)) ?? '1.4';
    const typed = keyword[1] ?? '';
    const target = targetFrom(place, place.before.length - typed.length, character => /[\d.]/.test(character));
    // The letters stand there already.
    if (/^ ?\([A-H]\)/i.test(behind(place, target))) return NOTHING;
    return listAt(target, sorted(section).map((reason): Candidate => (
      { kind: 'reason', label: `${section} (${reason.letter})`, detail: reason.meaning }
    )));
  }
  const [, number = '', written = ''] = LETTERS.exec(tail) ?? [];
  const typed = /[(, /;&]([A-H]?)$/i.exec(written)?.[1];
  const target = targetFrom(place, place.before.length - (typed?.length ?? 0));
  // Behind `(b), ` another letter has brackets of its own, behind `b, ` it has none.
  const isOpen = written.lastIndexOf('(') > written.lastIndexOf(')');
  if (typed === undefined || (!isOpen && !/(?:[,;&]|AND) ?[A-H]?$/i.test(written))) return null;
  if (!isOpen && place.after.startsWith('(')) return NOTHING;
  const used = new Set(written.slice(0, written.length - typed.length).replace(/and/gi, '').toLowerCase().match(/[a-h]/g));
  const close = behind(place, target).startsWith(')') ? '' : ')';
  const capitals = /[A-H]/.test(written.replace(/AND/g, ''));
  const letters = sorted(number === '5' ? '1.5' : '1.4').filter(({ letter }) => !used.has(letter)).map(({ letter, meaning }): Candidate => {
    const label = capitals ? letter.toUpperCase() : letter;
    return { kind: 'reason', label, newText: isOpen ? label + close : written.includes('(') ? `(${label})` : label, detail: meaning };
  });
  // A list with nothing but the letter that stands there would take the Tab that goes on to the next place to be filled in.
  return listAt(target, letters.filter(({ newText }) => newText !== typed));
}

function sorted(section: '1.4' | '1.5'): readonly Reason[] {
  const isUsual = ({ letter }: Reason): boolean => USUAL.includes(letter);
  return [...reasonsOf(section)].sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)));
}
