import { DEFAULT_SETTINGS, type CustomVocabulary, type RuleSettings } from '../rules/kit/settings';
import type { Configuration } from './configuration';

/**
 * Merges configurations key by key; the later one wins, for each rule in `rules` by itself. The lists of the custom
 * vocabulary are joined; of two names for one TAGS code the later one wins.
 *
 * @param configurations the weakest first: the editor's settings, then the files from the outermost folder to the
 *   folder of the cable
 */
export function mergeConfigurations(configurations: readonly Configuration[]): RuleSettings {
  return configurations.reduce<RuleSettings>((settings, { profile, lineWidth, severities, ...vocabulary }) => ({
    profile: profile ?? settings.profile,
    lineWidth: lineWidth ?? settings.lineWidth,
    severities: severities ? { ...settings.severities, ...severities } : settings.severities,
    vocabulary: mergeVocabulary(settings.vocabulary, vocabulary),
  }), DEFAULT_SETTINGS);
}

function mergeVocabulary(vocabulary: CustomVocabulary, { tags, posts, captions }: Configuration): CustomVocabulary {
  if (!tags && !posts && !captions) return vocabulary;
  return {
    tags: { ...vocabulary.tags, ...tags },
    // The nearest configuration is searched first.
    posts: [...posts ?? [], ...vocabulary.posts],
    captions: [...new Set([...vocabulary.captions, ...captions ?? []])],
  };
}
