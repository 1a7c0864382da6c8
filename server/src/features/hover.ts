import { runningText } from '../cable/body/running-text';
import type { CableDocument } from '../cable/model';
import { afterLead, shownMark } from '../cable/portion-mark';
import { DEFAULT_SETTINGS, type CustomVocabulary } from '../rules/kit/settings';
import { touches, type Span } from '../text/span';
import type { Explain, Explainers } from './hovers/explain';
import { customCaptionAt, customExplainers } from './hovers/custom-vocabulary';
import { explainReference, messageExplainers } from './hovers/message';
import { tagExplainers } from './hovers/tags';
import { textExplainers } from './hovers/text';
import { transmissionExplainers } from './hovers/transmission';
import { blockAt } from './blocks';
import { escapeUpTo, paragraphs } from './markdown';
import { thingsAt } from './named/at';
import { mentionsIn } from './named/mentions';
import { tokenAt, tokensAt } from './tokens';
import type { Token, TokenKind } from './tokens';

export interface Hover {
  /** Never to be trusted: every piece of document text in it is escaped; no link, no HTML. */
  readonly markdown: string;
  /** Absolute: what the hover is about. */
  readonly span: Span;
}

const EXPLAINERS: Explainers = { ...transmissionExplainers, ...messageExplainers, ...tagExplainers, ...textExplainers };

const FIRST_WORDS = 200;

/**
 * What stands at an offset: what the word is, what it means, and on what authority. Where the
 * smallest token needs no explanation, it is that of the one around it.
 *
 * @param offset absolute
 * @param vocabulary what the settings add to the tables: it goes before them
 * @returns null where there is nothing to explain, such as in running text
 */
export function hover(document: CableDocument, offset: number, vocabulary: CustomVocabulary = DEFAULT_SETTINGS.vocabulary): Hover | null {
  const tokens = tokensAt(document, offset);
  const deepest = tokenAt(document, offset, tokens);
  if (!deepest) return customCaptionAt(document, offset, vocabulary) ?? mentionedAt(document, offset);
  const around = tokens.filter(token => token.start <= deepest.start && deepest.end <= token.end);
  const own = customExplainers(vocabulary);
  for (const token of [deepest, ...around]) {
    const markdown = explain(own, document, token) ?? explain(EXPLAINERS, document, token);
    if (markdown) return { markdown, span: { start: token.start, end: token.end } };
  }
  return mentionedAt(document, offset);
}

/** What the text means at an offset: the first words of each paragraph (`para 1`), but not where two have the number, and each reference of the list (`ref A`). */
function mentionedAt(document: CableDocument, offset: number): Hover | null {
  const meant = thingsAt(document, offset).filter(({ kind, definitions }) => (kind === 'paragraph' ? definitions.length === 1 : kind !== 'tag' && kind !== 'abbreviation') && !definitions.some(({ span }) => touches(span, offset)));
  const told = meant.flatMap(({ kind, definitions }) => definitions.flatMap(({ span }) => (kind === 'paragraph' ? escapeUpTo(FIRST_WORDS, paragraphWords(document, span)) : listedAt(document, span))));
  const markdown = paragraphs(...new Set(told));
  const own = meant[0]?.uses.find(({ span }) => touches(span, offset))?.span;
  return markdown === '' ? null : { markdown, span: own ?? phraseAt(document, offset) };
}

/** A paragraph as it reads, without what an archive put into it. */
function paragraphWords(document: CableDocument, span: Span): string {
  const { text } = document;
  const placed = blockAt(document, span.start)?.placed;
  if (placed?.block.kind !== 'paragraph') return text.slice(span.start, span.end);
  const { at, block } = placed;
  return `${block.marker?.number.text ?? ''}.${block.mark ? ` ${shownMark(block.mark)}` : ''}${afterLead(runningText(text.slice(at, at + block.length), block))}`;
}

/** All of `refs A and C`, at the word that means each of them. */
function phraseAt(document: CableDocument, offset: number): Span {
  const cable = blockAt(document, offset)?.cable;
  const mention = cable && mentionsIn(document, cable).findLast(({ phrase }) => touches(phrase, offset));
  return mention?.phrase ?? { start: offset, end: offset };
}

/** The references that stand in the list at a span, some under one letter: as they are told there. */
function listedAt(document: CableDocument, { start, end }: Span): readonly string[] {
  const cable = blockAt(document, start)?.cable;
  const items = cable?.header.references?.items.filter(item => start <= cable.start + item.start && cable.start + item.start < end) ?? [];
  return cable ? items.map(item => explainReference(item, { token: { cable } })) : [];
}

function explain(explainers: Explainers, document: CableDocument, token: Token): string | null {
  // Kind and node belong together in a token, which the compiler cannot follow through a table.
  const explainer = explainers[token.kind] as Explain<TokenKind> | undefined;
  return explainer?.(token.node, { document, token }) ?? null;
}
