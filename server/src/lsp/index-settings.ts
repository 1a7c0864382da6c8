import { isRecord } from '../configuration/values';
import { DEFAULT_LIMITS, type Limits } from '../workspace/limits';

const MEGABYTE = 1_000_000;

/** What a user may set about the index; it is the editor's business alone, and no configuration file says anything of it. */
export interface IndexSettings {
  readonly enabled: boolean;
  /** Kept from one start to the next. */
  readonly cache: boolean;
  readonly limits: Limits;
}

/** @param section of any type: the settings of the section `cable`; what is missing or cannot be is as it is by default */
export function readIndexSettings(section: unknown): IndexSettings {
  const settings = isRecord(section) && isRecord(section['index']) ? section['index'] : {};
  const number = (key: string, otherwise: number): number => {
    const given = settings[key];
    return typeof given === 'number' && Number.isFinite(given) && given >= 1 ? Math.floor(given) : otherwise;
  };
  return {
    enabled: settings['enabled'] !== false,
    cache: settings['cache'] !== false,
    limits: {
      files: number('maxFiles', DEFAULT_LIMITS.files),
      depth: number('maxDepth', DEFAULT_LIMITS.depth),
      bytes: number('maxMegabytes', DEFAULT_LIMITS.bytes / MEGABYTE) * MEGABYTE,
    },
  };
}
