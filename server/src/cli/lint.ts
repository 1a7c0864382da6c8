import { parseArgs } from 'node:util';
import { countsText } from '../features/report/row';
import { counted } from '../text/in-words';
import { oneOf } from './arguments';
import { forEachFile, foundNone, NONE_FOUND, saysThatNoneWasFound } from './check-files';
import type { Command } from './command';
import { givenPaths } from './inputs';
import { FORMATS, reportFor } from './reports';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, SEVERITIES, threadCount } from './rule-options';
import type { Counts } from './task';

export const lintCommand: Command = {
  name: 'lint',
  summary: 'says what is wrong with cables',
  help: `Usage: cable lint [OPTION…] [PATH…]

Says what is wrong with the cables. Without a path, those below the current folder.

  --format FORMAT      text, json, ndjson, sarif (2.1.0) or github (annotations); text if not given
  --rule ID=SEVERITY   how serious a rule is: error, warning, info, hint or off; may be repeated
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
    const paths = givenPaths(positionals, values['stdin-filename']);
    const format = oneOf('format', values.format, FORMATS);
    const { colour } = io.stdout;
    const settings = await checkSettings(values, values.rule, io);
    const fails = failsAt(values['fail-on']);
    const threads = threadCount(values.threads, io);

    const report = reportFor(format, colour);
    await io.stdout.write(report.begin);
    const files = { paths, ignored: values['no-ignore'], ifPresent: values['if-present'], stdinName: values['stdin-filename'], settings, threads };
    const outcome = await forEachFile({ kind: 'lint', format, colour }, files, io, report);
    const { counts, failures, empty } = outcome;
    const isNothing = foundNone(outcome) && !values['if-present'];
    await io.stdout.write(report.end(isNothing ? [NONE_FOUND] : failures, empty));
    if (await saysThatNoneWasFound(outcome, io)) return isNothing ? 2 : 0;
    if (counts.files > 0) await io.stderr.write(`${summary(counts)}\n`);
    if (failures.length > 0) return 2;
    return SEVERITIES.some(severity => fails(severity) && counts[severity] > 0) ? 1 : 0;
  },
};

/** `2 findings in 1 file: 2 warnings. "cable fix" can fix 2 of them.` */
function summary(counts: Counts): string {
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const files = counted(counts.files, 'file');
  if (total === 0) return `No findings in ${files}.`;
  const fixable = counts.fixable > 0 ? ` "cable fix" can fix ${counts.fixable} of them.` : '';
  return `${counted(total, 'finding')} in ${files}: ${countsText(counts)}.${fixable}`;
}
