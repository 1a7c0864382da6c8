import type { Cable, CableDocument, Paragraph, PlacedBlock } from '../../cable/model';
import { withEdits } from '../../cable/reread';
import { applyEdits, shift, shiftBack, type TextEdit } from '../../text/span';
import { headerWraps } from '../format/header-form';
import { minimalEdits } from '../format/minimal';
import { wrapped } from '../format/paragraphs';
import { laidOut } from '../format/quoted';
import { blockAt } from '../blocks';

/** What wraps the running text of a paragraph at the width, where a line of it is too long: edits of the blanks between its words. */
export function wrapEdits(document: CableDocument, placed: PlacedBlock<Paragraph>, width: number): readonly TextEdit[] {
  const { at, block } = placed;
  const cable = blockAt(document, at)?.cable;
  if (!cable || block.lines.every(line => line.end - line.start <= width)) return [];
  const changes = wrapped(placed, { text: document.text, width, lineEnd: document.lines.lineEnd }, laidOut(cable)).flat();
  const own = document.text.slice(at, at + block.length);
  const after = applyEdits(own, changes.map(edit => ({ ...edit, ...shiftBack(edit, at) })));
  return minimalEdits(own, after).map(edit => ({ ...edit, ...shift(edit, at) }));
}

/** A blank typed beyond the width wraps the paragraph, or the subject. */
export function wrapAtBlank(document: CableDocument, cursor: number, width: number): readonly TextEdit[] {
  const { lines } = document;
  const start = lines.start(lines.lineAt(cursor));
  const found = blockAt(document, start);
  if (!found || found.cable.profile === 'archive' || cursor - 1 - start <= width) return [];
  const { placed: { at, block } } = found;
  if (block.kind === 'header') return wrapSubject(document, found.cable, cursor, width);
  if (block.kind !== 'paragraph') return [];
  // With what is typed before other words the gap to them grows as wide as those of a table, which is not wrapped.
  const edits = document.text.startsWith('  ', cursor) ? wrapBefore(document, cursor, width) : wrapEdits(document, { at, block }, width);
  return besideCursor(document.text, cursor, edits);
}

/**
 * Without what would change the blanks around the cursor, and what follows from that: an editor takes the cursor along behind them,
 * and the next word would stick to the one there.
 */
function besideCursor(text: string, cursor: number, edits: readonly TextEdit[]): readonly TextEdit[] {
  const from = text.slice(0, cursor).trimEnd().length;
  const to = text.length - text.slice(cursor).trimStart().length;
  return edits.some(({ start, end }) => start <= to && end >= from) ? edits.filter(({ end }) => end < from) : edits;
}

/** The same at the end of a subject, where all of it is read as the subject afterwards too: a line that begins like a caption would not be. */
function wrapSubject(document: CableDocument, cable: Cable, cursor: number, width: number): readonly TextEdit[] {
  const { text, lines } = document;
  const { subject } = cable.header;
  if (!subject || cursor < cable.start + subject.end || text.slice(cursor, lines.end(lines.lineAt(cursor))).trim() !== '') return [];
  const [edit] = headerWraps({ text, cable, width, lineEnd: lines.lineEnd }).filter(({ start, end }) => start < cursor && cursor - 1 <= end);
  if (!edit) return [];
  const edits = minimalEdits(text.slice(edit.start, edit.end), edit.newText).map(each => ({ ...each, ...shift(each, edit.start) }));
  return blockAt(withEdits(document, edits), edit.start)?.cable.header.subject?.text === subject.text ? edits : [];
}

/** The same where blanks follow: as if the one at the cursor had not been typed. */
function wrapBefore(document: CableDocument, cursor: number, width: number): readonly TextEdit[] {
  const before = withEdits(document, [{ start: cursor - 1, end: cursor, newText: '' }]);
  const placed = blockAt(before, before.lines.start(before.lines.lineAt(cursor - 1)))?.placed;
  if (placed?.block.kind !== 'paragraph') return [];
  const shifted = (offset: number): number => (offset < cursor - 1 ? offset : offset + 1);
  return wrapEdits(before, { at: placed.at, block: placed.block }, width).map(({ start, end, newText }) => ({ start: shifted(start), end: shifted(end), newText }));
}
