import { isCapital, isDigit } from '../../text/characters';
import { detached } from '../../text/detached';
import { excerpt } from '../../text/search';
import { decodeEntities } from '../body/furniture';
import { oneLine } from '../joined';
import { trimmedStart, wordsOn } from '../raw-lines';
import type { RawLines } from '../raw-lines';
import type { ArchiveBanner, ArchiveId, LineRole } from '../model';
import type { Word } from '../../text/span';
import { isOfMessage, isOfTransmission } from './telegram-lines';
import { wordAt } from './words';

/** `07GUANGZHOU208`; archives of the 1970s have four digits of the year, and a letter for the copy: `1975STATE110443_b`. */
const ID = /^((?:19|20)\d{2}|\d{2})([A-Z][A-Z0-9().-]{1,40}?)(\d{1,7})(?:_[a-z])?$/;
const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d (?:[+-]\d{4} |[A-Z]{1,5} )?\d{4}$|^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?Z?)?$/;
const LEVEL = /^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|UNKNOWN)(?:\/\/[A-Z /,]{2,60})?$/;

/** Who sends, as archives write it: `Embassy Rome`, `Secretary of State`. A sentence or a line of the telegram has other words, or signs. */
const ORIGIN = /^(?:UNVIE|(?:Embassy|Consulate|Mission|Secretary|American|Department|REO|Iran|UN|CD|DIR|\*\*|US[A-Z]{0,6})(?: (?:[A-Z][A-Za-z,'-]{0,24}|of|the)){1,7})$/;

/** What an archive says over a cable that it has but a part of; the telegram may begin on the same line. */
const EXTRACT = 'This record is a partial extract of the original cable. The full text of the original cable is not available.';

/** No banner has more lines, blank ones over it included. */
const LONGEST = 16;
/** Lines from the one below the id to that with the date. */
const MOST_TO_DATE = 4;

/** Two digits with a third or a capital behind them: nearly no line of a text begins so. */
export function mayBeArchiveId(text: string, start: number): boolean {
  const third = text.charCodeAt(start + 2);
  return isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start + 1)) && (isDigit(third) || isCapital(third));
}

/** What stands in a telegram, and in no title that an archive gives it. */
function isOfTelegram(words: string): boolean {
  return isOfTransmission(words) || isOfMessage(words) || /^Subject ?:/.test(words);
}

/** The heads of an archive's columns, each on a line, as a copy of its page has them over the banner. */
export function isColumnHead(words: string): boolean {
  return /^(?:(?:Identifier|Reference ID|Created|Released|Classification|Origin)(?:[ \t]{1,4}(?!$)|$)){1,5}$/.test(words);
}

/** The columns of such a page on one line: id, date, day of its release, level and who sends. */
const ROW = /^(\d\d[A-Z\d][A-Z\d().-]{2,44}[ \t]{1,4})(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?)((?:[ \t]{1,4}\d[\d: -]{9,18})?[ \t]{1,4})([A-Z][A-Z /,]{4,60})([ \t]{1,4})([A-Z][a-zA-Z].{1,60})$/;

function readRow(text: string, line: Word): ReadBanner | null {
  const cells = ROW.exec(line.text);
  if (!cells) return null;
  let at = line.start;
  const [id, date, , classification, , origin] = cells.slice(1).map(cell => wordAt(text, at, at += cell.length));
  const read = id && readArchiveId(text, id.start, id.start + id.text.trimEnd().length);
  if (!read || !date || !classification || !LEVEL.test(classification.text) || !origin || !ORIGIN.test(origin.text)) return null;
  return { banner: { start: line.start, end: line.end, isSheet: false, id: read, subject: null, date, classification, origin }, roles: new Map(), next: 0 };
}

/** The end of the sentence that stands over a cable of which there is but a part; -1 when none begins there. */
export function extractNoteEnd(text: string, start: number): number {
  return text.startsWith(EXTRACT, start) ? start + EXTRACT.length : -1;
}

/** The id of an archive when a line is one (`07GUANGZHOU208`), else null. */
export function readArchiveId(text: string, start: number, end: number): ArchiveId | null {
  if (!mayBeArchiveId(text, start)) return null;
  const match = ID.exec(excerpt(text, start, end, 60));
  return match && start + match[0].length === end
    ? { start, end, text: detached(match[0]), year: Number(match[1]), post: detached(match[2] ?? ''), number: Number(match[3]) } : null;
}

/** A mirror's title over its catalogue, and the last of its keys. */
const MIRROR = /^US embassy cable - (.{6,60})$/;
const LAST_KEY = 'Redacted: ';

/** The title, the subject and the keys that a mirror of the archive has over a cable (`Identifier: …`, `Tags: …`); null where none stand there. */
function readMirror(text: string, word: (index: number) => Word | null): ReadBanner | null {
  const title = word(0);
  const named = title && MIRROR.exec(title.text);
  const id = named && readArchiveId(text, title.end - (named[1]?.length ?? 0), title.end);
  if (!id) return null;
  const roles = new Map<number, LineRole>([[0, 'archive-id']]);
  for (let at = 1; at < LONGEST; at++) {
    const line = word(at);
    if (line && isOfTelegram(line.text)) return null;
    if (line) roles.set(at, 'archive-origin');
    if (line?.text.startsWith(LAST_KEY)) return { banner: { start: title.start, end: line.end, isSheet: false, id, subject: null, date: null, classification: null, origin: null }, roles, next: at + 1 };
  }
  return null;
}

/** The title of the archive's own page over a cable. All that stands on the page comes with it when it is copied: how to read a cable, how to speak of one, the heads of a table. */
const PAGE_TITLE = /^Viewing cable (\d[A-Z0-9.()-]{4,50}), /;
/** No such page has more lines over the telegram. */
export const LONGEST_VIEW = 64;

/** Whether words are the title of the page that the archive had for each cable. */
export function isPageTitle(words: string): boolean {
  return words.startsWith('Viewing') && PAGE_TITLE.test(words);
}

/** What the archive's page has over a telegram, to the first line of its transmission or to the note of an extract; null where neither stands below. */
function readPage(text: string, lines: RawLines): ReadBanner | null {
  const title = lines.at(0);
  const named = title && PAGE_TITLE.exec(wordsOn(text, lines, 0, LONGEST_SAID))?.[1];
  if (!named) return null;
  const start = text.indexOf(named, title.start);
  const id = readArchiveId(text, start, start + named.length);
  const roles = new Map<number, LineRole>([[0, 'archive-id']]);
  for (let at = 1; id && at < LONGEST_VIEW; at++) {
    const words = wordsOn(text, lines, at, LONGEST_SAID);
    if (isOfMessage(words)) return null;
    if (isOfTransmission(words) || words.startsWith(EXTRACT.slice(0, LONGEST_SAID))) return { banner: { start: id.start, end: id.end, isSheet: false, id, subject: null, date: null, classification: null, origin: null }, roles, next: at };
    if (words !== '') roles.set(at, 'archive-origin');
  }
  return null;
}

/** A note of whoever keeps the copy has no more lines. */
const LONGEST_NOTE = 8;
const LONGEST_SAID = 120;

/** The banner below a note; one without a date may be a reference that the note speaks of. */
function readBelowNote(text: string, lines: RawLines): ReadBanner | null {
  for (let at = 1; at <= LONGEST_NOTE; at++) {
    const line = lines.at(at);
    if (!line) return null;
    const start = trimmedStart(text, line.start, line.end);
    if (!mayBeArchiveId(text, start) || !readArchiveId(text, start, line.end)) continue;
    const below = readArchiveBanner(text, { length: lines.length - at, at: index => lines.at(at + index) });
    if (!below?.banner.date || !isNote(text, lines, at)) return null;
    const roles = new Map<number, LineRole>([...below.roles].map(([index, role]) => [at + index, role]));
    for (let above = 0; above < at; above++) if (wordsOn(text, lines, above, 1) !== '') roles.set(above, 'unknown');
    return { banner: below.banner, roles, next: at + below.next };
  }
  return null;
}

/** Whether the first lines say nothing that a telegram does, and are few. @param count how many */
export function isNote(text: string, lines: RawLines, count: number): boolean {
  if (count > LONGEST_NOTE) return false;
  for (let at = 0; at < count; at++) {
    const words = wordsOn(text, lines, at, LONGEST_SAID);
    if (isOfTelegram(words) || NO_NOTE.test(words)) return false;
  }
  return true;
}

/** A line of the transmission, a level, a caption, an archive's id, an end of message: a telegram that is short, or what is left of one. */
const NO_NOTE = /^(?:TO |INFO |DE R|ZN[RY] |VZCZ|BT$|N{2,6}|#\d|\d{2}(?:\d{2})?[A-Z]|MRN|PAGE |R[A-Z]{3,8}\/|SIPDIS|U ?N ?C|C ?O ?N ?F|S ?E ?C ?R|T ?O ?P |L ?I ?M|REF)|^[A-Z .'-]{2,40}$/;

/** A banner and the lines it takes, by their index. */
export interface ReadBanner {
  readonly banner: ArchiveBanner;
  readonly roles: ReadonlyMap<number, LineRole>;
  /** Index of the first line after it. */
  readonly next: number;
}

/**
 * Reads the lines that an archive puts before a telegram: id, subject, date, classification, origin, in that
 * order, any of them absent but the id (format guide 7).
 *
 * @param lines the lines of the text, the banner's first
 * @returns null when the first line is no archive's id, or nothing else of a banner follows it
 */
export function readArchiveBanner(text: string, lines: RawLines): ReadBanner | null {
  const word = (index: number): Word | null => {
    const line = index < LONGEST ? lines.at(index) : undefined;
    if (!line) return null;
    const start = trimmedStart(text, line.start, line.end);
    return start < line.end ? wordAt(text, start, line.end) : null;
  };
  let at = 0;
  let first = word(at);
  const heads = new Map<number, LineRole>();
  while ((!first || isColumnHead(first.text)) && at < LONGEST) {
    if (first) heads.set(at, 'archive-origin');
    first = word(++at);
  }
  const row = first && readRow(text, first);
  if (row) return { ...row, roles: new Map([...heads, [at, 'archive-id']]), next: at + 1 };
  const id = first && readArchiveId(text, first.start, first.end);
  if (!id) return at === 0 ? readMirror(text, word) ?? readPage(text, lines) ?? readBelowNote(text, lines) : null;

  const roles = new Map<number, LineRole>([...heads, [at, 'archive-id']]);
  let next = at + 1;
  // The date is the surest line: what stands between id and date is the subject.
  const dateAt = dateLine(word, next);
  const date = dateAt === -1 ? null : word(dateAt);
  const subject = dateAt === -1 ? null : subjectOn(text, word, next, dateAt);
  for (; next < dateAt; next++) roles.set(next, 'archive-subject');
  if (date) roles.set(next++, 'archive-date');
  const level = word(next);
  const originLine = word(next + 1);
  const origin = level && LEVEL.test(level.text) && originLine && ORIGIN.test(originLine.text) ? originLine : null;
  // With neither date nor origin around it, the level may be the telegram's own.
  const classification = level && LEVEL.test(level.text) && (date ?? origin) ? level : null;
  if (classification) roles.set(next++, 'archive-classification');
  if (origin) roles.set(next++, 'archive-origin');
  const last = origin ?? classification ?? date ?? subject ?? id;
  for (const end = coverEnd(text, lines, next); next < end; next++) if (wordsOn(text, lines, next, 1) !== '') roles.set(next, 'archive-origin');
  return { banner: { start: id.start, end: last.end, isSheet: false, id, subject, date, classification, origin }, roles, next };
}

/** No cover has more lines. */
const LONGEST_COVER = 24;
const COVER_END = /^_{40,}$/;
/** How its first lines begin. */
const COVER_BEGIN = ['Action: ', 'From: '];
const COVER_LINE = /^[A-Z][A-Za-z]{2,9}: /;

/** Index of the line behind the cover that a post's own archive of 2003 put over its telegrams, `Action: Unknown` to a rule; `from` where none stands. */
function coverEnd(text: string, lines: RawLines, from: number): number {
  for (let at = from, said = 0; at < from + LONGEST_COVER; at++) {
    const words = wordsOn(text, lines, at, LONGEST_SAID);
    if (words === '') continue;
    if (said > 2 && COVER_END.test(words)) return at + 1;
    // What goes on stands to the right.
    if (!words.startsWith(COVER_BEGIN[said++] ?? '') || !(COVER_LINE.test(words) || text.startsWith('   ', lines.at(at)?.start))) break;
  }
  return from;
}

/** Index of the line with the date, a few lines from one at most and above the telegram; -1 where none stands. */
function dateLine(word: (index: number) => Word | null, from: number): number {
  for (let index = from; index < from + MOST_TO_DATE; index++) {
    const words = word(index)?.text ?? '';
    if (DATE.test(words)) return index;
    // FM ROE ON THE HARBOR is a subject too, of the foreign minister: no date stands below the line of a telegram.
    if (isOfTelegram(words) && !(words.startsWith('FM ') && DATE.test(word(index + 1)?.text ?? ''))) return -1;
  }
  return -1;
}

/** The subject on the lines from one to another. A long one goes over two, and archives leave entities in it. */
function subjectOn(text: string, word: (index: number) => Word | null, from: number, to: number): Word | null {
  const first = from < to ? word(from) : null;
  if (!first) return null;
  const subject = wordAt(text, first.start, (word(to - 1) ?? first).end);
  return { ...subject, text: oneLine(decodeEntities(subject.text)) };
}
