import type { Severity } from '../rules/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../rules/settings';

const PROFILES: readonly RuleSettings['profile'][] = ['auto', 'archive', 'draft'];
const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The narrowest and the widest line that can be asked for. */
const LINE_WIDTH = { least: 40, most: 200 };

/** A value that was passed over. */
export interface SettingsProblem {
  /** Where it stands: `rules.tags-unknown-code`; empty for the whole. */
  readonly key: string;
  readonly message: string;
}

/**
 * Reads settings as they stand in the section `cable` of an editor's settings or in a configuration
 * file: `{ profile, lineWidth, rules: { <rule id>: <severity> } }`, all optional. A value of the
 * wrong type is reported and replaced by its default; keys that are no settings of rules are left alone.
 */
export function readRuleSettings(value: unknown): { settings: RuleSettings; problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  if (value === undefined || value === null) return { settings: DEFAULT_SETTINGS, problems };
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, problems: [{ key: '', message: 'settings must be an object' }] };

  let { profile, lineWidth } = DEFAULT_SETTINGS;
  const severities: Record<string, Severity | 'off'> = {};

  const given = value['profile'];
  if (isOneOf(PROFILES, given)) profile = given;
  else if (isSet(given)) problems.push({ key: 'profile', message: `must be one of ${PROFILES.join(', ')}` });

  const width = value['lineWidth'];
  if (typeof width === 'number' && Number.isInteger(width) && width >= LINE_WIDTH.least && width <= LINE_WIDTH.most) lineWidth = width;
  else if (isSet(width)) problems.push({ key: 'lineWidth', message: `must be a whole number from ${LINE_WIDTH.least} to ${LINE_WIDTH.most}` });

  const rules = value['rules'];
  if (isRecord(rules)) {
    for (const [id, severity] of Object.entries(rules)) {
      if (isOneOf(SEVERITIES, severity)) severities[id] = severity;
      else problems.push({ key: `rules.${id}`, message: `must be one of ${SEVERITIES.join(', ')}` });
    }
  } else if (isSet(rules)) {
    problems.push({ key: 'rules', message: 'must be an object of rule names and severities' });
  }
  return { settings: { profile, lineWidth, severities }, problems };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the word is a severity that a rule can be given. */
export function isSeverity(word: unknown): word is Severity | 'off' {
  return isOneOf(SEVERITIES, word);
}

function isOneOf<T>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
