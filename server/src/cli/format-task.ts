import { parse } from '../cable/parse';
import { format } from '../features/format/format';
import { decode } from '../lsp/node-decode';
import { isNoText } from './no-text';
import { rewrite } from './rewrite';
import { bytesOf, failedResult, NO_COUNTS, type Result, type Task } from './task';

/** What `cable format` does to every file. */
export interface FormatJob {
  readonly kind: 'format';
  /** `nothing`: the names of the files that would change are printed; `diff`: what would change. */
  readonly writes: 'file' | 'diff' | 'nothing';
  /** The output is read on a terminal. */
  readonly toTerminal: boolean;
  /** Characters on a line; null: what the settings say. */
  readonly width: number | null;
}

/** What is laid out is read again after each step, with all that it says: of a longer text that takes more memory than Node has. */
const LARGEST = 16_000_000;

/** One file of `cable format`: laid out, printed or compared as the job says; what was refused is told on standard error. */
export function formatTask({ writes, toTerminal, width }: FormatJob, task: Task): Result {
  const { name, file, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);

  const before = decode(bytes);
  if (before.text.length > LARGEST) return { ...failedResult(name, 'longer than 16 million characters, for which laying out has no room; it was left as it is'), output: file === null && writes === 'file' ? bytes : '' };
  const document = parse(before.text);
  const { edits, refusals } = format(document, { width: width ?? settings.lineWidth, profile: settings.profile === 'auto' ? null : settings.profile, house: settings.house });
  // What is no text is told of once, by `rewrite`.
  const notes = isNoText(before.text) ? [] : refusals.map(({ at, reason }) => `${name}:${document.lines.lineAt(at) + 1}: ${reason}`);
  const counts = { ...NO_COUNTS, files: 1, changed: edits.length > 0 ? 1 : 0 };

  const { output, replacement, failure } = rewrite({ name, file, bytes, before, edits, dryRun: writes !== 'file', toTerminal, called: 'formatted' });
  if (failure !== null) return { output, failures: [failure], notes, counts: { ...counts, changed: 0 } };
  // Not before: what could not be written would be named for ever.
  const names = edits.length > 0 ? `${name}\n` : '';
  return { output: writes === 'nothing' ? names : output, replacement, failures: [], notes, counts };
}
