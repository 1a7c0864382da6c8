import type { Profile } from '../cable/model';
import type { Severity } from './rule';

/** What a user may set about the rules. */
export interface RuleSettings {
  /** `auto`: each cable tells by itself whether it is a published archive copy or a draft. */
  readonly profile: 'auto' | Profile;
  /** The most characters a line of text may have: 69 in telegrams as sent, 55 in the handbook of 2004 (5 FAH-1 H-246.1). */
  readonly lineWidth: number;
  /** By rule id. Naming a rule here also wakes one that is silent in archive copies. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: RuleSettings = { profile: 'auto', lineWidth: 69, severities: {} };
