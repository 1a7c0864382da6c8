import type { Header } from '../../cable/model';
import { isLineEnd } from '../../text/line-end';
import type { Span, TextEdit, Word } from '../../text/span';
import { insert, remove, replace } from './edits';
import type { Captions, Marking } from './markings';
import type { Context, FoundFix } from './rule';

/** Whether a header says that the cable holds sensitive but unclassified text. */
export function isSensitive({ header: { classification }, markings }: Captions): boolean {
  return markings.some(({ name, text }) => name === 'SENSITIVE' || text === 'FOR OFFICIAL USE ONLY' || text === 'FOUO')
    || classification?.words.text.includes('SENSITIVE') === true;
}

/** The caption that keeps a cable from those whom SIPDIS shares it with. */
export function restrictionOf(markings: readonly Marking[]): Marking | undefined {
  return markings.find(({ name, entry }) => name === 'NODIS' || name === 'EXDIS' || entry?.channel);
}

/** The fix that takes a caption out. */
export function removing(caption: Word, { length }: Header, text: Context['text'], title = `Remove ${caption.text}`): FoundFix {
  return { title, edits: () => [removalOf(caption, text({ start: 0, end: length }))] };
}

/**
 * Takes a caption out: its line when it stands alone there, with one of the two blank lines around it;
 * else the caption with the blanks and signs that parted it from its neighbour.
 *
 * @param caption a span of the header
 * @param header all of the header's text
 */
export function removalOf(caption: Span, header: string): TextEdit {
  const lineStart = startOfLine(header, caption.start);
  const lineEnd = endOfLine(header, caption.end);
  const before = header.slice(lineStart, caption.start);
  const after = header.slice(caption.end, lineEnd);
  // Fused to what stands before it, it leaves the blank behind it to part the two.
  if (after.trim() !== '') return remove({ start: caption.start, end: caption.end + (/\w$/.test(before) ? 0 : after.length - after.replace(/^[ \t,;/.]{1,80}/, '').length) });
  if (before.trim() !== '') return remove({ start: lineStart + before.replace(/[ \t,;/.]{1,80}$/, '').length, end: caption.end });

  const next = startOfNext(header, lineEnd);
  const endAbove = header.endsWith('\r\n', lineStart) ? lineStart - 2 : lineStart - 1;
  const blankAbove = lineStart > 0 && header.slice(startOfLine(header, endAbove), endAbove).trim() === '';
  const blankBelow = next < header.length && header.slice(next, endOfLine(header, next)).trim() === '';
  return remove({ start: lineStart, end: blankAbove && blankBelow ? startOfNext(header, endOfLine(header, next)) : next });
}

/**
 * Puts a caption on a line of its own: above the captions below the classification line (SENSITIVE above SIPDIS, NOFORN above EXDIS), else below that line,
 * parted from it where the line after it is blank, as templates have it; above a span where there is no classification line.
 *
 * @param above a span of the header
 * @param text all of the header's text
 * @param lineEnd what ends a line
 */
export function insertionOf(name: string, above: Span, header: Header, text: string, lineEnd: string): TextEdit {
  const at = header.lines.findLastIndex(({ role }) => role === 'classification');
  const line = header.lines[at];
  if (!line) return insert(startOfLine(text, above.start), name + lineEnd);
  // What follows on the same line, in a header that an archive ran together, goes on a line of its own.
  const fused = line.next < text.length && !/[\r\n]/.test(text.slice(line.end, line.next));
  if (fused) return replace({ start: line.end, end: line.next }, lineEnd + name + lineEnd);
  const next = header.lines.slice(at + 1).find(({ role }) => role !== 'blank');
  if (next?.role === 'caption') return insert(next.start, name + lineEnd);
  return insert(line.end, (header.lines[at + 1]?.role === 'blank' ? lineEnd : '') + lineEnd + name);
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset of the line end after an offset, or the end of the text. */
function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function startOfNext(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(text.length, lineEnd + 1);
}
