import type { Sink } from './io';

/** The progress bar appears after this time. */
const DELAY_MS = 1000;
/** The progress bar is redrawn at most this often. */
const STEP_MS = 100;
/** The width of the bar in characters; a terminal with no room for the minimum gets only numbers. */
const MAX_WIDTH = 30;
const MIN_WIDTH = 5;

/**
 * A progress bar in the last line of a terminal. Not shown if standard error cannot overwrite it.
 * All other output must be written through `around`, so that the bar is cleared first.
 */
export class Progress {
  private readonly sink: Sink;
  private readonly countAll: () => Promise<number>;
  private readonly now: () => number;
  private readonly begun: number;
  private drawnAt = -Infinity;
  private drawn = false;
  private done = 0;
  private total: number | 'counting' | null = null;

  /**
   * @param sink standard error
   * @param countAll counts the files; called once, when the bar appears
   * @param now a clock in milliseconds
   */
  constructor(sink: Sink, countAll: () => Promise<number>, now: () => number = () => performance.now()) {
    this.sink = sink;
    this.countAll = countAll;
    this.now = now;
    this.begun = now();
  }

  /** Counts one more file. */
  async step(): Promise<void> {
    this.done++;
    const now = this.now();
    if (!this.sink.redraws || now - this.begun < DELAY_MS || now - this.drawnAt < STEP_MS) return;
    if (this.total === null) this.count();
    this.drawnAt = now;
    this.drawn = true;
    await this.sink.writeStyled(`\r${this.bar()}\x1b[K`);
  }

  /** Removes the bar. */
  async clear(): Promise<void> {
    if (!this.drawn) return;
    this.drawn = false;
    await this.sink.writeStyled('\r\x1b[K');
  }

  /** A sink that clears the bar before it writes. */
  around(sink: Sink): Sink {
    const cleared = <T extends string | Uint8Array>(write: (data: T) => Promise<void>) => async (data: T): Promise<void> => {
      if (data.length === 0) return;
      await this.clear();
      await write(data);
    };
    return { ...sink, write: cleared(sink.write), writeStyled: cleared(sink.writeStyled) };
  }

  private count(): void {
    this.total = 'counting';
    const known = (total: number): void => { this.total = total; };
    // Without the total only the count is shown.
    this.countAll().then(known, () => undefined);
  }

  private bar(): string {
    const done = this.done.toLocaleString('en');
    if (typeof this.total !== 'number') return `${done} files`;
    const words = `${done} of ${this.total.toLocaleString('en')} files`;
    // A line that wraps cannot be overwritten, and a terminal may wrap after the last column.
    const width = Math.min(MAX_WIDTH, (this.sink.columns?.() ?? 80) - words.length - '[] '.length - 1);
    if (width < MIN_WIDTH) return words;
    const filled = Math.min(width, Math.floor((this.done / Math.max(1, this.total)) * width));
    return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${words}`;
  }
}
