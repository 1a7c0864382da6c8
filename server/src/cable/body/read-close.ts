import { shift, type Span, type Word } from '../../text/span';
import { readAddresseeList } from '../header/addressees';
import { CATALOGUE } from '../header/archive-data';
import { wordAt } from '../header/words';
import type { Close, LineRole, Repair } from '../model';
import { plainText } from '../plain-text';
import { addedStart, HANDLING, HYPHENS, TRAILER } from './below-close';
import { isFurniture } from './body-line';
import type { BodyLine } from './body-line';
import { closingRole, GROUP_MARK } from './closing-role';
import { isName } from './find-signature';
import { decodeEntities, readFurniture } from './furniture';
import { nameLength } from './signature-name';

const SIGNED = /^Signature:[ \t]{0,24}(?=\S)/;
/** Whom the cable went to for information, on further lines too, and what begins another field. */
const INFO = /^Info:[ \t]{0,24}(?=\S)/;
const FIELD = /^[A-Z][A-Za-z ]{1,24}:/;

/** A line of a close with its words, and what it is there for. */
interface ClosingLine {
  readonly line: BodyLine;
  readonly word: Word;
  readonly role: LineRole;
}

/**
 * Reads the close of a cable.
 *
 * @param text its own text
 * @param own its lines
 */
export function readClose(text: string, own: readonly BodyLine[]): Close {
  const plain = plainText(text);
  const words = own.map(line => wordAt(plain, line.words, line.end));
  const trailer = words.findIndex(({ text: said }) => TRAILER.test(said));
  const lines = closingLines(plain, own, words, trailer, addedStart(text, own, true));
  const wordsOf = (role: LineRole): Word[] => lines.flatMap(line => (line.role === role ? line.word : []));
  const names = namesIn(lines, trailer);
  const serial = wordsOf('serial').find(({ text: said }) => said.length > 1);
  return {
    kind: 'close', length: text.length,
    lines: lines.map(({ line: { start, end, next }, role }) => ({ start, end, next, role, continues: false })),
    signature: names.flatMap(name => (name ? { start: name.start, end: name.end, text: decodeEntities(text.slice(name.start, name.end)) } : [])),
    info: readAddresseeList(plain, trailer === -1 ? [] : informed(lines.slice(trailer))),
    breaks: wordsOf('break'),
    serial: serial ? wordAt(text, serial.start + 1, serial.end) : null,
    endOfMessage: wordsOf('end-of-message')[0] ?? null,
    stamps: lines.filter(isStamp).map(({ word }) => word),
    repairs: lines.flatMap((line, at) => repairsOf(text, line, names[at] ?? null)),
  };
}

/**
 * @param trailer index of the line that begins what an archive's sheet has below the text, or -1
 * @param added index of the line that begins what somebody has put below the telegram
 */
function closingLines(text: string, own: readonly BodyLine[], words: readonly Word[], trailer: number, added: number): ClosingLine[] {
  const keys = words.findIndex(({ text: said }) => CATALOGUE.test(said) || HANDLING.test(said));
  const over = words.slice(0, Math.max(0, keys)).findLastIndex(({ text: said }) => said !== '');
  const catalogue = words[over]?.text === HYPHENS ? over : keys;
  // Who signed may have noted what went with it: that is said by the telegram.
  const below = /^(?:Enclosures?|Notes?|cc):|^\[(?!End)[^\]]*\]$/i.test(words[added]?.text ?? '') ? 'text' : 'archive-data';
  const isFrom = (first: number, at: number): boolean => first !== -1 && at >= first;
  const lines: ClosingLine[] = [];
  for (const [at, line] of own.entries()) {
    const word = words[at];
    if (!word) continue;
    const role = line.kind === 'blank' ? 'blank' : isFrom(catalogue, at) ? 'stamp' : isFrom(trailer, at) ? 'archive-data'
      : closingRole(word.text.slice(0, 200)) ?? (at >= added ? below : isFurniture(line) || line.kind === 'underline' ? 'page' : isName(text, line) ? 'signature' : 'text');
    lines.push({ line, word, role });
  }
  return lines;
}

/** For each line the name that it signs with; where there is no signature, the one that an archive's sheet gives. */
function namesIn(lines: readonly ClosingLine[], trailer: number): readonly (Span | null)[] {
  const names = lines.map(({ role, word }): Span | null => (role === 'signature' ? { start: word.start, end: word.start + nameLength(word.text) } : null));
  const given = trailer === -1 || names.some(name => name !== null) ? -1 : lines.findIndex(({ word }, at) => at >= trailer && SIGNED.test(word.text));
  const word = lines[given]?.word;
  if (word) names[given] = { start: word.start + (SIGNED.exec(word.text)?.[0].length ?? 0), end: word.end };
  return names;
}

/** Whom an archive's sheet tells to have been informed: behind its key, and on the lines up to the next key or a blank line that ends no page. */
function informed(sheet: readonly ClosingLine[]): readonly Span[] {
  let goesOn = false;
  let blank = false;
  let page = false;
  return sheet.flatMap(({ line, word }) => {
    blank ||= line.kind === 'blank';
    page ||= isFurniture(line);
    if (line.kind === 'blank' || isFurniture(line)) return [];
    const key = INFO.exec(word.text);
    goesOn = key !== null || (goesOn && (page || !blank) && !FIELD.test(word.text));
    blank = page = false;
    return goesOn ? { start: word.start + (key?.[0].length ?? 0), end: word.end } : [];
  });
}

function isStamp({ role, word }: ClosingLine): boolean {
  return role === 'stamp' && !GROUP_MARK.test(word.text);
}

/** What of a close the telegram has. */
const OF_TELEGRAM: ReadonlySet<LineRole> = new Set(['signature', 'blank', 'break', 'serial', 'end-of-message', 'caption']);

/** Entities in a name and behind what the telegram has, and the stamps of an archive. */
function repairsOf(text: string, line: ClosingLine, name: Span | null): Repair[] {
  const { line: { next }, role, word } = line;
  return [
    ...(name ? entitiesIn(text, name) : []),
    // Behind the words a line break may be written out.
    ...(OF_TELEGRAM.has(role) ? entitiesIn(text, { start: word.end, end: next }) : []),
    ...(isStamp(line) ? [{ kind: 'stamp' as const, start: word.start, end: word.end }] : []),
  ];
}

function entitiesIn(text: string, { start, end }: Span): Repair[] {
  return readFurniture(text.slice(start, end)).flatMap(repair => (repair.kind === 'entity' ? { ...repair, ...shift(repair, start) } : []));
}
