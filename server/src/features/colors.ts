import type { Block, CableDocument } from '../cable/model';
import type { CustomVocabulary } from '../rules/kit/settings';
import { writtenOnLines } from '../text/search';
import { shift, type Span } from '../text/span';
import type { Steps } from '../text/steps';
import { perBlock } from './per-block';
import { semanticTokensInSteps, TOKEN_TYPES, type ColouredToken, type TokenModifier, type TokenType } from './semantic-tokens';
import { visitTokens, type TokenKind } from './tokens';

/** As the grammar has them. What holds other places is coloured where none of them is; what is not named here is words. */
const TYPES: Readonly<Partial<Record<TokenKind, TokenType>>> = {
  'archive-banner': 'comment',
  'transmission-id': 'keyword', 'prosign': 'enumMember', 'routing-indicator': 'class',
  'station': 'keyword', 'station-serial': 'number', 'station-section': 'number', 'julian-day': 'number', 'station-time': 'number',
  'security-signal': 'keyword', 'security-letters': 'enumMember', 'security-handling': 'enumMember', 'operating-signal': 'keyword',
  'date-time-group': 'number', 'precedence-letter': 'enumMember',
  'from-keyword': 'keyword', 'to-keyword': 'keyword', 'info-keyword': 'keyword', 'address': 'function', 'precedence-word': 'enumMember', 'continuity-number': 'number', 'break': 'keyword',
  'level': 'macro', 'efto': 'modifier', 'control': 'modifier', 'section-marker': 'keyword', 'message-reference': 'function', 'service-suffix': 'modifier', 'caption': 'modifier', 'office': 'class',
  'executive-order': 'keyword', 'declassification': 'enumMember', 'tags-keyword': 'keyword', 'subject-keyword': 'keyword', 'reference-keyword': 'keyword', 'reference': 'string', 'notal': 'enumMember',
  'classified-by-keyword': 'keyword', 'reason': 'number', 'declassify-on-keyword': 'keyword',
  'underline': 'comment', 'pilcrow': 'comment', 'paragraph-number': 'keyword', 'bracket-word': 'keyword',
  'signature': 'type', 'end-serial': 'number', 'end-of-message': 'keyword', 'stamp': 'comment',
};

/** Of what is told apart further (`semanticTokens`). */
const MODIFIED: Readonly<Record<TokenModifier, TokenType>> = {
  unclassified: 'decorator', sensitive: 'decorator', confidential: 'decorator', secret: 'decorator', topSecret: 'decorator',
  subjectTag: 'property', geographicTag: 'class', programTag: 'property', organizationTag: 'type', unknownTag: 'string',
  heading: 'namespace', falseParagraph: 'comment', pageLine: 'comment',
};

/** So many blocks are one step. */
const BLOCKS = 40;

/**
 * All that is coloured, for an editor that has no grammar of cables: keywords, numbers, posts and so on of the header, and
 * what begins and ends paragraphs. In order of place, apart from each other, none over two lines.
 *
 * @param within absolute; null for all
 */
export function* coloursInSteps(document: CableDocument, vocabulary: CustomVocabulary, within: Span | null = null): Steps<readonly ColouredToken[]> {
  const refined = (yield* semanticTokensInSteps(document, vocabulary, within)).map(({ start, end, modifier }): ColouredToken => ({ start, end, modifier, type: MODIFIED[modifier] }));
  const found: ColouredToken[] = [];
  let next = 0;
  let read = 0;
  for (const { blocks } of document.cables) {
    for (const placed of blocks) {
      if (++read % BLOCKS === 0) yield;
      if (within && (placed.at > within.end || placed.at + placed.block.length < within.start)) continue;
      for (const own of paintedOf(document.text, placed)) {
        const { start, end } = shift(own, placed.at);
        if (within && (start > within.end || end < within.start)) continue;
        for (let before = refined[next]; before && before.end <= start; before = refined[++next]) found.push(before);
        if ((refined[next]?.start ?? Infinity) >= end) found.push({ start, end, type: own.type, modifier: null });
      }
    }
  }
  return [...found, ...refined.slice(next)];
}

interface Painted extends Span {
  readonly type: TokenType;
}

/** The places of a block, each without those in it, and line by line; from its start. */
const paintedOf = perBlock((block: Block, ownText): readonly Painted[] => {
  // For each character, which type it has; what is handed over later lies in what came before, or is as good.
  const paint = new Uint8Array(block.length);
  let [from, to] = [block.length, 0];
  visitTokens(block, (kind, span) => {
    const type = TYPES[kind];
    if (!span || !type) return;
    paint.fill(TOKEN_TYPES.indexOf(type) + 1, span.start, span.end);
    from = Math.min(from, span.start);
    to = Math.max(to, span.end);
  });
  const painted: Painted[] = [];
  for (let start = from; start < to;) {
    let end = start + 1;
    while (end < to && paint[end] === paint[start]) end++;
    const type = TOKEN_TYPES[(paint[start] ?? 0) - 1];
    if (type) for (const span of writtenOnLines(ownText, start, end)) painted.push({ ...span, type });
    start = end;
  }
  return painted;
});
