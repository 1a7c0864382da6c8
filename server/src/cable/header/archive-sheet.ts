import type { Span } from '../../text/span';
import type { LineRole } from '../model';
import { isBareLevel, isBelowRelease, isPageOf, isReleaseLine, LONGEST_FURNITURE } from '../page-lines';
import { trimmedStart, wordsOn } from '../raw-lines';
import type { RawLines } from '../raw-lines';
import type { ReadBanner } from './archive-banner';
import { isOfMessage, isOfTransmission } from './telegram-lines';
import { isProse, wordAt } from './words';

const NUMBER = /^MRN: {0,24}(\d{2}) ([A-Z][A-Z .'-]{1,40}?) (\d{1,7})$/;
/** A field of the sheet: behind a blank line nothing else is of it. */
const FIELD = /^(?:Date\/DTG|From|Action|Info|XMT|E\.[O0]\.|TAGS|Captions|Reference|Pass Line|Subject):/;
/** A further line of a field, in capitals or with nothing on it that a sentence has. */
const GOES_ON = /^[^a-z]*$|^[^.:;?!(][^.:;?!]*$/;
/** The telegram that the sheet stands over may begin with the head of a print. */
const PRINT = /^PAGE {1,3}0?1(?: |$)/;
/** The text begins: the sheet is all the header that there is. */
const TEXT = /^¶?1\. /;
/** A level with its markings, and the captions of a cable, as they stand over the number; elsewhere a text may list such words. */
const MARKED_LEVEL = /^(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|SENSITIVE BUT UNCLASSIFIED|SBU|CUI)(?:\/\/[A-Z /,-]{2,60})?$/;
const CAPTIONS = /^(?:NODIS|EXDIS|STADIS|NOFORN|SENSITIVE)(?:[ ,/]{1,2}(?:NODIS|EXDIS|STADIS|NOFORN|SENSITIVE)){0,3}$/;
/** Levels, notes of a release and what the copy has of its own, which stand over the number. */
const MOST_BEFORE = 24;
const MOST_FIELDS = 60;
/** Further lines stand under the value. */
const INDENT = 3;

/** The number of the cable in the words of the line that has it on a sheet; null for any other line. */
export function sheetNumber(words: string): number | null {
  const number = NUMBER.exec(words)?.[3];
  return number === undefined ? null : Number(number);
}

/**
 * Reads the sheet that the system of 2009 prints over a cable, of older cables too (seen in copies that the Department
 * released): number, date, addresses, TAGS and subject by their names. Where a telegram stands below, all of it is
 * data of the archive; where the text does, only the number is, and the other fields are lines of the header.
 *
 * @param lines the lines of the text
 * @returns null when none stands at the start
 */
export function readArchiveSheet(text: string, lines: RawLines): ReadBanner | null {
  const wordsOf = (index: number): string => wordsOn(text, lines, index, LONGEST_FURNITURE);
  const spanOf = (index: number): Span => {
    const line = lines.at(index);
    return { start: line ? trimmedStart(text, line.start, line.end) : 0, end: line?.end ?? 0 };
  };
  const above = levelsAbove(wordsOf);
  if (!above) return null;
  const { at, level, roles } = above;
  const number = NUMBER.exec(wordsOf(at));
  if (!number) return null;
  roles.set(at, 'archive-id');
  const { start, end } = spanOf(at);
  const id = wordAt(text, end - (number[0].length - number[0].indexOf(number[1] ?? '')), end);
  const telegram = telegramBelow(wordsOf, index => spanOf(index).start >= (lines.at(index)?.start ?? 0) + INDENT, at);
  for (let index = at + 1; index < telegram; index++) if (wordsOf(index) !== '') roles.set(index, 'archive-data');
  const levelSpan = level === -1 ? null : spanOf(level);
  return {
    banner: {
      start, end, subject: null, date: null, origin: null, isSheet: true,
      id: { ...id, year: Number(number[1]), post: number[2] ?? '', number: Number(number[3]) },
      classification: levelSpan && wordAt(text, levelSpan.start, levelSpan.end),
    },
    roles, next: telegram === -1 ? at + 1 : telegram,
  };
}

/**
 * What stands over the number: levels, notes of a release, the offices that act on a copy, the mail or the page that it came in.
 *
 * @returns where the number stands, and the last level above it, or -1; null below a telegram, and below words where no date of a sheet follows
 */
function levelsAbove(wordsOf: (index: number) => string): { readonly at: number; readonly level: number; readonly roles: Map<number, LineRole> } | null {
  const roles = new Map<number, LineRole>();
  let level = -1;
  let at = 0;
  let origin: LineRole | undefined;
  for (; at < MOST_BEFORE; at++) {
    const words = wordsOf(at);
    if (words.startsWith('MRN:')) break;
    if (words === '') continue;
    if (isOfTransmission(words) || isOfMessage(words)) return null;
    const isLevel = isBareLevel(words) || MARKED_LEVEL.test(words);
    if (isLevel) level = at;
    const ofRelease = isLevel || isReleaseLine(words) || isBelowRelease(words) || isPageOf(words) || CAPTIONS.test(words);
    // The head of a mail, and what it says, came with the copy; a sentence at the start is a note of who has it.
    roles.set(at, ofRelease ? 'archive-classification' : origin ??= isProse(words, 0, words.length) ? 'unknown' : 'archive-origin');
  }
  return origin && !(wordsOf(at + 1) || wordsOf(at + 2)).startsWith('Date/DTG:') ? null : { at, level, roles };
}

/**
 * Index of the first line of a telegram that stands below the fields; -1 where the text does.
 *
 * @param number index of the line with the number
 */
function telegramBelow(wordsOf: (index: number) => string, isIndented: (index: number) => boolean, number: number): number {
  let apart = false;
  for (let index = number + 1; index < number + MOST_FIELDS; index++) {
    const words = wordsOf(index);
    if (PRINT.test(words) || isOfTransmission(words)) return index;
    if (TEXT.test(words)) return -1;
    const isOfField = words === '' || FIELD.test(words) || isBareLevel(words);
    // Without a blank line below the fields, the text begins where no field can go on; a telegram that it quotes is not that of the sheet.
    if (!isOfField && (apart || !(isIndented(index) || GOES_ON.test(words)))) return -1;
    apart = words === '';
  }
  return -1;
}
