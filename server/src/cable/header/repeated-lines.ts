import type { ClassificationReader } from './classification-reader';
import type { HeaderState } from './header-state';
import type { TransportReader } from './transport-reader';

/** A header that is given once more is no longer than this. */
const MOST_COPIED = 200;
const SHORTEST_OF_PIECES = 16;

/**
 * The lines of a header that an archive gives once more, word by word as they were read: below the subject from its
 * classification line on, and over the message from its date-time group on. One of the two may have been mended since.
 */
export class RepeatedLines {
  private readonly state: HeaderState;
  private readonly transport: TransportReader;
  private readonly classification: ClassificationReader;
  /** The line before is one of them. */
  private goesOn = false;
  /** As far as lines of the header were looked at: each line, and all of them in a row. */
  private looked = 0;
  private belowSubject = false;
  private readonly whole = new Set<string>();
  private joined = '';

  constructor(state: HeaderState, transport: TransportReader, classification: ClassificationReader) {
    this.state = state;
    this.transport = transport;
    this.classification = classification;
  }

  /** Whether the line from `start` to `end` is one of them; to be asked of each line in its turn. */
  take(start: number, end: number): boolean {
    const { state: { subject, text }, transport: { dateTimeGroup: group } } = this;
    const begins = subject ? this.classification.isRepeated(start, end) : group !== null && text.charAt(start) === text.charAt(group.start) && squeezed(text.slice(start, end)) === squeezed(text.slice(group.start, group.end));
    this.goesOn = (this.goesOn || begins) && this.isCopy(start, end);
    return this.goesOn;
  }

  private isCopy(start: number, end: number): boolean {
    const { text, lines } = this.state;
    const written = squeezed(text.slice(start, end));
    for (const line of lines.slice(this.looked, MOST_COPIED)) {
      this.looked++;
      this.belowSubject ||= line.role === 'subject';
      // Offices to which a telegram goes stand in a header too; below the subject a line that is none of it is one of the copy.
      if (line.role === 'unknown' && this.belowSubject) continue;
      const own = squeezed(text.slice(line.start, line.end));
      this.whole.add(own);
      this.joined += own;
    }
    // A line of several passing lines was read in pieces.
    return this.whole.has(written) || (written.length >= SHORTEST_OF_PIECES && this.joined.includes(written));
  }
}

/** Its letters and digits; of a line that has none, its signs. */
function squeezed(words: string): string {
  return words.toUpperCase().replace(/[^\p{L}\d]/gu, '') || words.replace(/\s/g, '');
}
