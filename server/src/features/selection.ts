import type { CableDocument } from '../cable/model';
import { sections } from '../cable/sections';
import { contains, cover, touches } from '../text/span';
import type { Span } from '../text/span';
import { blockAt, contentSpan, isKind } from './blocks';
import type { Place } from './blocks';
import { headerParts } from './header-parts';
import { sentenceAt } from './sentences';
import { tokensAt } from './tokens';

/**
 * What "Expand Selection" goes through from a cursor: word, token (a TAGS code, an addressee), line,
 * list and part of a header; or word, sentence, paragraph, section, text; then cable and file.
 *
 * Every span lies in the next and is smaller. A sentence of wrapped text and its line overlap without
 * one containing the other; there the sentence stays and the line is left out.
 *
 * @param offset absolute; one outside the text is taken to its nearest end
 * @returns absolute spans, the smallest first, the whole file last; never empty
 */
export function selection(document: CableDocument, offset: number): readonly Span[] {
  const cursor = Math.max(0, Math.min(offset, document.text.length));
  const file: Span = { start: 0, end: document.text.length };
  const chain: Span[] = [file];
  for (const span of candidates(document, cursor)) {
    if (span && touches(span, cursor) && span.end > span.start && chain.every(other => nests(other, span))) chain.push(span);
  }
  return chain.sort((a, b) => (a.end - a.start) - (b.end - b.start));
}

/** What is asked for first is kept where two overlap. */
function* candidates(document: CableDocument, offset: number): Generator<Span | null> {
  const place = blockAt(document, offset);
  if (place) {
    yield place.cable;
    yield* place.placed.block.kind === 'header' ? aroundHeader(place) : aroundText(place, offset);
    // The largest first: a list before what stands in it.
    yield* [...tokensAt(document, offset)].reverse();
    if (isKind(place.placed, 'paragraph')) yield sentenceAt(document.text, place.placed, offset);
  }
  yield lineAt(document, offset);
  yield wordAt(document, offset);
}

function* aroundHeader({ cable, placed }: Place): Generator<Span | null> {
  yield contentSpan(placed);
  for (const part of headerParts(cable)) yield part.span;
}

function* aroundText({ cable, placed }: Place, offset: number): Generator<Span | null> {
  const found = sections(cable);
  if (found.length > 0) yield cover(found.map(({ span }) => span));
  yield found.find(({ span }) => touches(span, offset))?.span ?? null;
  yield contentSpan(placed);
}

function nests(a: Span, b: Span): boolean {
  const same = a.start === b.start && a.end === b.end;
  return !same && (contains(a, b) || contains(b, a));
}

/** The line without the blanks at its end, unless the offset lies in these. */
function lineAt({ text, lines }: CableDocument, offset: number): Span {
  const line = lines.lineAt(offset);
  const start = lines.start(line);
  const written = text.slice(start, lines.end(line)).trimEnd().length;
  return { start, end: start + written < offset ? lines.end(line) : start + written };
}

/** The run of letters and digits at an offset, with hyphens and apostrophes inside it. */
function wordAt({ text, lines }: CableDocument, offset: number): Span | null {
  const line = lines.lineAt(offset);
  let start = offset;
  while (start > lines.start(line) && isInWord(text, start - 1)) start--;
  let end = offset;
  while (end < lines.end(line) && isInWord(text, end)) end++;
  return end > start ? { start, end } : null;
}

/** Whether the character at an offset belongs to a word; a hyphen or an apostrophe does between two letters. */
function isInWord(text: string, offset: number): boolean {
  if (isLetter(text, offset)) return true;
  const joins = text[offset] === '-' || text[offset] === '\'';
  return joins && offset > 0 && isLetter(text, offset - 1) && isLetter(text, offset + 1);
}

/** Both halves of a character beyond the basic plane count as letters, so that none is cut in two. */
function isLetter(text: string, offset: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text[offset] ?? '');
}
