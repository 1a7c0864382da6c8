import type { Profile } from '../../cable/model';
import type { Severity } from './severity';

/** What a user may set about the rules. */
export interface RuleSettings {
  /** `auto`: each cable tells by itself whether it is a published archive copy or a draft. */
  readonly profile: 'auto' | Profile;
  /** The most characters a line of text may have: 69 in telegrams as sent, 55 in the handbook of 2004 (5 FAH-1 H-246.1). */
  readonly lineWidth: number;
  /** By rule id. Naming a rule here also wakes one that is silent in archive copies. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly vocabulary: CustomVocabulary;
}

/** Words that a mission or an archive uses beyond the built-in lists. No rule reports them as unknown; see custom-vocabulary.ts. */
export interface CustomVocabulary {
  /** By TAGS code, in capitals: what it stands for. */
  readonly tags: Readonly<Record<string, string>>;
  readonly posts: readonly CustomPost[];
  /** In capitals, their words one blank apart. */
  readonly captions: readonly string[];
}

/** A custom post. All values are in capitals, with single spaces between words. */
export interface CustomPost {
  /** As in message reference numbers: `HARBORTOWN`. */
  readonly name: string;
  /** The plain language address: `AMCONSUL HARBORTOWN`. */
  readonly address: string | null;
  readonly routingIndicator: string | null;
}

const NO_VOCABULARY: CustomVocabulary = { tags: {}, posts: [], captions: [] };

export const DEFAULT_SETTINGS: RuleSettings = { profile: 'auto', lineWidth: 69, severities: {}, vocabulary: NO_VOCABULARY };
