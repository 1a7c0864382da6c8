import type { Cable, CableDocument, Close, Header, Heading, Paragraph, PlacedBlock, PortionMark } from '../cable/model';
import { afterLead, shownMark } from '../cable/portion-mark';
import { sectionsOf } from '../cable/sections';
import type { Section } from '../cable/sections';
import { comparePortionLevels } from '../vocabulary/levels';
import type { PortionLevel } from '../vocabulary/levels';
import { counted } from '../text/in-words';
import { cover, shift } from '../text/span';
import { eachInSteps, type Steps } from '../text/steps';
import { contentOf, isKind } from './blocks';
import { oneLine } from './one-line';
import { headerItems } from './outline-header';
import { settle } from './outline-item';
import type { MakeInside, OutlineItem, PlacedItem } from './outline-item';
import { partsOf, perPart } from './parts';
import type { Part, PlacedPart } from './parts';
import { perBlock } from './per-block';
import { keepsBlocks, perCable } from './per-cable';
import { countWords } from './words';

export { insideOf } from './outline-item';
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
  if (first && cables.length === 1) return cableItems(text, first);
  return cables.flatMap((cable, index) => {
    const item = cableItem(cable, text);
    return item ? [{ at: cable.start, item: item.name === '' ? { ...item, name: `Cable ${index + 1}` } : item }] : [];
  });
}

/** The same step by step, where nothing is known of the file yet; after an edit there is little to do. */
export function* outlineInSteps(document: CableDocument): Steps<readonly PlacedItem[]> {
  const { text, cables } = document;
  for (const cable of cables) {
    if (outlined.has(cable.header)) continue;
    if (cables.length === 1 || keepsBlocks(cable)) yield* eachInSteps(cable.blocks, placed => { if (isKind(placed, 'paragraph')) shownOf(text, placed); });
    if (cables.length > 1) cableItem(cable, text);
    // Not before: who gives up leaves the rest to the next, in steps.
    outlined.add(cable.header);
    yield;
  }
  return outline(document);
}

/** The headers of cables that were outlined; an edit leaves nearly all of them. */
const outlined = new WeakSet<Header>();

/** Without the blank lines that separate it from the next; null for blank lines alone. */
const cableItem = perCable((cable, text: string): OutlineItem | null => {
  const at = cable.start;
  const isKept = keepsBlocks(cable);
  const inside = (isKept ? cableItems : newItems)(text, cable).map(part => ({ at: part.at - at, item: part.item }));
  const [first] = inside;
  const last = inside.at(-1);
  const { name, detail } = namesOf(text, { at, block: cable.header });
  const span = first && last ? { start: first.at + first.item.span.start, end: last.at + last.item.span.end } : { start: 0, end: cable.end - at };
  if (span.end <= span.start) return null;
  const selection = first ? shift(first.item.selection, first.at) : { start: 0, end: 0 };
  const makeInside: MakeInside = (now, place) => newItems(now, cable, place).map(part => ({ at: part.at - place, item: part.item }));
  return { name, detail, kind: 'cable', span, selection, children: [], inside: isKept ? inside : makeInside };
});

const namesOf = perBlock(({ classification, archive, subject }: Header) => {
  const post = classification?.post?.text;
  const number = classification?.number?.text;
  const section = classification?.section?.section ?? 1;
  return {
    // Sections that were sent one by one have the number of their telegram.
    name: oneLine(post && number ? `${post} ${number}${section > 1 ? `, section ${section}` : ''}` : archive?.id?.text ?? '', NAME_LIMIT),
    detail: oneLine(subject?.text ?? '', NAME_LIMIT),
  };
});

function cableItems(text: string, cable: Cable): PlacedItem[] {
  const parts = partsOf(cable);
  const make = hasOneSection(parts) ? itemsAlone : itemsAmong;
  return parts.flatMap(placed => make(text, placed).map((item): PlacedItem => ({ at: placed.at, item })));
}

/** The same, of which nothing is kept. @param start where the cable begins in the text, if it has moved */
function newItems(text: string, cable: Cable, start = cable.start): PlacedItem[] {
  const by = start - cable.start;
  const parts = partsOf(cable, false);
  const name = hasOneSection(parts) ? ALONE : AMONG;
  return parts.flatMap(({ at, part }) => itemsOf(part, text.slice(at + by, at + by + part.length), name, shownOf.anew).map((item): PlacedItem => ({ at: at + by, item })));
}

function hasOneSection(parts: readonly PlacedPart[]): boolean {
  return parts.filter(({ part }) => part.kind === 'section').length === 1;
}

/** What the text without a heading is called. */
const ALONE = 'Text';
const AMONG = 'Opening text';

/** The items of a part: several of a header, at most one of another. */
const itemsAlone = perPart((part, own) => itemsOf(part, own, ALONE, shownOf));
const itemsAmong = perPart((part, own) => itemsOf(part, own, AMONG, shownOf));

function itemsOf({ blocks, length }: Part, own: string, textName: string, shown: ShownOf): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  const [first] = blocks;
  if (first && isKind(first, 'header')) items.push(...headerItems(own, { start: 0, header: first.block }));
  else if (first && isKind(first, 'close')) items.push(...signatureItems(first.block));
  // A section is a cable's text, as far as one heading goes.
  else for (const section of sectionsOf(blocks)) items.push(...sectionItems(own, section, textName, shown));
  return settle(items, { start: 0, end: length });
}

function sectionItems(own: string, { heading, blocks, span }: Section, textName: string, shownIn: ShownOf): OutlineItem[] {
  const inside: PlacedItem[] = [];
  const marks = heading?.block.mark ? [heading.block.mark] : [];
  let words = 0;
  for (const placed of blocks) {
    const shown = shownIn(own, placed);
    if (shown.item) inside.push({ at: placed.at, item: shown.item });
    if (placed.block.mark) marks.push(placed.block.mark);
    words += shown.words;
  }
  const detail = [highest(marks), wordCount(words)].filter(Boolean).join(' · ');
  if (heading) {
    const title = heading.block.title[0] ?? heading.block.underline;
    return [{ name: headingName(heading.block), detail, kind: 'section', span, selection: shift(title, heading.at), children: [], inside }];
  }
  const [first] = inside;
  // A block of blank lines and page lines alone is no text.
  return first ? [{ name: textName, detail, kind: 'section', span, selection: shift(first.item.selection, first.at), children: [], inside }] : [];
}

function headingName({ mark, text }: Heading): string {
  return oneLine(`${mark ? `(${mark.text}) ` : ''}${text}`, NAME_LIMIT) || 'Heading';
}

/** What the outline shows of a paragraph, and how many words it has; spans count from its start. */
interface Shown {
  readonly item: OutlineItem | undefined;
  readonly words: number;
}

type ShownOf = (text: string, placed: PlacedBlock<Paragraph>) => Shown;

const shownOf = perBlock(paragraphShown);

function paragraphShown(block: Paragraph, own: string): Shown {
  const words = countWords(own, block.pieces, 0);
  const span = contentOf(block);
  if (!span) return { item: undefined, words };
  const begin = block.marker ?? block.mark ?? block.pieces[0];
  const end = block.mark ?? block.marker ?? begin;
  const [item] = settle([{
    name: oneLine(paragraphWords(own, block), NAME_LIMIT) || 'Paragraph',
    detail: wordCount(words),
    kind: 'paragraph',
    span,
    // Its number and mark.
    selection: begin && end ? { start: begin.start, end: end.end } : { start: span.start, end: span.start },
    children: [],
  }], span);
  return { item, words };
}

/** `2 (SBU) In a January 31 meeting …`: more than enough of it for a name. */
function paragraphWords(own: string, block: Paragraph): string {
  const lead = [block.marker ? block.marker.number.text : '', block.mark ? shownMark(block.mark) : ''].filter(Boolean).join(' ');
  const parts: string[] = [];
  let length = 0;
  for (const piece of block.pieces) {
    if (length > NAME_LIMIT) break;
    parts.push(own.slice(piece.start, piece.end));
    length += piece.end - piece.start;
  }
  return lead + afterLead(parts.join(' '));
}

function signatureItems({ signature }: Close): OutlineItem[] {
  if (signature.length === 0) return [];
  const span = cover(signature);
  const names = signature.map(({ text }) => text).join(', ');
  return [{ name: oneLine(names, NAME_LIMIT) || 'Signature', detail: 'signature', kind: 'signature', span, selection: span, children: [] }];
}

/** The highest portion of a section as its mark writes it, or nothing when none is marked. */
function highest(marks: readonly PortionMark[]): PortionLevel | '' {
  let top: PortionLevel | '' = '';
  for (const { level } of marks) if (level && (top === '' || comparePortionLevels(level, top) > 0)) top = level;
  return top;
}

function wordCount(count: number): string {
  return count === 0 ? '' : counted(count, 'word');
}
