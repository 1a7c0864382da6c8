import type { CustomVocabulary, CustomPost } from './settings';

/** Is this TAGS code, in capitals, in the custom vocabulary? */
export function isCustomTag({ tags }: CustomVocabulary, code: string): boolean {
  return Object.hasOwn(tags, code);
}

/** Is this caption, in capitals with single spaces, in the custom vocabulary? */
export function isCustomCaption({ captions }: CustomVocabulary, name: string): boolean {
  return captions.includes(name);
}

/** Finds the custom post with this message reference name or plain language address, in any case. */
export function customPost({ posts }: CustomVocabulary, words: string): CustomPost | undefined {
  if (posts.length === 0) return undefined;
  const wanted = words.toUpperCase();
  return posts.find(({ name, address }) => name === wanted || address === wanted);
}

/** Finds the custom post with this routing indicator. */
export function customPostOfIndicator({ posts }: CustomVocabulary, indicator: string): CustomPost | undefined {
  return posts.find(({ routingIndicator }) => routingIndicator === indicator);
}
