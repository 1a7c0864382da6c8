import { portionMarks } from '../../cable/facts';
import type { Cable, PortionMark } from '../../cable/model';
import { isPortionAbove } from '../../vocabulary/classification';
import { allPortionLevels, findPortionControl, findPortionLevel } from '../../vocabulary/portion-marks';
import { shift } from '../../text/span';
import { dayOf, yearOf } from './place';
import { NOTHING, listAt, targetFrom } from './item';
import type { Candidate, Completion } from './item';
import type { CaretPlace } from './place';

/** Behind the number of a paragraph: it is marked in every case, so no bracket is waited for. */
const AFTER_NUMBER = /^[ \t]{0,12}¶?[ \t]{0,3}\d{1,3}\.[ \t]{1,4}(?=\([^()]{0,20}$|$)/;
/** Where a mark may stand, once a bracket is there: a subject, the start of a sub-paragraph. */
const WITH_BRACKET = /^[ \t]{0,12}(?:SUBJECT:|SUBJ:|[A-Za-z]\.|--?|\*|\([a-z0-9]{1,2}\))[ \t]{1,4}(?=\([^()]{0,20}$)/i;
/** A heading, or text without a number. */
const AT_START = /^(?=\([^()]{0,20}$)/;

const LOU_ENDS = '1995-10-14';

/** Marks not above the level of the cable; the one used last goes first. */
export function completePortionMarks(place: CaretPlace): Completion | null {
  const { before, after, inHeader, blankAbove, cable } = place;
  const found = AFTER_NUMBER.exec(before) ?? WITH_BRACKET.exec(before) ?? (blankAbove && !(inHeader && !cable.header.subject) ? AT_START.exec(before) : null);
  if (!found) return null;
  const open = targetFrom(place, found[0].length, character => /[A-Z/, ]/.test(character));
  const closed = open.typed !== '' && place.document.text.charAt(open.replace.end) === ')';
  // A mark is one word, which another takes the place of; where there is none, what stands behind the caret is text.
  const insert = closed ? { ...open.replace, end: open.replace.end + 1 } : open.insert;
  if (!closed && /^\S/.test(after)) return NOTHING;
  const gap = insert.end >= place.offset + after.length ? ' ' : '';
  return listAt({ ...open, insert, replace: insert }, marksFor(place).map(mark => candidateOf(mark, gap)));
}

function candidateOf(mark: string, gap: string): Candidate {
  const [level = '', ...controls] = mark.split(/\/+/);
  const meanings = [findPortionLevel(level)?.meaning, ...controls.map(control => findPortionControl(control)?.meaning)];
  return { kind: 'portion-mark', label: `(${mark})`, newText: `(${mark})${gap}`, detail: meanings.filter(Boolean).join(' ') };
}

function marksFor(place: CaretPlace): readonly string[] {
  const { cable, offset } = place;
  const overall = cable.header.classification?.level ?? null;
  const marks = portionMarks(cable).map(({ at, mark }) => ({ ...shift(mark, at), mark }));
  const others = marks.filter(({ start, end, mark }) => (end <= place.lineStart || start >= offset + place.after.length) && mark.form === 'sound' && !mark.entireText && mark.level !== null && (overall === null || !isPortionAbove(mark.level, overall)));
  const last = others.findLast(({ start }) => start < offset);
  const day = dayOf(place);
  const levels = allPortionLevels()
    .filter(({ text }) => (overall === null || !isPortionAbove(text, overall)) && (text !== 'LOU' || (day !== null && day < LOU_ENDS)))
    .map(({ text }) => text);
  const controlled = levels.filter(level => (level === 'SBU' ? isNoforn(cable) : level !== 'U' && level !== 'LOU')).flatMap(level => controlsOf(level, place, others.map(({ mark }) => mark)));
  const usual = isNoforn(cable) ? [...controlled.filter(mark => mark.endsWith('NF')), ...levels] : levels;
  return [...new Set([...(last ? [last.mark.text] : []), ...usual, ...others.map(({ mark }) => mark.text), ...controlled])];
}

/** From then on cables have two strokes before a control (CAPCO). */
const TWO_STROKES = 2009;

/** A level with each control that may go with it, as the cable has it or its time. */
function controlsOf(level: string, place: CaretPlace, others: readonly PortionMark[]): readonly string[] {
  const written = others.map(({ text }) => /^[A-Z]{1,3}(\/\/?)(?=[A-Z])/.exec(text)?.[1]).find(stroke => stroke !== undefined);
  const stroke = written ?? ((yearOf(place) ?? TWO_STROKES) < TWO_STROKES ? '/' : '//');
  // What is sensitive but unclassified is kept from foreigners, not released to some.
  return level === 'SBU' ? [`${level}${stroke}NF`] : [`${level}${stroke}NF`, `${level}${stroke}REL TO USA, FVEY`];
}

/** All of the cable is kept from foreigners: its portions mostly are too. */
function isNoforn({ header: { captions, classification } }: Cable): boolean {
  return captions.some(({ name }) => name === 'NOFORN') || classification?.controls.some(({ text }) => /^NOFORN$/i.test(text)) === true;
}
