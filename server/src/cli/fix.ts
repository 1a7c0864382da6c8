import { parseArgs } from 'node:util';
import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { check } from '../rules/engine/check';
import { fixAll } from '../rules/engine/rounds';
import type { Finding, Fix } from '../rules/kit/rule';
import { counted } from '../text/in-words';
import { applyEdits } from '../text/span';
import { acceptedIn } from './accepted-files';
import { failuresOf } from './check-file';
import type { Command } from './command';
import { pathsToRewrite } from './find-inputs';
import { forEachFile, NONE_FOUND } from './for-each-file';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, filesOf, knownRule, SEVERITIES } from './options';
import { rewriteFile } from './rewrite';
import { countsOf, type Result, type Task } from './task';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'Apply safe fixes to cables',
  help: `Usage: cable fix [OPTIONS] [PATH...]

Apply the fixes that cannot change what a cable says, in place. Without a path, fix
the cables in the current folder. With -, fix standard input and print the result.
Exits with 1 if findings remain.

Options:
  --dry-run              Print a unified diff instead of changing files
  --rule ID              Apply only the fixes of this rule. Can be repeated
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
    const { 'dry-run': dryRun, 'if-present': ifPresent } = values;
    const fails = failsAt(values['fail-on']);
    const paths = await pathsToRewrite(positionals, io, values['stdin-filename']);
    const files = { ...filesOf(values, positionals, paths), ifPresent, settings: checkSettings(values, [], io) };
    const job = { kind: 'fix', dryRun, rules: values.rule.map(knownRule) } as const;

    const { counts, failures, foundNone } = await forEachFile({ job, run: fixFile, rewrites: !dryRun }, files, io);
    if (foundNone) {
      await io.stderr.write(`${NONE_FOUND}\n`);
      return ifPresent ? 0 : 2;
    }
    const left = SEVERITIES.filter(fails).reduce((sum, severity) => sum + counts[severity], 0);
    // The user must learn what exit status 1 means.
    const advice = left > 0 ? ` ${counted(left, 'finding')} of severity ${values['fail-on']}${values['fail-on'] === 'error' ? '' : ' or above'} ${dryRun ? 'found' : left === 1 ? 'remains' : 'remain'}; run "cable lint" for details.` : '';
    await io.stderr.write(`${counted(counts.changed, 'file')} ${dryRun ? 'would be changed' : 'changed'}.${advice}\n`);
    if (failures.length > 0) return 2;
    return left > 0 ? 1 : 0;
  },
};

export interface FixJob {
  readonly kind: 'fix';
  /** Print a diff instead of changing files. */
  readonly dryRun: boolean;
  /** The rules whose fixes are applied; empty for all. */
  readonly rules: readonly string[];
}

/** Fixes one file. The findings that are counted are those that remain. */
export function fixFile({ dryRun, rules }: FixJob, task: Task): Result {
  return rewriteFile(task, dryRun, before => {
    const failed = new Set<string>();
    /** Of each round; the first are those of the original text. */
    const rounds: (readonly Finding[])[] = [];
    const findings = (document: CableDocument): readonly Finding[] => {
      const all = check(document, task.settings, { onFault: ruleId => failed.add(ruleId) });
      const accepted = acceptedIn(task.accepted, task.place, document, all);
      const found = all.filter(finding => !accepted.has(finding));
      rounds.push(found);
      return found;
    };
    const isWanted = ({ ruleId }: Finding, { safe }: Fix): boolean => safe && (rules.length === 0 || rules.includes(ruleId));
    const document = parse(before);
    const edits = fixAll(document, parse, findings, isWanted);
    const left = findings(dryRun ? document : parse(applyEdits(before, edits)));
    return {
      edits,
      failures: failuresOf(task.name, failed),
      counts: countsOf(left, edits.length > 0),
      unwritten: countsOf(rounds[0] ?? left),
    };
  });
}
