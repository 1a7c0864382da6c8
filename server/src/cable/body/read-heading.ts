import type { Word } from '../../text/span';
import { wordAt } from '../header/words';
import { oneLine } from '../joined';
import type { Heading, Line } from '../model';
import { isListLetter, readPortionMark } from '../portion-mark';
import { foldedBlanks } from '../underline';
import { behindPilcrow, isFurniture } from './body-line';
import type { BodyLine } from './body-line';
import { decodeEntities, readFurniture } from './furniture';

/**
 * Reads one heading.
 *
 * @param text the heading's own text: an underline above it if there is one, its lines, the underline, blank lines
 * @param own its lines
 */
export function readHeading(text: string, own: readonly BodyLine[]): Heading {
  const lines: Line[] = [];
  const repairs = readFurniture(text);
  const title: Word[] = [];
  let overline: Word | null = null;
  let underline: Word | null = null;
  for (const line of own) {
    const role = line.kind === 'text' ? 'heading' : line.kind === 'section' ? 'page' : line.kind;
    lines.push({ start: line.start, end: line.end, next: line.next, role, continues: false });
    const words = line.kind === 'text' ? behindPilcrow(text, line) : line.words;
    if (words > line.words) repairs.push({ kind: 'false-pilcrow', start: line.words, end: line.words + 1 });
    const word = wordAt(text, words, line.end);
    if (line.kind === 'text') title.push(word);
    else if (line.kind === 'underline' && title.length === 0) overline = word;
    else if (line.kind === 'underline') underline ??= word;
    else if (isFurniture(line)) repairs.push({ kind: line.kind === 'page' ? 'page-line' : 'section-line', start: line.start, end: line.next });
  }
  const first = title[0];
  const last = title.at(-1) ?? first;
  const lead = first ? readPortionMark(text, first.start, first.end) : null;
  // No list counts as far as U.
  const mark = lead && (lead.level === 'U' || !isListLetter(lead)) ? lead : null;
  const titleEnd = last?.end ?? text.length;
  const under = underline ?? wordAt(text, titleEnd, titleEnd);
  for (const hyphens of [overline, underline]) {
    for (const at of hyphens && last ? foldedBlanks(hyphens.text, last.text) : []) {
      repairs.push({ kind: 'folded-underline', start: (hyphens?.start ?? 0) + at, end: (hyphens?.start ?? 0) + at + 1 });
    }
  }
  const words = oneLine(decodeEntities(title.map(word => word.text).join(' ')));
  return {
    kind: 'heading', length: text.length, lines, title,
    text: mark ? oneLine(words.slice(mark.text.length + 2)) : words,
    mark, overline, underline: under,
    repairs: repairs.sort((a, b) => a.start - b.start),
  };
}
