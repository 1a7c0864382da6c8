import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isSeverity, readRuleSettings } from '../protocol/rule-settings';
import { nearest } from '../reference/nearest';
import { rules } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { RuleSettings } from '../rules/settings';
import { oneOf } from './arguments';
import { UsageError } from './command';
import { reason } from './inputs';
import type { Io } from './io';

const PROFILES = ['auto', 'archive', 'draft'] as const;

/** From the least serious to the most. */
export const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const satisfies readonly Severity[];

/** Options of every command that checks. */
export const CHECK_OPTIONS = {
  'config': { type: 'string' },
  'fail-on': { type: 'string', default: 'warning' },
  'profile': { type: 'string' },
} as const;

export const CHECK_HELP = `  --profile PROFILE    what the cables are: archive (published copies), draft, or auto (each tells)
  --config FILE        settings as JSON: { "profile": …, "lineWidth": …, "rules": { "ID": "SEVERITY" } }
  --fail-on SEVERITY   exit with 1 for findings of this severity or above; warning if not given`;

/**
 * What the configuration file says, and over it the options.
 * @throws UsageError for a file that cannot be read or says what no setting can be
 */
export async function checkSettings({ config, profile }: { config?: string | undefined; profile?: string | undefined }, io: Io): Promise<RuleSettings> {
  const settings = config === undefined ? readRuleSettings(undefined).settings : await readConfig(config, io);
  return profile === undefined ? settings : { ...settings, profile: oneOf('profile', profile, PROFILES) };
}

async function readConfig(file: string, io: Io): Promise<RuleSettings> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path.resolve(io.cwd, file), 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof SyntaxError ? `is not JSON: ${error.message}` : reason(error)}`);
  }
  const { settings, problems } = readRuleSettings(value);
  if (problems.length > 0) throw new UsageError(problems.map(({ key, message }) => `${file}: ${key ? `"${key}" ` : ''}${message}`).join('; '));
  for (const id of Object.keys(settings.severities)) knownRule(id);
  return settings;
}

/**
 * The settings with the severities that `--rule id=severity` gives.
 * @throws UsageError for a rule or a severity that there is none of
 */
export function withSeverities(settings: RuleSettings, options: readonly string[]): RuleSettings {
  const severities = { ...settings.severities };
  for (const option of options) {
    const equals = option.indexOf('=');
    const severity = option.slice(equals + 1);
    if (equals === -1 || !isSeverity(severity)) throw new UsageError(`--rule takes a rule and ${[...SEVERITIES, 'off'].join(', ')}, as in tags-unknown-code=off; not "${option}"`);
    severities[knownRule(option.slice(0, equals))] = severity;
  }
  return { ...settings, severities };
}

/** @throws UsageError when there is no such rule */
export function knownRule(id: string): string {
  if (rules.some(rule => rule.id === id)) return id;
  const [near] = nearest(id, rules, { wordOf: rule => rule.id, limit: 4, max: 1 });
  throw new UsageError(`there is no rule "${id}"; ${near ? `is "${near.id}" meant?` : '"cable rules" lists them'}`);
}

/** Whether findings of a severity make the command fail. */
export function failsAt(failOn: string): (severity: Severity) => boolean {
  const least = SEVERITIES.indexOf(oneOf('fail-on', failOn, SEVERITIES));
  return severity => SEVERITIES.indexOf(severity) >= least;
}
