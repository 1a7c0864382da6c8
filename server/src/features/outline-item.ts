import type { Span } from '../text/span';

/** What an item of the outline is, in words of the field; the protocol gives each an icon. */
export type OutlineKind =
  | 'cable'
  | 'archive-banner' | 'print-head' | 'transmission-header' | 'message-header'
  | 'station' | 'date-time-group' | 'from' | 'action-addressee' | 'info-addressee'
  | 'classification' | 'caption' | 'passing' | 'executive-order' | 'tags' | 'subject' | 'references' | 'reference'
  | 'classified-by' | 'declassify-on'
  | 'section' | 'paragraph' | 'signature';

export interface OutlineItem {
  /** Never empty, on one line. */
  readonly name: string;
  /** A few words more, or empty. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All of it. */
  readonly span: Span;
  /** Inside `span`: where a click in the outline goes. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
  /** What lies in it and has a place of its own, in the place of children: the parts of one cable among several, the paragraphs of a section. */
  readonly inside?: readonly PlacedItem[] | MakeInside;
}

/**
 * Makes what lies in an item, where that is not worth its memory.
 *
 * @param text the whole text
 * @param at the item's place in it
 */
export type MakeInside = (text: string, at: number) => readonly PlacedItem[];

/** What lies in an item at a place of the text. */
export function insideOf({ inside = NOTHING }: OutlineItem, text: string, at: number): readonly PlacedItem[] {
  return typeof inside === 'function' ? inside(text, at) : inside;
}

const NOTHING: readonly PlacedItem[] = [];

/**
 * An item in its place. The item knows nothing of that, so that an edit elsewhere leaves it the same object, and what
 * was made of it can be kept.
 */
export interface PlacedItem {
  /** What the spans of the item and of its children count from: absolute, or as the spans of the item that it lies in. */
  readonly at: number;
  readonly item: OutlineItem;
}

/**
 * Makes a list of items safe for an editor, which drops the whole outline for one range out of place:
 * in order, none over another, all inside `within`, and the same for their children. A damaged header
 * may have its parts in one another; there the first keeps its place and the next begins after it.
 */
export function settle(items: readonly OutlineItem[], within: Span): OutlineItem[] {
  const settled: OutlineItem[] = [];
  let from = within.start;
  for (const item of [...items].sort((a, b) => a.span.start - b.span.start)) {
    const span = { start: Math.max(item.span.start, from), end: Math.min(item.span.end, within.end) };
    if (span.end <= span.start) continue;
    const selection = {
      start: Math.min(Math.max(item.selection.start, span.start), span.end),
      end: Math.max(Math.min(item.selection.end, span.end), span.start),
    };
    settled.push({ ...item, span, selection, children: settle(item.children, span) });
    from = span.end;
  }
  return settled;
}
