import { unknownRule, type Configuration } from '../configuration/configuration';
import { FILE_NAME, isSeverity, PROFILES } from '../configuration/values';
import type { Severity } from '../rules/kit/rule';
import { inWords } from '../text/in-words';
import { UsageError } from './command';
import { parseColumns, type Columns } from './containers/columns';
import { givenPaths } from './find-inputs';
import { FolderSettings, readConfig } from './folder-settings';
import type { Io } from './io';

/** From the least serious to the most. */
export const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const satisfies readonly Severity[];

/** Options of every command that works on many files. */
export const FILE_OPTIONS = {
  'columns': { type: 'string' },
  'no-ignore': { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  'threads': { type: 'string', default: '1' },
} as const;

/** Options of the commands that apply rules. */
export const CHECK_OPTIONS = {
  ...FILE_OPTIONS,
  'config': { type: 'string' },
  'fail-on': { type: 'string', default: 'warning' },
  'if-present': { type: 'boolean', default: false },
  'profile': { type: 'string' },
} as const;

export const COLUMNS_HELP = `  --columns LIST         Columns of a CSV table without column names, from 1, such as
                         id=1,text=8 (default: the column that holds cables)`;

export const FILE_HELP = `${COLUMNS_HELP}
  --no-ignore            Include files that .gitignore excludes
  --stdin-filename PATH  Path of standard input, for messages and configuration
  --threads N            Number of threads (default: 1). More are only worth it for
                         archives of tens of megabytes`;

export const CONFIG_HELP = `  --config FILE          Use this configuration file instead of the ${FILE_NAME}
                         files beside and above each cable`;

export const PROFILE_HELP = '  --profile PROFILE      auto, archive (published copies) or draft (default: auto)';

export const IF_PRESENT_HELP = '  --if-present           Exit with 0 instead of 2 if no cable is found';

export const CHECK_HELP = `${PROFILE_HELP}
${CONFIG_HELP}
  --fail-on SEVERITY     Exit with 1 for findings of this severity or above: error,
                         warning, info or hint (default: warning)
${IF_PRESENT_HELP}
${FILE_HELP}`;

/**
 * The value of an option that takes one of a few words.
 * @throws UsageError for any other word
 */
export function oneOf<const T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find(candidate => candidate === value);
  if (word === undefined) throw new UsageError(`Invalid value "${value}" for --${option}. Use ${inWords(words, 'or')}`);
  return word;
}

/** The files of a command, and how to process them. */
export interface Files {
  readonly paths: readonly string[];
  /** Include files that `.gitignore` excludes. */
  readonly ignored: boolean;
  /** Columns of tables; null to find them. */
  readonly columns: Columns | null;
  readonly stdinName: string | undefined;
  readonly threads: number;
}

/**
 * What the options say about files.
 * @param paths null: those of the positional arguments
 * @throws UsageError
 */
export function filesOf(values: { 'columns'?: string | undefined; 'no-ignore': boolean; 'stdin-filename'?: string | undefined; 'threads': string }, positionals: readonly string[], paths: readonly string[] | null = null): Files {
  const stdinName = values['stdin-filename'];
  return { paths: paths ?? givenPaths(positionals, stdinName), ignored: values['no-ignore'], columns: values.columns === undefined ? null : parseColumns(values.columns), stdinName, threads: threadCount(values.threads) };
}

/**
 * The settings of each folder: those of the configuration files, overridden by the options.
 * @param rules `id=severity`
 * @throws UsageError for a configuration file that cannot be read or has a problem
 */
export function checkSettings({ config, profile }: { config?: string | undefined; profile?: string | undefined }, rules: readonly string[], io: Io): FolderSettings {
  const options: Configuration = {
    ...(profile !== undefined && { profile: oneOf('profile', profile, PROFILES) }),
    severities: Object.fromEntries(rules.map(ruleSeverity)),
  };
  return new FolderSettings(io.cwd, options, config === undefined ? null : readConfig(config, io));
}

/** @throws UsageError for an unknown rule or severity */
function ruleSeverity(option: string): [string, Severity | 'off'] {
  const equals = option.indexOf('=');
  const severity = option.slice(equals + 1);
  if (equals === -1 || !isSeverity(severity)) throw new UsageError(`Invalid value "${option}" for --rule. Use ID=SEVERITY with ${inWords([...SEVERITIES, 'off'], 'or')}, such as tags-unknown-code=off`);
  return [knownRule(option.slice(0, equals)), severity];
}

/** @throws UsageError for an unknown rule */
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

function threadCount(threads: string): number {
  if (!/^[1-9]\d{0,2}$/.test(threads)) throw new UsageError(`Invalid value "${threads}" for --threads. Use a number from 1 to 999`);
  return Number(threads);
}
