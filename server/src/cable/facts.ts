import { comparePortionLevels, findLevel } from '../vocabulary/levels';
import type { Level, PortionLevel } from '../vocabulary/levels';
import { findPost } from '../vocabulary/posts';
import type { Span } from '../text/span';
import { fullYear, twoDigits } from './dates';
import type { Addressee, Cable, DateTimeGroup, Header, PortionMark, Reference } from './model';

/** A message reference number: who sent the cable, and which of the year's it is. */
export interface MessageReference {
  readonly post: string;
  readonly number: number;
  /** Four digits; null when neither date-time group nor archive tells it. */
  readonly year: number | null;
  /** `07GUANGZHOU208`; null without a year. */
  readonly id: string | null;
}

/** The year in which a cable was sent: that of its date-time group, else of its archive's id; null when neither is there. */
export function cableYear(cable: Cable): number | null {
  const { dateTimeGroup, archive } = cable.header;
  if (dateTimeGroup?.iso) return Number(dateTimeGroup.iso.slice(0, 4));
  if (dateTimeGroup && /^\d{2}(?:\d{2})?$/.test(dateTimeGroup.year.text)) return fullYear(dateTimeGroup.year.text);
  return archive?.id ? fullYear(twoDigits(archive.id.year)) : null;
}

/** Date, month and year, without the precedence before and the operating signals after them. */
export function dateTimeSpan(group: DateTimeGroup): Span {
  return { start: group.time.start, end: group.year.end };
}

/** The id by which archives name a cable: two digits of the year, post without blanks, number without zeros. */
export function referenceId(year: number, post: string, number: number): string {
  return `${twoDigits(year % 100)}${post.toUpperCase().replace(/[^A-Z0-9]/g, '')}${String(number)}`;
}

/** The cable's own message reference number, from its classification line, else from its archive's id; null when neither is there. */
export function messageReference(cable: Cable): MessageReference | null {
  const { classification, archive } = cable.header;
  const year = cableYear(cable);
  if (classification?.post && classification.number) {
    const post = classification.post.text;
    const number = Number(classification.number.text);
    return { post, number, year, id: year === null ? null : referenceId(year, findPost(post)?.name ?? post, number) };
  }
  if (!archive?.id) return null;
  const { post, number } = archive.id;
  return { post, number, year, id: archive.isSheet && year !== null ? referenceId(year, post, number) : archive.id.text };
}

/**
 * The year of a reference: the one written, else that of the cable that refers.
 *
 * @param year of the cable that refers, or null
 */
export function referenceYear(reference: Reference, year: number | null): number | null {
  const written = reference.year?.text ?? reference.repeatedYear;
  return written === null ? year : fullYear(written);
}

/** From then on posts count the cables of a calendar year. */
const CALENDAR_YEARS = 1973;

/**
 * Whether a reference without a year is of an earlier one than the cable: one of the same post that has far from come to
 * its number. A little higher may be a cable of the same days.
 *
 * @param year of the cable
 */
export function isOfEarlierYear(reference: Reference, { classification }: Header, year: number | null): boolean {
  const { post, number } = classification ?? {};
  const name = reference.post?.text ?? reference.repeatedPost;
  if (year === null || year < CALENDAR_YEARS || name === null || !post || !number || referenceYear(reference, null) !== null) return false;
  // A draft has 000001 until it is sent.
  const own = Number(number.text);
  return own > 1 && Number(reference.number?.text) > own * 1.2 + 50 && isSamePost(name, post.text);
}

/** The year of a reference of a cable: the one written, else that of the cable, or the one before where its number tells so. */
export function citedYear(reference: Reference, cable: Cable): number | null {
  const year = cableYear(cable);
  return isOfEarlierYear(reference, cable.header, year) ? Number(year) - 1 : referenceYear(reference, year);
}

/** Whether two names of message reference numbers mean the same post. */
export function isSamePost(a: string, b: string): boolean {
  const plain = (name: string): string => findPost(name)?.name ?? name.toUpperCase().replace(/[\s.-]/g, '');
  return plain(a) === plain(b);
}

/** Over an archive's sheet the level of the cable stands with nothing but its markings; SBU and CUI are no levels, but markings of an unclassified cable. */
export function levelOfSheet({ archive }: Header): { readonly level: Level; readonly text: string } | null {
  const text = archive?.isSheet ? archive.classification?.text : undefined;
  const words = text?.split('//', 1)[0] ?? '';
  const level = /^(?:SBU|CUI|SENSITIVE BUT UNCLASSIFIED)$/.test(words) ? 'UNCLASSIFIED' : findLevel(words);
  return text === undefined || level === undefined ? null : { level, text };
}

/** The level of a cable, by its classification line or by the archive's sheet; null where neither tells. */
export function levelOf(header: Header): Level | null {
  return header.classification ? header.classification.level : levelOfSheet(header)?.level ?? null;
}

/** Whom a cable went to for information, by its header, else by the trailer of a sheet, which names them once more below a telegram. */
export function informationAddressees({ header, blocks }: Cable): readonly Addressee[] {
  return header.info?.addressees ?? blocks.flatMap(({ block }) => block.kind === 'close' ? block.info : []);
}

/** Every portion mark of a cable, with the absolute offset that its span counts from: subject, headings, paragraphs, sub-paragraphs. */
export function portionMarks(cable: Cable): { readonly at: number; readonly mark: PortionMark }[] {
  const marks: { at: number; mark: PortionMark }[] = [];
  const add = (at: number, mark: PortionMark | null | undefined): void => {
    if (mark) marks.push({ at, mark });
  };
  for (const { at, block } of cable.blocks) {
    if (block.kind === 'header') add(at, block.subject?.mark);
    else if (block.kind === 'heading') add(at, block.mark);
    else if (block.kind === 'paragraph') {
      add(at, block.mark);
      for (const part of block.parts) add(at, part.mark);
    }
  }
  return marks;
}

/** The highest level among the portion marks (5 FAH-3 H-713); null when there is no mark. */
export function highestPortion(cable: Cable): PortionLevel | null {
  let highest: PortionLevel | null = null;
  for (const { mark } of portionMarks(cable)) {
    if (mark.level && (highest === null || comparePortionLevels(mark.level, highest) > 0)) highest = mark.level;
  }
  return highest;
}
