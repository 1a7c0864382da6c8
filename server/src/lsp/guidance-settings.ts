import { isRecord } from '../configuration/values';

/** What of the help while reading and writing a user may turn off or on: the editor's business, so no configuration file says anything of it. */
export interface Guidance {
  readonly inlayHints: boolean;
  readonly lenses: { readonly classification: boolean; readonly references: boolean };
}

/** @param section of any type: the settings of the section `cable`; what is missing or cannot be is as it is by default */
export function readGuidance(section: unknown): Guidance {
  const settings = isRecord(section) ? section : {};
  const lenses = isRecord(settings['codeLens']) ? settings['codeLens'] : {};
  return {
    inlayHints: settings['inlayHints'] === 'on',
    lenses: { classification: lenses['classification'] !== false, references: lenses['references'] !== false },
  };
}
