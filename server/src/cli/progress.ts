import type { Sink } from './io';

/** Work that is done sooner needs no bar. */
const QUIET_MS = 1000;
/** How often the bar moves. */
const STEP_MS = 100;
/** Characters of the bar, where the line of the terminal has room for them; one that is too narrow for so many gets none. */
const WIDTH = 30;
const LEAST_WIDTH = 5;

/**
 * A bar at the end of a terminal for work that takes long. Where standard error cannot take it
 * back, it is never seen. Whatever else is written must be written through `around`, so that the bar makes room.
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
   * @param countAll how much there is to do, asked for once the bar is wanted
   * @param now milliseconds from any time on
   */
  constructor(sink: Sink, countAll: () => Promise<number>, now: () => number = () => performance.now()) {
    this.sink = sink;
    this.countAll = countAll;
    this.now = now;
    this.begun = now();
  }

  /** One more is done. */
  async step(): Promise<void> {
    this.done++;
    const now = this.now();
    if (!this.sink.redraws || now - this.begun < QUIET_MS || now - this.drawnAt < STEP_MS) return;
    if (this.total === null) this.count();
    this.drawnAt = now;
    this.drawn = true;
    await this.sink.write(`\r${this.bar()}\x1b[K`);
  }

  /** Takes the bar away. */
  async clear(): Promise<void> {
    if (!this.drawn) return;
    this.drawn = false;
    await this.sink.write('\r\x1b[K');
  }

  /** The sink as one that makes room first. */
  around(sink: Sink): Sink {
    return {
      ...sink,
      write: async data => {
        if (data.length === 0) return;
        await this.clear();
        await sink.write(data);
      },
    };
  }

  private count(): void {
    this.total = 'counting';
    const known = (total: number): void => { this.total = total; };
    // Without the number there is a bar without an end.
    this.countAll().then(known, () => undefined);
  }

  private bar(): string {
    const done = this.done.toLocaleString('en');
    if (typeof this.total !== 'number') return `${done} files`;
    const words = `${done} of ${this.total.toLocaleString('en')} files`;
    // Of a line that goes on in the next only its end could be taken back; in the last column a terminal may go on already.
    const width = Math.min(WIDTH, (this.sink.columns?.() ?? 80) - words.length - '[] '.length - 1);
    if (width < LEAST_WIDTH) return words;
    const filled = Math.min(width, Math.floor((this.done / Math.max(1, this.total)) * width));
    return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${words}`;
  }
}
