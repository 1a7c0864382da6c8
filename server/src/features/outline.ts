import type { Cable, CableDocument, Close, Header, Heading, Paragraph, PortionMark } from '../cable/model';
import { sections } from '../cable/sections';
import type { Section } from '../cable/sections';
import { comparePortionLevels } from '../reference/classification';
import type { PortionLevel } from '../reference/classification';
import { cover, shift } from '../text/span';
import { contentOf, isKind } from './blocks';
import { oneLine } from './one-line';
import { headerItems } from './outline-header';
import { settle } from './outline-item';
import type { OutlineItem, PlacedItem } from './outline-item';
import { perBlock } from './per-block';
import { countWords } from './words';

export type { OutlineItem, OutlineKind, PlacedItem } from './outline-item';

/** The longest name; what an outline at its usual width shows. */
const NAME_LIMIT = 60;

/**
 * The structure of a file for outline, breadcrumbs, sticky scroll and Go to Symbol.
 *
 * Of a cable: the archive banner, the transmission header with its addressees, the message header with
 * its lines, the opening text and each section by its heading with their paragraphs, the signature. A
 * file of several cables has one item for each, named by its message reference number.
 *
 * @returns items in the order of the file. A selection lies in its span, what is inside an item lies in its
 * span, siblings do not overlap, no name is empty. What an edit left alone has the same item as before.
 */
export function outline(document: CableDocument): readonly PlacedItem[] {
  const { text, cables } = document;
  const [first] = cables;
  return first && cables.length === 1 ? cableItems(text, first) : cables.flatMap((cable, index) => cableItem(text, cable, index) ?? []);
}

/** Without the blank lines that separate it from the next; null for blank lines alone. */
function cableItem(text: string, cable: Cable, index: number): PlacedItem | null {
  const inside = cableItems(text, cable);
  const [first] = inside;
  const last = inside[inside.length - 1];
  const { name, detail } = namesOf(text, { at: cable.start, block: cable.header });
  const at = cable.start;
  const span = first && last ? { start: first.at + first.item.span.start - at, end: last.at + last.item.span.end - at } : { start: 0, end: cable.end - at };
  if (span.end <= span.start) return null;
  const selection = first ? shift(first.item.selection, first.at - at) : { start: 0, end: 0 };
  return { at, item: { name: name || `Cable ${index + 1}`, detail, kind: 'cable', span, selection, children: [] }, inside };
}

const namesOf = perBlock(({ classification, archive, subject }: Header) => {
  const post = classification?.post?.text;
  const number = classification?.number?.text;
  return {
    name: oneLine(post && number ? `${post} ${number}` : archive?.id?.text ?? '', NAME_LIMIT),
    detail: oneLine(subject?.text ?? '', NAME_LIMIT),
  };
});

const partsOf = perBlock((header: Header, own) => settle(headerItems(own, { start: 0, header }), { start: 0, end: header.length }));

function cableItems(text: string, cable: Cable): PlacedItem[] {
  const at = cable.start;
  const items = partsOf(text, { at, block: cable.header }).map((item): PlacedItem => ({ at, item }));
  const found = sections(cable);
  for (const section of found) {
    const item = sectionItem(text, section, found.length === 1);
    if (item) items.push(item);
  }
  const last = cable.blocks[cable.blocks.length - 1];
  const signature = last && isKind(last, 'close') ? signatureOf(text, last) : null;
  if (last && signature) items.push({ at: last.at, item: signature });
  return items;
}

function sectionItem(text: string, { heading, blocks, span }: Section, alone: boolean): PlacedItem | null {
  const at = span.start;
  const inside: PlacedItem[] = [];
  const marks = heading?.block.mark ? [heading.block.mark] : [];
  let words = 0;
  for (const placed of blocks) {
    const shown = shownOf(text, placed);
    if (shown.item) inside.push({ at: placed.at, item: shown.item });
    if (placed.block.mark) marks.push(placed.block.mark);
    words += shown.words;
  }
  const [first] = inside;
  // A block of blank lines and page lines alone is no text.
  if (!heading && !first) return null;
  const name = heading ? headingName(heading.block) : alone ? 'Text' : 'Opening text';
  const detail = [highest(marks), wordCount(words)].filter(Boolean).join(' · ');
  const title = heading ? shift(heading.block.title[0] ?? heading.block.underline, heading.at) : first ? shift(first.item.selection, first.at) : span;
  return { at, item: { name, detail, kind: 'section', span: shift(span, -at), selection: shift(title, -at), children: [] }, inside };
}

function headingName({ mark, text }: Heading): string {
  return oneLine(`${mark ? `(${mark.text}) ` : ''}${text}`, NAME_LIMIT) || 'Heading';
}

/** What the outline shows of a paragraph; spans count from its start. */
interface Shown {
  readonly words: number;
  /** Null for a block of blank lines and page lines. */
  readonly item: OutlineItem | null;
}

const shownOf = perBlock((block: Paragraph, own): Shown => {
  const words = countWords(own, block.pieces, 0);
  const content = contentOf(block);
  if (!content) return { words, item: null };
  // Its number and mark.
  const begin = block.marker ?? block.mark ?? block.pieces[0];
  const end = block.mark ?? block.marker ?? begin;
  const selection = begin && end ? { start: begin.start, end: end.end } : { start: content.start, end: content.start };
  const name = oneLine(paragraphWords(own, block), NAME_LIMIT) || 'Paragraph';
  const [item] = settle([{ name, detail: wordCount(words), kind: 'paragraph', span: content, selection, children: [] }], { start: 0, end: block.length });
  return { words, item: item ?? null };
});

/** `2 (SBU) In a January 31 meeting …`: more than enough of it for a name. */
function paragraphWords(own: string, block: Paragraph): string {
  const parts: string[] = [];
  if (block.marker) parts.push(block.marker.number.text);
  if (block.mark) parts.push(`(${block.mark.text})`);
  let length = 0;
  for (const piece of block.pieces) {
    if (length > NAME_LIMIT) break;
    parts.push(own.slice(piece.start, piece.end));
    length += piece.end - piece.start;
  }
  return parts.join(' ');
}

const signatureOf = perBlock(({ signature }: Close): OutlineItem | null => {
  if (signature.length === 0) return null;
  const span = cover(signature);
  const names = signature.map(({ text }) => text).join(', ');
  return { name: oneLine(names, NAME_LIMIT) || 'Signature', detail: 'signature', kind: 'signature', span, selection: span, children: [] };
});

/** The highest portion of a section as its mark writes it, or nothing when none is marked. */
function highest(marks: readonly PortionMark[]): PortionLevel | '' {
  let top: PortionLevel | '' = '';
  for (const { level } of marks) if (level && (top === '' || comparePortionLevels(level, top) > 0)) top = level;
  return top;
}

function wordCount(count: number): string {
  return count === 0 ? '' : count === 1 ? '1 word' : `${count} words`;
}
