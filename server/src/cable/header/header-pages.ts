import { isDigit } from '../../text/characters';
import { excerpt, textBefore } from '../../text/search';
import { isBareLevel, isBelowRelease, isCutPageLine, isPageLine, isPageNumber, isPageOf, isPageRest, isPrintedLevel, isReleaseLine, LONGEST_FURNITURE, mayEndPage, MOST_BLANK_IN_PAGE_LINE } from '../page-lines';
import { wordsOn } from '../raw-lines';
import type { RawLines } from '../raw-lines';
import type { ClassificationReader } from './classification-reader';
import type { HeaderState } from './header-state';
import { startsPrint } from './print-reader';

/** How the first page line begins. Right below the stamp of a release it may be all: in scans the rest stands anywhere below the offices. */
const FIRST_PAGE = 'PAGE 01';
/** A line that goes on is no shorter. */
const FULL_LINE = 50;
/** A page line stands so few lines from the first of its levels. */
const FARTHEST = 8;

/** Nothing, or the hyphen by which the line below a page was set in. */
const isSpacing = (words: string): boolean => words === '' || words === '-';

/** Tells page lines among the lines of a header, and what stands around them. */
export class HeaderPages {
  private readonly state: HeaderState;
  private readonly raw: RawLines;
  /** The text as it is written, with its form feeds. */
  private readonly written: string;
  private readonly classification: ClassificationReader;
  /** Called for a line that shows that this is a header. */
  private readonly recognise: () => void;

  constructor(state: HeaderState, raw: RawLines, written: string, classification: ClassificationReader, recognise: () => void) {
    this.state = state;
    this.raw = raw;
    this.written = written;
    this.classification = classification;
    this.recognise = recognise;
  }

  /** Whether a line, from `start` to `end`, is a page line, or a level that a page repeats above and below it; to be asked of each line in its turn. Says in the state whether words may go on below it. */
  take(index: number, start: number, end: number): boolean {
    const { state } = this;
    const words = excerpt(state.text, start, end, LONGEST_FURNITURE);
    // Level and number run together are a page line, and so may the classification line be.
    if (this.isPage(index, words) && !this.classification.isDue(start, end)) {
      const head = words.startsWith(FIRST_PAGE);
      // In a text that has no header, a page line is the text's.
      if (!head && state.recognised === 0 && !state.first) return false;
      // The first page line of an old print is its head, and names the cable before FM and TO do.
      if (head && !state.messageStarted) state.print = true;
      this.recognise();
      state.afterPage = true;
      return true;
    }
    const isOfPage = this.isOfPage(index, words);
    if (!isOfPage && !(state.messageStarted && (isBareLevel(words) || isPageNumber(words)) && this.isAtPageEnd(index, words))) return false;
    state.afterPage ||= isOfPage || this.isBelowFullLine();
    return true;
  }

  /** Below a short one other words may stand, that go on with nothing. */
  private isBelowFullLine(): boolean {
    const last = this.state.lines.slice(-FARTHEST).findLast(({ role }) => role !== 'blank' && role !== 'page');
    return last !== undefined && last.end - last.start >= FULL_LINE;
  }

  /** What stands around a page line. */
  private isOfPage(index: number, words: string): boolean {
    const { state } = this;
    if (isReleaseLine(words, this.wordsOf(index + 1))) return this.isNearPage(index, 1);
    if (state.lines.findLast(({ role }) => role !== 'blank')?.role === 'page' && isBelowRelease(words)) return [isReleaseLine, isBelowRelease].some(isOfStamp => isOfStamp(this.nextWords(index, -1)));
    if (isPageRest(words, textBefore(state.text, state.lastWordsEnd, LONGEST_FURNITURE), this.classification.number)) return true;
    if (!isPrintedLevel(words)) return false;
    // With the mark of the printer it is no classification line over the offices that act on a print, which may have no page line.
    if (isDigit(words.charCodeAt(words.length - 1)) && startsPrint(this.nextWords(index, 1))) return true;
    return this.isNearPage(index, 1) || (this.isNearPage(index, -1) && state.messageStarted);
  }

  /** Beside a form feed, or one of two levels that are the same: pages need not have a page line. */
  private isAtPageEnd(index: number, words: string): boolean {
    const last = this.state.lines.slice(-FARTHEST).findLast(({ role }) => role !== 'blank');
    return this.isFeed(index) || this.isNearFeed(index, 1) || this.isNearFeed(index, -1)
      || this.nextWords(index, 1) === words || (last?.role === 'page' && this.nextWords(index, -1) === words);
  }

  private isNearFeed(index: number, step: 1 | -1): boolean {
    for (let at = index + step; Math.abs(at - index) < FARTHEST; at += step) {
      // It stands before the words of its line.
      if (step === 1 && this.isFeed(at)) return true;
      const words = this.wordsOf(at);
      if (words !== '' && !isBareLevel(words) && !isPageNumber(words) && !isReleaseLine(words)) return false;
      if (step === -1 && this.isFeed(at)) return true;
    }
    return false;
  }

  private isFeed(index: number): boolean {
    const line = index < 0 ? undefined : this.raw.at(index);
    return line !== undefined && this.written.charAt(line.start) === '\f';
  }

  /** A level over another is that of a page only where a page line follows them: it may be all the classification that there is. */
  private isNearPage(index: number, step: 1 | -1): boolean {
    const words = this.wordsOf(index);
    for (let at = index + step; Math.abs(at - index) < FARTHEST; at += step) {
      const other = this.wordsOf(at);
      if (other === '') continue;
      if (this.isPage(at, other) || (other === FIRST_PAGE && isReleaseLine(this.wordsOf(at - 1)))) return true;
      // Below the stamp of a release stand the levels of two pages.
      if (step === -1 ? other !== words : !(isPrintedLevel(other) || isReleaseLine(other))) return false;
    }
    return false;
  }

  /** @param words those of the line, or of its part behind a pilcrow */
  private isPage(index: number, words: string): boolean {
    if (isPageLine(words) || isPageOf(words)) return true;
    const isBetween = isSpacing(words);
    if (!isBetween && !mayEndPage(words)) return false;
    const [above, below] = [this.nextWords(index, -1), this.nextWords(index, 1)];
    return isBetween ? isCutPageLine(above, below) : isCutPageLine(words, below) || isCutPageLine(above, words);
  }

  /** The words nearest to a line: between the two parts of a page line that was broken stand blank lines, or what is left of one. */
  private nextWords(index: number, step: 1 | -1): string {
    let words = '';
    for (let at = index + step; isSpacing(words) && Math.abs(at - index) <= MOST_BLANK_IN_PAGE_LINE + 1; at += step) words = this.wordsOf(at);
    return words;
  }

  private wordsOf(index: number): string {
    return wordsOn(this.state.text, this.raw, index, LONGEST_FURNITURE);
  }
}
