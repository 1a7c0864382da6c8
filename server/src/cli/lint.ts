import path from 'node:path';
import { parseArgs } from 'node:util';
import { countsText } from '../features/report/row';
import { counted } from '../text/in-words';
import { shown } from '../text/shown';
import { ACCEPTED_FILE, acceptancesFor, keyOf, type Acceptance } from '../workspace/accepted';
import { cableKeysIn, contains, fileToAcceptIn, nameFor } from './accepted-files';
import { checkFile } from './check-file';
import { UsageError, type Command } from './command';
import { withSlashes } from './find-inputs';
import { forEachFile, NONE_FOUND } from './for-each-file';
import { changedSince } from './git';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, filesOf, oneOf, SEVERITIES } from './options';
import { FORMATS, reportFor, type Format } from './report-formats';
import { ReviewLog } from './review-log';
import type { Counts, Result, Task } from './task';

export const lintCommand: Command = {
  name: 'lint',
  summary: 'Report problems in cables',
  help: `Usage: cable lint [OPTIONS] [PATH...]

Report problems in cables. Without a path, check the cables in the current folder.

Options:
  --format FORMAT        text, json, ndjson, sarif or github (default: text)
  --rule ID=SEVERITY     Set the severity of a rule: error, warning, info, hint or
                         off. Can be repeated
  --since REVISION       Only check cables that differ from a git revision, and new ones
  --accept               Accept the findings: write them to ${ACCEPTED_FILE},
                         so that they are no longer reported
  --reason TEXT          Why the findings are accepted
  --prune                Remove accepted findings that no longer occur
  --no-accepted          Report accepted findings, too
${CHECK_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...CHECK_OPTIONS,
        'format': { type: 'string', default: 'text' },
        'accept': { type: 'boolean', default: false },
        'no-accepted': { type: 'boolean', default: false },
        'prune': { type: 'boolean', default: false },
        'reason': { type: 'string' },
        'rule': { type: 'string', multiple: true, default: [] },
        'since': { type: 'string' },
      },
    });
    const { accept, 'no-accepted': noAccepted, prune, reason } = values;
    if (reason !== undefined && !accept) throw new UsageError('--reason requires --accept');
    if (noAccepted && (accept || prune)) throw new UsageError('--no-accepted cannot be used with --accept or --prune');
    const format = oneOf('format', values.format, FORMATS);
    const fails = failsAt(values['fail-on']);
    // That no cable has changed is no failure.
    const ifPresent = values['if-present'] || values.since !== undefined;
    const only = values.since === undefined ? null : await changedSince(values.since, io.cwd);
    const files = { ...filesOf(values, positionals), only, ifPresent, noAccepted, settings: checkSettings(values, values.rule, io) };
    const { color } = io.stdout;

    const report = reportFor(format, color);
    await io.stdout.write(report.begin);
    const job: LintJob = { kind: 'lint', format, color, cwd: io.cwd, accept: accept ? { reason: reason?.trim() ?? null, date: new Date().toISOString().slice(0, 10) } : null, prune };
    const review = new ReviewLog();
    const { counts, failures, isEmpty, foundNone } = await forEachFile({ job, run: lintFile, onResult: result => { review.add(result); } }, files, io, report);
    await io.stdout.write(report.end(foundNone && !ifPresent ? [NONE_FOUND] : failures, isEmpty));
    if (foundNone) {
      await io.stderr.write(`${values.since === undefined ? NONE_FOUND : 'No cable has changed.'}\n`);
      return ifPresent ? 0 : 2;
    }
    const hidden = review.accepted > 0 ? ` ${counted(review.accepted, 'accepted finding')} not shown.` : '';
    if (counts.files > 0) await io.stderr.write(`${summary(counts)}${hidden}\n`);
    const outcomes = [
      ...accept ? review.acceptAll() : [],
      ...prune ? review.prune(folder => failures.length === 0 && (files.paths.length === 0 ? ['.'] : files.paths).some(each => contains(path.resolve(io.cwd, each), folder))) : [],
    ];
    for (const { file, message } of outcomes) await io.stderr.write(`${shown(`${withSlashes(path.relative(io.cwd, file))}${message}`)}\n`);
    if (failures.length > 0 || outcomes.some(({ isFailure }) => isFailure)) return 2;
    return !accept && SEVERITIES.some(severity => fails(severity) && counts[severity] > 0) ? 1 : 0;
  },
};

export interface LintJob {
  readonly kind: 'lint';
  readonly format: Format;
  readonly color: boolean;
  readonly cwd: string;
  /** All findings are to be accepted. */
  readonly accept: Pick<Acceptance, 'date' | 'reason'> | null;
  /** Entries that no longer apply are to be removed. */
  readonly prune: boolean;
}

/** Checks one file and formats its findings. */
export function lintFile({ format, color, cwd, accept, prune }: LintJob, task: Task): Result {
  return checkFile(task, ({ document, findings, accepted }) => {
    const output = reportFor(format, color).file({ name: task.name, ordinal: task.ordinal, document, findings, accepted });
    const acceptIn = accept && findings.length > 0 ? fileToAcceptIn(path.dirname(task.place), cwd) : null;
    return {
      output,
      review: {
        accepted: accepted.size,
        used: !prune ? [] : task.accepted.map(file => ({
          file,
          keys: [...accepted.values()].filter(each => each.file === file).map(({ entry }) => keyOf(entry)),
          cables: cableKeysIn(file, task.place, document),
        })),
        toAccept: accept && acceptIn !== null ? { file: acceptIn, entries: acceptancesFor(document, findings, nameFor(acceptIn, task.place), accept) } : null,
      },
    };
  });
}

/** `2 findings in 1 file: 2 warnings. Run "cable fix" to fix 2 of them.` */
function summary(counts: Counts): string {
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const files = counted(counts.files, 'file');
  if (total === 0) return `No findings in ${files}.`;
  const fixable = counts.fixable > 0 ? ` Run "cable fix" to fix ${counts.fixable} of them.` : '';
  return `${counted(total, 'finding')} in ${files}: ${countsText(counts)}.${fixable}`;
}
