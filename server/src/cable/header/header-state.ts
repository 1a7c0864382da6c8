import type { Line, LineRole, Repair } from '../model';

/** A damaged line or two may stand over the first line of a header that can be made out. */
const MOST_UNKNOWN_BEFORE = 3;
/** Of fewer gaps between lines it cannot be told that a copy has doubled them. */
const FEWEST_GAPS = 3;

/** What the readers of a header's lines need to know of the lines before. */
export class HeaderState {
  /** The cable, with one kind of blank. */
  readonly text: string;
  readonly lines: Line[] = [];
  readonly repairs: Repair[] = [];

  /** Role of the last line that something was made of: what the next may go on with. */
  current: LineRole | null = null;
  /** A blank line stands right before, other than one that a copy has below every line. */
  blankBefore = true;
  /** So many blank lines stand right before. */
  blanks = 0;
  private readonly gaps = { single: 0, wide: 0, others: 0 };
  /** A page line stands between, so that a blank line says nothing. */
  afterPage = false;
  /** A line of the message part was read: no format line follows. */
  messageStarted = false;
  /** How many lines were made out. */
  recognised = 0;
  /** How many lines of which nothing is known stand before the first that was made out. */
  unknownFirst = 0;
  /** One of them reads like a text. */
  sentenceFirst = false;
  /** The E.O. line was read: another order that a subject or a reference names is none. */
  order = false;
  /** The SUBJECT line was read. */
  subject = false;
  /** The head of a print of 1973 to 1979 stands over the telegram. */
  print = false;
  /** The lines of the header are those of an archive's sheet. */
  sheet = false;
  /** A line was read below which, or behind which, nothing but the text can stand. */
  textNext = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Nothing at all stands before: here a word that ends a text as well may begin a header. */
  get first(): boolean {
    return this.recognised === 0 && this.unknownFirst === 0;
  }

  /** A header may begin here, with the keyword of any of its lines: no text stands before. */
  get opening(): boolean {
    return this.recognised === 0 && this.unknownFirst <= MOST_UNKNOWN_BEFORE && !this.sentenceFirst;
  }

  /** The line before goes on as far as blank lines are concerned. */
  get close(): boolean {
    return !this.blankBefore || this.afterPage;
  }

  /** Takes the blank lines above a line that has words: where a copy has doubled all lines, three stand for one, and one for none. */
  passGap(): void {
    const { gaps, blanks } = this;
    this.blanks = 0;
    // What an archive has put above is often not doubled.
    if (this.current === null || this.current.startsWith('archive') || this.afterPage) return;
    if (blanks === 1 && gaps.others === 0 && gaps.single > 0 && gaps.wide > 0 && gaps.single + gaps.wide >= FEWEST_GAPS) this.blankBefore = false;
    gaps[blanks === 1 ? 'single' : blanks === 3 ? 'wide' : 'others']++;
  }

  /** No blank line parts what the header has so far: the copy has lost them. */
  get lostBlanks(): boolean {
    const { gaps } = this;
    return gaps.single + gaps.wide === 0 && gaps.others > FEWEST_GAPS;
  }

  /** Right above stands a line of which nothing is known. */
  get belowUnknown(): boolean {
    return this.lines.at(-1)?.role === 'unknown';
  }

  /** End of the last line that is not blank; 0 before the first. */
  get lastWordsEnd(): number {
    return this.lines.findLast(({ role }) => role !== 'blank')?.end ?? 0;
  }

  /** End of the last line, trailing blanks excluded; 0 before the first. */
  get lastEnd(): number {
    return this.lines.at(-1)?.end ?? 0;
  }

  /** The lines so far that have one of these roles are of a station that has sent the telegram on; its own stand below. */
  leaveToRelay(roles: ReadonlySet<LineRole>): void {
    for (const [at, line] of this.lines.entries()) if (roles.has(line.role)) this.lines[at] = { ...line, role: 'print' };
  }

  /** Tells a keyword with letters lost or changed. */
  repairKeyword(start: number, end: number, becomes: string): void {
    this.repairs.push({ kind: 'keyword', start, end, becomes });
  }
}
