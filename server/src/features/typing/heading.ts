import type { CableDocument } from '../../cable/model';
import { readMarker } from '../../cable/paragraph-start';
import { shift, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { blockAt } from '../blocks';
import { nextParagraphAfter } from './next-paragraph';
import type { EnterPlace } from './place';

const LONGEST_TITLE = 110;

/** Enter behind a hyphen or more below a heading draws the underline to the heading's length and begins the next paragraph. */
export function* afterUnderline({ document, cable, start, end, words, cursor }: EnterPlace): Steps<readonly TextEdit[]> {
  if (!/^(?:-{1,120}|={1,120})$/.test(words) || start < cable.start + cable.header.length) return [];
  const length = titleLength(document, start);
  if (length === 0) return [];
  const underline = words.charAt(0).repeat(length);
  const drawn = { start, end, newText: underline };
  const next = yield* nextParagraphAfter(document, drawn);
  if (!next) return underline === words ? [] : [drawn];
  return [{ start, end: cursor, newText: underline + next.lead }, ...next.others];
}

/**
 * Enter behind the words of a heading that is underlined already does not part the two: the cursor goes behind the underline,
 * as long as the words are. It is put in before the cursor and taken away behind it, apart from it, so that no editor
 * makes one edit of both and leaves the cursor where it was.
 */
export function afterTitle({ document, cable, words, cursor }: EnterPlace): readonly TextEdit[] {
  const { text, lines } = document;
  const own = lines.lineAt(cursor);
  const below = text.slice(lines.start(own + 1), lines.end(own + 1)).trimEnd();
  if (words === '' || !/^(?:-{3,120}|={3,120})$/.test(below) || cursor < cable.start + cable.header.length) return [];
  const length = titleLength(document, lines.start(own));
  if (length === 0) return [];
  const next = own + 2 < lines.count ? lines.start(own + 2) : text.length;
  return [{ start: lines.start(own), end: cursor, newText: below.charAt(0).repeat(length) }, { start: lines.start(own + 1), end: next, newText: '' }];
}

/** The length of the heading above a line; 0 where what stands there is none. */
function titleLength({ text, lines }: CableDocument, start: number): number {
  const at = lines.lineAt(start) - 1;
  if (at < 1) return 0;
  const lineOf = (index: number): string => text.slice(lines.start(index), lines.end(index)).trim();
  const title = lineOf(at);
  const isTitle = /^["'(]?[\p{Lu}\p{N}]/u.test(title) && !/[.;,]$/.test(title) && title.length <= LONGEST_TITLE && !title.includes('   ')
    && readMarker(text, lines.start(at), lines.end(at)) === null;
  return isTitle && lineOf(at - 1) === '' ? title.length : 0;
}

/** A blank typed in a heading: its underline follows. */
export function underlineFollows(document: CableDocument, cursor: number): readonly TextEdit[] {
  const found = blockAt(document, document.lines.start(document.lines.lineAt(cursor)));
  if (found?.placed.block.kind !== 'heading' || found.cable.profile === 'archive') return [];
  const { at, block } = found.placed;
  const { title, underline } = block;
  const sign = underline.text.charAt(0);
  if (underline.text === '' || !'-='.includes(sign) || underline.text !== sign.repeat(underline.text.length)) return [];
  if (!title.some(word => at + word.start <= cursor && cursor <= at + word.end + 1)) return [];
  const wanted = Math.max(...title.map(({ text }) => text.length));
  return wanted === underline.text.length ? [] : [{ ...shift(underline, at), newText: sign.repeat(wanted) }];
}
