import type { Counters } from './instrument';

/** How often a place was run, roughly: a bit for 1, 2, 3, up to 7, 15, 31, 127, and more. */
function bucketOf(count: number): number {
  if (count <= 3) return 1 << (count - 1);
  if (count <= 7) return 8;
  if (count <= 15) return 16;
  if (count <= 31) return 32;
  return count <= 127 ? 64 : 128;
}

/** What all texts so far have run. */
export class Coverage {
  private readonly counters: Counters;
  private readonly seen: Uint8Array;
  /** Places that some text has reached. */
  reached = 0;

  constructor(counters: Counters) {
    this.counters = counters;
    this.seen = new Uint8Array(counters.used);
  }

  get places(): number {
    return this.counters.used;
  }

  /** Forgets what was run since the last time. */
  drop(): void {
    this.counters.counts.fill(0, 0, this.counters.used);
  }

  /** Takes what was run since the last time; whether a place was new, or was run much oftener than ever. */
  take(): boolean {
    const { counters: { counts, used }, seen } = this;
    let isNew = false;
    for (let at = 0; at < used; at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      counts[at] = 0;
      const before = seen[at] ?? 0;
      const bucket = bucketOf(count);
      if ((before & bucket) !== 0) continue;
      if (before === 0) this.reached++;
      seen[at] = before | bucket;
      isNew = true;
    }
    return isNew;
  }
}
