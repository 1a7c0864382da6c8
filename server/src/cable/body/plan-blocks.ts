import { isDigit, letterOf } from '../../text/characters';
import { textBefore } from '../../text/search';
import { readMarker } from '../paragraph-start';
import type { MarkerCandidate } from '../paragraph-start';
import { readPortionMark } from '../portion-mark';
import { isFurniture, isSpacer } from './body-line';
import type { BodyLine } from './body-line';
import { goesOn, LONGEST_BROKEN } from './broken-line';
import { headingEnd } from './heading-lines';
import { acceptsNumber, isBracketed } from './paragraph-number';
import type { Around } from './paragraph-number';
import { closesQuote, isClosedBelow, QuoteOpenings, REACH_BELOW } from './quoted-text';
import { endsItem, endsSentence } from './read-paragraph';
import { AT_THE_START, knownFrom } from './resume';
import type { BlockShape, Known, Resume } from './resume';

/** A word that a number must follow. */
const CITES = /(?:^|[ (,])(?:PARA|PARAS|PARAGRAPH|PARAGRAPHS|para|paras|paragraph|paragraphs)$/;
/** The last two letters of these, the very last first, which tell nearly every line from them. */
const mayCite = letterOf('AHS');
const mayCiteBefore = letterOf('AHPR');

/** A full stop that ends a sentence: none behind a shortened word that leads to a number, as in `NOV.` and `PARA.` */
const STOPPED = /(?<!(?:^|[^A-Z])(?:NOS?|PARAS?|ARTS?|SECT?|VOL|CHAP|RES|PP?|REFS?|JAN|FEB|MAR|APR|AUG|SEPT?|OCT|NOV|DEC))\.[)"]*$/i;

/** The row of a table: one that is set in and long may be the first line of text that goes on at the margin, and behind a number or a sentence a gap is no column's. */
const ROW = /^(?=.{0,50}$) {3}|[^\s.)] {3,}\S/;

/** The end of a page is so many lines above what goes on over it, blank lines between. */
const FURTHEST_PAGE_END = 6;

/** A block that begins at a line, with what was known there. */
export interface Plan {
  readonly shape: BlockShape;
  /** Index of its first line. */
  readonly line: number;
  readonly resume: Resume;
  /** What a numbered block begins with, in offsets of the text that is planned; null for any other. */
  readonly candidate: MarkerCandidate | null;
}

/**
 * Decides where headings and paragraphs begin, and the close, which takes all lines that are left.
 *
 * @param text the text that the lines count in
 * @param lines consecutive lines of a text; where they are not all of it, the last ones only tell what stands below
 * @param from index of the first line to read
 * @param to index of the line to stop before: where the close begins
 * @param resume what is known at that line
 * @param stop asked at each block but the first and the close; true ends the planning before that block
 * @returns the blocks in order, and whether `stop` ended it
 */
export function planBlocks(text: string, lines: readonly BodyLine[], from: number, to: number, resume: Resume, stop: (plan: Plan) => boolean): { plans: Plan[]; stopped: boolean } {
  return new Planner(text, lines, to, resume).run(from, stop);
}

class Planner {
  readonly text: string;
  readonly lines: readonly BodyLine[];
  readonly to: number;
  private readonly openings: QuoteOpenings;
  /** Index of the first line of the block that is read. */
  private begun = 0;
  /** What is known at the line that is read. */
  readonly known: Known;

  constructor(text: string, lines: readonly BodyLine[], to: number, resume: Resume) {
    this.text = text;
    this.lines = lines;
    this.to = to;
    this.openings = new QuoteOpenings(text, lines);
    this.known = knownFrom(resume);
  }

  run(from: number, stop: (plan: Plan) => boolean): { plans: Plan[]; stopped: boolean } {
    const plans: Plan[] = [];
    this.begun = from;
    for (let at = from; at < this.to; at++) {
      const line = this.lines[at];
      if (!line) break;
      if (line.kind === 'blank' || isFurniture(line) || isSpacer(this.text, line)) {
        this.known.apart = true;
        this.known.loose ||= isFurniture(line);
        continue;
      }
      const headingLast = headingEnd(this, at);
      const candidate = headingLast === -1 && line.kind === 'text' ? readMarker(this.text, line.start, line.end) : null;
      const shape = headingLast === -1 ? this.shapeAt(at, line, candidate) : 'heading';
      if (shape) {
        const plan: Plan = { shape, line: at, resume: knownFrom(this.known), candidate: shape === 'numbered' ? candidate : null };
        if (plans.length > 0 && stop(plan)) return { plans, stopped: true };
        plans.push(plan);
        this.begun = at;
      }
      this.pass(line, shape, candidate);
      if (headingLast !== -1) at = headingLast;
    }
    if (this.to < this.lines.length) plans.push({ shape: 'close', line: this.to, resume: AT_THE_START, candidate: null });
    return { plans, stopped: false };
  }

  /** Takes note of a line that was read. */
  private pass(line: BodyLine, shape: BlockShape | null, candidate: MarkerCandidate | null): void {
    const { known, text } = this;
    if (shape === 'numbered' && candidate) {
      known.last = candidate.value;
      known.dotted = candidate.stop !== null && !isBracketed(text, candidate);
      known.setIn = candidate.indent > 0;
      // A mark for the entire text stands once: the paragraphs below it have none.
      known.marked ||= candidate.mark !== null && !candidate.mark.entireText;
      known.item = 0;
      known.bracketed = false;
      known.outer = 0;
      known.quotes = false;
      known.missed = false;
    } else if (candidate?.stop && (candidate.value === 1 || candidate.value === known.item + 1)) {
      known.item = candidate.value;
      known.bracketed = isBracketed(text, candidate);
      if (!known.quotes) known.outer = candidate.value;
    } else if (text.startsWith('1. ', line.words + 1) && /^["“][^"”]*$/.test(text.slice(line.words, line.end))) {
      // The text of another begins with a list: `"1. ONE. / 2. TWO."` One that closes in this line has no second.
      known.item = 1;
      known.bracketed = false;
    }
    known.missed ||= candidate?.value === known.last + 1;
    known.above = shape ?? known.above;
    const heading = shape === 'heading';
    known.loose = shape === null && known.apart && !known.ended;
    // A rule over the first words parts them from what stands above.
    known.apart = heading || (shape !== null && line.kind === 'underline');
    known.ended = heading || endsSentence(text, line);
    // A row of a list, which others follow, does not end one.
    known.stopped = (!candidate || shape === 'numbered') && known.ended && STOPPED.test(textBefore(text, line.end, 8, line.words));
    known.broken = !heading && !known.ended && (isDigit(text.charCodeAt(line.end - 1)) || (line.end - line.start <= LONGEST_BROKEN && !goesOn(text.slice(line.words, line.end))));
    known.listed = !heading && endsItem(text, line);
    known.quotes = !heading && known.quotes ? !closesQuote(text, line) : this.openings.opens(line);
    known.cites = !heading && mayCite(text.charCodeAt(line.end - 1)) && mayCiteBefore(text.charCodeAt(line.end - 2)) && CITES.test(textBefore(text, line.end, 12, line.words));
  }

  /** What begins at a line that is no heading, or null when the line goes on with the block above. @param candidate of a line of text, the number that it begins with */
  private shapeAt(at: number, line: BodyLine, candidate: MarkerCandidate | null): BlockShape | null {
    if (candidate && acceptsNumber(this.text, this.knownBelowRule(at, candidate), candidate, this.around(at))) return 'numbered';
    if (this.known.above === null || this.known.above === 'heading') return 'unnumbered';
    if (line.kind !== 'text' || !this.known.apart || candidate) return null;
    return this.startsPortion(at, line) || this.startsUnnumbered(line) ? 'unnumbered' : null;
  }

  /** What a number may be asked about the lines around it. */
  private around(at: number): Around {
    return {
      isOverPage: () => this.lines.slice(Math.max(0, at - FURTHEST_PAGE_END), at).some(isFurniture),
      isBelowRow: () => this.isRow(at - 1) && !this.isRow(at),
      isSetIn: () => this.text.charAt(this.lines[this.begun]?.start ?? 0) === ' ',
      isInQuotation: () => isClosedBelow(this.text, this.lines, at),
      numbers: () => this.lines.slice(at + 1, at + REACH_BELOW).flatMap(({ start, end }) => readMarker(this.text, start, end) ?? []),
    };
  }

  private isRow(at: number): boolean {
    const line = this.lines[at];
    const words = line?.kind === 'text' ? this.text.slice(line.start, line.end) : '';
    return ROW.test(words) && !goesOn(words);
  }

  /** What is known at a number: of the one that is due, the rule right above it, which closes a table, has ended what stood there, unless it goes on with rows that count as the paragraphs do. */
  private knownBelowRule(at: number, { value }: MarkerCandidate): Resume {
    return value === this.known.last + 1 && value !== this.known.item + 1 && this.lines[at - 1]?.kind === 'underline' ? knownFrom({ ...this.known, ended: true }) : this.known;
  }

  /** A portion mark at the left margin after a blank line: a portion without a number. */
  private startsPortion(at: number, line: BodyLine): boolean {
    if (line.words !== line.start || this.text.charAt(line.words) !== '(') return false;
    const mark = readPortionMark(this.text, line.words, line.end);
    if (mark?.form !== 'sound' || this.text.charAt(mark.end) !== ' ' || this.isItem(at, line)) return false;
    // "item 4 / (c) of the agenda": a sentence goes on over what parts nothing, and with a small letter.
    return this.known.ended || !(this.known.loose || /[a-z]/.test(this.text.charAt(mark.end + 1)));
  }

  /** `(C)` below `(B)`: of the lines of the block above it that begin with one of the two, the last has the letter before, or one holds it and the list goes on: `(A) ONE; (B) TWO;`. What else counts there is of a list inside an item. */
  private isItem(at: number, line: BodyLine): boolean {
    const letter = this.bracketed(line);
    for (let above = at - 1; letter > 0 && above >= this.begun; above--) {
      const before = this.bracketed(this.lines[above]);
      if (before === letter || before === letter - 1) return before < letter;
      if (this.known.listed && this.text.slice(this.lines[above]?.words, this.lines[above]?.end).includes(`; (${String.fromCharCode(letter - 1)}) `)) return true;
    }
    return false;
  }

  /** The letter of an item that a line begins with, `(A) ` or `A) `, as its code; 0 for any other. */
  private bracketed(line: BodyLine | undefined): number {
    const letter = line ? line.words + Number(this.text.charAt(line.words) === '(') : 0;
    return line && this.text.startsWith(') ', letter + 1) ? this.text.charCodeAt(letter) : 0;
  }

  /** Before the first number, a blank line after a sentence parts paragraphs. */
  private startsUnnumbered(line: BodyLine): boolean {
    return this.known.above === 'unnumbered' && this.known.last === 0 && this.known.ended
      && /[A-Z"'(]/.test(this.text.charAt(line.words)) && line.words - line.start <= 4
      && !/^\(?[A-Za-z0-9][.)] /.test(this.text.slice(line.words, line.words + 4));
  }
}
