import { listAt, targetFrom } from './item';
import type { Completion } from './item';
import type { CaretPlace } from './place';

/** What of a line is the letter that is being written: alone, behind blanks or the keyword. */
const WRITTEN = /^(?:[ \t]{0,20}|[ \t]{0,9}REF(?:S|TEL|ERENCE|ERENCES)?(?:\([AS]\))?[ \t]{0,3}:[ \t]{1,9})([A-Z]?)$/i;

/** The letter of the reference that begins at the caret, under the one above; null where none can begin. */
export function nextReference(place: CaretPlace): Completion | null {
  const { before, cable, document, lineStart, roleAbove, blankAbove } = place;
  const typed = WRITTEN.exec(before)?.[1];
  if (typed === undefined) return null;
  const isFirst = before.includes(':');
  if (!isFirst && (roleAbove !== 'reference' || blankAbove)) return null;
  const above = (cable.header.references?.items ?? []).filter(({ start }) => cable.start + start < lineStart);
  const last = above.findLast(({ letter }) => letter !== null)?.letter?.value;
  const next = isFirst ? 'A' : last !== undefined && /^[A-Y]$/i.test(last) ? String.fromCharCode(last.charCodeAt(0) + 1) : null;
  const [first] = above;
  if (next === null || (!isFirst && !first)) return null;
  // At the start of a line it is put under the first.
  const column = first ? document.lines.positionAt(cable.start + first.start).character : 0;
  const indent = before.trim() === typed && before.length === typed.length ? ' '.repeat(column) : '';
  const detail = isFirst ? 'first of several references' : 'next reference';
  return listAt(targetFrom(place, before.length - typed.length), [{ kind: 'reference', label: `${next}.`, newText: `${indent}${next}. `, detail }]);
}
