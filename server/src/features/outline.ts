import type { Cable, CableDocument, Close, Heading, Paragraph, PlacedBlock, PortionMark } from '../cable/model';
import { sections } from '../cable/sections';
import type { Section } from '../cable/sections';
import { comparePortionLevels } from '../reference/classification';
import type { PortionLevel } from '../reference/classification';
import { cover, shift } from '../text/span';
import type { Span } from '../text/span';
import { contentOf, isKind } from './blocks';
import { oneLine } from './one-line';
import { headerItems } from './outline-header';
import { settle } from './outline-item';
import type { OutlineItem } from './outline-item';
import { perBlock } from './per-block';
import { countWords } from './words';

export type { OutlineItem, OutlineKind } from './outline-item';

/** The longest name; what an outline at its usual width shows. */
const NAME_LIMIT = 60;

/**
 * The structure of a file for outline, breadcrumbs, sticky scroll and Go to Symbol.
 *
 * Of a cable: the archive banner, the transmission header with its addressees, the message header with
 * its lines, the opening text and each section by its heading with their paragraphs, the signature. A
 * file of several cables has one item for each, named by its message reference number.
 *
 * @returns items in the order of the file. All spans are absolute; a selection lies in its span,
 * children lie in their parent's span, siblings do not overlap, no name is empty.
 */
export function outline(document: CableDocument): readonly OutlineItem[] {
  const { text, cables } = document;
  const [first] = cables;
  const items = first && cables.length === 1
    ? cableItems(text, first)
    : cables.map((cable, index) => cableItem(text, cable, index));
  return settle(items, { start: 0, end: text.length });
}

function cableItem(text: string, cable: Cable, index: number): OutlineItem {
  const children = cableItems(text, cable);
  const { classification, archive, subject } = cable.header;
  const post = classification?.post?.text;
  const number = classification?.number?.text;
  const reference = oneLine(post && number ? `${post} ${number}` : archive?.id?.text ?? '', NAME_LIMIT);
  const [first] = children;
  return {
    name: reference || `Cable ${index + 1}`,
    detail: oneLine(subject?.text ?? '', NAME_LIMIT),
    kind: 'cable',
    // Without the blank lines that separate it from the next.
    span: first ? cover([first.span, children[children.length - 1]?.span ?? first.span]) : cable,
    selection: first?.selection ?? { start: cable.start, end: cable.start },
    children,
  };
}

function cableItems(text: string, cable: Cable): OutlineItem[] {
  const items = headerItems(text, cable);
  const found = sections(cable);
  for (const section of found) {
    const item = sectionItem(text, section, found.length === 1);
    if (item) items.push(item);
  }
  for (const placed of cable.blocks) {
    const signature = isKind(placed, 'close') ? signatureItem(placed) : null;
    if (signature) items.push(signature);
  }
  return items;
}

function sectionItem(text: string, { heading, blocks, span }: Section, alone: boolean): OutlineItem | null {
  const children: OutlineItem[] = [];
  const marks = heading?.block.mark ? [heading.block.mark] : [];
  let words = 0;
  for (const placed of blocks) {
    const shown = shownOf(text, placed);
    if (shown.content) children.push(paragraphItem(placed.at, shown, shown.content));
    if (placed.block.mark) marks.push(placed.block.mark);
    words += shown.words;
  }
  const detail = [highest(marks), wordCount(words)].filter(Boolean).join(' · ');
  if (heading) {
    const title = heading.block.title[0] ?? heading.block.underline;
    return { name: headingName(heading.block), detail, kind: 'section', span, selection: shift(title, heading.at), children };
  }
  const [first] = children;
  // A block of blank lines and page lines alone is no text.
  if (!first) return null;
  return { name: alone ? 'Text' : 'Opening text', detail, kind: 'section', span, selection: first.selection, children };
}

function headingName({ mark, text }: Heading): string {
  return oneLine(`${mark ? `(${mark.text}) ` : ''}${text}`, NAME_LIMIT) || 'Heading';
}

/** What the outline shows of a paragraph; spans count from its start. */
interface Shown {
  readonly name: string;
  readonly words: number;
  readonly content: Span | null;
  /** Its number and mark. */
  readonly label: Span | null;
}

const shownOf = perBlock((block: Paragraph, own): Shown => {
  const begin = block.marker ?? block.mark ?? block.pieces[0];
  const end = block.mark ?? block.marker ?? begin;
  return {
    name: oneLine(paragraphWords(own, block), NAME_LIMIT) || 'Paragraph',
    words: countWords(own, block.pieces, 0),
    content: contentOf(block),
    label: begin && end ? { start: begin.start, end: end.end } : null,
  };
});

function paragraphItem(at: number, { name, words, label }: Shown, content: Span): OutlineItem {
  const span = shift(content, at);
  return { name, detail: wordCount(words), kind: 'paragraph', span, selection: label ? shift(label, at) : { start: span.start, end: span.start }, children: [] };
}

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

function signatureItem({ at, block }: PlacedBlock<Close>): OutlineItem | null {
  if (block.signature.length === 0) return null;
  const span = shift(cover(block.signature), at);
  const names = block.signature.map(({ text }) => text).join(', ');
  return { name: oneLine(names, NAME_LIMIT) || 'Signature', detail: 'signature', kind: 'signature', span, selection: span, children: [] };
}

/** The highest portion of a section as its mark writes it, or nothing when none is marked. */
function highest(marks: readonly PortionMark[]): PortionLevel | '' {
  let top: PortionLevel | '' = '';
  for (const { level } of marks) if (level && (top === '' || comparePortionLevels(level, top) > 0)) top = level;
  return top;
}

function wordCount(count: number): string {
  return count === 0 ? '' : count === 1 ? '1 word' : `${count} words`;
}
