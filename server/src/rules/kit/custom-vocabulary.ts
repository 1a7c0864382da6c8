import type { House, HousePost } from './settings';

/** Whether a TAGS code, in capitals, is one of the house. */
export function isHouseTag({ tags }: House, code: string): boolean {
  return Object.hasOwn(tags, code);
}

/** Whether a caption, in capitals with its words one blank apart, is one of the house. */
export function isHouseCaption({ captions }: House, name: string): boolean {
  return captions.includes(name);
}

/** The post of the house with this name of message reference numbers, or this plain language address, in any case. */
export function housePost({ posts }: House, words: string): HousePost | undefined {
  if (posts.length === 0) return undefined;
  const wanted = words.toUpperCase();
  return posts.find(({ name, address }) => name === wanted || address === wanted);
}

/** The post of the house that a routing indicator belongs to. */
export function housePostOfIndicator({ posts }: House, indicator: string): HousePost | undefined {
  return posts.find(({ routingIndicator }) => routingIndicator === indicator);
}
