import { parseArgs } from 'node:util';
import { counted } from '../text/in-words';
import { forEachFile, saysThatNoneWasFound } from './check-files';
import type { Command } from './command';
import { pathsToRewrite } from './inputs';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, knownRule, SEVERITIES, threadCount } from './rule-options';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'applies the safe fixes to cables',
  help: `Usage: cable fix [OPTION…] [PATH…]

Applies the fixes that cannot change what a cable says, in place. Without a path, to all cables below
the current folder; with - from standard input to standard output. Exits with 1 when findings are
left in the files, with --dry-run when some are there.

  --dry-run            writes nothing; prints what would change as a unified diff
  --rule ID            only the fixes of this rule; may be repeated
${CHECK_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...CHECK_OPTIONS,
        'dry-run': { type: 'boolean', default: false },
        'rule': { type: 'string', multiple: true, default: [] },
      },
    });
    const paths = await pathsToRewrite(positionals, io, values['stdin-filename']);
    const dryRun = values['dry-run'];
    const settings = await checkSettings(values, [], io);
    const fails = failsAt(values['fail-on']);
    const threads = threadCount(values.threads, io);
    const job = { kind: 'fix', dryRun, toTerminal: io.stdout.isTerminal, rules: values.rule.map(knownRule) } as const;

    const files = { paths, ignored: values['no-ignore'], ifPresent: values['if-present'], stdinName: values['stdin-filename'], settings, threads };
    const outcome = await forEachFile(job, files, io, { first: '', between: '' });
    if (await saysThatNoneWasFound(outcome, io)) return values['if-present'] ? 0 : 2;
    const { counts, failures } = outcome;
    const left = SEVERITIES.filter(fails).reduce((sum, severity) => sum + counts[severity], 0);
    // Whoever is told no more than the status would look for what it means.
    const advice = left > 0 ? ` ${counted(left, 'finding')} at ${values['fail-on'] === 'error' ? 'error' : `${values['fail-on']} or above`} ${left === 1 ? 'is' : 'are'} ${dryRun ? 'there now' : 'left'}; see "cable lint".` : '';
    await io.stderr.write(`${counted(counts.changed, 'file')} ${dryRun ? 'would be changed' : 'changed'}.${advice}\n`);
    if (failures.length > 0) return 2;
    return left > 0 ? 1 : 0;
  },
};
