import { oneOf } from '../text/characters';
import type { PortionLevel } from '../vocabulary/levels';
import { excerpt } from '../text/search';
import type { PortionMark } from './model';

/** The level words, longest first, at the start of what stands in the brackets; whose information it is stands before them where it is another government's: `//NOR C`. */
const LEVEL = /^(\/\/[A-Z][A-Z, ]{1,40}? )?(UNCLASSIFIED|UNCLAS|SENSITIVE BUT UNCLASSIFIED|SBU|U|LIMITED OFFICIAL USE|LOU|CONFIDENTIAL|C|TOP SECRET|TS|SECRET|S)(?![A-Z])/;
/** How a mark begins, as part of a pattern: for places where a number or a bullet is one only before a mark. */
export const MARK_START = String.raw`\((?:U|C|S|SBU|LOU|TS)[)/]`;
/** By their first letter, but for SBU. */
const LEVEL_OF: Readonly<Record<string, PortionLevel>> = { C: 'C', S: 'S', T: 'TS', U: 'U', L: 'LOU', SBU: 'SBU' };
/** What may follow the level: controls after a slash, a hyphen or a comma; no figure behind a hyphen, as in the names of aircraft: `(C-130)`. */
const CONTROLS = /^ ?(?:\/\/?|-(?!\d)|,) ?[A-Z0-9][A-Z0-9,&' /-]{0,70}$/;
/** Separators with nothing between them, or at the end. */
const EMPTY_CONTROL = /\/\/ ?\/|\/ \/|[/,-] ?$/;
/** Behind the level, or behind its controls: `C - ENTIRE TEXT`, `S/NF - ENTIRE TEXT.`; a program for writing makes a longer dash of the hyphen. */
const ENTIRE_TEXT = / ?[-\u2013\u2014/,]{0,2} ?ENTIRE(?:TY)? ?(?:TEXT|CABLE|MESSAGE)?\.?$/;
/** The same behind the brackets, with nothing else on the line or in its sentence: `(C) ENTIRE TEXT.`, the usual form of 1982 to 1996. */
const ENTIRE_BEHIND = /\s{0,3}(?:[-\u2013\u2014]{1,2} ?)?\(?ENTIRE TEXT(?:\)?\.?$|\)?\.\s)/iy;
/** At most this many characters are looked at for a closing bracket: longer brackets are no marks. */
const LONGEST = 72;
/** Letters changed round or doubled in a mark that can mean only one thing. */
const MISSPELT: ReadonlyMap<string, string> = new Map([
  ['SUB', 'SBU'], ['BSU', 'SBU'], ['USB', 'SBU'], ['UBS', 'SBU'], ['BUS', 'SBU'], ['SBUU', 'SBU'], ['SSBU', 'SBU'], ['SB U', 'SBU'], ['S BU', 'SBU'],
  ['UU', 'U'], ['CC', 'C'], ['S NF', 'S/NF'], ['C NF', 'C/NF'], ['SBU NF', 'SBU/NF'],
]);

/** NOFORN with letters lost, changed round or misread. */
const NOFORN = /(?<=\/)(?!NF$|NOFORN$)(?:FN|N0?O?F[O0]?RN?)$/;

interface Inside {
  readonly level: PortionLevel;
  readonly controls: readonly string[];
  readonly entireText: boolean;
}

/** Nearly every mark is one of these. */
const PLAIN: ReadonlyMap<string, Inside> = new Map((['U', 'SBU', 'C', 'S', 'TS', 'LOU'] as const).map(level => [level, { level, controls: [], entireText: false }]));

/** Reads what stands inside the brackets of a portion mark (5 FAH-1 H-246.2); null when it is no mark. */
function readInside(inside: string): Inside | null {
  const plain = PLAIN.get(inside);
  if (plain) return plain;
  const upper = inside.toUpperCase().trim().replace(/\s/g, ' ');
  const match = LEVEL.exec(upper);
  if (!match) return null;
  const behind = upper.slice(match[0].length);
  const entire = ENTIRE_TEXT.exec(behind);
  const rest = behind.slice(0, entire?.index);
  const entireText = entire !== null;
  const word = match[2] ?? '';
  const level = LEVEL_OF[/^S(?:BU|EN)/.test(word) ? 'SBU' : word.charAt(0)] ?? 'U';
  if (rest !== '' && (!CONTROLS.test(rest) || EMPTY_CONTROL.test(rest))) return null;
  const controls = `${match[1] ?? ''}${rest}`.split(/[/,]|(?<![A-Z]MNF) ?-(?!I\b)/).map(part => part.trim()).filter(part => part !== '');
  return { level, controls, entireText };
}

/**
 * Reads a portion mark that stands at an offset, also one with a bracket missing or with its letters changed round.
 *
 * @param text the text that the offsets count in
 * @param start where the mark should begin
 * @param end where the line ends
 * @returns null when no mark stands there: ordinary words in brackets are none
 */
export function readPortionMark(text: string, start: number, end: number): PortionMark | null {
  if (!mayBegin(text.charCodeAt(start))) return null;
  const line = excerpt(text, start, end, LONGEST);
  return readBracketed(line, start) ?? readBroken(line, start);
}

/** An opening bracket, or the first letter of a level: nearly no line begins so, and the others are not looked at. */
const mayBegin = oneOf('([{<UCSLT');

/** Not by spreading objects, which costs more than all the rest of reading a mark. */
function markOf(start: number, end: number, text: string, { level, controls, entireText }: Inside, form: PortionMark['form'], becomes: string | null): PortionMark {
  return { start, end, text, level, controls, entireText, form, becomes };
}

const isClosing = oneOf(')]}>');
function readBracketed(line: string, start: number): PortionMark | null {
  const open = line.charAt(0);
  if (open !== '(' && open !== '[' && open !== '{' && open !== '<') return null;
  let close = 1;
  while (close < line.length && !isClosing(line.charCodeAt(close))) close++;
  if (close === line.length) return null;
  // Scans have these for round ones; with letters right behind, `<U>Lake</U>`, they are tags of HTML.
  if ((open === '<' || line.charAt(close) === '>') && /\S/.test(line.charAt(close + 1))) return null;
  const text = line.slice(1, close);
  // `(C)) `: one too many.
  const doubled = line.startsWith(')) ', close);
  const sound = open === '(' && line.charAt(close) === ')' && !doubled;
  const end = start + close + (doubled ? 2 : 1);
  const inside = readInside(text);
  const written = text.trim().toUpperCase();
  const meant = MISSPELT.get(written) ?? written.replace(NOFORN, 'NF');
  if (inside && meant === written) {
    const tight = text === text.trim();
    const marked = isEntireBehind(line, close + 1) ? { ...inside, entireText: true } : inside;
    return sound && tight ? markOf(start, end, text, marked, 'sound', null) : markOf(start, end, text, marked, 'bracket', `(${text.trim()})`);
  }
  const meantInside = meant === written ? null : readInside(meant);
  return meantInside && markOf(start, end, text, meantInside, written.includes('/') ? 'sound' : 'word', `(${meant})`);
}

function isEntireBehind(line: string, at: number): boolean {
  ENTIRE_BEHIND.lastIndex = at;
  return ENTIRE_BEHIND.test(line);
}

/** Marks with the opening or the closing bracket lost: `C) `, `(SBU `; only the plain levels, since anything else could be words, no level spaced letter by letter, and no words in brackets, `(S. Korea)`. */
const NO_OPENING = /^(SBU|LOU|TS|[UCS])((?:\/\/?(?:NF|N|NOFORN))?)\)(?= |$)/;
const NO_CLOSING = /^\((SBU|LOU|TS|[UCS]|sbu|[ucs](?=\/))((?:\/\/?(?:NF|N|NOFORN|nf))?)(?! [A-Z] [A-Z] )(?![^()]{0,72}\))(?=[ .] ?[A-Z"'(])/;

function readBroken(line: string, start: number): PortionMark | null {
  const match = NO_OPENING.exec(line) ?? NO_CLOSING.exec(line);
  if (!match) return null;
  const text = `${match[1] ?? ''}${match[2] ?? ''}`;
  const inside = readInside(text);
  return inside && markOf(start, start + match[0].length, text, inside, 'bracket', `(${text.toUpperCase()})`);
}

/** Levels in words, spaced or not, and as letters. */
const LEVEL_WORDS = '(C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|(?:T ?O ?P {1,2})?S ?E ?C ?R ?E ?T|UNCLAS(?:SIFIED)?|LIMITED OFFICIAL USE|LOU|SBU|TS|[CSU])(?://?(NF|NOFORN))?';
/** `CONFIDENTIAL - ENTIRE TEXT.` without brackets, as paragraph 1 of the cables of 1982 to 1995; the other way round, and as a sentence. */
const BARE_ENTIRE_TEXT = new RegExp(
  `^(?:\\(?${LEVEL_WORDS} ?[-\u2013\u2014/,:]{0,2} ?ENTIRE TEXT\\)?|\\(?(?:THE )?ENTIRE TEXT(?: IS)?[ :,\u2013\u2014-]{1,3}${LEVEL_WORDS}\\)?(?![^.,;:])`
  + `|(?:TH(?:IS|E) (?:CABLE|MESSAGE|TELEGRAM|TEXT) IS (?:CLASSIFIED )?)?${LEVEL_WORDS} IN ITS ENTIRETY(?![^.,;:]))`, 'i');

/** `(` and the first letters of the levels, and of `ENTIRE` and `THIS`, in either case. */
const mayBeginEntire = oneOf('(CSTULEcstule');

/** Reads a mark for the whole text that has no brackets; null when none stands at `start`. */
export function readEntireText(text: string, start: number, end: number): PortionMark | null {
  if (!mayBeginEntire(text.charCodeAt(start))) return null;
  const match = BARE_ENTIRE_TEXT.exec(excerpt(text, start, end, LONGEST));
  if (!match) return null;
  const words = (match[1] ?? match[3] ?? match[5] ?? '').toUpperCase();
  const control = match[2] ?? match[4] ?? match[6];
  const inside: Inside = { level: LEVEL_OF[words] ?? LEVEL_OF[words.charAt(0)] ?? 'U', controls: control ? [control.toUpperCase()] : [], entireText: true };
  return markOf(start, start + match[0].length, match[0], inside, 'sound', null);
}

/** Reads a mark with its brackets, or one for the whole text without them; null when none stands at `start`. */
export function readMark(text: string, start: number, end: number): PortionMark | null {
  return readPortionMark(text, start, end) ?? readEntireText(text, start, end);
}

/** Whether a line holds the mark of the entire text and nothing else. */
export function isMarkOfAll(text: string, start: number, end: number): boolean {
  const mark = readMark(text, start, end);
  return mark?.entireText === true && (/^\.?$/.test(text.slice(mark.end, end)) || isEntireBehind(text.slice(mark.end, end), 0));
}

/** Whether what stands in the brackets of a mark is one small letter, as the letters of a list and of the parts of a law are. */
export function isSmallLetter(text: string): boolean {
  return text.length === 1 && text !== text.toUpperCase();
}

/** `C) Trade` as a heading and `(c) the third point` without a number are items of a list, not portions. */
export function isListLetter({ text, form, start, end }: PortionMark): boolean {
  return isSmallLetter(text) || (text.length === 1 && form === 'bracket' && end - start === 2);
}

/** A mark as it is shown: in brackets, which that of an entire text need not have (`CONFIDENTIAL - ENTIRE TEXT`). */
export function shownMark({ start, end, text, entireText }: PortionMark): string {
  return entireText && end - start === text.length ? text : `(${text})`;
}

/** The first words of a paragraph as they follow its number and mark: behind a blank, but for a stop, which ends the mark of an entire text. */
export function afterLead(words: string): string {
  return words === '' || /^[.,;:]/.test(words) ? words : ` ${words}`;
}
