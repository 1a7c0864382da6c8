import { addressLikeness } from '../header/address-words';
import { readAddressee } from '../header/addressees';
import { readCaptions, readPassing } from '../header/captions';
import { readClassificationLine } from '../header/classification-line';
import { startsExecutiveOrder } from '../header/executive-order';
import { subjectKeyword } from '../header/subject';
import { tagsKeyword } from '../header/tags';
import type { OwnCable } from '../own-cable';
import { isBareLevel, LEVEL, mayBeLevel } from '../page-lines';
import { readMarker } from '../paragraph-start';
import { trimmedStart } from '../raw-lines';
import { FURNITURE_REACH } from './body-line';
import type { BodyLine, MarkedLines } from './body-line';

/** Prints have it once more below the level. */
export const REPEATED_CAPTION = 'SIPDIS';
/** A line that is shorter may be of a header. */
const SHORTEST_RUNNING = 40;
const FIRST_PAGE = /^PAGE {1,3}0?1\b/;

/** The classification line of a further section, captions behind it at most: `C O N F I D E N T I A L SECTION 02 OF 03 ROME 000123`. */
export function isSectionLine({ text, own }: MarkedLines, line: BodyLine): boolean {
  if (!mayBeLevel(text.charCodeAt(line.words))) return false;
  if (!text.slice(line.words, line.end).includes(' SECTION ')) return false;
  const read = readClassificationLine(text, line.words, line.end);
  if (!read || read.line.misspelt) return false;
  const { section, post, number } = read.line;
  // The first section of a telegram is its beginning: in a text it is that of another.
  if (!section || (section.section ?? 0) < 2 || (!number && section.sections === null)) return false;
  const rest = trimmedStart(text, read.end, line.end);
  return (rest >= line.end || isCaptions(text, rest, line.end)) && own.ownsSection(post?.text, number ? Number(number.text) : undefined);
}

function isCaptions(text: string, start: number, end: number): boolean {
  const read = readCaptions(text, start, end);
  return read !== null && read.rest >= end && read.captions.every(caption => caption.known);
}

/** Captions, E.O., TAGS and SUBJECT lines that follow a section's classification line repeat the header; what is not in the header is the text's. */
export function markRepeatedHeader(marked: MarkedLines, from: number): void {
  const { text, own, plain } = marked;
  marked.mark(from, 'section');
  markPrintHead(marked, from);
  markTransmission(marked, from);
  /** Where the header goes on behind what the line above repeats; -1 below a blank line. */
  let upTo = -1;
  for (let at = from + 1; at < Math.min(plain.length, from + FURNITURE_REACH); at++) {
    const line = plain[at];
    if (!line) return;
    if (line.kind !== 'text' || isBareLevel(marked.words(at))) {
      upTo = -1;
      continue;
    }
    if (readMarker(text, line.start, line.end)) return;
    const words = text.slice(line.words, line.end);
    const goesOn = upTo === -1 ? -1 : own.repeatedUpTo(words, upTo);
    // A copy may have lost captions above and kept them here: a line of nothing else is no sentence.
    const captions = isCaptions(text, line.words, line.end);
    const begins = captions || isField(text, line.words, line.end) || (own.isKnown && readPassing(text, line.words, line.end) !== null);
    if (goesOn === -1 && !begins) return;
    upTo = goesOn === -1 && own.isKnown ? own.repeatedUpTo(words, -1) : goesOn;
    if (!captions && (own.isKnown ? upTo === -1 : !isApart(text, line, plain[at + 1]))) return;
    marked.mark(at, 'section');
  }
}

/** The lines of such a head: offices and how many copies they got, hyphens, the date-time group, a level, a number, BT. Of other lines but addresses few may be damaged ones. */
const PRINT_HEAD = new RegExp(String.raw`^(?:(?:(?:ACTION|ORIGIN|INFO) {1,4})?[A-Z/]{1,9}-\d{2}(?: |$)|-{5}|(?:[ZOPR] ){1,2}\d{6} ?Z |/?\d{1,6}(?: ?[A-Z])?$|(?:${LEVEL}|BT)$)`);
const ADDRESS_KEYWORD = /^(?:FM|TO|INFO|XMT) /;

function isAddress(words: string): boolean {
  const address = readAddressee(words, ADDRESS_KEYWORD.exec(words)?.[0].length ?? 0, words.length);
  const likeness = addressLikeness(address?.name.text ?? '');
  return likeness === 'sure' || (likeness === 'possible' && address !== null && address.precedence !== null);
}

/** Below the sender a line of the first header is an address, in whatever words (`INFO DIA`); its number is another in each section. */
function isRepeated(own: OwnCable, words: string): boolean {
  return own.repeatedUpTo(words.replace(/\d{1,6}$/, ''), -1) !== -1;
}

/** Lines of the transmission header that a section has like the first, down from its DE line: ZNR, date-time group, FM, TO and INFO with their addressees, BT. */
const TRANSMISSION = /^(?:DE R[A-Z]{3,7} #\d|ZN[RY] [UECSTR]{3}[A-Z]{0,2}\b|(?:[ZOPR] ){1,2}\d{6}Z [A-Z]{3} \d{2}|FM [A-Z]|(?:(?:TO|INFO) )?R[A-Z]{3,7}\/[A-Z]|BT$)/;
const FURTHER_STATION = /^DE R[A-Z]{3,7} #\d{1,6}\/0?[2-9]\b/;
/** Copies of the 1980s have no DE line there: the date-time group is that of the first header, and so is what stands below it. */
export const FILED = /^(?:[ZOPR] ){1,2}\d{6}Z /;
/** Those over the DE line: VZCZC, routing, on two lines where it is long. */
const ROUTING = /^(?:VZCZC[A-Z]{3}\d{3,5}$|(?:[ZOPR]{2} R[A-Z]{3,7}|RUEH[A-Z]{1,4})(?: R[A-Z]{3,7}){0,30}$)/;

/** The transmission header over the classification line of a further section, as far as it goes up with nothing between but blank lines; its DE line has the number of the section, or its date-time group is that of the first. */
function markTransmission(marked: MarkedLines, section: number): void {
  let top = section;
  let filed = section;
  let further = false;
  for (let at = section - 1; at >= Math.max(0, section - FURNITURE_REACH); at--) {
    const words = marked.words(at);
    if (words !== '' && !(further ? ROUTING.test(words) : TRANSMISSION.test(words) || isAddress(words) || isRepeated(marked.own, words))) break;
    further ||= FURTHER_STATION.test(words);
    top = at;
    if (FILED.test(words) && [at, at + 1].every(line => isRepeated(marked.own, marked.words(line)))) filed = at;
  }
  for (let at = further ? top : filed; at < section; at++) marked.mark(at, 'section');
}

/** What a scan left of a line of such a head: an address, and above the sender what has a number in it. */
const DAMAGED_ADDRESS = /^[A-Z][A-Z ]+[A-Z\d]$/;
const DAMAGED = /^[^.a-z\d]*\d[^.a-z]*$/;
/** For one of them a head has so many lines that are as they should be. */
const SOUND_TO_DAMAGED = 5;

/** The head that a print has over each section, down to its classification line: the first page, with the sender below it. */
function markPrintHead(marked: MarkedLines, section: number): void {
  let sender = false;
  let sound = 0;
  let damaged = 0;
  for (let at = section - 1; at >= Math.max(0, section - FURNITURE_REACH); at--) {
    const words = marked.words(at);
    if (marked.plain[at]?.kind === 'page') {
      // The number of the telegram stands beside the page, or below it.
      if (!FIRST_PAGE.test(words)) continue;
      if (sound >= damaged * SOUND_TO_DAMAGED) for (let head = section - 1; sender && head > at; head--) marked.mark(head, 'section');
      return;
    }
    if (words === '') continue;
    if (PRINT_HEAD.test(words) || isAddress(words) || (!sender && isRepeated(marked.own, words))) sound++;
    // Right over the classification line it may be the text's.
    else if (sound > 0 && (sender ? DAMAGED : DAMAGED_ADDRESS).test(words)) damaged++;
    else return;
    sender ||= words.startsWith('FM ');
  }
}

/**
 * The caption of a further section whose header an archive took away: the header of the cable has it too, one blank line is above
 * it, running text above that, and right below it the text goes on. Between lines of a header it is that of a telegram which the
 * text repeats, and behind a colon it is what the text speaks of.
 */
export function isLeftCaption(marked: MarkedLines, at: number): boolean {
  const { text, own, plain } = marked;
  if (plain[at - 1]?.kind !== 'blank' || text.charAt(plain[at]?.words ?? 0) !== 'S' || !/^S(?:IPDIS|ipdis)$/.test(marked.words(at))) return false;
  if (own.isKnown && own.repeatedUpTo(REPEATED_CAPTION, -1) === -1) return false;
  const above = plain[at - 2];
  if (above && text.charAt(above.end - 1) === ':') return false;
  // A line that begins with Secretary was taken for one of the level.
  if (above?.kind === 'text' && /^secret./i.test(text.slice(above.words, above.end)) && !readClassificationLine(text, above.words, above.end)) return true;
  return [above, plain[at + 1]].every(line => line?.kind === 'text' && (line !== above || line.end - line.words >= SHORTEST_RUNNING)
    // A sentence that goes on with "for" is no passing line.
    && (/[a-z]/.test(text.charAt(line.words)) || ![isField, readClassificationLine, readPassing, isCaptions].some(read => read(text, line.words, line.end))));
}

/** An E.O. line, TAGS or SUBJECT. */
function isField(text: string, start: number, end: number): boolean {
  return [subjectKeyword, startsExecutiveOrder, tagsKeyword].some(read => read(text, start, end));
}

/** Where no header is known, a line is one of it that is in capitals, the subject with nothing right below it. */
function isApart(text: string, line: BodyLine, below: BodyLine | undefined): boolean {
  return !/[a-z]{2}/.test(text.slice(line.words, line.end)) && (below?.kind !== 'text' || subjectKeyword(text, line.words, line.end) === null);
}
