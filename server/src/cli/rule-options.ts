import { unknownRule, type Configuration } from '../configuration/configuration';
import { FILE_NAME, isSeverity, PROFILES } from '../configuration/values';
import type { Severity } from '../rules/kit/rule';
import { oneOf } from './arguments';
import { UsageError } from './command';
import { FolderSettings, readConfig } from './configuration';
import type { Io } from './io';

/** From the least serious to the most. */
export const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const satisfies readonly Severity[];

/** Options of every command that checks. */
export const CHECK_OPTIONS = {
  'config': { type: 'string' },
  'fail-on': { type: 'string', default: 'warning' },
  'if-present': { type: 'boolean', default: false },
  'no-ignore': { type: 'boolean', default: false },
  'profile': { type: 'string' },
  'stdin-filename': { type: 'string' },
  'threads': { type: 'string' },
} as const;

export const IF_PRESENT_HELP = '  --if-present         exits with 0 where no cable is found, not with 2';

export const CHECK_HELP = `  --profile PROFILE    what the cables are: archive (published copies), draft, or auto (by its text)
  --config FILE        this configuration file, and no other; without it those that are beside and
                       above each cable hold: ${FILE_NAME}, nearest first
  --fail-on SEVERITY   exit with 1 for findings of this severity or above; warning if not given
${IF_PRESENT_HELP}
  --no-ignore          also takes what .gitignore leaves out
  --stdin-filename PATH  what standard input is called, and where its configuration is
  --threads N          how many threads work; as many as the machine has cores if not given`;

/**
 * The settings of each folder: what the configuration files say, and over it the options.
 * @param rules `id=severity`
 * @throws UsageError for a file that cannot be read or says what no setting can be
 */
export async function checkSettings({ config, profile }: { config?: string | undefined; profile?: string | undefined }, rules: readonly string[], io: Io): Promise<FolderSettings> {
  const options: Configuration = {
    ...(profile !== undefined && { profile: oneOf('profile', profile, PROFILES) }),
    severities: Object.fromEntries(rules.map(ruleSeverity)),
  };
  return new FolderSettings(io.cwd, options, config === undefined ? null : await readConfig(config, io));
}

/** @throws UsageError for a rule or a severity that there is none of */
function ruleSeverity(option: string): [string, Severity | 'off'] {
  const equals = option.indexOf('=');
  const severity = option.slice(equals + 1);
  if (equals === -1 || !isSeverity(severity)) throw new UsageError(`--rule takes a rule and ${[...SEVERITIES, 'off'].join(', ')}, as in tags-unknown-code=off; not "${option}"`);
  return [knownRule(option.slice(0, equals)), severity];
}

/** @throws UsageError when there is no such rule */
export function knownRule(id: string): string {
  const unknown = unknownRule(id);
  if (unknown !== null) throw new UsageError(unknown);
  return id;
}

/** Whether findings of a severity make the command fail. */
export function failsAt(failOn: string): (severity: Severity) => boolean {
  const least = SEVERITIES.indexOf(oneOf('fail-on', failOn, SEVERITIES));
  return severity => SEVERITIES.indexOf(severity) >= least;
}

/** @throws UsageError when it is no number that threads can be counted with */
export function threadCount(threads: string | undefined, { cores }: Io): number {
  if (threads === undefined) return cores;
  if (!/^[1-9]\d{0,2}$/.test(threads)) throw new UsageError(`--threads takes a number from 1 to 999; not "${threads}"`);
  return Number(threads);
}
