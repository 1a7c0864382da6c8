import { classificationOf } from '../../vocabulary/classification';
import type { Level, PortionLevel } from '../../vocabulary/levels';
import { cableYear } from '../../cable/facts';
import type { Cable, CableDocument, Header, PlacedBlock, Profile, SubParagraph } from '../../cable/model';
import { findOrder } from '../../vocabulary/executive-orders';
import type { RuleSettings } from './settings';

/**
 * What a check of one block may know of the rest of its cable. Small on purpose: when one of these
 * changes, every block is checked again. Nothing in here counts or places anything.
 */
export interface Facts {
  /** As the settings force it, or as the cable shows itself. */
  readonly profile: Profile;
  /** The overall classification; null when there is no classification line or its word is misspelt. */
  readonly level: Level | null;
  /** The level is one that an executive order protects: CONFIDENTIAL or above. */
  readonly classified: boolean;
  /** What a portion of the overall classification is marked with; SBU in an unclassified cable that bears SENSITIVE. */
  readonly overallMark: PortionLevel | null;
  /** `2007-02-14T09:05:00Z`, of the date-time group; null when there is none or it is no real date. */
  readonly date: string | null;
  /** The year of `date`, else the one that a group with a misread month has, else that of the archive's id. */
  readonly year: number | null;
  /**
   * The first and the last of the years that the cable may be of: its `year`, else those in which the order that it cites was
   * in force (a draft has no date-time group yet); infinite where nothing tells. What is asked of them must hold for all between.
   */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Which section of a message in several sections this is; null when it is whole. Infinite for an extract, in which paragraphs may be missing anywhere. */
  readonly section: number | null;
  /** The cable marks its portions: at least half of its numbered paragraphs carry a mark, of their own or of their sub-paragraphs. */
  readonly marked: boolean;
  /** One mark stands for the whole text: `1. CONFIDENTIAL - ENTIRE TEXT`. */
  readonly entireText: boolean;
  /** The text has begun: words stand below the header. Until then a drafter may still be writing the header. */
  readonly hasText: boolean;
  /** The text begins on the line on which the header ends: between the two there may be no more than one character. */
  readonly fused: boolean;
  /** That of the file's first line, for fixes that break a line. */
  readonly lineEnd: string;
}

/** The facts about one cable of a document. */
export function factsOf(document: CableDocument, cable: Cable, settings: RuleSettings): Facts {
  const { classification, captions, dateTimeGroup } = cable.header;
  const level = classification?.level ?? null;
  const entry = level && classificationOf(level);
  const sensitive = captions.some(caption => caption.name === 'SENSITIVE');
  const date = dateTimeGroup?.iso ?? null;
  const year = cableYear(cable);
  const marks = marksOf(cable);
  return {
    profile: settings.profile === 'auto' ? cable.profile : settings.profile,
    level,
    classified: entry?.classified ?? false,
    overallMark: entry ? (entry.portion === 'U' && sensitive ? 'SBU' : entry.portion) : null,
    date,
    year,
    ...yearsOf(year, cable.header),
    marked: marks.most,
    entireText: marks.entire,
    ...textFactsOf(document, cable),
  };
}

/** A sole line that nothing ends yet and no number begins may be one of the header, of which not all letters are typed (`TAG`). */
function hasText({ text }: CableDocument, { blocks, profile }: Cable): boolean {
  const first = blocks.findIndex(isText);
  const only = blocks[first];
  if (only?.block.kind !== 'paragraph' || profile !== 'draft' || blocks.some((placed, index) => index > first && isText(placed))) return only !== undefined;
  const { lines, length, marker, mark } = only.block;
  return (marker ?? mark) !== null || /[\r\n]/.test(text.slice(only.at + (lines[0]?.end ?? 0), only.at + length));
}

function isText({ block }: PlacedBlock): boolean {
  return block.kind === 'paragraph' && block.pieces.length > 0;
}

/** The last year of which copies of telegrams were published that a telegraph could have carried. */
const LAST_TELEGRAPHIC = 2010;

/** Whether lines and characters are those of the print of the system of 2009, which knows neither width nor set. */
export function isOfPrint({ profile, firstYear }: Facts): boolean {
  return profile === 'archive' && firstYear > LAST_TELEGRAPHIC;
}

/** Whether two sets of facts say the same, so that what was found under one holds under the other. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return a === b || KEYS.every(key => a[key] === b[key]);
}

const KEYS = Object.keys({
  profile: 0, level: 0, classified: 0, overallMark: 0, date: 0, year: 0, firstYear: 0, lastYear: 0, section: 0, marked: 0, entireText: 0, hasText: 0, fused: 0, lineEnd: 0,
} satisfies Record<keyof Facts, 0>) as (keyof Facts)[];

function yearsOf(year: number | null, { executiveOrder }: Header): Pick<Facts, 'firstYear' | 'lastYear'> {
  const cited = executiveOrder?.number && findOrder(executiveOrder.number.text);
  return { firstYear: year ?? (cited?.from ? yearOf(cited.from) : -Infinity), lastYear: year ?? (cited?.until ? yearOf(cited.until) : Infinity) };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Those that the tree does not tell: they may be others though it says the same. */
export function textFactsOf(document: CableDocument, cable: Cable): Pick<Facts, 'section' | 'hasText' | 'fused' | 'lineEnd'> {
  return { section: isExtract(document, cable) ? Infinity : cable.header.classification?.section?.section ?? null, hasText: hasText(document, cable), fused: isFused(document, cable), lineEnd: document.lines.lineEnd };
}

/** How many lines an archive has over a telegram, on its own page too. */
const LAST_NOTE = 64;

/** An archive says over the telegram that it has but a part of it. */
function isExtract({ text }: CableDocument, { header, start }: Cable): boolean {
  return header.lines.slice(0, LAST_NOTE).some(line => line.role.startsWith('archive') && text.startsWith('This record is a partial extract', start + line.start));
}

function isFused({ text }: CableDocument, { header, start, end }: Cable): boolean {
  const textStart = start + header.length;
  return header.length > 0 && textStart < end && !/[\r\n]/.test(text.charAt(textStart - 1));
}

function marksOf(cable: Cable): { most: boolean; entire: boolean } {
  let numbered = 0;
  let marked = 0;
  for (const { block } of cable.blocks) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const parts = block.kind === 'paragraph' ? block.parts : NO_PARTS;
    if (block.mark?.entireText === true || parts.some(({ mark }) => mark?.entireText)) return { most: true, entire: true };
    if (block.kind === 'heading' || !block.marker) continue;
    numbered++;
    if (block.mark || parts.some(({ mark }) => mark)) marked++;
  }
  return { most: marked > 0 && marked * 2 >= numbered, entire: false };
}

const NO_PARTS: readonly SubParagraph[] = [];
