import { editDistance } from '../../reference/nearest';
import { findPost } from '../../reference/posts';
import { letterOf } from '../../text/characters';
import { excerpt, textBefore } from '../../text/search';
import type { Span, Word } from '../../text/span';
import { decodeEntities, maskEntities } from '../body/furniture';
import { findDate } from '../dates';
import { Joined, oneLine } from '../joined';
import type { Reference, ReferenceList, Repair } from '../model';
import { isUnderline } from '../underline';
import { cableAt, cablesIn } from './cable-numbers';
import type { CableNumber } from './cable-numbers';
import type { Piece } from './piece';
import { findLetters, leadingLetter } from './reference-letters';
import type { FoundLetter } from './reference-letters';
import { FULL_LINE, runsOn } from './text-below';
import { isProse, SENTENCE, wordAt } from './words';

const KEYWORD = /([A-Z]{2,10})(?: ?TELS?)?(?: ?\([S5]\))? ?(?:[:;.,]|-{1,2}(?= )|(?=[ (])|$)/iy;
/** What all forms of it begin with. */
const mayBeKeyword = letterOf('RE');
const SOUND = /^(?:REFS?|REF?TELS?|REFERENCES?)$/;
/** Short damaged forms; longer ones are told by their distance from a sound one. */
const DAMAGED = /^(?:EF(?:S|TEL)?|RF?E|RF|R[RE]EF|REF(?:[FL]|T[ELS]?))$/;
/** What follows a keyword without a colon: an item's letter, or a cable's number. */
const ITEM = /^(?:[([]?[A-Za-z]\.?[)\]][.:]?|[A-Z][.:]|[A-Z] [-:])(?: |$)/;
/** A line that ends so is not the end of the list. */
const OPEN_END = /(?:[,;&(/]|\bAND)$/i;
/** A line from here on may have been wrapped. */
const WRAPPED_FROM = 50;
const INDENTED_FROM = 3;
const BARE_LETTER = /^\(?A[.)] ?(?:REF(?:TEL)? )?/;
const BARE_END = /^ ?(?:\(?NOTAL\)?)?[ ,;.]{0,3}(?:$|\(?B[.)])/;
/** What stands behind a cable's number at the end of a line: NOTAL, a bracket, a stop. */
const CABLE_END = /^[ .)]{0,3}(?:\(?NOTAL\)?)?\.?$/i;
/** The number of a page line, and its page of pages, which may have come to stand on the next line. */
const PAGE = /(?<!\d)\d{8} {1,4}\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}(?!\d)/;
const PAGE_NUMBER = /(?<!\d)\d{8}$/;
const PAGE_REST = /^\s{1,20}\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}(?!\d)/;
const LONGEST_GAP = 40;
const LONGEST_RULE = 100;
const MOST_LINES = 120;
const LONGEST_SENTENCE = 100;
/** A reference that is no cable has fewer further lines. */
const LINES_OF_TEXT = 2;
const LONGEST_LINE = 100;
/** No post's name is longer. */
const LONGEST_NAME = 40;
/** How far the letters of two lines lie apart that blank lines part, where several may stand on the first. */
const FURTHEST_APART = 4;

/** The keyword of a REF line. */
export interface ReferencesKeyword {
  readonly word: Word;
  readonly damaged: boolean;
  /** A colon, or what stands for one, follows. */
  readonly marked: boolean;
  /** An item's letter or a cable's number stands behind it. */
  readonly listed: boolean;
  readonly end: number;
}

/**
 * The keyword of a REF line at an offset (format guide 5.4): `REF:`, `REFTEL`, `REFS:`, `REF(S):`, also with letters lost
 * or changed. Without a colon it only counts where a letter or a cable's number follows; a damaged one only with it.
 */
export function referencesKeyword(text: string, start: number, end: number): ReferencesKeyword | null {
  if (!mayBeKeyword(text.charCodeAt(start))) return null;
  const line = excerpt(text, start, end, 160);
  KEYWORD.lastIndex = 0;
  const match = KEYWORD.exec(line);
  const letters = match?.[1]?.toUpperCase() ?? '';
  if (!match || letters === '') return null;
  const sound = SOUND.test(letters);
  if (!sound && !(DAMAGED.test(letters) || (letters.length > 5 && /^RE?F|^EF/.test(letters) && ['REFTEL', 'REFTELS', 'REFERENCE', 'REFERENCES'].some(word => editDistance(letters, word, 2) !== undefined)))) return null;
  const length = match[0].length;
  const written = match[0].replace(/[ :;.,-]{1,4}$/, '');
  const marked = /[:;.,-]$/.test(match[0]);
  const rest = line.slice(length).trimStart();
  const follows = ITEM.test(rest) || cableAt(rest, 0) !== null || (/^[A-Z] /.test(rest) && cableAt(rest, 2)?.known === true);
  if (!sound && !match[0].endsWith(':')) return null;
  if (!sound && letters === 'RE' && !follows) return null;
  // REF alone on its line, with the items below it.
  if (!marked && !follows && !(rest === '' && match[0] === match[0].toUpperCase() && length === end - start)) return null;
  // The keyword is given twice now and then.
  const again = marked ? /^ {0,3}REF(?:S|TELS?)? ?: ?/i.exec(line.slice(length))?.[0].length ?? 0 : 0;
  return { word: wordAt(text, start, start + written.length), damaged: !sound, marked, listed: follows || again > 0, end: start + length + again };
}

/** The items that the keyword is missing from: `A. PARIS 1234; B. …`, with nothing behind the number but the next. */
export function bareReferences(text: string, start: number, end: number): ReferencesKeyword | null {
  const line = excerpt(text, start, end, 160);
  const letter = BARE_LETTER.exec(line);
  const cable = letter && cableAt(line, letter[0].length);
  return cable?.known === true && BARE_END.test(line.slice(cable.end)) ? { word: wordAt(text, start, start), damaged: false, marked: true, listed: true, end: start } : null;
}

/** Whether a stretch is a cable's number and nothing else: `17 STATE 77186`, `PARIS 22 (NOTAL)`. */
export function isCableAlone(text: string, start: number, end: number): boolean {
  const words = excerpt(text, start, end, 100);
  const cable = cableAt(words, 0);
  return cable !== null && CABLE_END.test(words.slice(cable.end));
}

/** Whether a stretch begins like a cable's number: `06 TBILISI 2601`, `STATE 015541`. */
export function startsWithCable(text: string, start: number, end: number): boolean {
  return cableAt(excerpt(text, start, end, 100), 0) !== null;
}

/**
 * Whether a line goes on with the references.
 *
 * @param pieces what the list has so far
 * @param close no blank line stands between
 */
export function continuesReferences(text: string, pieces: readonly Span[], piece: Piece, close: boolean): boolean {
  const { start, end } = piece;
  const last = pieces[pieces.length - 1];
  if (pieces.length >= MOST_LINES) return false;
  if (!last) return close || !isProse(text, start, end);
  // The rule over a heading.
  if (isUnderline(excerpt(text, start, end, LONGEST_RULE))) return false;
  const letter = leadingLetter(text, start, end);
  if (headsText(text, pieces, last, piece, letter)) return false;
  if (letter !== null && (close || mayFollow(text, pieces, letter) || cablesIn(excerpt(text, start, end, 100)).length > 0)) return true;
  if (startsWithCable(text, start, end) || awaitsNumber(text, pieces, start, end)) return true;
  if (!close) return false;
  const before = text.slice(last.start, last.end);
  if (OPEN_END.test(before.slice(-8)) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  if (isProse(text, start, end) && before.length < WRAPPED_FROM) return false;
  const words = excerpt(text, start, end, LONGEST_SENTENCE).trimEnd();
  if (endsList(before, words, start - piece.at < INDENTED_FROM, () => words.length >= FULL_LINE && runsOn(text, last.end, start, end, LINES_OF_TEXT, 1))) return false;
  return start - piece.at >= INDENTED_FROM || before.length >= WRAPPED_FROM || !/^[A-Z][a-z]/.test(text.slice(start, start + 2));
}

/** `PART I - THE MARKET` */
const PART = /^PART (?:I|1|ONE)(?: ?[:.]| -{1,2} |$)/;
/** `I. THE MARKET`, and the letter of a list's eighth item. */
const CHAPTER = /^I\. [A-Z]{2,24}(?: [A-Z]|$)/;
const LETTERED = /\bH\b/;
/** Lines below a letter that show what it stands over. */
const LINES_BELOW = 2;

/**
 * Whether a line below an item heads a part of the text, with no blank line before it: `PART I - THE MARKET`, a letter
 * that begins anew, `A. OUR PLANS`, over lines that are no items, or `I. OUR PLANS` where no letter stands above.
 */
function headsText(text: string, pieces: readonly Span[], last: Span, { start, end, next }: Piece, letter: string | null): boolean {
  if (OPEN_END.test(textBefore(text, last.end, 8, last.start)) || text.charAt(last.end - 1) === ':') return false;
  // Over the next item of the list it is a title of a reference.
  if (letter === null) return PART.test(excerpt(text, start, end, LONGEST_NAME)) && (leadingLetter(text, next, text.length) ?? 'A') === 'A';
  if (letter === 'I') return CHAPTER.test(excerpt(text, start, end, LONGEST_LINE)) && !LETTERED.test(text.slice(pieces[0]?.start, last.end)) && cablesIn(excerpt(text, start, end, LONGEST_LINE)).length === 0;
  if (letter !== 'A') return false;
  const below = text.slice(next, next + LINES_BELOW * LONGEST_LINE).split(/\r\n?|\n/, LINES_BELOW);
  return below.length === LINES_BELOW && cablesIn(excerpt(text, start, end, LONGEST_LINE)).length === 0
    && below.every(line => line.trim() !== '' && leadingLetter(line, 0, line.length) === null && cablesIn(line).length === 0);
}

/**
 * Whether a line below a whole cable's number is the first of the text, without a blank line before it: it leads to what
 * follows, `FOLLOWING IS RESPONSE TO REFTEL:`, or stands at the margin and is a sentence. It names no cable itself.
 *
 * @param hasMore line upon line stands below it, as below no reference
 */
function endsList(before: string, words: string, atMargin: boolean, hasMore: () => boolean): boolean {
  if (!(words.endsWith(':') || atMargin) || /^(?:AND|NOTAL)(?![A-Z])/i.test(words) || !/ \S+ /.test(words) || cablesIn(words).length > 0) return false;
  const cable = cablesIn(before).at(-1);
  return cable !== undefined && CABLE_END.test(before.slice(cable.end)) && (SENTENCE.test(words) || hasMore());
}

/**
 * Whether a line begins with the number of the post that the list ends in: `(B) RIO DE JANEIRO`, and `00765 (C) …` on the
 * next line. It has more digits than a paragraph's.
 */
export function awaitsNumber(text: string, pieces: readonly Span[], start: number, end: number): boolean {
  const last = pieces[pieces.length - 1];
  const digits = /^\d{3,8}(?![\dA-Z.)-])/i.exec(excerpt(text, start, end, 9))?.[0];
  if (!last || digits === undefined) return false;
  const words = `${textBefore(text, last.end, LONGEST_NAME, last.start)} ${digits}`;
  const cable = cablesIn(words).at(-1);
  return cable?.known === true && cable.number.end === words.length;
}

/** Whether a letter behind a blank line goes on with the list: `I. ACTION REQUEST` below A and B heads a part of the text, and `A. BORDER ROADS` below a cable. */
function mayFollow(text: string, pieces: readonly Span[], letter: string): boolean {
  const before = pieces.findLast(({ start, end }) => leadingLetter(text, start, end) !== null);
  const last = before ? leadingLetter(text, before.start, before.end) : null;
  if (last === null) return letter !== 'A' || cablesIn(text.slice(pieces[0]?.start, pieces.at(-1)?.end)).length === 0;
  return letter > last && letter.charCodeAt(0) - last.charCodeAt(0) <= FURTHEST_APART;
}

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
  const last = pieces[pieces.length - 1];
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

/** What may stand between two cables of one item, beside NOTAL and remarks in brackets. */
const BETWEEN = /^(?:[\s,;/&.]|AND(?![A-Z])|NOTAL|\([^()]{0,40}\)){0,12}$/i;
const SEPARATOR_END = /(?:(?:[,;/]|(?<![A-Z])AND) ?|& {0,9})$/i;
/** Another number of the same post: `STATE 1234 AND 1240`, `PARIS 1234/1235`. */
const NEXT_NUMBER = /^(?: ?\(NOTAL\))? {0,2}(?:, ?(?:AND )?|AND |& {0,9}|; ?|\/ ?)(\d{3,8}|[1-9]\d(?= ?(?:[,;)]|\(?NOTAL|AND |$)))(?![\dA-Z]|\/\d{1,2}(?!\d)|-\d|\.\d)/i;
const NUMBER_FIRST = /^( {0,4})((?!(?:19|20)\d\d )\d{3,6})( )([A-Z][A-Z .]{1,30}[A-Z])[ ,;.]{0,3}$/;
/** What stands between a number and its date, with the day of a date-time group: `, DEC 7, 1973`, ` DTD 7 DEC 1973`, `/071405Z DEC 73`. */
const BEFORE_DATE = /^[,/ (]{1,3}(?:(?:OF|DATED|DTD|DTG):? )?(?:(\d\d)\d{4} ?Z ?)?/i;
const DTG = /\b[ZOPR]? ?\d{6}Z ?[A-Z]{3} ?(?:\d{4}|\d{2})\b/i;
const EMAIL = /\bE-?MAILS?\b|@|\(AT\)/i;
const NOTAL = /\(? ?(?:(?:ALL|BOTH) )?NOTAL ?\)?/i;

/** One reference of an item: where it begins, and the cable it names. */
interface Part {
  readonly start: number;
  readonly cable: CableNumber | null;
  /** The cable's number stands alone: its post is that of the part before. */
  readonly repeats: boolean;
}

/** The references between one letter and the next: usually one, sometimes several cables. */
function addItems(items: Reference[], joined: Joined, from: number, to: number, found: FoundLetter | null): void {
  const slice = maskEntities(joined.text.slice(from, to));
  const parts = splitParts(slice, items[items.length - 1], found !== null);
  for (const [at, part] of parts.entries()) {
    const item = readItem(joined, from, part, parts[at + 1]?.start ?? slice.length, at === 0 ? found : null, items[items.length - 1]);
    if (item) items.push(item);
  }
}

function splitParts(text: string, before: Reference | undefined, lettered: boolean): Part[] {
  const cables = cablesIn(text);
  const parts: Part[] = [];
  let end = 0;
  for (const cable of cables) {
    const between = text.slice(end, cable.start);
    const last = parts[parts.length - 1];
    if (!last) {
      const opens = opensItem(text.slice(0, cable.start));
      parts.push({ start: 0, cable: opens ? cable : null, repeats: false });
      // A cable further on in what is no cable itself: `ROE E-MAIL, STATE 1234`.
      if (!opens && cable.known && SEPARATOR_END.test(between)) parts.push({ start: cable.start, cable, repeats: false });
      if (!opens && parts.length === 1) continue;
    } else if ((BETWEEN.test(between) && (cable.known || /[,;&/]|AND/i.test(between))) || (cable.known && SEPARATOR_END.test(between))) {
      parts.push({ start: cable.start, cable, repeats: false });
    } else {
      continue;
    }
    end = addNumbers(text, cable.end, parts);
  }
  if (parts.length === 0) parts.push(numberAlone(text, before, lettered) ?? numberFirst(text) ?? { start: 0, cable: null, repeats: false });
  return splitOthers(text, parts);
}

/** Further numbers of the post just read. @returns the offset behind them */
function addNumbers(text: string, from: number, parts: Part[]): number {
  let end = from;
  for (let next = NEXT_NUMBER.exec(text.slice(end, end + 40)); next; next = NEXT_NUMBER.exec(text.slice(end, end + 40))) {
    const digits = next[1] ?? '';
    // Two digits are a number behind a lower one alone: OSLO 12 AND 15.
    const before = parts.at(-1)?.cable?.number;
    if (digits.length === 2 && !(before && Number(text.slice(before.start, before.end)) < Number(digits))) break;
    const number = { start: end + next[0].length - digits.length, end: end + next[0].length };
    parts.push({ start: number.start, cable: { ...number, year: null, post: null, number, known: true }, repeats: true });
    end = number.end;
  }
  return end;
}

/** `B. 5678`: a number alone behind a letter is another of the post before. */
function numberAlone(text: string, before: Reference | undefined, lettered: boolean): Part | null {
  const match = lettered && before?.kind === 'cable' ? /^[ #]{0,4}(\d{3,8}) ?(?:\(? ?NOTAL ?\)?|AND PREVIOUS)?[ ,;.]{0,3}$/i.exec(text) : null;
  const digits = match?.[1];
  if (digits === undefined) return null;
  const start = text.indexOf(digits);
  const number = { start, end: start + digits.length };
  return { start: 0, cable: { ...number, year: null, post: null, number, known: true }, repeats: true };
}

/** `A) 377 OSLO`: the number before the post, and nothing else. */
function numberFirst(text: string): Part | null {
  const [all, lead = '', digits = '', gap = '', name = ''] = NUMBER_FIRST.exec(text) ?? [];
  if (all === undefined || findPost(name) === undefined) return null;
  const number = { start: lead.length, end: lead.length + digits.length };
  const post = { start: number.end + gap.length, end: number.end + gap.length + name.length };
  return { start: 0, cable: { start: number.start, end: post.end, year: null, post, number, known: true }, repeats: false };
}

/** Semicolons part what is no cable from what stands before it. */
function splitOthers(text: string, parts: Part[]): Part[] {
  if (!text.includes(';')) return parts;
  return parts.flatMap((part, at) => {
    const end = parts[at + 1]?.start ?? text.length;
    const semicolon = part.cable ? text.indexOf(';', part.cable.end) : -1;
    const rest = semicolon === -1 || semicolon >= end ? '' : text.slice(semicolon + 1, end);
    return /[A-Za-z]/.test(rest) && !/^[\s,;]*(?:NOTAL|\(|AND PREVIOUS)/i.test(rest) ? [part, { start: semicolon + 1, cable: null, repeats: false }] : [part];
  });
}

/** A cable stands at the start of its item: one deep in a sentence is spoken of, and the item is another's. */
function opensItem(before: string): boolean {
  return before.length <= 24 && !before.includes(';') && !EMAIL.test(before) && !DTG.test(before) && !/\b(?:MEMO|TELCON|TELECON|LETTER|FAX|IIR|TD|OSC|FBIS|AIRGRAM|DTG|MSG)\b/i.test(before) && !/[a-z]{3} [a-z]{3}/.test(before);
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
