import { DEFAULT_SETTINGS, type House, type RuleSettings } from '../rules/kit/settings';
import type { Configuration } from './configuration';

/**
 * The settings that several places say together, key by key: of two that say the same key the later
 * one holds, a rule in `rules` being a key of its own. The lists of the house are added up, and of
 * two names for one TAGS code the later one holds.
 *
 * @param configurations the weakest first: the editor's settings, then the files, that of the
 *   outermost folder before those nearer to the cable
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
    // The nearer place is looked into first.
    posts: [...posts ?? [], ...house.posts],
    captions: [...new Set([...house.captions, ...captions ?? []])],
  };
}
