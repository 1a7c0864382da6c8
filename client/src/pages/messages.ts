/** What the extension and the script of a page say to each other. Types only: the script knows nothing else of the extension. */

/** To the page. */
export type ToPage =
  /** Takes the place of some blocks, in their order; `lines` are those of all blocks, as they then are. */
  | { readonly type: 'update'; readonly from: number; readonly removed: number; readonly html: readonly string[]; readonly lines: readonly number[]; readonly empty: string }
  /** The editor shows this line at its top; it may have a fraction. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The cursor is in this line. */
  | { readonly type: 'cursor'; readonly line: number };

/** From the page. */
export type FromPage =
  /** It listens. */
  | { readonly type: 'ready' }
  /** The reader has scrolled: this line stands at the top. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The reader wants to see a place in the text. */
  | { readonly type: 'reveal'; readonly line: number; readonly character: number }
  /** The reader wants a file: what stood in `data-cable`, and a line of it, from 0. */
  | { readonly type: 'open'; readonly target: string; readonly line: number };

/** What a page keeps over a restart of the window. */
export interface PageState {
  readonly uri: string;
}
