import type { Cable, LineRole } from '../cable/model';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** The layers of a header: what an archive added, the print of 1973 to 1979, format lines 1 to 11, and the drafter's lines. */
export type HeaderPartKind = 'archive' | 'print' | 'transmission' | 'message';

export interface HeaderPart {
  readonly kind: HeaderPartKind;
  /** Absolute, from the first line of the part to the end of its last, no blank lines around. */
  readonly span: Span;
  /** Absolute. */
  readonly firstLine: Span;
}

/** An unknown line goes with what stands before it; blank lines belong to nothing. */
const PART_OF: Partial<Readonly<Record<LineRole, HeaderPartKind>>> = {
  'archive-id': 'archive', 'archive-subject': 'archive', 'archive-date': 'archive', 'archive-classification': 'archive',
  'archive-origin': 'archive', 'archive-data': 'archive',
  'print': 'print',
  'transmission-id': 'transmission', 'routing': 'transmission', 'station': 'transmission', 'security': 'transmission',
  'date-time-group': 'transmission', 'from': 'transmission', 'to': 'transmission', 'info': 'transmission',
  'exempt': 'transmission', 'break': 'transmission',
  'classification': 'message', 'caption': 'message', 'passing': 'message', 'executive-order': 'message', 'tags': 'message',
  'subject': 'message', 'reference': 'message', 'classified-by': 'message', 'declassify-on': 'message',
};

/**
 * The parts of a header in the order of the file. Each stands there once in a sound cable; where the
 * lines of two parts are mixed up, a part appears as often as it is begun again.
 */
export function headerParts(cable: Pick<Cable, 'start' | 'header'>): readonly HeaderPart[] {
  const parts: HeaderPart[] = [];
  for (const line of cable.header.lines) {
    const last = parts.at(-1);
    const kind = PART_OF[line.role] ?? withoutPart(line.role, last?.kind);
    if (!kind) continue;
    const place = shift(line, cable.start);
    if (last?.kind === kind) parts[parts.length - 1] = { ...last, span: { start: last.span.start, end: place.end } };
    else parts.push({ kind, span: place, firstLine: place });
  }
  return parts;
}

/** `PAGE 01 …` over everything else begins the print of 1973 to 1979; a page line further down only interrupts. */
function withoutPart(role: LineRole, before: HeaderPartKind | undefined): HeaderPartKind | undefined {
  if (role === 'unknown') return before;
  return role === 'page' && !before ? 'print' : undefined;
}
