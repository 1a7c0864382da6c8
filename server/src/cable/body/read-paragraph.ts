import { isLetter, letterOf, oneOf } from '../../text/characters';
import { ROMAN } from '../../text/roman';
import { excerpt, textBefore } from '../../text/search';
import { shared } from '../../text/shared';
import type { Span } from '../../text/span';
import { classifierKeyword, opensHeader, readClassifiedBy } from '../header/classified-by';
import { wordAt } from '../header/words';
import type { FalseMarker, Line, Paragraph, ParagraphMarker, PortionMark, Repair, SubParagraph } from '../model';
import { readMarker } from '../paragraph-start';
import type { MarkerCandidate } from '../paragraph-start';
import { isSmallLetter, MARK_START, readMark, readPortionMark } from '../portion-mark';
import { trimmedStart } from '../raw-lines';
import { splitWords } from '../split-words';
import { behindBlanks, behindPilcrow, isFurniture, isSpacer } from './body-line';
import type { BodyLine } from './body-line';
import type { LineOf } from '../line-of';
import { readBrackets } from './brackets';
import { readFurniture } from './furniture';

/** What is left of the mark of an entire text, as in `(C) ENTIRE TEXT.` and `(C - ENTIRE TEXT).` */
const ENTIRE_TEXT = /^(?:ENTIRE TEXT)?[.;,]? {0,3}/i;
/** With a mark right behind it, or behind a dash, which elsewhere is of a sentence, an item begins. */
const BULLET = new RegExp(String.raw`(?:-{1,2}|\*{1,2}|•|o(?=[ \t]{1,4}\()|[▪○–—](?=[ \t]{1,4}${MARK_START}))(?=[ \t]{1,8}\S|${MARK_START})|\((?:[A-Za-z0-9]{1,3}|[ivxIVX]{4,5})\)(?= )|(?:[A-Za-z]|[ivx]{2,5})[.)](?= {1,4}\S|[ \t]{0,4}${MARK_START})|\d{1,3}(?:\.[A-Za-z](?:\.\d{1,2})?)?[.)](?= {1,4}\S|[ \t]{0,8}${MARK_START})`, 'y');

const ODD_NUMBER = /\(\d{1,3}\)(?= {0,4}\()|\d{1,3} ?[-:,](?= {0,4}\()/y;

const SIGN = /^[-*•▪○–—]/;

/** What a bullet has behind a letter, Roman numerals too: of nearly all lines of a text that is all that must be looked at. */
const mayFollowLetter = oneOf('.) ivx');

function readBullet(text: string, at: number): RegExpExecArray | null {
  if (isLetter(text.charCodeAt(at)) && !mayFollowLetter(text.charCodeAt(at + 1))) return null;
  BULLET.lastIndex = at;
  return BULLET.exec(text);
}

/**
 * Reads one paragraph.
 *
 * @param text the paragraph's own text, from the start of its first line to the start of the next block
 * @param own its lines
 * @param marker what its first line begins with, if it is numbered
 * @param makeLine how its lines are made
 */
export function readParagraph(text: string, own: readonly BodyLine[], marker: MarkerCandidate | null, makeLine: LineOf): Paragraph {
  return new ParagraphReader(text, marker, makeLine).read(own);
}

/** A summary or a quotation ends here, with a stop behind it or without, or a mark of the whole text. */
export const CLOSED = /(?:^|[ .("'])(?:END (?:OF )?(?:SUMMARY|COMMENT|NOTE|TEXT|QUOTE|MESSAGE)|ENTIRE TEXT)$/i;

/** The last two letters of what is closed, the very last first. Two signs tell nearly every line. */
const mayEndClosed = letterOf('ETY');
const mayEndClosedBefore = letterOf('GNRTX');
const isSentenceEnd = oneOf('.:;?!)"\']');
const QUOTATION_MARK = '”'.charCodeAt(0);

/** Whether a line ends a sentence, so that a number on the next line may begin something. */
export function endsSentence(text: string, line: { readonly end: number }): boolean {
  const last = text.charCodeAt(line.end - 1);
  if (isSentenceEnd(last) || last === QUOTATION_MARK) return true;
  return mayEndClosed(last) && mayEndClosedBefore(text.charCodeAt(line.end - 2)) && CLOSED.test(textBefore(text, line.end, 16));
}

const LISTED = /[;,](?: (?:and|or))?$/i;
const SEMICOLON = /;(?: (?:and|or))?$/i;

/** Whether a line ends as an item of a list does that goes on: with a semicolon, or with "; and". */
export function endsItem(text: string, line: { readonly words: number; readonly end: number }): boolean {
  return mayBeListed(text.charCodeAt(line.end - 1)) && LISTED.test(textBefore(text, line.end, 5, line.words));
}

/** The last sign of what `LISTED` finds: a semicolon, a comma, the end of `and` or `or`. */
const mayBeListed = oneOf(';,dDrR');
const isStop = oneOf('.)');

/** The letter or the number of an item that a line begins with, behind the pilcrow of an archive. */
function itemName(text: string, line: BodyLine): string | null {
  // Of nearly all lines the first sign, or the second and the third tell that there is none.
  const first = text.charAt(line.words);
  if (!mayFollowLetter(text.charCodeAt(line.words + 1)) && !isStop(text.charCodeAt(line.words + 2)) && first !== '¶' && first !== '(') return null;
  return /^(?:¶ ?)?(?:\(?(\d{1,2}|[A-Za-z]|[ivx]{2,5})[.)]|\(([IVX]{2,5})\))[ (]/.exec(excerpt(text, line.words, line.end, 10))?.slice(1).find(name => name) ?? null;
}

function follows(before: string, name: string): boolean {
  if (/^\d/.test(name)) return Number(name) === Number(before) + 1;
  if (before.length === 1 && name === String.fromCharCode(before.charCodeAt(0) + 1)) return true;
  const roman = ROMAN[ROMAN.indexOf(name.toLowerCase()) - 1];
  return roman !== undefined && before === (isSmallLetter(name.charAt(0)) ? roman : roman.toUpperCase());
}

/** A page line, or the header of a further section. */
function isBetweenLines({ kind }: Repair): boolean {
  return kind === 'page-line' || kind === 'section-line';
}

class ParagraphReader {
  private readonly text: string;
  private readonly found: MarkerCandidate | null;
  private readonly lineOf: LineOf;
  private readonly pieces: Span[] = [];
  private readonly lines: Line[] = [];
  private readonly parts: SubParagraph[] = [];
  /** The last of them by how far it stands from the margin. */
  private readonly lastAt: SubParagraph[] = [];
  private readonly falseMarkers: FalseMarker[] = [];
  private repairs: Repair[] = [];
  /** Offsets where a summary, a comment or the like may open without BEGIN; in order. */
  private readonly starts: number[] = [];
  private marker: ParagraphMarker | null = null;
  private mark: PortionMark | null = null;

  constructor(text: string, found: MarkerCandidate | null, makeLine: LineOf) {
    this.text = text;
    this.found = found;
    this.lineOf = makeLine;
  }

  read(lines: readonly BodyLine[]): Paragraph {
    const { text } = this;
    let before: BodyLine | null = null;
    let apart = true;
    // Counted by hand: `entries` makes a pair for each line, which is dear for something done with every line.
    let next = 0;
    for (const line of lines) {
      next++;
      const role = line.kind === 'section' ? 'page' : line.kind;
      const own = this.lineOf(line.start, line.end, line.next, role, line.kind === 'text' && before !== null);
      this.lines.push(own);
      if (isFurniture(line)) this.repairs.push({ kind: line.kind === 'page' ? 'page-line' : 'section-line', start: line.start, end: line.next });
      if (line.kind !== 'text') {
        apart = true;
        continue;
      }
      const from = before === null ? this.readFirst(line) : this.readNext(line, before, apart, lines[next]);
      // A line is a stretch of text: of most lines all of it runs on.
      if (from < line.end) this.pieces.push(from === own.start ? own : { start: from, end: line.end });
      before = line;
      apart = isSpacer(text, line);
    }
    this.widenPageLines();
    const repairs = this.allRepairs();
    const { brackets, mayMention } = readBrackets(text, this.starts, this.repairs.filter(isBetweenLines));
    return {
      kind: 'paragraph', length: text.length, lines: this.lines, repairs,
      marker: this.marker, mark: this.mark, pieces: this.pieces, parts: shared(this.parts),
      brackets: shared(brackets), mayMention, falseMarkers: shared(this.falseMarkers), classifiedBy: this.classifiedBy(repairs),
    };
  }

  /** Of most paragraphs there are none. */
  private allRepairs(): readonly Repair[] {
    const words = splitWords(this.text, this.pieces);
    const furniture = readFurniture(this.text);
    if (this.repairs.length + words.length + furniture.length === 0) return words;
    return [...this.repairs, ...words, ...furniture].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  private readFirst(line: BodyLine): number {
    const { text, found } = this;
    let from: number;
    if (found) {
      this.marker = {
        start: found.pilcrow?.start ?? found.number.start, end: found.end,
        pilcrow: found.pilcrow, number: wordAt(text, found.number.start, found.number.end), value: found.value, stop: found.stop, indent: found.indent,
      };
      if (found.pilcrow) this.repairs.push({ kind: 'pilcrow', start: found.pilcrow.start, end: found.pilcrow.end });
      this.mark = found.mark;
      from = found.textStart;
    } else {
      from = behindPilcrow(this.text, line);
      if (from !== line.words) this.repairs.push({ kind: 'false-pilcrow', start: line.words, end: line.words + 1 });
      this.mark = readMark(text, from, line.end);
      if (this.mark) from = behindBlanks(text, this.mark.end, line.end);
    }
    this.addStart(from);
    const odd = this.marker || this.mark ? null : this.oddNumber(from, line.end);
    if (odd !== null) this.readPart(line, from, odd);
    return from;
  }

  /** A number in a form that no paragraph has, with a mark: `(1) (C)`, `1 - (C)`, `1: (C)`. Who writes so numbers paragraphs; the mark counts. */
  private oddNumber(from: number, end: number): string | null {
    ODD_NUMBER.lastIndex = from;
    const number = ODD_NUMBER.exec(this.text)?.[0];
    return number !== undefined && this.markBehind(number, from + number.length, end) ? number : null;
  }

  private markBehind(bullet: string, at: number, end: number): PortionMark | null {
    const mark = readPortionMark(this.text, trimmedStart(this.text, at, end), end);
    if (mark?.form !== 'sound') return null;
    // `(1) (c)` is of a law; behind a sign there is no number that a letter could be a part of.
    return isSmallLetter(mark.text) && !SIGN.test(bullet) && bullet !== 'o' ? null : mark;
  }

  private readNext(line: BodyLine, before: BodyLine, apart: boolean, next: BodyLine | undefined): number {
    const { text } = this;
    // The number stands alone on the line above.
    if (this.marker && !this.mark && this.pieces.length === 0) {
      const mark = this.mark = readMark(text, line.words, line.end);
      if (mark) {
        const from = behindBlanks(text, mark.end, line.end);
        this.addStart(from);
        return from;
      }
    }
    const opens = apart || endsSentence(text, before) || this.goesOnList(line, before, next);
    const marker = readMarker(text, line.start, line.end);
    if (marker && !opens && marker.stop) {
      this.falseMarkers.push({ start: marker.pilcrow?.start ?? marker.number.start, end: marker.stop.end, pilcrow: marker.pilcrow, number: wordAt(text, marker.number.start, marker.number.end) });
      if (marker.pilcrow) this.repairs.push({ kind: 'false-pilcrow', start: marker.pilcrow.start, end: marker.pilcrow.end });
      return marker.pilcrow ? marker.number.start : line.words;
    }
    const from = behindPilcrow(this.text, line);
    if (from !== line.words) {
      this.repairs.push({ kind: 'false-pilcrow', start: line.words, end: line.words + 1 });
      if (!opens) {
        const letter = /^[A-Z]\./.exec(text.slice(from, from + 3));
        this.falseMarkers.push({ start: line.words, end: from + (letter ? 2 : 0), pilcrow: { start: line.words, end: line.words + 1 }, number: wordAt(text, from, from + (letter ? 1 : 0)) });
        return from;
      }
    }
    if (apart) this.addStart(from);
    const bullet = readBullet(text, from)?.[0] ?? (apart ? this.oddNumber(from, line.end) : null);
    if (bullet !== null && (opens || SIGN.test(bullet))) this.readPart(line, from, bullet);
    return from;
  }

  /** The line begins an item: the one above ends as an item does that others follow, has the letter or number before it, or it is the first of two such lines. */
  private goesOnList(line: BodyLine, before: BodyLine, next: BodyLine | undefined): boolean {
    const { text } = this;
    const name = itemName(text, line);
    if (name === null) return false;
    const part = this.parts.at(-1);
    const isFirst = /^[1Aai]$/.test(name) || (name === 'I' && text.charAt(line.words) === '(');
    // Behind a comma an initial or a day may stand: `Smith, and / J. Doe`; in brackets what a sentence counts: `(1) to come; and / (2) to go`.
    if (text.charAt(line.words) !== '(' && endsItem(text, before) && (isFirst || part?.end === before.end || SEMICOLON.test(textBefore(text, before.end, 5, before.words)))) return true;
    // The last one that stands as far from the margin may be of the list around that of the last one.
    if ([part, this.lastAt[line.words - line.start]].some(each => each && follows(each.bullet.text.replace(/[().]/g, ''), name))) return true;
    const second = isFirst && next ? itemName(text, next) : null;
    return second !== null && follows(name, second);
  }

  private readPart(line: BodyLine, from: number, bullet: string): void {
    const mark = this.markBehind(bullet, from + bullet.length, line.end);
    const part = { start: from, end: line.end, bullet: wordAt(this.text, from, from + bullet.length), mark };
    this.parts.push(part);
    this.lastAt[line.words - line.start] = part;
    this.addStart(behindBlanks(this.text, mark?.end ?? from + bullet.length, line.end));
  }

  private addStart(at: number): void {
    if (this.starts.at(-1) !== at) this.starts.push(at);
  }

  /** A page line that splits the running text is one with the blanks around it. */
  private widenPageLines(): void {
    if (this.repairs.length === 0) return;
    let piece = 0;
    const widened: Repair[] = [];
    for (const repair of this.repairs) {
      if (!isBetweenLines(repair)) {
        widened.push(repair);
        continue;
      }
      while (piece < this.pieces.length && (this.pieces[piece]?.start ?? 0) < repair.start) piece++;
      const before = this.pieces[piece - 1];
      const after = this.pieces[piece];
      const last = widened.at(-1);
      if (!before || !after) widened.push(repair);
      else if (last && isBetweenLines(last) && last.end === after.start) widened[widened.length - 1] = { ...last, kind: last.kind === 'page-line' ? last.kind : repair.kind };
      else widened.push({ ...repair, start: before.end, end: after.start });
    }
    this.repairs = widened;
  }

  /** `1. (U) CLASSIFIED BY …`, `1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY …`, as the cables of 1995 and 1996 have it. */
  private classifiedBy(repairs: readonly Repair[]): Paragraph['classifiedBy'] {
    const first = this.pieces[0];
    if (!first || (this.marker && this.marker.value > 2)) return null;
    // It may follow the mark of an entire text, whose stop is of the running text.
    const entire = ENTIRE_TEXT.exec(excerpt(this.text, first.start, first.end, 20))?.[0] ?? '';
    const keyword = classifierKeyword(this.text, first.start + entire.length, first.end);
    // "Classified by his staff as secret, it leaked."
    if (!keyword || keyword.derived || (isSmallLetter(this.text.charAt(trimmedStart(this.text, keyword.end, first.end))) && !opensHeader(this.text, keyword))) return null;
    return readClassifiedBy(this.text, keyword, this.pieces, repairs);
  }
}
