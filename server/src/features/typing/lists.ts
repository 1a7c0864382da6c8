import type { ReferenceLetter } from '../../cable/model';
import type { TextEdit } from '../../text/span';
import type { EnterPlace } from './place';

/** Of a bullet what counts. */
const NAME = /[A-Za-z]|\d+/;

/** What the next letter or number of a list is; null behind Z. */
function following(name: string): string | null {
  if (/^\d+$/.test(name)) return String(Number(name) + 1);
  if (name === 'Z' || name === 'z' || name.length !== 1) return null;
  return String.fromCharCode(name.charCodeAt(0) + 1);
}

/** Enter behind the last lettered reference begins the next one under it. */
export function afterReference({ document: { text }, cable, line, start, end, cursor }: EnterPlace): readonly TextEdit[] {
  const items = cable.header.references?.items ?? [];
  const [first, last] = [items[0], items[items.length - 1]];
  if (line.role !== 'reference' || !first?.letter || !last?.letter || cable.start + last.end > end) return [];
  const letter = following(last.letter.value);
  const from = cable.start + first.letter.start;
  const column = from - Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) - 1;
  // A letter that nothing stands behind is taken back by emptyItem.
  if (letter === null || end <= cable.start + last.letter.end || start > cable.start + last.end) return [];
  return [{ start: startOfLine(text, cursor), end: cursor, newText: `${' '.repeat(column)}${withLetter(last.letter, letter)} ` }];
}

/** Another letter as the last one is written: `REF E.` becomes `REF F.` */
function withLetter({ text, value }: ReferenceLetter, letter: string): string {
  const at = text.toUpperCase().lastIndexOf(value);
  return text.slice(0, at) + (text.charAt(at) === value ? letter : letter.toLowerCase()) + text.slice(at + 1);
}

/** Enter behind an item that goes on (`-- the boats;`) begins the next with the same bullet, or the next letter or number. */
export function afterItem({ document: { text }, placed: { at, block }, start, words, cursor, end }: EnterPlace): readonly TextEdit[] {
  if (block.kind !== 'paragraph' || !/(?:;|[;,] (?:and|or|AND|OR))$/.test(words)) return [];
  const part = block.parts.findLast(each => at + each.start <= start + words.length);
  const isLast = block.lines.every(line => line.role === 'blank' || at + line.start <= start);
  if (!part || !isLast || at + part.start > end || /\n[ \t]*\r?\n/.test(text.slice(at + part.start, end))) return [];
  const bullet = part.bullet.text.replace(NAME, name => following(name) ?? name);
  const indent = at + part.start - startOfLine(text, at + part.start);
  const blanks = /^ {1,4}/.exec(text.slice(at + part.bullet.end, at + part.end))?.[0] ?? ' ';
  return [{ start: startOfLine(text, cursor), end: cursor, newText: ' '.repeat(indent) + bullet + blanks }];
}

/**
 * Enter behind a bullet, or behind the next letter or number of a list, with nothing after it takes it back. A letter
 * that follows no other (`vitamins` / `A.`) is a word of the text.
 */
export function emptyItem(place: EnterPlace): readonly TextEdit[] {
  const { document: { text }, start, end, words, cursor, placed: { block } } = place;
  const isBullet = block.kind !== 'header' && /^(?:--?|\*)$/.test(words);
  // A hyphen alone may be the underline of a heading that is being written; only behind a blank is it a bullet.
  const isEmpty = isBullet ? text.charAt(end) === ' ' || start < end - words.length : follows(words, itemAbove(place));
  return isEmpty ? [{ start, end: cursor, newText: '' }] : [];
}

/** The bullet or the letter of the item above. */
function itemAbove({ cable, start, placed: { at, block } }: EnterPlace): string | undefined {
  if (block.kind === 'paragraph') return block.parts.findLast(part => at + part.start < start)?.bullet.text;
  return block.kind === 'header' ? cable.header.references?.items.findLast(({ letter }) => letter && cable.start + letter.end <= start)?.letter?.text : undefined;
}

/** `B.` follows `A.`, `(2)` follows `(1)`. */
function follows(bullet: string, before: string | undefined): boolean {
  return before !== undefined && before !== bullet && before.replace(NAME, name => following(name) ?? name) === bullet;
}

/** In a list of addressees or TAGS the next line begins where the lines before it do. */
export function afterListLine({ document: { text }, line, placed: { at, block }, cursor }: EnterPlace): readonly TextEdit[] {
  if (block.kind !== 'header' || !(line.role === 'to' || line.role === 'info' || line.role === 'tags')) return [];
  const indent = line.continues ? /^[ \t]*/.exec(text.slice(at + line.start, at + line.end))?.[0] ?? '' : '';
  const from = startOfLine(text, cursor);
  return text.slice(from, cursor) === indent ? [] : [{ start: from, end: cursor, newText: indent }];
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
