import { cableYear } from '../../cable/facts';
import type { Cable, CableDocument, Header, Line, LineRole } from '../../cable/model';
import type { CustomVocabulary } from '../../rules/kit/settings';
import { countBefore, excerpt } from '../../text/search';
import type { Span } from '../../text/span';
import { blockAt } from '../blocks';

/** What completion must be told, as it knows neither settings nor a clock. */
export interface CompletionSettings {
  readonly vocabulary: CustomVocabulary;
  /** ISO date of today, for a cable without a date-time group; null where nobody knows it. */
  readonly today: string | null;
  /** ISO time, UTC; absent where nobody knows it. */
  readonly now?: string;
  /** The list was called by a character (a blank, a bracket), not by the user or a letter: only what surely fits may come. */
  readonly byCharacter: boolean;
  /** The cables of the workspace that some words may mean, the likeliest first, a page of them at most; absent where there are none. */
  readonly cables?: (words: string) => readonly KnownCable[];
}

/** A cable that is known and can be referred to. */
export interface KnownCable {
  readonly post: string;
  readonly number: number;
  /** Null where it is not known. */
  readonly year: number | null;
  readonly subject: string;
  /** Markdown. */
  readonly about: string;
}

/** Where the caret stands, in a cable that is being written. */
export interface CaretPlace {
  readonly document: CableDocument;
  readonly cable: Cable;
  /** Absolute. */
  readonly offset: number;
  /** Absolute: where the caret's line begins. */
  readonly lineStart: number;
  /** The caret's line up to the caret. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  /** What the line is; null outside the header. */
  readonly role: LineRole | null;
  /** What the nearest line above that is not blank is; null where that is no line of the header. */
  readonly roleAbove: LineRole | null;
  /** The line above is blank, or there is none. */
  readonly blankAbove: boolean;
  /** A line of the header may still be written here: no numbered paragraph and no heading begins here or above. */
  readonly inHeader: boolean;
  readonly settings: CompletionSettings;
}

/** What an editor's line holds at most; a longer one is no cable, and is not looked at. */
const LONGEST_LINE = 400;

/** @param offset absolute. Null where nothing can be completed. Costs a look at the header and the kinds of the blocks above. */
export function caretPlace(document: CableDocument, offset: number, settings: CompletionSettings): CaretPlace | null {
  const { lines, text } = document;
  const line = lines.lineAt(offset);
  const lineStart = lines.start(line);
  const lineEnd = lines.end(line);
  const place = blockAt(document, offset);
  if (!place || lineEnd - lineStart > LONGEST_LINE || offset > lineEnd) return null;
  const { cable } = place;
  const before = text.slice(lineStart, offset);
  const above = line === 0 ? '' : excerpt(text, lines.start(line - 1), lines.end(line - 1), LONGEST_LINE);
  const blankAbove = line === 0 || above.trim() === '';
  return {
    document, cable, offset, lineStart, before, after: text.slice(offset, lineEnd),
    role: lineOf(cable, lineStart)?.role ?? null,
    roleAbove: roleAbove(cable, lineStart),
    blankAbove,
    inHeader: isHeaderPossible(cable, lineStart, blankAbove),
    settings,
  };
}

/** The header's line that begins at an offset. */
function lineOf({ header: { lines }, start }: Cable, lineStart: number): Line | undefined {
  return lines[countBefore(lines, line => line.next <= lineStart - start)];
}

function roleAbove({ header, start }: Cable, lineStart: number): LineRole | null {
  if (lineStart > start + header.length) return null;
  const lines = writtenLines(header);
  return lines[countBefore(lines, line => line.start < lineStart - start) - 1]?.role ?? null;
}

/** The lines of a header that are not blank. Kept with it: it may have a hundred thousand blank ones, and is asked at each letter. */
export function writtenLines(header: Header): readonly Line[] {
  let lines = written.get(header);
  if (!lines) written.set(header, lines = header.lines.filter(({ role }) => role !== 'blank'));
  return lines;
}

const written = new WeakMap<Header, readonly Line[]>();

/** A half-written line of the header is read as text without a number; under more of such text no header goes on. */
function isHeaderPossible({ blocks, header }: Cable, lineStart: number, blankAbove: boolean): boolean {
  for (const { at, block } of blocks) {
    if (at > lineStart) break;
    if (block.kind === 'heading' || block.kind === 'close' || (block.kind === 'paragraph' && block.marker)) return false;
    if (block.kind === 'paragraph' && at < lineStart && header.subject && !blankAbove) return false;
  }
  return true;
}

/** Whether a span of the header stands on the caret's line: it is what is being written, and no part of what is there. */
export function isOnCaretLine({ cable, lineStart, before, after }: CaretPlace, { start, end }: Span): boolean {
  return cable.start + end >= lineStart && cable.start + start <= lineStart + before.length + after.length;
}

/** The day that a cable is of: that of its date-time group, else today. ISO, or null. */
export function dayOf({ cable, settings }: CaretPlace): string | null {
  return cable.header.dateTimeGroup?.iso?.slice(0, 10) ?? settings.today;
}

/** The year that a cable is of, else today's; null where nobody knows it. */
export function yearOf({ cable, settings: { today } }: CaretPlace): number | null {
  return cableYear(cable) ?? (today === null ? null : Number(today.slice(0, 4)));
}

/** The level of the cable, as far as its header tells. */
export function levelOf(header: Header): 'classified' | 'unclassified' | null {
  const level = header.classification?.level;
  if (!level) return null;
  return level === 'UNCLASSIFIED' || level === 'LIMITED OFFICIAL USE' ? 'unclassified' : 'classified';
}
