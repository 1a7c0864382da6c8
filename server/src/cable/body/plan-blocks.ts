import { readMarker } from '../paragraph-start';
import type { MarkerCandidate } from '../paragraph-start';
import { readPortionMark } from '../portion-mark';
import { COLUMN_GAP } from '../underline';
import { QUOTED_TOPICS } from '../topics';
import { isFurniture, isSpacer } from './body-lines';
import type { BodyLine } from './body-lines';
import { goesOn, LONGEST_BROKEN } from './broken-line';
import { endsItem, endsSentence } from './read-paragraph';
import { isSurname } from './signature-name';

/** A heading has at most this many lines; a longer run of lines over hyphens is text over a rule. */
const LONGEST_HEADING = 3;
const LONGEST_TITLE = 110;
/** Numbers from here on are years and amounts, not paragraphs, but where the numbers have come as far. */
const FIRST_NO_PARAGRAPH = 1000;
/** Paragraphs missing in a row (taken out before release) up to which a number is still believed. */
const LARGEST_GAP = 8;

/** Words of a heading without an underline: letters first, no stop at the end, none of what addresses and lists have. */
const BARE_HEADING = /^(?:\([A-Z/ ]{1,12}\) )?\p{Lu}[^:;,@/"]*[\p{L})?]$/u;
/** Words in quotation marks among those of a heading. */
const NAMED = /"(\p{L}[^".!?]{0,40})"/gu;
/** Words that stand alone between paragraphs and are no heading. */
const NO_HEADING = /^(?:END|BEGIN|QUOTE|UNQUOTE|BT|SIPDIS|SENSITIVE|NOFORN|EXDIS|NODIS|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|NNN|LIMITED OFFICIAL USE|REF|ENCLOSURE|ATTACHMENT|PAGE|PARA|PARAGRAPH|CLASSIFIED|DERIVED|DEAR|SINCERELY|YOURS|RESPECTFULLY|BEST|NOTE|NOTA|AMOUNTS?|FIGURES)(?![A-Z])|[.] /i;
/** One word alone is as often a signature. */
const ONE_WORD = /^(?:ANALYSIS|ASSESSMENT|BACKGROUND|COMMENTS?|CONCLUSIONS?|INTRODUCTION|OUTLOOK|OVERVIEW|RECOMMENDATIONS?|SUMMARY)$/i;
const LONGEST_BARE = 60;
/** Blank lines between it and the paragraphs above and below. */
const MOST_BLANK = 4;

/** A word that a number must follow. */
const CITES = /(?:^|[ (,])(?:PARA|PARAS|PARAGRAPH|PARAGRAPHS|para|paras|paragraph|paragraphs)$/;
/** The last letters of these, A, H and S, which tell nearly every line from them. */
const CITING_ENDS: ReadonlySet<number> = new Set([65, 72, 83, 97, 104, 115]);

const TOPICS = `(?:${QUOTED_TOPICS.join('|')})`;
/** What opens the text of another at the end of a line, at the start of a sentence or before a colon, or alone on the line; its paragraphs have numbers of their own. */
const OPENS_QUOTE = new RegExp(`(?:(?:^|[.:;)] {1,2}|[([])(?:BEGIN|START(?: OF)?) ${TOPICS}(?: (?:OF|IN|BY|FROM) [^:.]{1,60})?[:.)-]{0,3}| (?:BEGIN|START(?: OF)?) ${TOPICS}(?: (?:OF|IN|BY|FROM) [^:.]{1,60})?:)$|^QUOTE[:.]?$`, 'i');
/** What closes it, anywhere on a line. */
const CLOSES_QUOTE = new RegExp(`(?<![A-Z])(?:END (?:OF )?${TOPICS}|UN-?QUOTE)(?![A-Z])`, 'i');
/** Of a line, no more than its end is looked at to find the first. */
const LONGEST_OPENING = 100;
/** Lines below a number within which the text must be closed that it is taken to be of: no more than reading again after an edit looks back over. */
const QUOTE_REACH = 30;

/** `-` and `*` */
const BULLET_SIGNS: ReadonlySet<number> = new Set([45, 42]);

/** What a planned block is. */
export type BlockShape = 'heading' | 'numbered' | 'unnumbered' | 'close';

/** What must be known of all that stands above a line to read on from it. Two that are equal lead to the same blocks. */
export interface Resume {
  /** Number of the last paragraph, 0 before the first. */
  readonly last: number;
  /** Some numbered paragraph carries a mark: then the others should too. */
  readonly marked: boolean;
  /** Number of the last item of a numbered list inside a paragraph, 0 outside one. */
  readonly item: number;
  /** A blank line, a page line, a heading or nothing stands right above. */
  readonly apart: boolean;
  /** The line of text above ends a sentence, or there is none. */
  readonly ended: boolean;
  /** The line of text above is short, and its sentence does not go on: who wrote it broke it there, as in a table, an address or a list of names. */
  readonly broken: boolean;
  /** The line of text above ends as an item of a list does that goes on: with a semicolon, or with "; and". */
  readonly listed: boolean;
  /** The line of text above ends with a word that a number must follow: PARA. */
  readonly cites: boolean;
  /** The text of another has been opened and not been closed, and no paragraph of the cable has been met since. */
  readonly quotes: boolean;
  /** What the block above is; null at the start of the text. */
  readonly above: BlockShape | null;
}

/** What is known at the start of a text: nothing. */
export const AT_THE_START: Resume = { last: 0, marked: false, item: 0, apart: true, ended: true, broken: false, listed: false, cites: false, quotes: false, above: null };

export function sameResume(a: Resume, b: Resume): boolean {
  return a.last === b.last && a.marked === b.marked && a.item === b.item && a.apart === b.apart && a.ended === b.ended && a.broken === b.broken && a.listed === b.listed && a.cites === b.cites && a.quotes === b.quotes && a.above === b.above;
}

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
 * Decides where headings and paragraphs begin.
 *
 * @param text the text that the lines count in
 * @param lines consecutive lines of a text; where they are not all of it, the last ones only tell what stands below
 * @param from index of the first line to read
 * @param to index of the line to stop before: where the close begins
 * @param resume what is known at that line
 * @param stop asked at each block but the first; true ends the planning before that block
 * @returns the blocks in order, and whether `stop` ended it
 */
export function planBlocks(text: string, lines: readonly BodyLine[], from: number, to: number, resume: Resume, stop: (plan: Plan) => boolean): { plans: Plan[]; stopped: boolean } {
  return new Planner(text, lines, to, resume).run(from, stop);
}

/** The words of a heading without the marks around what is named in them, and the three stops that one in capitals may end in. */
function plainHeading(words: string): string {
  if (/^"[^"]*"$/.test(words)) return words;
  const plain = words.replace(NAMED, '$1');
  return plain.endsWith('...') && plain === plain.toUpperCase() ? plain.slice(0, -3) : plain;
}

class Planner {
  private readonly text: string;
  private readonly lines: readonly BodyLine[];
  private readonly to: number;
  /** What is known at the line that is read. */
  private readonly known: { -readonly [Key in keyof Resume]: Resume[Key] };

  constructor(text: string, lines: readonly BodyLine[], to: number, resume: Resume) {
    this.text = text;
    this.lines = lines;
    this.to = to;
    this.known = { ...resume };
  }

  run(from: number, stop: (plan: Plan) => boolean): { plans: Plan[]; stopped: boolean } {
    const plans: Plan[] = [];
    for (let at = from; at < this.to; at++) {
      const line = this.lines[at];
      if (!line) break;
      if (line.kind === 'blank' || isFurniture(line) || isSpacer(this.text, line)) {
        this.known.apart = true;
        continue;
      }
      const headingEnd = this.headingEnd(at);
      const candidate = headingEnd === -1 && line.kind === 'text' ? readMarker(this.text, line.start, line.end) : null;
      const shape = headingEnd === -1 ? this.shapeAt(at, line, candidate) : 'heading';
      if (shape) {
        const plan: Plan = { shape, line: at, resume: { ...this.known }, candidate: shape === 'numbered' ? candidate : null };
        if (plans.length > 0 && stop(plan)) return { plans, stopped: true };
        plans.push(plan);
      }
      this.pass(line, shape, candidate);
      if (headingEnd !== -1) at = headingEnd;
    }
    return { plans, stopped: false };
  }

  /** Takes note of a line that was read. */
  private pass(line: BodyLine, shape: BlockShape | null, candidate: MarkerCandidate | null): void {
    if (shape === 'numbered' && candidate) {
      this.known.last = candidate.value;
      // A mark for the entire text stands once: the paragraphs below it have none.
      this.known.marked ||= candidate.mark !== null && !candidate.mark.entireText;
      this.known.item = 0;
      this.known.quotes = false;
    } else if (candidate?.stop && (candidate.value === 1 || candidate.value === this.known.item + 1)) {
      this.known.item = candidate.value;
    }
    this.known.above = shape ?? this.known.above;
    this.known.apart = shape === 'heading';
    this.known.ended = shape === 'heading' || endsSentence(this.text, line);
    this.known.broken = shape !== 'heading' && line.end - line.start <= LONGEST_BROKEN && !this.known.ended && !goesOn(this.text.slice(line.words, line.end));
    this.known.listed = shape !== 'heading' && endsItem(this.text, line);
    this.known.quotes = shape !== 'heading' && this.known.quotes ? !CLOSES_QUOTE.test(this.text.slice(line.words, line.end)) : this.opensQuote(line);
    this.known.cites = shape !== 'heading' && CITING_ENDS.has(this.text.charCodeAt(line.end - 1)) && CITES.test(this.text.slice(Math.max(line.words, line.end - 12), line.end));
  }

  private opensQuote(line: BodyLine): boolean {
    const last = this.text.charCodeAt(line.end - 1);
    // A colon, a stop, a bracket, a hyphen; or the line is short.
    if (last !== 58 && last !== 46 && last !== 41 && last !== 45 && line.end - line.words > LONGEST_BARE) return false;
    return OPENS_QUOTE.test(this.text.slice(Math.max(line.words, line.end - LONGEST_OPENING), line.end));
  }

  /** Whether the text of another that line `at` may be of is closed below it, and none is opened before that. */
  private isClosedBelow(at: number): boolean {
    for (const line of this.lines.slice(at + 1, at + QUOTE_REACH)) {
      if (this.opensQuote(line)) return false;
      if (CLOSES_QUOTE.test(this.text.slice(line.words, line.end))) return true;
    }
    return false;
  }

  /** What begins at a line that is no heading, or null when the line goes on with the block above. */
  private shapeAt(at: number, line: BodyLine, candidate: MarkerCandidate | null): BlockShape | null {
    if (line.kind === 'text' && candidate && this.accepts(at, candidate)) return 'numbered';
    if (this.known.above === null || this.known.above === 'heading') return 'unnumbered';
    if (line.kind !== 'text' || !this.known.apart || candidate) return null;
    return this.startsPortion(line) || this.startsUnnumbered(line) ? 'unnumbered' : null;
  }

  /** A portion mark at the left margin after a blank line: a portion without a number. */
  private startsPortion(line: BodyLine): boolean {
    if (line.words !== line.start || this.text.charAt(line.words) !== '(') return false;
    const mark = readPortionMark(this.text, line.words, line.end);
    return mark?.form === 'sound' && this.text.charAt(mark.end) === ' ';
  }

  /** Before the first number, a blank line after a sentence parts paragraphs. */
  private startsUnnumbered(line: BodyLine): boolean {
    return this.known.above === 'unnumbered' && this.known.last === 0 && this.known.ended
      && /[A-Z"'(]/.test(this.text.charAt(line.words)) && line.words - line.start <= 4
      && !/^\(?[A-Za-z0-9][.)] /.test(this.text.slice(line.words, line.words + 4));
  }

  /**
   * Whether a number at the start of a line is a paragraph's (format guide 7, "telling them apart"): archives put
   * pilcrows before every line that begins with digits and a stop, and lists and wrapped sentences begin so too.
   */
  private accepts(at: number, candidate: MarkerCandidate): boolean {
    const { value, mark, indent } = candidate;
    const expected = this.known.last + 1;
    const opens = this.known.apart || this.known.ended;
    if (value === 0 || (value >= FIRST_NO_PARAGRAPH && (value < expected || value - this.known.last > LARGEST_GAP))) return false;
    // `SEE REF A, PARA / 3. HE ADDED`: over the end of a page too.
    if (this.known.cites && !mark && !candidate.pilcrow) return false;
    // The text of another counts its own paragraphs.
    if (this.known.quotes && !mark && !candidate.pilcrow && value === expected && this.known.item > 0 && value === this.known.item + 1 && this.isClosedBelow(at)) return false;
    // "item / 4 (c) of the agenda": a number without its stop goes on with the sentence unless something sets it off.
    if (mark && candidate.stop === null && !this.known.apart) return opens && value === expected && /[A-Z"'(]/.test(this.text.charAt(candidate.textStart));
    // Of a number with its mark, archives put the pilcrow before no other than a paragraph's, whatever they broke above it.
    if (mark && candidate.pilcrow && value > this.known.last && value - expected <= LARGEST_GAP) return true;
    if (mark) return this.known.apart || (opens && Math.abs(value - expected) <= LARGEST_GAP) || value === expected;
    if (!this.begins(candidate) || indent > 8 || candidate.stop === null || value >= 100 + this.known.last) return false;
    if (this.known.marked) return value === expected && this.known.apart && indent <= 3 && value !== this.known.item + 1;
    if (value === expected && this.known.item > 0 && value === this.known.item + 1) return opens && indent === 0 && !this.known.listed;
    if (value === expected) return opens || this.known.broken;
    // A part of a cable may begin with any paragraph.
    if (this.known.last === 0) return this.known.apart && (value <= 3 || this.known.above === null);
    if (!this.known.apart || indent > 3 || (this.known.item > 0 && value === this.known.item + 1)) return false;
    return value > this.known.last ? value - this.known.last <= LARGEST_GAP : value === this.known.last && value !== 1;
  }

  /** Without a mark, a paragraph begins with a capital, a quotation (archives escape it), a bracket; or nothing has been written yet. */
  private begins(candidate: MarkerCandidate): boolean {
    const rest = this.text.charAt(candidate.textStart);
    if (rest === '' || /[\sA-Z"'“‘«&\\(*[¶À-Þ]/.test(rest)) return true;
    if (/[\d$]/.test(rest) && candidate.value === this.known.last + 1 && this.known.ended && this.known.item === 0 && candidate.indent === 0) return true;
    return /[a-z0-9$#-]/.test(rest) && candidate.value === this.known.last + 1 && this.known.apart && !this.known.marked;
  }

  /** Index of the underline of a heading that begins at line `at`, or -1. */
  private headingEnd(at: number): number {
    const first = this.lines[at];
    if (!first) return -1;
    const begin = first.kind === 'underline' ? at + 1 : at;
    // Whether there is an underline is quickly told, and nearly always the answer.
    let end = begin;
    while (end < this.to && end - begin <= LONGEST_HEADING && this.lines[end]?.kind === 'text') end++;
    const title = this.lines[end - 1];
    const underline = this.lines[end];
    if (end === at + 1 && this.isBareHeading(at)) return at;
    if (end === begin || !title || underline?.kind !== 'underline' || end >= this.to || end - begin > LONGEST_HEADING) return -1;
    for (let line = begin; line < end; line++) if (!this.canBeTitle(this.lines[line])) return -1;
    // A rule that stands clear of the words, to their right, is none of theirs.
    if (underline.words - underline.start >= title.end - title.start) return -1;
    if (this.isOverTable(title, underline, this.lines[end + 1])) return -1;
    if (this.known.apart) return end;
    // Not set off by a blank line: only when the sentence above has ended and the hyphens are about as long as the words.
    const fits = Math.abs((underline.end - underline.words) - (title.end - title.words)) <= 4;
    return end - begin === 1 && this.known.ended && fits ? end : -1;
  }

  /**
   * Whether a line is a heading without an underline, as cables since 2009 have them: short words set off by blank lines,
   * between a paragraph whose sentence has ended and the one with the next number.
   */
  private isBareHeading(at: number): boolean {
    const { known, lines, text } = this;
    const line = lines[at];
    if (!line || known.last === 0 || !known.ended || !known.apart || lines[at - 1]?.kind !== 'blank' || lines[at + 1]?.kind !== 'blank') return false;
    let above = at - 1;
    while (above > 0 && above > at - MOST_BLANK && lines[above]?.kind !== 'text') above--;
    // What stands below a colon is what it leads to.
    if (/[:;]/.test(text.charAt((lines[above]?.end ?? 0) - 1))) return false;
    const words = text.slice(line.words, line.end);
    if (words.length > LONGEST_BARE || !BARE_HEADING.test(plainHeading(words)) || NO_HEADING.test(words) || goesOn(words) || COLUMN_GAP.test(words) || (isSurname(words) && !ONE_WORD.test(words))) return false;
    let next = at + 2;
    while (next < this.to && next <= at + MOST_BLANK && lines[next]?.kind === 'blank') next++;
    const below = next < this.to ? lines[next] : undefined;
    const candidate = below?.kind === 'text' ? readMarker(text, below.start, below.end) : null;
    return candidate !== null && candidate.stop !== null && candidate.value === known.last + 1 && (candidate.mark !== null || !known.marked) && this.begins(candidate);
  }

  /** The heads of columns: figures alone, a rule with gaps, or gaps here and in the row below the rule. */
  private isOverTable(title: BodyLine, underline: BodyLine, row: BodyLine | undefined): boolean {
    const words = this.text.slice(title.words, title.end);
    if (this.text.slice(underline.words, underline.end).includes('  ') || !/\p{L}/u.test(words)) return true;
    return COLUMN_GAP.test(words) && row?.kind === 'text' && COLUMN_GAP.test(this.text.slice(row.words, Math.min(row.end, row.words + LONGEST_TITLE)));
  }

  private canBeTitle(line: BodyLine | undefined): boolean {
    if (line?.kind !== 'text' || line.end - line.words > LONGEST_TITLE) return false;
    const words = this.text.slice(line.words, line.end);
    if (BULLET_SIGNS.has(words.charCodeAt(0)) && /^(?:-{1,2}|\*) /.test(words)) return false;
    // Three blanks in a row are the columns of a table.
    return !words.includes('   ') && !words.includes('\t') && readMarker(this.text, line.start, line.end) === null;
  }
}
