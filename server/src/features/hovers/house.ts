import { housePost, housePostOfIndicator, isHouseCaption, isHouseTag } from '../../rules/kit/house';
import type { House, HousePost } from '../../rules/kit/settings';
import { escape, paragraphs, title } from '../markdown';
import { textOf, type Context, type Explainers } from './explain';

const OF_THE_HOUSE = 'From the lists of the house in the settings.';

/** What the house's own lists say of codes, captions and posts; null for what is not on them. */
export function houseExplainers(house: House): Explainers {
  return {
    'tag': ({ code }) => (isHouseTag(house, code) ? paragraphs(title(code, escape(house.tags[code] ?? '')), OF_THE_HOUSE) : null),
    'caption': ({ name, text }) => (isHouseCaption(house, name.toUpperCase()) ? paragraphs(title(text, 'caption'), OF_THE_HOUSE) : null),
    'message-reference': ({ post }, context) => explainPost(post && housePost(house, post.text), context),
    'address': ({ name }, context) => explainPost(housePost(house, name.text), context),
    'routing-indicator': ({ indicator }, context) => explainPost(housePostOfIndicator(house, indicator.text), context),
  };
}

function explainPost(post: HousePost | undefined | null, context: Context): string | null {
  if (!post) return null;
  const address = post.address === null ? '' : `, ${post.address}`;
  const indicator = post.routingIndicator === null ? '' : `, routing indicator ${post.routingIndicator}`;
  return paragraphs(title(textOf(context), 'post'), `${escape(`${post.name}${address}${indicator}`)}.`, OF_THE_HOUSE);
}
