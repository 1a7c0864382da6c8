import { parseArgs } from 'node:util';
import { REPORT_FORMATS, reportFrame, reportPart, type ReportFormat } from '../features/report/report';
import { counted } from '../text/in-words';
import { checkFile } from './check-file';
import type { Command } from './command';
import { forEachFile } from './for-each-file';
import { CHECK_OPTIONS, checkSettings, CONFIG_HELP, FILE_HELP, FILE_OPTIONS, filesOf, oneOf, PROFILE_HELP } from './options';
import type { Result, Task } from './task';

export const reportCommand: Command = {
  name: 'report',
  summary: 'List cables with number, date, subject, level, TAGS and findings',
  help: `Usage: cable report [OPTIONS] [PATH...]

List cables with number, date, subject, level, TAGS and the number of findings. Without
a path, list the cables in the current folder. In CSV, text that a spreadsheet would
run as a formula is preceded by an apostrophe.

Options:
  --format FORMAT        text, csv, json or html (default: text)
${PROFILE_HELP}
${CONFIG_HELP}
${FILE_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...FILE_OPTIONS, config: CHECK_OPTIONS.config, profile: CHECK_OPTIONS.profile, format: { type: 'string', default: 'text' } },
    });
    const format = oneOf('format', values.format, REPORT_FORMATS);
    const files = { ...filesOf(values, positionals), settings: checkSettings(values, [], io) };
    const { begin, between, end } = reportFrame(format);
    await io.stdout.write(begin);
    const { counts, failures } = await forEachFile({ job: { kind: 'report', format }, run: reportFile }, files, io, { first: '', between });
    await io.stdout.write(end);
    await io.stderr.write(`${counted(counts.files, 'file')}.\n`);
    return failures.length > 0 ? 2 : 0;
  },
};

export interface ReportJob {
  readonly kind: 'report';
  readonly format: ReportFormat;
}

/** The rows of one file, one for each of its cables. */
export function reportFile({ format }: ReportJob, task: Task): Result {
  return checkFile(task, ({ document, findings }) => ({ output: reportPart(format, task.name, document, findings) }));
}
