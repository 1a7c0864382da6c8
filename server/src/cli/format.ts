import { parseArgs } from 'node:util';
import { LINE_WIDTH } from '../configuration/values';
import { counted } from '../text/in-words';
import { forEachFile, saysThatNoneWasFound } from './check-files';
import { UsageError, type Command } from './command';
import { pathsToRewrite } from './inputs';
import { CHECK_OPTIONS, checkSettings, IF_PRESENT_HELP, threadCount } from './rule-options';

export const formatCommand: Command = {
  name: 'format',
  summary: 'lays cables out',
  help: `Usage: cable format [OPTION…] [PATH…]

Lays cables out, in place: paragraphs wrapped, blank lines, header lines in form and order,
references and TAGS, underlines, numbers and portion marks. No word is changed, lost or moved out of
its place. Tables, addresses, what is indented and what is quoted stay as they are. What is not
understood is named and left as it is, and so are archive copies: "cable restore" comes first.
Without a path, all cables below the current folder are laid out; with - standard input goes to
standard output. Exits with 1 when something was left as it is.

  --check              writes nothing; names the files that would change, and exits with 1 for them
  --dry-run            writes nothing; prints what would change as a unified diff
${IF_PRESENT_HELP}
  --width N            characters on a line, ${LINE_WIDTH.least} to ${LINE_WIDTH.most}; without it what the configuration says, or 69
  --config FILE        this configuration file, and no other
  --no-ignore          also lays out what .gitignore leaves out
  --stdin-filename PATH  what standard input is called, and where its configuration is
  --threads N          how many threads work; as many as the machine has cores if not given`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'check': { type: 'boolean', default: false },
        'config': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'if-present': CHECK_OPTIONS['if-present'],
        'no-ignore': { type: 'boolean', default: false },
        'stdin-filename': { type: 'string' },
        'threads': { type: 'string' },
        'width': { type: 'string' },
      },
    });
    const paths = await pathsToRewrite(positionals, io, values['stdin-filename']);
    const { check, 'dry-run': dryRun } = values;
    if (check && dryRun) throw new UsageError('--check and --dry-run: which of the two?');
    const job = { kind: 'format', writes: check ? 'nothing' : dryRun ? 'diff' : 'file', toTerminal: io.stdout.isTerminal, width: widthOf(values.width) } as const;
    const settings = await checkSettings(values, [], io);

    const files = { paths, ignored: values['no-ignore'], ifPresent: values['if-present'], stdinName: values['stdin-filename'], settings, threads: threadCount(values.threads, io) };
    const outcome = await forEachFile(job, files, io, { first: '', between: '' });
    if (await saysThatNoneWasFound(outcome, io)) return values['if-present'] ? 0 : 2;
    const { counts, notes, failures } = outcome;
    const left = notes > 0 ? `; ${notes} cable${notes === 1 ? ' was' : 's were'} left as ${notes === 1 ? 'it is' : 'they are'}` : '';
    await io.stderr.write(`${counted(counts.changed, 'file')} ${check || dryRun ? 'would be changed' : 'changed'}${left}.\n`);
    if (failures.length > 0) return 2;
    return notes > 0 || (check && counts.changed > 0) ? 1 : 0;
  },
};

/** @throws UsageError when it is no number of characters that a line can have */
function widthOf(width: string | undefined): number | null {
  if (width === undefined) return null;
  const number = /^\d{1,4}$/.test(width) ? Number(width) : 0;
  if (number < LINE_WIDTH.least || number > LINE_WIDTH.most) throw new UsageError(`--width takes a number from ${LINE_WIDTH.least} to ${LINE_WIDTH.most}; not "${width}"`);
  return number;
}
