import { readMarker } from '../../cable/paragraph-start';
import { readPortionMark } from '../../cable/portion-mark';
import type { CableDocument } from '../../cable/model';
import { withEdits } from '../../cable/reread';
import type { TextEdit } from '../../text/span';
import { blockAt } from '../blocks';
import { columnOf, indexBefore } from './lists';

/** More than what is looked for is. */
const LONGEST = 80;
/** A bullet, letter or number at the start of a line, its mark, and the same once more, `1.(U)` too; what stands behind the letter (C) is its mark. */
const TWICE = /^[ \t]{0,24}(?!\([CSU]\))(--?|\*|\(?(?:\d{1,3}\.)?(?:[A-Za-z]{1,4}|\d{1,3})[.)]) {1,4}(?:(\([A-Za-z/ -]{1,24}\)) )?(\1\2? )$/;
/** A letter at the start of a line, and the same written otherwise (`C)` and `c.`; `(C)` is a mark). */
const OTHERWISE = /^[ \t]{0,24}\(?([A-Z])[.)] {1,4}(\1[.)] )$/i;
/** In a list with small letters a capital is the initial of a name: `b. B. Roe`. */
const INITIAL = /^[ \t]{0,24}\(?[a-z][.)] {1,4}[A-Z]\. $/;
/** Two marks behind a number or bullet at the start of a line. */
const MARKS = /^([ \t]{0,24}(?:--?|\*|\(?(?:[A-Za-z]{1,4}|\d{1,3})[.)]) {1,4})(\([A-Za-z][^()]{0,24}\) {1,4})\([A-Za-z][^()]{0,24}\) $/;
/** A number at the start of a line, its mark, and a bullet, letter or number behind them; (C) there is a mark. */
const ITEM = /^(\d{1,3}\. {1,4}(?:\([A-Z/ -]{1,24}\) )?)(?!\([CSU]\))(--?|\*|\(?(?:[A-Za-z]{1,4}|\d{1,3})[.)]) $/;
/** The keyword of references where Enter below the subject has begun the text. */
const REFERENCES = /^(1\. {1,4}(?:\([A-Z/]{1,20}\) )?)REF(?:S|TELS?|ERENCES?)?: $/i;

/**
 * A blank behind a number, bullet or letter that is typed again right behind the one that Enter has written takes it
 * away; behind another portion mark, it takes away the one before it, behind `REF:` the number of the text, and behind
 * what goes on with the list above the number and mark of the paragraph. An editor drops the answer to a blank when the
 * next key comes before it: the blank behind the first word is another chance, but for letters, which may be somebody's
 * initials.
 */
export function typedAgain(document: CableDocument, cursor: number): readonly TextEdit[] {
  const { text, lines } = document;
  const line = lines.lineAt(cursor);
  const start = lines.start(line);
  if (cursor - start > LONGEST || text.slice(cursor, lines.end(line)).trim() !== '') return [];
  const before = text.slice(start, cursor);
  return againIn(document, start, before) ?? againIn(document, start, before.slice(0, before.lastIndexOf(' ', before.length - 2) + 1), /[A-Za-z]/) ?? [];
}

/** @param before the line up to where it may be typed again @param meant a marker that has this is left */
function againIn(document: CableDocument, start: number, before: string, meant?: RegExp): readonly TextEdit[] | null {
  const { text } = document;
  const cursor = start + before.length;
  const again = TWICE.exec(before)?.[3] ?? (INITIAL.test(before) ? null : OTHERWISE.exec(before))?.[2];
  if (again !== undefined) {
    const edit = { start: cursor - again.length, end: cursor, newText: '' };
    return meant?.test(again) !== true && wasBegun(document, edit) ? [edit] : null;
  }
  const number = REFERENCES.exec(before)?.[1];
  if (number !== undefined) {
    const cable = blockAt(document, start)?.cable;
    return cable?.header.subject && cable.blocks[1]?.at === start && !cable.blocks[2] && !cable.header.references ? [{ start, end: start + number.length, newText: '' }] : null;
  }
  const [, fresh, bullet] = ITEM.exec(before) ?? [];
  if (fresh !== undefined && bullet !== undefined && meant?.test(bullet) !== true) {
    const indent = indentOfList(document, start, bullet);
    if (indent !== null) return [{ start, end: start + fresh.length, newText: indent }];
  }
  const [, lead, first] = MARKS.exec(before) ?? [];
  if (lead === undefined || first === undefined) return null;
  const from = start + lead.length;
  const areMarks = readPortionMark(text, from, cursor) !== null && readPortionMark(text, from + first.length, cursor) !== null;
  const edit = { start: from, end: from + first.length, newText: '' };
  return areMarks && wasBegun(document, edit) ? [edit] : null;
}

/** What stands before the items of the list above the last paragraph, which begins at `start`, if the bullet is the next of them; else null. */
function indentOfList(document: CableDocument, start: number, bullet: string): string | null {
  const blocks = blockAt(document, start)?.cable.blocks ?? [];
  const index = blocks.findIndex(({ at, block }) => block.kind === 'paragraph' && block.marker && at + block.marker.start === start);
  const above = blocks[index - 1];
  if (above?.block.kind !== 'paragraph' || blocks.slice(index + 1).some(({ block }) => block.kind === 'paragraph')) return null;
  const { at, block: { parts } } = above;
  const last = parts[indexBefore(bullet, parts.map(part => part.bullet.text))];
  return last ? ' '.repeat(columnOf(document.text, at + last.start)) : null;
}

/** Whether the line of an edit, with words behind it, would begin a numbered paragraph, or go on with a list: only there Enter writes anything. */
function wasBegun(before: CableDocument, edit: TextEdit): boolean {
  const line = before.lines.lineAt(edit.start);
  const end = before.lines.end(line);
  const document = withEdits(before, [edit, { start: end, end, newText: 'x' }]);
  const { text, lines } = document;
  const start = lines.start(line);
  const found = blockAt(document, start);
  if (!found || found.cable.profile === 'archive') return false;
  const { cable, placed: { at, block } } = found;
  if (block.kind === 'header') return (cable.header.references?.items ?? []).findIndex(({ letter }) => letter && lines.lineAt(cable.start + letter.start) === line) > 0;
  if (block.kind !== 'paragraph') return false;
  if (block.marker && at + block.marker.number.start === readMarker(text, start, lines.end(line))?.number.start) return true;
  return block.parts.findIndex(part => lines.lineAt(at + part.start) === line) > 0;
}
