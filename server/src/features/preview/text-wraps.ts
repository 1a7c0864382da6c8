import type { BracketWord, Heading, Paragraph, PlacedBlock } from '../../cable/model';
import { mentionsOf, type Mention } from '../../cable/mentions';
import type { Span } from '../../text/span';
import { linksIn } from '../links';
import { escapeHtml } from '../pages/escape';
import { quoteAt } from '../named/mentions';
import type { PreviewContext } from './context';
import type { Wrap } from './inline';

/** What is more than plain words in a paragraph or heading, from the block's start: references, addresses, Begin and End words. */
export function textWraps(placed: PlacedBlock<Paragraph | Heading>, context: PreviewContext): Wrap[] {
  const { block } = placed;
  const links: Wrap[] = [];
  // One link in another is no HTML.
  const add = (wrap: Wrap): void => {
    if (!links.some(link => link.start < wrap.end && wrap.start < link.end)) links.push(wrap);
  };
  for (const { target, ...span } of linksIn(context.document.text, placed)) add(linkTo(target, span));
  for (const mention of mentionLinks(placed, context)) add(mention);
  return [...links, ...block.kind === 'paragraph' ? block.brackets.map(bracketWrap) : []];
}

function mentionLinks({ at, block }: PlacedBlock<Paragraph | Heading>, context: PreviewContext): Wrap[] {
  const mentions = mentionsOf(block, context.document.text.slice(at, at + block.length));
  if (mentions.length === 0) return [];
  return mentions.flatMap(mention => {
    // What a quoted text refers to is not in this cable.
    const target = quoteAt(context.quotes, at + mention.span.start) ? null : targetOf(mention, context);
    if (target === null) return [];
    // Where a phrase names one thing alone, all of it is the link.
    const alone = mention.kind !== 'telegram' && !mentions.some(other => other !== mention && other.kind !== 'telegram' && other.phrase.start === mention.phrase.start);
    return [linkTo(`#${context.prefix}${target}`, alone ? mention.phrase : mention.span)];
  });
}

/** The id of the place in this cable that a mention names. */
function targetOf(mention: Mention, { numbers, letters }: PreviewContext): string | null {
  switch (mention.kind) {
    case 'reference': return letters.has(mention.letter) ? `ref-${mention.letter}` : null;
    case 'telegram': return mention.word === 'septel' ? null : 'refs';
    case 'paragraph': return mention.of === 'this' && numbers.has(mention.number) ? `p${mention.number}` : null;
  }
}

function linkTo(href: string, { start, end }: Span): Wrap {
  return { start, end, open: `<a href="${escapeHtml(href)}">`, close: '</a>' };
}

function bracketWrap({ start, end }: BracketWord): Wrap {
  return { start, end, open: '<b class="bracket">', close: '</b>' };
}
