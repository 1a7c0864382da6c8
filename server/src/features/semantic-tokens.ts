import type { Block, CableDocument, PortionMark } from '../cable/model';
import { trimmedStart } from '../cable/raw-lines';
import type { PortionLevel } from '../vocabulary/levels';
import { findTags, type TagKind } from '../vocabulary/tags';
import { isCustomTag } from '../rules/kit/custom-vocabulary';
import type { CustomVocabulary } from '../rules/kit/settings';
import { writtenOnLines } from '../text/search';
import { shift, type Span } from '../text/span';
import type { Steps } from '../text/steps';
import { blockAt } from './blocks';
import { perBlock } from './per-block';

/** What the server knows better than the grammar, which sees one line and no tables. */
export const TOKEN_MODIFIERS = [
  'unclassified', 'sensitive', 'confidential', 'secret', 'topSecret',
  'subjectTag', 'geographicTag', 'programTag', 'organizationTag', 'unknownTag',
  'heading', 'falseParagraph', 'pageLine',
] as const;

export type TokenModifier = typeof TOKEN_MODIFIERS[number];

/** Kinds of tokens that every editor has colours for. */
export const TOKEN_TYPES = ['keyword', 'number', 'enumMember', 'modifier', 'macro', 'function', 'class', 'type', 'property', 'string', 'decorator', 'namespace', 'comment'] as const;

export type TokenType = typeof TOKEN_TYPES[number];

/** A place on one line that is coloured by what it means; absolute. */
export interface SemanticToken extends Span {
  readonly modifier: TokenModifier;
}

/** A place on one line, for an editor that has no grammar of cables; absolute. */
export interface ColouredToken extends Span {
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

const OF_LEVEL: Readonly<Record<PortionLevel, TokenModifier>> = { U: 'unclassified', SBU: 'sensitive', LOU: 'sensitive', C: 'confidential', S: 'secret', TS: 'topSecret' };
const OF_TAG: Readonly<Record<TagKind, TokenModifier>> = { subject: 'subjectTag', geo: 'geographicTag', program: 'programTag', organization: 'organizationTag', other: 'unknownTag' };

/**
 * Portion marks by their level, however they are written; TAGS by what the tables have them for; headings, which only
 * the line below makes one; numbers at the start of a line that begin no paragraph; what stands between the lines of the
 * text and is of a page. In order of place, none over two lines.
 *
 * @param within absolute; null for all
 */
export function semanticTokens(document: CableDocument, vocabulary: CustomVocabulary, within: Span | null = null): readonly SemanticToken[] {
  const { text, cables } = document;
  const found: SemanticToken[] = [];
  const from = within && (blockAt(document, within.start)?.placed.at ?? 0);
  for (const cable of cables) {
    if (within && (cable.end < within.start || cable.start > within.end)) continue;
    for (const placed of cable.blocks) {
      if (within && (placed.at < (from ?? 0) || placed.at > within.end)) continue;
      for (const token of tokensOf(text, placed)) found.push({ ...token, ...shift(token, placed.at) });
      if (placed.block.kind !== 'header') continue;
      for (const tag of placed.block.tags?.tags ?? []) {
        const modifier = tagModifier(tag.code, vocabulary);
        for (const { start, end } of onLines(text, shift(tag, placed.at), tag.text)) found.push({ modifier, start, end });
      }
      found.sort((a, b) => a.start - b.start);
    }
  }
  return within ? found.filter(({ start, end }) => start <= within.end && end >= within.start) : found;
}

/** The same step by step, where nothing is known of the file yet. */
export function* semanticTokensInSteps(document: CableDocument, vocabulary: CustomVocabulary, within: Span | null = null): Steps<readonly SemanticToken[]> {
  if (!within) for (const { blocks } of document.cables) yield* tokensOf.inSteps(document.text, blocks);
  return semanticTokens(document, vocabulary, within);
}

/** The parts of a tag of several words that was broken between two lines; what else stands between these is none of it. */
function onLines(text: string, tag: Span, words: string): readonly Span[] {
  if (!/[\r\n]/.test(text.slice(tag.start, tag.end))) return [tag];
  return writtenOnLines(text, tag.start, tag.end).filter(({ start, end }) => ` ${words} `.includes(` ${text.slice(start, end).replace(/\s{1,8}/g, ' ')} `));
}

function tagModifier(code: string, vocabulary: CustomVocabulary): TokenModifier {
  const [known] = findTags(code);
  return known ? OF_TAG[known.kind] : isCustomTag(vocabulary, code) ? 'programTag' : 'unknownTag';
}

const tokensOf = perBlock((block: Block, ownText): readonly SemanticToken[] => {
  const tokens: SemanticToken[] = [];
  const mark = (each: PortionMark | null | undefined): void => {
    if (each?.level && !/[\r\n]/.test(ownText.slice(each.start, each.end))) tokens.push({ modifier: OF_LEVEL[each.level], start: each.start, end: each.end });
  };
  if (block.kind === 'header') mark(block.subject?.mark);
  if (block.kind === 'heading') {
    mark(block.mark);
    for (const line of block.title) {
      // The mark has its own colour.
      const start = block.mark && block.mark.start <= line.start && line.start <= block.mark.end ? block.mark.end : line.start;
      const end = block.mark && start < block.mark.start && block.mark.start < line.end ? block.mark.start : line.end;
      if (start < end && !/[\r\n]/.test(ownText.slice(start, end))) tokens.push({ modifier: 'heading', start, end });
    }
  }
  if (block.kind === 'paragraph') {
    mark(block.mark);
    for (const part of block.parts) mark(part.mark);
    for (const { number: { start, end: numberEnd }, end: markerEnd } of block.falseMarkers) {
      const end = Math.max(numberEnd, markerEnd);
      // Behind a pilcrow that stands alone there is no number.
      if (start < end) tokens.push({ modifier: 'falseParagraph', start, end });
    }
  }
  for (const { role, start, end } of block.lines) {
    const words = role === 'page' ? trimmedStart(ownText, start, end) : end;
    if (words < end) tokens.push({ modifier: 'pageLine', start: words, end });
  }
  return tokens.sort((a, b) => a.start - b.start);
});
