import { excerpt, textBefore } from '../../text/search';
import type { Span, Word } from '../../text/span';
import { decodeEntities, maskEntities } from '../body/furniture';
import { findDate } from '../dates';
import { Joined, oneLine } from '../joined';
import type { Reference, ReferenceList, Repair } from '../model';
import { cablesIn } from './cable-numbers';
import { findLetters } from './reference-letters';
import type { FoundLetter } from './reference-letters';
import { DTG, EMAIL, splitParts } from './reference-parts';
import type { Part } from './reference-parts';
import type { ReferencesKeyword } from './reference-keyword';
import { LONGEST_NAME } from './reference-lines';

/** The number of a page line, and its page of pages, which may have come to stand on the next line. */
const PAGE = /(?<!\d)\d{8} {1,4}\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}(?!\d)/;
const PAGE_NUMBER = /(?<!\d)\d{8}$/;
const PAGE_REST = /^\s{1,20}\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}(?!\d)/;
const LONGEST_GAP = 40;

/**
 * Reads the references of a REF line and its continuation lines.
 *
 * @param text the text that the pieces count in
 * @param pieces the stretches after the keyword, page lines and pilcrows left out
 */
export function readReferences(text: string, keyword: ReferencesKeyword, pieces: readonly Span[]): ReferenceList {
  const own = withoutPageLines(text, pieces);
  const joined = new Joined(text, own, cutNumbers(text, own));
  const items: Reference[] = [];
  const last = pieces.at(-1);
  const list: ReferenceList = { start: keyword.word.start, end: last?.end ?? keyword.end, keyword: keyword.word, items };
  if (/^(?:N ?\/ ?A|NONE|NIL)\.?$/i.test(joined.text.trim())) return list;
  const letters = findLetters(joined, joined.begins);
  const first = letters[0]?.start ?? joined.text.length;
  if (/[A-Za-z\d]/.test(joined.text.slice(0, first))) addItems(items, joined, 0, first, null);
  for (const [at, found] of letters.entries()) addItems(items, joined, found.end, letters[at + 1]?.start ?? joined.text.length, found);
  return list;
}

/** Without a page line that was run together with the list: its number is that of the cable itself (format guide 6.7). */
function withoutPageLines(text: string, pieces: readonly Span[]): Span[] {
  const own: Span[] = [];
  for (const [at, piece] of pieces.entries()) {
    const words = text.slice(piece.start, piece.end);
    const rest = PAGE_REST.exec(text.slice(piece.end, piece.end + LONGEST_GAP))?.[0].length ?? 0;
    // The rest of it was no piece of the list.
    const isCut = rest > 0 && (pieces[at + 1]?.start ?? Infinity) >= piece.end + rest;
    const page = PAGE.exec(words) ?? (isCut ? PAGE_NUMBER.exec(words) : null);
    const cable = page && cablesIn(words).find(({ number }) => number.start === page.index);
    const before = cable ? words.slice(0, cable.start).trimEnd().length : words.length;
    const behind = cable ? words.slice(page.index + page[0].length).trimStart().length : 0;
    if (before > 0) own.push({ start: piece.start, end: piece.start + before });
    if (behind > 0) own.push({ start: piece.end - behind, end: piece.end });
  }
  return own;
}

/** Digits that begin a line and are no year of the name behind them, no date and no number of an item. */
const TAIL = /^\d{1,5}(?![\dA-Z/.:)-]| (?!NOTAL|AND )[A-Z]{3})/i;
/** Of so many digits is a number that is written with its zeros. */
const PADDED = 6;

/**
 * Where a hard wrap cut the number of a cable beyond doubt: `CURACAO 000` and `040` on the next line (09CURACAO56). No
 * number is 0, and one that begins with zeros has its six digits only with those of the next line.
 */
function cutNumbers(text: string, pieces: readonly Span[]): Repair[] {
  return pieces.flatMap(({ start, end }, at): Repair[] => {
    const next = pieces[at + 1];
    const head = /[A-Z][ #]{1,3}(0\d{2,4})$/i.exec(textBefore(text, end, LONGEST_NAME, start))?.[1];
    const tail = next && head !== undefined ? TAIL.exec(excerpt(text, next.start, next.end, LONGEST_NAME))?.[0] : undefined;
    if (!next || head === undefined || tail === undefined) return [];
    const length = head.length + tail.length;
    return length === PADDED || (length < PADDED && Number(head) === 0) ? [{ kind: 'split-word', start: end, end: next.start }] : [];
  });
}

/** What stands between a number and its date, with the day of a date-time group: `, DEC 7, 1973`, ` DTD 7 DEC 1973`, `/071405Z DEC 73`. */
const BEFORE_DATE = /^[,/ (]{1,3}(?:(?:OF|DATED|DTD|DTG):? )?(?:(\d\d)\d{4} ?Z ?)?/i;
const NOTAL = /\(? ?(?:(?:ALL|BOTH) )?NOTAL ?\)?/i;

/** The references between one letter and the next: usually one, sometimes several cables. */
function addItems(items: Reference[], joined: Joined, from: number, to: number, found: FoundLetter | null): void {
  const slice = maskEntities(joined.text.slice(from, to));
  const parts = splitParts(slice, items.at(-1), found !== null);
  for (const [at, part] of parts.entries()) {
    const item = readItem(joined, from, part, parts[at + 1]?.start ?? slice.length, at === 0 ? found : null, items.at(-1));
    if (item) items.push(item);
  }
}

function readItem(joined: Joined, base: number, { start: from, cable, repeats }: Part, to: number, found: FoundLetter | null, before: Reference | undefined): Reference | null {
  // The signs are looked for in what entities stand for; both have the same places.
  const slice = maskEntities(joined.text.slice(base + from, base + to));
  const start = base + from + slice.length - slice.trimStart().length;
  const trimmed = withoutTail(slice.trim());
  const written = joined.text.slice(start, start + trimmed.length);
  const end = start + trimmed.length;
  if (trimmed === '' && !found) return null;
  const notalMatch = NOTAL.exec(trimmed);
  const notal = notalMatch ? joined.word(start + notalMatch.index, start + notalMatch.index + notalMatch[0].length) : null;
  const text = notalMatch ? `${written.slice(0, notalMatch.index)} ${written.slice(notalMatch.index + notalMatch[0].length)}` : written;
  const span = joined.span(found?.start ?? start, Math.max(end, found?.end ?? 0));
  // More digits on the next line may be the rest of the number, or not: then nobody knows the number.
  const after = base + (cable?.number.end ?? 0) + 1;
  const rest = joined.begins.includes(after) ? TAIL.exec(joined.text.slice(after, after + LONGEST_NAME))?.[0] : undefined;
  const number = cable && rest !== undefined && cable.number.end - cable.number.start + rest.length <= PADDED ? null : cable?.number;
  const behind = cable && !cable.year && !repeats ? joined.text.slice(base + cable.number.end, Math.min(end, base + cable.number.end + LONGEST_NAME)) : '';
  return {
    start: span.start, end: span.end,
    letter: found?.letter ?? null, secondLetter: found?.second ?? null, notal,
    text: oneLine(decodeEntities(text)).replace(/[,;.]$/, ''),
    kind: cable ? 'cable' : DTG.test(trimmed) ? 'dtg' : EMAIL.test(trimmed) ? 'email' : 'other',
    year: wordOf(joined, base, cable?.year), post: wordOf(joined, base, cable?.post), number: wordOf(joined, base, number),
    repeatedPost: cable && repeats ? before?.post?.text ?? before?.repeatedPost ?? null : null,
    repeatedYear: cable && repeats ? before?.year?.text ?? before?.repeatedYear ?? null : yearOfDate(behind),
  };
}

/** `1973` where a date stands right behind a number. */
function yearOfDate(behind: string): string | null {
  const date = BEFORE_DATE.test(behind) ? findDate(behind.replace(BEFORE_DATE, '$1 ').trimStart()) : null;
  return date?.start === 0 ? /^(?:19|20)../.exec(date.iso ?? '')?.[0] ?? null : null;
}

function wordOf(joined: Joined, base: number, part: Span | null | undefined): Word | null {
  return part ? joined.word(base + part.start, base + part.end) : null;
}

/** Without the comma, AND or pilcrow that parts it from the next. */
function withoutTail(text: string): string {
  return text.replace(/(?:[,;&/]|(?<=[ ,;)])AND| -{1,3}| ¶)$/i, '').trimEnd().replace(/[,;]$/, '').trimEnd();
}
