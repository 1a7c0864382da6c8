import type { Severity } from '../rules/kit/rule';
import type { RuleSettings } from '../rules/kit/settings';

/** The name of a configuration file. */
export const FILE_NAME = '.cablewright.json';

export const PROFILES = ['auto', 'archive', 'draft'] as const satisfies readonly RuleSettings['profile'][];

/** The values that a rule can be set to, the most serious first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const satisfies readonly (Severity | 'off')[];

/** The limits of the line width, in characters. */
export const LINE_WIDTH = { least: 40, most: 200 } as const;

/** The valid forms of custom vocabulary, in any letter case; each anchored and linear. */
export const VOCABULARY_FORMS = {
  tag: /^[A-Za-z][A-Za-z0-9]{1,11}$/,
  postName: /^[A-Za-z][A-Za-z .'-]{1,39}$/,
  address: /^[A-Za-z][A-Za-z0-9 .,/'()-]{1,79}$/,
  routingIndicator: /^[Rr][A-Za-z]{3,7}$/,
  caption: /^[A-Za-z][A-Za-z0-9 .,/'-]{1,59}$/,
} as const;

/** Whether the value is a severity or `off`. */
export function isSeverity(word: unknown): word is Severity | 'off' {
  return isOneOf(SEVERITIES, word);
}

/** Whether the value is one of these. */
export function isOneOf<T>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}

/** Whether the value is a JSON object: not an array, not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
