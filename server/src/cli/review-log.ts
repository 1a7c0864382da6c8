import path from 'node:path';
import { counted } from '../text/in-words';
import { keyOf, type Acceptance } from '../workspace/accepted';
import { updateAcceptedFile } from './accepted-files';
import type { Result } from './task';

/** What became of a file of accepted findings. */
interface Outcome {
  readonly file: string;
  /** Starts with a colon or a position in the file. */
  readonly message: string;
  readonly isFailure: boolean;
}

/** Collects what a run of `lint` found out about accepted findings. */
export class ReviewLog {
  private count = 0;
  private readonly used = new Map<string, { readonly keys: Set<string>; readonly cables: Set<string> }>();
  private readonly toAccept = new Map<string, Acceptance[]>();

  /** How many findings are accepted. */
  get accepted(): number {
    return this.count;
  }

  add({ review }: Result): void {
    if (!review) return;
    this.count += review.accepted;
    for (const { file, keys, cables } of review.used) {
      const known = this.used.get(file) ?? { keys: new Set(), cables: new Set() };
      this.used.set(file, known);
      for (const key of keys) known.keys.add(key);
      for (const cable of cables) known.cables.add(cable);
    }
    if (!review.toAccept) return;
    const { file, entries } = review.toAccept;
    const known = this.toAccept.get(file) ?? [];
    this.toAccept.set(file, known);
    for (const entry of entries) known.push(entry);
  }

  /** Writes the entries that accept all findings. */
  acceptAll(): readonly Outcome[] {
    return [...this.toAccept].map(([file, added]) => outcome(file, updateAcceptedFile(file, entries => [...entries, ...added]), 'added'));
  }

  /**
   * Removes the entries of checked cables that no longer apply.
   * @param isComplete whether all cables of a folder were checked: then entries of cables that are gone are removed, too
   */
  prune(isComplete: (folder: string) => boolean): readonly Outcome[] {
    return [...this.used].map(([file, { keys, cables }]) => {
      const all = isComplete(path.dirname(file));
      const added = new Set(this.toAccept.get(file)?.map(keyOf));
      return outcome(file, updateAcceptedFile(file, entries => entries.filter(entry => keys.has(keyOf(entry)) || added.has(keyOf(entry)) || !(all || cables.has(entry.cable)))), 'removed');
    });
  }
}

function outcome(file: string, result: number | string, done: 'added' | 'removed'): Outcome {
  return typeof result === 'string' ? { file, message: result, isFailure: true } : { file, message: `: ${counted(result, 'accepted finding')} ${done}.`, isFailure: false };
}
