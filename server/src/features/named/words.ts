import { Joined } from '../../cable/joined';
import type { Block, Cable, CableDocument, Heading, Paragraph, PlacedBlock } from '../../cable/model';
import { textBefore } from '../../text/search';
import { shift, touches, type Span } from '../../text/span';
import { linksIn } from '../links';

/** The running text of a heading or a paragraph on one line. */
export function joinedText(text: string, { title, pieces, repairs }: { title?: Heading['title']; pieces?: Paragraph['pieces']; repairs: Paragraph['repairs'] }): Joined {
  return new Joined(text, title ?? pieces ?? [], repairs);
}

/**
 * Where a word stands by itself in the subject, the headings and the paragraphs of a cable, to the letter, in order of place,
 * absolute. Of a subject in capitals nobody can tell: `FOOD AID` is of no agency. One that a hard wrap cut in two is left out,
 * and so is what is part of an address.
 * Linear in the text; only a block that has the word is looked at more closely.
 */
export function wordsIn(document: CableDocument, cable: Cable, word: string): readonly Span[] {
  // Of a long paragraph there are more than a call takes arguments.
  return cable.blocks.flatMap(placed => wordsOf(document.text, placed, word));
}

function wordsOf(text: string, placed: PlacedBlock, word: string): Span[] {
  const { at, block } = placed;
  const own = text.slice(at, at + block.length);
  if (!own.includes(word)) return [];
  const joined = new Joined(own, stretchesOf(block), block.repairs);
  const links = linksIn(text, placed);
  const found: Span[] = [];
  let link = 0;
  for (let index = joined.text.indexOf(word); index !== -1; index = joined.text.indexOf(word, index + word.length)) {
    if (!isWhole(joined.text, index, index + word.length) && !isPlural(joined.text, word, index)) continue;
    const span = joined.span(index, index + word.length);
    while ((links[link]?.end ?? Infinity) <= span.start) link++;
    if (span.end - span.start === word.length && (links[link]?.start ?? Infinity) >= span.end) found.push(shift(span, at));
  }
  return found;
}

function stretchesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'header': return block.subject && /\p{Ll}{2}/u.test(block.subject.text) ? block.subject.pieces : [];
    case 'heading': return block.title;
    case 'paragraph': return block.pieces;
    case 'close': return [];
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  return !JOINS_BEFORE.test(textBefore(text, start, 2)) && !JOINS_AFTER.test(text.slice(end, end + 2));
}

/** `two PRTs`: the s behind an abbreviation is no letter of it. */
function isPlural(text: string, word: string, start: number): boolean {
  const end = start + word.length;
  return text.charAt(end) === 's' && word === word.toUpperCase() && isWhole(text, start, end + 1);
}

const JOINS_BEFORE = /[\p{L}\p{M}\p{N}_@&]$/u;
const JOINS_AFTER = /^[\p{L}\p{M}\p{N}_@&]/u;

/** Whether an offset lies in one of some places or touches it. */
export function isAt(places: readonly { readonly span: Span }[], offset: number): boolean {
  return places.some(({ span }) => touches(span, offset));
}
