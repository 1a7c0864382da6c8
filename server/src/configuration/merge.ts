import { DEFAULT_SETTINGS, type House, type RuleSettings } from '../rules/kit/settings';
import type { Configuration } from './configuration';

/**
 * Merges configurations key by key; the later one wins, for each rule in `rules` by itself. The lists of the custom
 * vocabulary are joined; of two names for one TAGS code the later one wins.
 *
 * @param configurations the weakest first: the editor's settings, then the files from the outermost folder to the
 *   folder of the cable
 */
export function mergeConfigurations(configurations: readonly Configuration[]): RuleSettings {
  return configurations.reduce<RuleSettings>((settings, { profile, lineWidth, severities, ...house }) => ({
    profile: profile ?? settings.profile,
    lineWidth: lineWidth ?? settings.lineWidth,
    severities: severities ? { ...settings.severities, ...severities } : settings.severities,
    house: addHouse(settings.house, house),
  }), DEFAULT_SETTINGS);
}

function addHouse(house: House, { tags, posts, captions }: Configuration): House {
  if (!tags && !posts && !captions) return house;
  return {
    tags: { ...house.tags, ...tags },
    // The nearest configuration is searched first.
    posts: [...posts ?? [], ...house.posts],
    captions: [...new Set([...house.captions, ...captions ?? []])],
  };
}
