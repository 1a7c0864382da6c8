import { parseArgs } from 'node:util';
import { countsText } from '../features/report/row';
import { counted } from '../text/in-words';
import { checkFile } from './check-file';
import type { Command } from './command';
import { forEachFile, NONE_FOUND } from './for-each-file';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, filesOf, oneOf, SEVERITIES } from './options';
import { FORMATS, reportFor, type Format } from './report-formats';
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
${CHECK_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...CHECK_OPTIONS,
        format: { type: 'string', default: 'text' },
        rule: { type: 'string', multiple: true, default: [] },
      },
    });
    const format = oneOf('format', values.format, FORMATS);
    const fails = failsAt(values['fail-on']);
    const ifPresent = values['if-present'];
    const files = { ...filesOf(values, positionals), ifPresent, settings: checkSettings(values, values.rule, io) };
    const { color } = io.stdout;

    const report = reportFor(format, color);
    await io.stdout.write(report.begin);
    const { counts, failures, isEmpty, foundNone } = await forEachFile({ job: { kind: 'lint', format, color }, run: lintFile }, files, io, report);
    await io.stdout.write(report.end(foundNone && !ifPresent ? [NONE_FOUND] : failures, isEmpty));
    if (foundNone) {
      await io.stderr.write(`${NONE_FOUND}\n`);
      return ifPresent ? 0 : 2;
    }
    if (counts.files > 0) await io.stderr.write(`${summary(counts)}\n`);
    if (failures.length > 0) return 2;
    return SEVERITIES.some(severity => fails(severity) && counts[severity] > 0) ? 1 : 0;
  },
};

export interface LintJob {
  readonly kind: 'lint';
  readonly format: Format;
  readonly color: boolean;
}

/** Checks one file and formats its findings. */
export function lintFile({ format, color }: LintJob, task: Task): Result {
  return checkFile(task, (document, findings) => reportFor(format, color).file({ name: task.name, document, findings }));
}

/** `2 findings in 1 file: 2 warnings. Run "cable fix" to fix 2 of them.` */
function summary(counts: Counts): string {
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const files = counted(counts.files, 'file');
  if (total === 0) return `No findings in ${files}.`;
  const fixable = counts.fixable > 0 ? ` Run "cable fix" to fix ${counts.fixable} of them.` : '';
  return `${counted(total, 'finding')} in ${files}: ${countsText(counts)}.${fixable}`;
}
