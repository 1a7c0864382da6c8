import { oneOf } from '../../text/characters';
import { excerpt } from '../../text/search';
import { shift, type Span, type Word } from '../../text/span';
import { readAddresseeList } from '../header/addressees';
import { archiveDataEnd } from '../header/archive-data';
import { wordAt } from '../header/words';
import type { Close, LineRole, Repair } from '../model';
import { isBareLevel } from '../page-lines';
import { readMarker } from '../paragraph-start';
import { plainText } from '../plain-text';
import { readPortionMark } from '../portion-mark';
import { wordsOn } from '../raw-lines';
import { isFurniture, isSpacer } from './body-line';
import type { BodyLine } from './body-line';
import { decodeEntities, readFurniture } from './furniture';
import { endsSentence } from './read-paragraph';
import { isSignature, isSurname, nameLength } from './signature-name';

const SERIAL = /^#(\d{3,6})$/;
const END_OF_MESSAGE = /^N{2,6}(?:[A-Z]{1,8})?$|^NNNN/;
const STAMP = /Declassified\/Released|EO Systematic Review|^(?:Margaret P\. Grafeld|Sheryl P\. Walter)\b|^Current Class|^Review (?:Date|Authority|\d{1,2} [A-Z]{3} \d{4}$)|^\d{4}[A-Z]{3,12}\d{5} - |^Released (?:in|by)\b/i;
/** In a scan without line ends all of the telegram stands behind the stamp. */
const LONGEST_STAMP = 160;
/** What an archive's catalogue begins with: its title or, where that was lost, its first key, often below three hyphens. */
const CATALOGUE = /^(?:Message Attributes|Raw content metadata)$|^(?:Automatic Decaptioning|Capture Date): /i;
/** What it may have of the handling, above the catalogue or without it. */
const HANDLING = /^\*{3} Current (?:Handling Restrictions|Classification) \*{3}/;
const HYPHENS = '---';
/** What an archive's sheet has below the text, and what ends a print over it: the first begins what is the archive's. */
const TRAILER = /^(?:Signature|Drafted By|Cleared By|Approved By|Released By|Dissemination Rule):[ \t]|^<< END OF DOCUMENT >>$|^JOINT STAFF V\d$/;
/** What a mail or a page of the web has right below a signature. */
const ADDED = /^(?:This (?:e-?mail|message|document) is |Sent from my |-- ?$|(?:Class|Classification|Source|Attachments?|Drafted|Cleared): |https?:\/\/\S+$|\[?End of cable\]?$|\[[A-Z][a-z]{2,12}\]\(http|Comments? \(\d|Share this|Back to top|Page \d{1,3} of \d{1,3}$|\(c\) |```$|#{2,6} |<\/[a-z]{1,8}>)/i;
/** The end of a message and nothing else; run together with a word it may be that word. */
const ENDS = /^NNNN?$/;
/** A surname as telegrams have it, at the end of all. */
const SIGNED_BELOW = /^[A-Z][A-Z'-]{2,23}$/;
const SIGNED = /^Signature:[ \t]{0,24}(?=\S)/;
/** Whom the cable went to for information, on further lines too, and what begins another field. */
const INFO = /^Info:[ \t]{0,24}(?=\S)/;
const FIELD = /^[A-Z][A-Za-z ]{1,24}:/;
/** What lines of these and of a catalogue begin with. */
const mayBeTrailer = oneOf('SMDCARJ<*');
/** Files that went with the cable; they may be numbered. */
const ATTACHED = /^Attachments?:/;
const GROUP_MARK = /^(?:GP-?[1-4]|EXEMPT|DECLAS)\.?$/;
/** A name and a note behind it are no longer. */
const LONGEST_NAME = 140;
/** A name with a stop of its own: `JOHN P. ROE JR.` */
const SHORTENED = / (?:JR|SR|ESQ)\.$/i;
/** What ends a text without a stop: a group mark, a quotation, the address of a site that posts refer to below their last paragraph. */
const SAID = /(?:^|[ .])(?:UNQUOTE|GP-?[1-4]|END (?:QUOTE|TEXT))$|https?:\/\/\S{3,200}$/i;
/** Who wrote the cable and who knows more, above the signature, or a greeting. */
const DRAFTER = /^(?:\w+ )?(?:REGARDS|THANK(?:S| YOU))(?: FOR YOUR \w+| AND REGARDS)?[,.]?$|^\(?(?:DRAFT|CLEAR|APPROV)ED(?: BY)?:|^\(?(?:DRAFTER|POC|POINT OF CONTACT|CONTACT)S?:/i;
/** What is so much longer than the name above it is no underline of a heading. */
const LONGER_THAN_NAME = 20;
/** So much of a line is not taken up where the next was not wrapped. */
const SHORT = 55;
/** Post that considered it in front, or the posts that it is for. */
const MINIMIZE = /^(?:[A-Z ]{2,30} )?MINIMIZE(?: FOR [A-Z ,]{2,60})? CONSIDERED(?: FOR [A-Z ,]{2,60})?\.?$/i;
/** What communications wrote below the signature: NOTE BY OC/T: POUCHED ACCRA, NOTE: NOT PASSED TO ABOVE ADDRESSEE, END OF MESSAGE, End Cable Text, and FL14, C WA HARBOR SHOULD READ HARBORS, CFN 2512 18. */
const CENTRE_NOTE = /^C W[AB] |^CFN \d|^(?:DRAFT|APPROV)ED BY [A-Z/]{1,12}:|^NOTE(?: BY OC\/?T\b|: (?:(?:NOT )?PASSED|ADVANCED? COP(?:Y|IES)) (?:TO |WHITE|BY ))|^[=*#-]{0,60} ?(?:CABLE ENDS|END OF MESSAGE|End of [Mm]essage|(?:END|End) (?:(?:OF|of) )?(?:CABLE|[Cc]able)(?: (?:TEXT|[Tt]ext))?)\.? ?[=*#-]{0,60}$/;
/** The rule over the notes at the foot of a text below its signature, and a note of which the number alone is left. */
const RULE = '__________';
const NOTE_NUMBER = /^\d{1,2}$/;
const MOST_NOTES = 40;
/** Signs that a print left alone on a line, the quote that ends a row of a table, the end of a quotation in Markdown, and the caption that a print repeated there. */
const LEFT_OVER = /^(?:[.>"]|\u00BF+|```|SIPDIS)$/;
/** The level of the cable once more, in other forms than those that pages have: no furniture that may be taken away, for a text may list such words. */
const LEVEL_AGAIN = /^(?:S E C R E T|C O N F I D E N T I A L|SENSITIVE BUT UNCLASSIFIED|(?:CLASSIFICATION: )?(?:(?:TOP )?SECRET|UNCLASSIFIED|CONFIDENTIAL)\/\/(?:[A-Z ,/]{2,40})?)$/;
/** How far from the end an archive's catalogue block may begin. */
const LONGEST_CATALOGUE = 160;

/** Lines with words on them, from the end of a text, that its close may depend on while it is no longer than them. */
export const CLOSE_REACH = LONGEST_CATALOGUE + 12;
/** Lines with words on them above a close that tell whether a name is a signature. */
export const CLOSE_CONTEXT = 6;

/** What a line of the close is there for, beside the signature; null for words that are of no close. */
export function closingRole(words: string): LineRole | null {
  if (words === 'BT') return 'break';
  if (SERIAL.test(words) || words === '#') return 'serial';
  if (END_OF_MESSAGE.test(words)) return 'end-of-message';
  if ((words.length <= LONGEST_STAMP && STAMP.test(words)) || GROUP_MARK.test(words)) return 'stamp';
  if (isBareLevel(words) || LEFT_OVER.test(words)) return 'page';
  if (MINIMIZE.test(words) || CENTRE_NOTE.test(words) || LEVEL_AGAIN.test(words)) return 'caption';
  return null;
}

/**
 * Where the close of a cable begins: its signature, or what follows where there is none (format guide 6.8).
 *
 * @param lines the lines of the text
 * @returns index of the first line of the close; the number of lines when there is none
 */
export function findClose(text: string, lines: readonly BodyLine[]): number {
  const rule = ruleStart(text, lines);
  if (rule !== -1) {
    const over = closeStart(text, lines.slice(0, rule));
    if (over < rule) return over;
  }
  return closeStart(text, lines);
}

/** Index of the rules at the end of a text, which part it from what a collection has below, or from nothing; -1 where there are none, or the line over them may be what they underline. */
function ruleStart(text: string, lines: readonly BodyLine[]): number {
  let first = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind === 'blank') continue;
    if (line?.kind !== 'underline') break;
    first = at;
  }
  const above = lines[first - 1];
  const rule = lines[first];
  if (!above || !rule) return -1;
  // One under a heading may be as long as a line, or as the heading; a heading has several words more often than a signature.
  const sign = text.charAt(rule.words);
  const longer = rule.end - rule.words - (above.end - above.words);
  const isNoUnderline = sign === '=' ? longer > LONGER_THAN_NAME : longer !== 0 && '*#~'.includes(sign);
  return above.kind === 'blank' || closingRole(wordsIn(text, above)) !== null || (isNoUnderline && isSurname(wordsIn(text, above)) && isName(text, above)) ? first : -1;
}

/** The words of a line, as far as anything here looks at them. */
function wordsIn(text: string, { words, end }: BodyLine): string {
  return plainText(excerpt(text, words, end, 200));
}

/** The same where no rule ends the text. */
function closeStart(text: string, lines: readonly BodyLine[]): number {
  const trailer = Math.min(trailerStart(text, lines), addedStart(text, lines, false));
  let first = trailer === lines.length ? notesStart(text, lines) : trailer;
  let at = first - 1;
  for (; at >= 0; at--) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'blank') continue;
    // A page line that nothing follows but blank lines ends a paragraph, unless a signature stands above it; a stamp of the archive does not.
    if (isFurniture(line)) {
      if (first === at + 1 || first < lines.length || closingRole(wordsIn(text, line)) === 'stamp') first = at;
      continue;
    }
    if (line.kind !== 'text' || closingRole(wordsIn(text, line)) === null) break;
    first = at;
  }
  const signed = signatureStart(text, lines, at);
  if (signed === -1) return first;
  const above = lastText(text, lines, signed - 1);
  const line = lines[above];
  return line && (MINIMIZE.test(wordsIn(text, line)) || GROUP_MARK.test(wordsIn(text, line))) ? above : signed;
}

/** Index of the first line of what an archive has below a text; the number of lines when there is none. */
function trailerStart(text: string, lines: readonly BodyLine[]): number {
  let first = lines.length;
  let attached = false;
  for (let at = Math.max(0, lines.length - LONGEST_CATALOGUE); at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    // The first letter tells nearly every line of a text from those that are looked for.
    const words = line.kind === 'text' && mayBeTrailer(text.charCodeAt(line.words)) ? wordsIn(text, line) : '';
    if (words !== '' && CATALOGUE.test(words) && archiveDataEnd(text, lines, at) > at) {
      const above = lastText(text, lines, at - 1);
      return Math.min(first, above >= 0 && wordsOn(text, lines, above, 4) === HYPHENS ? above : at);
    }
    // Words like these are of a text where another paragraph follows.
    if (first === lines.length) {
      if (words !== '' && (TRAILER.test(words) || (HANDLING.test(words) && archiveDataEnd(text, lines, at) > at))) first = at;
    } else if (words !== '' && ATTACHED.test(words)) {
      attached = true;
    } else if (!attached && readMarker(text, line.start, line.end)) {
      first = lines.length;
    }
  }
  return first;
}

/**
 * Index of the first line of what somebody has put below a telegram: anything behind the end of the message, and what mails and
 * pages of the web have below a signature. The number of lines when there is none.
 *
 * @param close the lines are those of a close, which begins with its signature
 */
function addedStart(text: string, lines: readonly BodyLine[], close: boolean): number {
  // Below what was repeated in a text, the text goes on and is signed.
  const last = lastSaid(text, lines, lines.length);
  const signer = lines[last];
  if (signer && SIGNED_BELOW.test(wordsIn(text, signer)) && signatureStart(text, lines, last) !== -1) return lines.length;
  let added = lines.length;
  let below = lines.length;
  let said = last;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - LONGEST_CATALOGUE); at--) {
    const line = lines[at];
    if (!line || line.kind === 'blank') continue;
    const words = wordsIn(text, line);
    if (line.kind === 'section' || readMarker(text, line.start, line.end)) break;
    const above = ENDS.test(words) ? at : SERIAL.test(words) ? lastText(text, lines, at - 1) : -1;
    const end = lines[above];
    if (end && (above === at || wordsIn(text, end) === 'BT')) return isSaid(text, lines, above) ? below : added;
    if (closingRole(words) === null) below = at;
    if (!ADDED.test(words)) continue;
    // Looked for once for all lines that stand below the same one.
    if (said >= at) said = lastSaid(text, lines, at);
    if (isSigned(text, lines, said, close)) added = at;
  }
  return added;
}

/** Index of the last line above another that is of the text or its signature, and not of what stands below these; -1 where there is none. */
function lastSaid(text: string, lines: readonly BodyLine[], below: number): number {
  let at = below - 1;
  for (let line = lines[at]; line && (line.kind !== 'text' || closingRole(wordsIn(text, line)) !== null); line = lines[at]) at--;
  return at;
}

/** Whether the signature ends at line `at`. */
function isSigned(text: string, lines: readonly BodyLine[], at: number, close: boolean): boolean {
  const line = lines[at];
  return line !== undefined && (close || (isSurname(text.slice(line.words, line.end)) && signatureStart(text, lines, at) !== -1));
}

/** Whether what stands over the end of a message is a name or ends a sentence: a page may have such an end in the middle of one. */
function isSaid(text: string, lines: readonly BodyLine[], end: number): boolean {
  const over = lines[lastSaid(text, lines, end)];
  return over === undefined || isName(text, over) || endsSentence(text, over);
}

/** Index of the rule between a signature and the numbers of notes that end a text; the number of lines when there is none. */
function notesStart(text: string, lines: readonly BodyLine[]): number {
  const rule = lines.findLastIndex((line, at) => line.kind === 'underline' || at < lines.length - MOST_NOTES || (line.kind === 'text' && !NOTE_NUMBER.test(text.slice(line.words, line.end))));
  const line = lines[rule];
  return line && text.startsWith(RULE, line.words) && lines[rule + 1]?.kind === 'text' && signatureStart(text, lines, rule - 1) !== -1 ? rule : lines.length;
}

/** Index of the last line with words up to `from`; a hyphen that stands for a blank line is none. */
function lastText(text: string, lines: readonly BodyLine[], from: number): number {
  let hyphen = false;
  for (let at = from; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind !== 'text' && line?.kind !== 'underline') continue;
    if (hyphen || !isSpacer(text, line)) return at;
    hyphen = true;
  }
  return -1;
}

/** Index of the first line of the signature that ends at line `at`, or -1. */
function signatureStart(text: string, lines: readonly BodyLine[], at: number): number {
  const line = lines[at];
  if (!line || !isName(text, line)) return -1;
  const previous = lastText(text, lines, at - 1);
  const before = lines[previous];
  // A name alone is no cable: something must have been said before it.
  if (!before) return -1;
  const apart = previous < at - 1;
  const above = text.slice(before.words, before.end);
  const said = endsSentence(text, before) || GROUP_MARK.test(above) || SAID.test(above) || MINIMIZE.test(above) || (DRAFTER.test(above) && above.length < SHORT);
  const surname = isSurname(text.slice(line.words, line.end));
  // Several words with a stop below what ends no sentence end it: NO STORAGE / the lines of a page / AT HOTEL.
  if (apart && !said && !surname && text.charAt(line.end - 1) === '.' && !SHORTENED.test(text.slice(line.words, line.end))) return -1;
  if (!apart && !(said && surname)) {
    // Two names on two lines, set off from the text by a blank line, or two surnames in capitals below a sentence.
    const further = lastText(text, lines, previous - 1);
    const last = lines[further];
    if (!last || !isName(text, before)) return -1;
    const surnames = !/[a-z ]\b/.test(text.slice(before.words, line.end)) && endsSentence(text, last);
    return further < previous - 1 || surnames ? previous : -1;
  }
  const earlier = lastText(text, lines, previous - 1);
  if (apart && isName(text, before) && !endsSentence(text, before) && earlier !== -1 && lines[previous - 1]?.kind === 'blank' && at - previous <= 3) return previous;
  return at;
}

function isName(text: string, line: BodyLine): boolean {
  if (line.kind !== 'text') return false;
  const words = plainText(excerpt(text, line.words, line.end, LONGEST_NAME));
  return isSignature(words) && !MINIMIZE.test(words) && readMarker(text, line.start, line.end) === null && readPortionMark(text, line.words, line.end) === null;
}

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
    signature: names.flatMap(name => (name ? { ...name, text: decodeEntities(text.slice(name.start, name.end)) } : [])),
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
  const isFrom = (first: number, at: number): boolean => first !== -1 && at >= first;
  return own.flatMap((line, at): ClosingLine[] => {
    const word = words[at];
    if (!word) return [];
    const role = line.kind === 'blank' ? 'blank' : isFrom(catalogue, at) ? 'stamp' : isFrom(trailer, at) ? 'archive-data'
      : closingRole(word.text.slice(0, 200)) ?? (at >= added ? 'archive-data' : isFurniture(line) || line.kind === 'underline' ? 'page' : isName(text, line) ? 'signature' : 'text');
    return [{ line, word, role }];
  });
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
