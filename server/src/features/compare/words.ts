/** A run of words that both versions have, or one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The largest table that is filled; two texts that need a larger one are told apart as a whole, where they differ. */
const MOST_CELLS = 4_000_000;

/** What became of the words of one text in another, in order. */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let same = 0;
  while (same < old.length - start && same < now.length - start && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
  const runs = new Runs();
  runs.add('same', old.slice(0, start));
  middle(old.slice(start, old.length - same), now.slice(start, now.length - same), runs);
  runs.add('same', old.slice(old.length - same));
  return runs.all();
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter(word => word !== '');
}

/** By the longest common subsequence. */
function middle(old: readonly string[], now: readonly string[], runs: Runs): void {
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST_CELLS) {
    runs.add('removed', old);
    runs.add('added', now);
    return;
  }
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] = old[row] === now[column]
        ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      runs.add('same', old.slice(row, row + 1));
      row++;
      column++;
    } else if (row < old.length && (column === now.length || (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))) {
      runs.add('removed', old.slice(row, row + 1));
      row++;
    } else {
      runs.add('added', now.slice(column, column + 1));
      column++;
    }
  }
}

/** Joins words of the same kind; of what stands between the same words, the removed comes first. */
class Runs {
  private readonly runs: WordRun[] = [];
  private removed: string[] = [];
  private added: string[] = [];
  private same: string[] = [];

  add(kind: WordRun['kind'], words: readonly string[]): void {
    if (words.length === 0) return;
    if (kind === 'same') this.flushChanged();
    else this.flushSame();
    // One by one: of a long paragraph there are more than a call can be given.
    for (const word of words) this[kind].push(word);
  }

  all(): readonly WordRun[] {
    this.flushSame();
    this.flushChanged();
    return this.runs;
  }

  private flushSame(): void {
    if (this.same.length > 0) this.runs.push({ kind: 'same', text: this.same.join(' ') });
    this.same = [];
  }

  private flushChanged(): void {
    if (this.removed.length > 0) this.runs.push({ kind: 'removed', text: this.removed.join(' ') });
    if (this.added.length > 0) this.runs.push({ kind: 'added', text: this.added.join(' ') });
    this.removed = [];
    this.added = [];
  }
}
