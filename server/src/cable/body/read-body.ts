import type { PlacedBlock } from '../model';
import { readMarker } from '../paragraph-start';
import type { MarkerCandidate } from '../paragraph-start';
import { readPortionMark } from '../portion-mark';
import { rawLines } from '../raw-lines';
import { bodyLines } from './body-lines';
import type { BodyLine } from './body-lines';
import { findClose, readClose } from './read-close';
import { readHeading } from './read-heading';
import { endsSentence, readParagraph } from './read-paragraph';

/** A heading has at most this many lines; a longer run of lines over hyphens is text over a rule. */
const LONGEST_HEADING = 3;
const LONGEST_TITLE = 110;
/** Numbers from here on are years and amounts, not paragraphs. */
const FIRST_NO_PARAGRAPH = 1000;
/** Paragraphs missing in a row (taken out before release) up to which a number is still believed. */
const LARGEST_GAP = 8;

type Plan = { readonly kind: 'heading' | 'close'; readonly from: number } | { readonly kind: 'paragraph'; readonly from: number; readonly numbered: boolean };

/**
 * Reads the text of a cable into headings, paragraphs and close.
 *
 * @param text one cable
 * @param start offset where its text begins
 * @returns blocks that tile the cable from `start` to its end; none when nothing is there
 */
export function readBody(text: string, start: number): PlacedBlock[] {
  const lines = bodyLines(text, rawLines(text, start));
  const plans = new Planner(text, lines).plan();
  return plans.map((plan, at) => {
    const from = at === 0 ? start : lines[plan.from]?.start ?? text.length;
    const next = plans[at + 1];
    const own = text.slice(from, next ? lines[next.from]?.start ?? text.length : text.length);
    switch (plan.kind) {
      case 'heading': return { at: from, block: readHeading(own) };
      case 'close': return { at: from, block: readClose(own) };
      case 'paragraph': return { at: from, block: readParagraph(own, plan.numbered) };
    }
  });
}

/** Decides where blocks begin. */
class Planner {
  private readonly text: string;
  private readonly lines: readonly BodyLine[];
  private readonly plans: Plan[] = [];
  /** Number of the last paragraph, 0 before the first. */
  private last = 0;
  /** Some numbered paragraph carries a mark: then the others should too. */
  private marked = false;
  /** Number of the last item of a numbered list inside a paragraph, 0 outside one. */
  private item = 0;

  constructor(text: string, lines: readonly BodyLine[]) {
    this.text = text;
    this.lines = lines;
  }

  plan(): Plan[] {
    const { lines } = this;
    const close = findClose(this.text, lines);
    let before: BodyLine | null = null;
    let apart = true;
    for (let at = 0; at < close; at++) {
      const line = lines[at];
      if (!line) break;
      if (line.kind === 'blank' || line.kind === 'page') {
        apart = true;
        continue;
      }
      const headingEnd = this.headingAt(at, close, apart, before);
      if (headingEnd !== -1) {
        this.plans.push({ kind: 'heading', from: at });
        at = headingEnd;
        before = null;
        apart = true;
        continue;
      }
      if (line.kind === 'text') this.readTextLine(at, line, before, apart);
      before = line;
      apart = false;
    }
    if (close < lines.length) this.plans.push({ kind: 'close', from: close });
    const first = this.plans[0];
    // Furniture or a rule before the first block, or nothing but furniture: they are a block of their own.
    if (!first ? lines.length > 0 : first.from > 0 && lines.slice(0, first.from).some(line => line.kind !== 'blank')) this.plans.unshift({ kind: 'paragraph', from: 0, numbered: false });
    return this.plans;
  }

  private readTextLine(at: number, line: BodyLine, before: BodyLine | null, apart: boolean): void {
    const candidate = readMarker(this.text, line.start, line.end);
    if (candidate && this.accepts(candidate, before, apart)) {
      this.plans.push({ kind: 'paragraph', from: at, numbered: true });
      this.last = candidate.value;
      this.marked ||= candidate.mark !== null;
      this.item = 0;
      return;
    }
    if (candidate?.stop && (candidate.value === 1 || candidate.value === this.item + 1)) this.item = candidate.value;
    const current = this.plans[this.plans.length - 1];
    if (!current || current.kind === 'heading') {
      this.plans.push({ kind: 'paragraph', from: at, numbered: false });
      return;
    }
    if (!apart || candidate) return;
    if (this.startsPortion(line) || (current.kind === 'paragraph' && !current.numbered && this.last === 0 && before && endsSentence(this.text, before) && /[A-Z"'(]/.test(this.text.charAt(line.words)) && line.words - line.start <= 4 && !/^\(?[A-Za-z0-9][.)] /.test(this.text.slice(line.words, line.words + 4)))) {
      this.plans.push({ kind: 'paragraph', from: at, numbered: false });
    }
  }

  /** A portion mark at the left margin after a blank line: a portion without a number. */
  private startsPortion(line: BodyLine): boolean {
    if (line.words !== line.start || this.text.charAt(line.words) !== '(') return false;
    const mark = readPortionMark(this.text, line.words, line.end);
    return mark?.form === 'sound' && this.text.charAt(mark.end) === ' ';
  }

  /**
   * Whether a number at the start of a line is a paragraph's (format guide 7, "telling them apart"): archives put
   * pilcrows before every line that begins with digits and a stop, and lists and wrapped sentences begin so too.
   */
  private accepts(candidate: MarkerCandidate, before: BodyLine | null, apart: boolean): boolean {
    const { value, mark, indent } = candidate;
    const expected = this.last + 1;
    const opens = apart || before === null || endsSentence(this.text, before);
    if (value === 0 || value >= FIRST_NO_PARAGRAPH) return false;
    if (mark) return apart || (opens && Math.abs(value - expected) <= LARGEST_GAP) || value === expected;
    const rest = this.text.charAt(candidate.textStart);
    // Without a mark, a paragraph begins with a capital, a quotation, a bracket; or nothing has been written yet.
    const begins = rest === '' || rest === '\n' || rest === '\r' || /[A-Z"'(*[¶À-Þ]/.test(rest) || (/[a-z0-9]/.test(rest) && value === expected && apart && !this.marked);
    if (!begins || indent > 8 || candidate.stop === null || value >= 100 + this.last) return false;
    if (this.marked) return value === expected && apart && indent <= 3 && value !== this.item + 1;
    if (value === expected) return opens && !(this.item > 0 && value === this.item + 1 && indent > 0);
    if (this.last === 0) return apart && value <= 3;
    if (!apart || indent > 3 || (this.item > 0 && value === this.item + 1)) return false;
    return value > this.last ? value - this.last <= LARGEST_GAP : value === this.last && value !== 1;
  }

  /** Index of the underline of a heading that begins at line `at`, or -1. */
  private headingAt(at: number, close: number, apart: boolean, before: BodyLine | null): number {
    const first = this.lines[at];
    if (!first) return -1;
    const begin = first.kind === 'underline' ? at + 1 : at;
    if (begin === at && !this.canBeTitle(first)) return -1;
    let end = begin;
    while (end < close && end - begin <= LONGEST_HEADING && this.lines[end]?.kind === 'text') end++;
    const title = this.lines[end - 1];
    const underline = this.lines[end];
    if (end === begin || !title || underline?.kind !== 'underline' || end >= close || end - begin > LONGEST_HEADING) return -1;
    for (let line = begin; line < end; line++) if (!this.canBeTitle(this.lines[line])) return -1;
    if (apart || before === null) return end;
    // Not set off by a blank line: only when the sentence above has ended and the hyphens are about as long as the words.
    const fits = Math.abs((underline.end - underline.words) - (title.end - title.words)) <= 4;
    return end - begin === 1 && first.kind === 'text' && endsSentence(this.text, before) && fits ? end : -1;
  }

  private canBeTitle(line: BodyLine | undefined): boolean {
    if (line?.kind !== 'text' || line.end - line.words > LONGEST_TITLE) return false;
    const words = this.text.slice(line.words, line.end);
    // Three blanks in a row are the columns of a table.
    return !words.includes('   ') && !words.includes('\t') && !/^(?:-{1,2}|\*) /.test(words) && readMarker(this.text, line.start, line.end) === null;
  }
}
