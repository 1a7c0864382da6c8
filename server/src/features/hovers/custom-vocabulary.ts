import type { CableDocument } from '../../cable/model';
import { customPost, customPostOfIndicator, isCustomCaption, isCustomTag } from '../../rules/kit/custom-vocabulary';
import type { CustomVocabulary, CustomPost } from '../../rules/kit/settings';
import { shift, touches, type Span } from '../../text/span';
import { blockAt } from '../blocks';
import { escape, paragraphs, title } from '../markdown';
import { textOf, type Context, type Explainers } from './explain';

/** `HARBORTOWN 98`, `06 HARBORTOWN 98`: with so few digits only a post that is known makes it a cable. */
const SHORT_NUMBER = /^(?:\d\d ?)?(?<name>\D+?) ?(?<number>\d{1,6})$/;

const BLANKS = /\s+/g;

const SOURCE = 'Source: custom vocabulary (`cable.vocabulary`).';

/** Explanations for entries of the custom vocabulary; null for anything that is not listed there. */
export function customExplainers(vocabulary: CustomVocabulary): Explainers {
  return {
    'tag': ({ code }) => (isCustomTag(vocabulary, code) ? paragraphs(title(code, escape(vocabulary.tags[code] ?? '')), SOURCE) : null),
    'caption': ({ name, text }) => (isCustomCaption(vocabulary, name.toUpperCase()) ? explainCaption(text) : null),
    'message-reference': ({ post }, context) => explainPost(post && customPost(vocabulary, post.text), context),
    'reference': ({ kind, text }) => {
      const { name = '', number } = (kind === 'other' ? SHORT_NUMBER.exec(text)?.groups : undefined) ?? {};
      const post = customPost(vocabulary, name);
      return post ? paragraphs(title(text, 'reference'), `Cable ${Number(number)} of ${escape(post.name)}.`, SOURCE) : null;
    },
    'address': ({ name }, context) => explainPost(customPost(vocabulary, name.text), context),
    'routing-indicator': ({ indicator }, context) => explainPost(customPostOfIndicator(vocabulary, indicator.text), context),
  };
}

/** A custom caption that the parser did not recognize as a caption. */
export function customCaptionAt(document: CableDocument, offset: number, vocabulary: CustomVocabulary): { readonly markdown: string; readonly span: Span } | null {
  if (vocabulary.captions.length === 0) return null;
  const cable = blockAt(document, offset)?.cable;
  const line = cable?.header.lines.find(({ start, end, role }) => role === 'unknown' && touches({ start, end }, offset - cable.start));
  if (!cable || !line) return null;
  const span = shift(line, cable.start);
  const text = document.text.slice(span.start, span.end).trim().replace(BLANKS, ' ');
  return isCustomCaption(vocabulary, text.toUpperCase()) ? { markdown: explainCaption(text), span } : null;
}

const explainCaption = (text: string): string => paragraphs(title(text, 'caption'), SOURCE);

function explainPost(post: CustomPost | undefined | null, context: Context): string | null {
  if (!post) return null;
  const address = post.address === null ? '' : `, ${post.address}`;
  const indicator = post.routingIndicator === null ? '' : `, routing indicator ${post.routingIndicator}`;
  return paragraphs(title(textOf(context), 'post'), `${escape(`${post.name}${address}${indicator}`)}.`, SOURCE);
}
