import type { CableDocument } from '../../cable/model';
import { housePost, housePostOfIndicator, isHouseCaption, isHouseTag } from '../../rules/kit/custom-vocabulary';
import type { House, HousePost } from '../../rules/kit/settings';
import { shift, touches, type Span } from '../../text/span';
import { blockAt } from '../blocks';
import { escape, paragraphs, title } from '../markdown';
import { textOf, type Context, type Explainers } from './explain';

/** `HARBORTOWN 98`, `06 HARBORTOWN 98`: with so few digits only a post that is known makes it a cable. */
const SHORT_NUMBER = /^(?:\d\d ?)?(?<name>\D+?) ?(?<number>\d{1,6})$/;

const BLANKS = /\s+/g;

const OF_THE_HOUSE = 'From the lists of the house in the settings.';

/** What the house's own lists say of codes, captions and posts; null for what is not on them. */
export function houseExplainers(house: House): Explainers {
  return {
    'tag': ({ code }) => (isHouseTag(house, code) ? paragraphs(title(code, escape(house.tags[code] ?? '')), OF_THE_HOUSE) : null),
    'caption': ({ name, text }) => (isHouseCaption(house, name.toUpperCase()) ? explainCaption(text) : null),
    'message-reference': ({ post }, context) => explainPost(post && housePost(house, post.text), context),
    'reference': ({ kind, text }) => {
      const { name = '', number } = (kind === 'other' ? SHORT_NUMBER.exec(text)?.groups : undefined) ?? {};
      const post = housePost(house, name);
      return post ? paragraphs(title(text, 'reference'), `Cable ${Number(number)} of ${escape(post.name)}.`, OF_THE_HOUSE) : null;
    },
    'address': ({ name }, context) => explainPost(housePost(house, name.text), context),
    'routing-indicator': ({ indicator }, context) => explainPost(housePostOfIndicator(house, indicator.text), context),
  };
}

/** A caption of the house that nothing in its words shows to be one. */
export function houseCaptionAt(document: CableDocument, offset: number, house: House): { readonly markdown: string; readonly span: Span } | null {
  if (house.captions.length === 0) return null;
  const cable = blockAt(document, offset)?.cable;
  const line = cable?.header.lines.find(({ start, end, role }) => role === 'unknown' && touches({ start, end }, offset - cable.start));
  if (!cable || !line) return null;
  const span = shift(line, cable.start);
  const text = document.text.slice(span.start, span.end).trim().replace(BLANKS, ' ');
  return isHouseCaption(house, text.toUpperCase()) ? { markdown: explainCaption(text), span } : null;
}

const explainCaption = (text: string): string => paragraphs(title(text, 'caption'), OF_THE_HOUSE);

function explainPost(post: HousePost | undefined | null, context: Context): string | null {
  if (!post) return null;
  const address = post.address === null ? '' : `, ${post.address}`;
  const indicator = post.routingIndicator === null ? '' : `, routing indicator ${post.routingIndicator}`;
  return paragraphs(title(textOf(context), 'post'), `${escape(`${post.name}${address}${indicator}`)}.`, OF_THE_HOUSE);
}
