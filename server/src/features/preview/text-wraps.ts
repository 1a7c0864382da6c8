import type { BracketWord, Heading, Paragraph, PlacedBlock } from '../../cable/model';
import type { Mention } from '../../cable/mentions/find-mentions';
import { countBefore } from '../../text/search';
import type { Span } from '../../text/span';
import { linksIn } from '../links';
import { escapeHtml } from '../pages/escape';
import { mentionsOfBlock, quoteAt } from '../named/mentions';
import type { PreviewContext } from './context';
import type { Wrap } from './inline';

/** What is more than plain words in a paragraph or heading, from the block's start: references, addresses, Begin and End words. */
export function textWraps(placed: PlacedBlock<Paragraph | Heading>, context: PreviewContext): Wrap[] {
  const { block } = placed;
  // In order, apart from each other: one link in another is no HTML.
  const links: Wrap[] = [];
  const add = (wrap: Wrap): void => {
    const at = countBefore(links, link => link.end <= wrap.start);
    if ((links[at]?.start ?? wrap.end) >= wrap.end) links.splice(at, 0, wrap);
  };
  for (const { target, ...span } of linksIn(context.document.text, placed)) add(linkTo(target, span));
  for (const mention of mentionLinks(placed, context)) add(mention);
  return [...links, ...block.kind === 'paragraph' ? block.brackets.map(bracketWrap) : []];
}

function mentionLinks(placed: PlacedBlock<Paragraph | Heading>, context: PreviewContext): Wrap[] {
  const { at } = placed;
  const mentions = mentionsOfBlock(context.document.text, placed);
  const inPhrase = new Map<number, number>();
  for (const mention of mentions) if (mention.kind !== 'telegram') inPhrase.set(mention.phrase.start, (inPhrase.get(mention.phrase.start) ?? 0) + 1);
  return mentions.flatMap(mention => {
    // What a quoted text refers to is not in this cable.
    const target = quoteAt(context.quotes, at + mention.span.start) ? null : targetOf(mention, context);
    if (target === null) return [];
    // Where a phrase names one thing alone, all of it is the link.
    const alone = mention.kind !== 'telegram' && inPhrase.get(mention.phrase.start) === 1;
    return [linkTo(`#${context.prefix}${target}`, alone ? mention.phrase : mention.span)];
  });
}

/** The id of the place in this cable that a mention names. */
function targetOf(mention: Mention, { numbers, letters, hasReferences }: PreviewContext): string | null {
  switch (mention.kind) {
    case 'reference': return letters.has(mention.letter) ? `ref-${mention.letter}` : null;
    case 'telegram': return mention.word === 'septel' || !hasReferences ? null : 'refs';
    case 'paragraph': return mention.of === 'this' && numbers.has(mention.number) ? `p${mention.number}` : null;
  }
}

function linkTo(href: string, { start, end }: Span): Wrap {
  return { start, end, open: `<a href="${escapeHtml(href)}">`, close: '</a>' };
}

function bracketWrap({ start, end }: BracketWord): Wrap {
  return { start, end, open: '<b class="bracket">', close: '</b>' };
}
