import type { Cable, CableDocument, ReferenceLetter, SubParagraph } from '../../cable/model';
import { Renumbering } from '../../cable/renumbering';
import { hasBlankLine, isLineEnd } from '../../text/line-end';
import { ROMAN } from '../../text/roman';
import type { Span, TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { blockAt } from '../blocks';
import { mentionsIn, readMentionsInSteps } from '../named/mentions';
import { listedIn, type Listed } from '../named/reference';
import { letterMentionEdits, letterOf, MOST_LETTERS } from '../structure/renumbering';
import { nextParagraphAfter } from './next-paragraph';
import { isFinished, mayBeFollowed } from './paragraph';
import type { EnterPlace } from './place';
import { wrapEdits } from './wrap';

/** Of a bullet what counts. */
const NAME = /(?:[A-Za-z]{1,5}|\d{1,6})(?=[^A-Za-z\d]{0,3}$)/;

/**
 * What the next letter or number of a list is; null behind Z.
 *
 * @param before the item above, if there is one: `i` behind `h` is a letter, else a number
 */
function following(name: string, before?: string): string | null {
  if (/^\d+$/.test(name)) return String(Number(name) + 1).padStart(name.length, '0');
  const isLetter = name.length === 1 && (before === String.fromCharCode(name.charCodeAt(0) - 1) || !/^[ivx]$/i.test(name));
  if (isLetter) return /^z$/i.test(name) ? null : String.fromCharCode(name.charCodeAt(0) + 1);
  const roman = ROMAN[ROMAN.indexOf(name.toLowerCase()) + 1] ?? null;
  return roman === ROMAN[0] || roman === null ? null : name === name.toUpperCase() ? roman.toUpperCase() : roman;
}

/** The bullet of the next item, behind one and the one before that; null where nobody can tell. */
export function nextBullet(bullet: string, before: string | undefined): string | null {
  const name = NAME.exec(bullet)?.[0];
  // What a word processor leaves of a bullet is no letter.
  if (name === undefined || bullet === 'o') return bullet;
  const next = following(name, NAME.exec(before ?? '')?.[0]);
  return next === null ? null : bullet.replace(NAME, next);
}

/** Enter behind a lettered reference begins the next one under it; those that follow move on by a letter, and what the text cites. */
export function* afterReference({ document, cable, line, start, end, cursor }: EnterPlace): Steps<readonly TextEdit[]> {
  const { text, lines } = document;
  const items = cable.header.references?.items ?? [];
  const listed = listedIn(cable);
  const index = listed.findLastIndex(({ span }) => start < span.end && span.end <= end);
  const letterAt = (each: Listed | undefined): ReferenceLetter | null => items.find(item => cable.start + item.start === each?.span.start)?.letter ?? null;
  const [first, own] = [letterAt(listed[0]), letterAt(listed[index])];
  // A letter that nothing stands behind is taken back by emptyItem.
  if (line.role !== 'reference' || !first || !own || end <= cable.start + own.end) return [];
  // Words right below that begin nothing are the rest of this reference.
  const below = blockAt(document, lines.start(lines.lineAt(cursor) + 1))?.placed.block;
  if (below?.kind === 'paragraph' && !below.marker && !below.mark) return [];
  // One behind I is J: references are not counted in Roman numerals.
  const letter = following(own.value, String.fromCharCode(own.value.charCodeAt(0) - 1));
  const others = index < listed.length - 1 ? yield* lettersMoved(document, cable, index + 1, 1) : [];
  if (letter === null || others === null) return [];
  const from = cable.start + first.start;
  return [{ start: startOfLine(text, cursor), end: cursor, newText: `${' '.repeat(from - startOfLine(text, from))}${withLetter(own, letter)} ` }, ...others];
}

/**
 * What gives the references from an index on the letter after theirs, or that before, which is free; and what cites
 * them in the text.
 *
 * @returns null where the letters are not those of the alphabet, or where one that is cited would come to mean another
 */
function* lettersMoved(document: CableDocument, cable: Cable, from: number, by: 1 | -1): Steps<readonly TextEdit[] | null> {
  const listed = listedIn(cable);
  const letters = listed.map((_, at) => letterOf(at, 'A'));
  if (listed.length + by > MOST_LETTERS || listed.some(({ letter }, at) => letter !== letters[at])) return null;
  const free = by < 0 ? letters[from - 1] : undefined;
  yield* readMentionsInSteps(document, cable);
  if (mentionsIn(document, cable).some(({ mention, quote }) => !quote && mention.kind === 'reference' && (mention.letter === free || !letters.includes(mention.letter)))) return null;
  const names = listed.slice(from).flatMap((each, at) => each.names.map(({ start, end }) => ({ start, end, newText: letterOf(from + at + by, document.text.slice(start, end)) })));
  return [...names, ...yield* letterMentionEdits(document, cable, new Renumbering(letters.map((_, at) => ({ from: at, to: [at < from ? at : at + by] }))))];
}

/** Another letter as one is written: `REF E.` becomes `REF F.` */
function withLetter({ text, value }: ReferenceLetter, letter: string): string {
  const at = text.toUpperCase().lastIndexOf(value);
  return text.slice(0, at) + (text.charAt(at) === value ? letter : letter.toLowerCase()) + text.slice(at + 1);
}

/** An item that others follow. */
const GOES_ON = /(?:;|[;,] (?:and|or|AND|OR))$/;

/**
 * Enter behind an item that goes on (`-- the boats;`), or that is a whole sentence, begins the next with the same bullet, or
 * the next letter or number, and the same mark, with a blank line between where the others have one. Between others only a
 * bullet is: a letter or number would stand there twice. A stop behind items that went on ends their list, and so do the
 * words that open or close a summary, comment or quotation, and text at the margin below an item that hangs.
 */
export function afterItem({ document, document: { text, lines }, placed: { at, block }, start, words, cursor, end, width }: EnterPlace): readonly TextEdit[] {
  const goesOn = GOES_ON.test(words);
  if (block.kind !== 'paragraph' || !(goesOn || (words !== '' && isFinished(text, end)))) return [];
  const index = block.parts.findLastIndex(each => at + each.start <= start + words.length);
  const [part, next] = [block.parts[index], block.parts[index + 1]];
  if (!part || at + (part.mark ?? part.bullet).end >= end || hasBlankLine(text.slice(at + part.start, end)) || (next && NAME.test(part.bullet.text))) return [];
  const column = columnOf(text, at + part.start);
  const above = block.parts.slice(0, index).findLast(each => columnOf(text, at + each.start) <= column);
  const said = block.brackets.filter(word => word.start > part.start && at + word.end <= end);
  const isOpenOrClosed = said.at(-1)?.edge === 'begin' || said.some(({ edge }) => edge === 'end');
  if (!goesOn && (isOpenOrClosed || !isWithin(document, at + part.start, cursor, at + (next?.start ?? -1)) || (isAlike(above, part) && GOES_ON.test(text.slice(at + above.start, at + part.start).trimEnd())))) return [];
  // A line right below goes on with this item, unless another begins there or the list ends.
  const isBelow = (each: Span): boolean => lines.lineAt(at + each.start) === lines.lineAt(cursor) + 1;
  if (block.lines.some(line => line.role !== 'blank' && isBelow(line)) && !(next && isBelow(next)) && !block.brackets.some(isBelow)) return [];
  const bullet = nextBullet(part.bullet.text, above?.bullet.text);
  if (bullet === null) return [];
  const isParted = isAlike(above, part) ? hasBlankLine(text.slice(at + above.start, at + part.start)) : isAlike(next, part) && hasBlankLine(text.slice(cursor, at + next.start));
  const blanks = /^[ \t]{1,4}/.exec(text.slice(at + part.bullet.end, at + part.end))?.[0] ?? ' ';
  const mark = part.mark && !part.mark.entireText ? `(${part.mark.text}) ` : '';
  return [...wrapEdits(document, { at, block }, width), { start: startOfLine(text, cursor), end: cursor, newText: (isParted ? lines.lineEnd : '') + ' '.repeat(column) + bullet + blanks + mark }];
}

/**
 * Whether the line above the cursor is of an item that begins at `from`, its first or one that hangs below it, and whether
 * nothing goes on with it on the line below: that is empty, or the next item begins there.
 */
function isWithin({ text, lines }: CableDocument, from: number, cursor: number, next: number): boolean {
  const [first, own, below] = [lines.lineAt(from), lines.lineAt(cursor) - 1, lines.lineAt(cursor) + 1];
  const indent = (line: number): number => /^[ \t]*/.exec(text.slice(lines.start(line), lines.end(line)))?.[0].length ?? 0;
  if (own > first && indent(own) <= indent(first)) return false;
  return text.slice(lines.start(below), lines.end(below)).trim() === '' || below >= lines.count || (next >= 0 && lines.lineAt(next) === below);
}

/** Whether an item is of the same list as another, as far as their bullets tell. */
function isAlike(one: SubParagraph | undefined, other: SubParagraph): one is SubParagraph {
  return one !== undefined && isOfList(one.bullet.text, other.bullet.text);
}

function isOfList(bullet: string, other: string): boolean {
  return bullet.replace(NAME, '') === other.replace(NAME, '');
}

/**
 * Enter behind a bullet, or behind the next letter or number of a list, with nothing or a mark after it takes it back; behind
 * a list of whole sentences the next paragraph begins. A letter that follows no other (`vitamins` / `A.`) is a word of the
 * text. References below get the letters back that they had.
 */
export function* emptyItem(place: EnterPlace): Steps<readonly TextEdit[]> {
  const { document, document: { text }, cable, start, end, words, cursor, placed: { at, block } } = place;
  const part = block.kind === 'paragraph' ? block.parts.find(({ mark }) => mark && at + mark.start > start && at + mark.end === end) : undefined;
  const isBullet = block.kind !== 'header' && /^(?:--?|\*)$/.test(words);
  // A hyphen alone may be the underline of a heading that is being written; only behind a blank is it a bullet.
  const isEmpty = part !== undefined || (isBullet ? text.charAt(end) === ' ' || start < end - words.length : follows(words, itemsAbove(place)));
  if (!isEmpty) return [];
  const own = block.kind === 'header' ? listedIn(cable).findIndex(({ span }) => start <= span.start && span.start < end) : -1;
  return (yield* behindList(place)) ?? [{ start, end: cursor, newText: '' }, ...own < 0 ? [] : (yield* lettersMoved(document, cable, own + 1, -1)) ?? []];
}

/** The next paragraph in the place of an empty item, where it is the last of a list of whole sentences; else null. */
function* behindList({ document, document: { text }, cable, start, cursor, placed: { block } }: EnterPlace): Steps<readonly TextEdit[] | null> {
  let above = start;
  while (/\s/.test(text.charAt(above - 1))) above--;
  if (block.kind !== 'paragraph' || !isFinished(text, above) || !mayBeFollowed(block, cable, above)) return null;
  // As if the item had never been begun.
  const next = yield* nextParagraphAfter(document, { start: above, end: cursor, newText: '' });
  return next && [{ start: above, end: cursor, newText: next.lead }, ...next.others];
}

/** The bullets or letters of the items above, the nearest last; those of a list within one of them are further in. */
function itemsAbove({ document: { text }, cable, start, end, words, placed: { at, block } }: EnterPlace): readonly string[] {
  const column = columnOf(text, end - words.length);
  if (block.kind === 'paragraph') return block.parts.filter(part => at + part.start < start && columnOf(text, at + part.start) <= column).map(({ bullet }) => bullet.text);
  return block.kind === 'header' ? (cable.header.references?.items ?? []).flatMap(({ letter }) => (letter && cable.start + letter.end <= start ? letter.text : [])) : [];
}

/** `B.` follows `A.`, `(2)` follows `(1)`. */
function follows(bullet: string, above: readonly string[]): boolean {
  const index = indexBefore(bullet, above);
  return index >= 0 && above[index] !== bullet;
}

/** Which of the bullets above a bullet goes on with, past those of a list within: `b.` with `a.` over `(1)` and `(2)`; -1 for none. */
export function indexBefore(bullet: string, above: readonly string[]): number {
  const alike = above.flatMap((each, at) => (isOfList(each, bullet) ? at : []));
  const last = alike.at(-1) ?? -1;
  return nextBullet(above[last] ?? '', above[alike.at(-2) ?? -1]) === bullet ? last : -1;
}

/** In a list of addressees or TAGS the next line begins where the lines before it do. */
export function afterListLine({ document: { text }, line, placed: { at, block }, cursor }: EnterPlace): readonly TextEdit[] {
  if (block.kind !== 'header' || !(line.role === 'to' || line.role === 'info' || line.role === 'tags')) return [];
  const indent = line.continues ? /^[ \t]*/.exec(text.slice(at + line.start, at + line.end))?.[0] ?? '' : '';
  const from = startOfLine(text, cursor);
  return text.slice(from, cursor) === indent ? [] : [{ start: from, end: cursor, newText: indent }];
}

/** Looked for a sign at a time: a text may have none of one kind, and would be gone through to its start. */
function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}
