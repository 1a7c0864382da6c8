import { parseArgs } from 'node:util';
import { REPORT_FORMATS, reportFrame } from '../features/report/report';
import { counted } from '../text/in-words';
import { oneOf } from './arguments';
import { forEachFile } from './check-files';
import type { Command } from './command';
import { givenPaths } from './inputs';
import { CHECK_OPTIONS, checkSettings, threadCount } from './rule-options';

export const reportCommand: Command = {
  name: 'report',
  summary: 'lists cables: number, date, subject, level, TAGS, findings',
  help: `Usage: cable report [OPTION…] [PATH…]

Lists the cables, with number, date, subject, level, TAGS and how many findings there are. Without
a path, those below the current folder. In CSV, a text that a spreadsheet would run as a formula
(it begins with =, +, - or @) has an apostrophe in front.

  --format FORMAT      text, csv, json or html (a page of its own); text if not given
  --profile PROFILE    what the cables are: archive (published copies), draft, or auto (by its text)
  --config FILE        this configuration file, and no other
  --no-ignore          also lists what .gitignore leaves out
  --stdin-filename PATH  what standard input is called, and where its configuration is
  --threads N          how many threads work; as many as the machine has cores if not given`,

  run: async (args, io) => {
    const { 'config': config, 'no-ignore': noIgnore, 'profile': profile, 'stdin-filename': stdinFilename, 'threads': threads } = CHECK_OPTIONS;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { config, 'no-ignore': noIgnore, profile, 'stdin-filename': stdinFilename, threads, 'format': { type: 'string', default: 'text' } },
    });
    const paths = givenPaths(positionals, values['stdin-filename']);
    const format = oneOf('format', values.format, REPORT_FORMATS);
    const settings = await checkSettings(values, [], io);
    const frame = reportFrame(format);
    const files = { paths, ignored: values['no-ignore'], stdinName: values['stdin-filename'], settings, threads: threadCount(values.threads, io) };
    await io.stdout.write(frame.begin);
    const { counts, failures } = await forEachFile({ kind: 'report', format }, files, io, { first: '', between: frame.between });
    await io.stdout.write(frame.end);
    await io.stderr.write(`${counted(counts.files, 'file')}.\n`);
    return failures.length > 0 ? 2 : 0;
  },
};
