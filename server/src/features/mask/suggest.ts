import type { CableDocument } from '../../cable/model';
import { countBefore } from '../../text/search';
import { shift, type Span } from '../../text/span';
import { eachInSteps, type Steps } from '../../text/steps';
import { isKind } from '../blocks';

/** What looks like a person's number or address. It may be anything else: a suggestion, no more. */
export interface Suggestion extends Span {
  readonly kind: 'telephone number' | 'e-mail address' | 'passport or identity number' | 'date of birth';
}

const PATTERNS: readonly (readonly [kind: Suggestion['kind'], pattern: RegExp])[] = [
  ['e-mail address', /(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}(?:@|[([]AT[)\]])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/gi],
  ['telephone number', /(?<![\w.,/-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,4}[ .-]\d{3,4}[ .-]\d{3,5}(?![\w/-])/g],
  ['telephone number', /\(\d{1,5}\)[ .-]?\d{3,4}[ .-]\d{3,5}(?![\w/-])/g],
  ['telephone number', /(?<![\w.,/-])\+\d{7,15}(?!\w)/g],
  ['passport or identity number', /(?<=\b(?:passport|ppt|identity card|visa|ssn|id)(?: card)?(?: no\.?| number| nr\.?| #)?:? ?)(?:[A-Z]{0,3}\d{6,12}[A-Z]?|\d{3}-\d{2}-\d{4})(?!\w)/gi],
  ['date of birth', /(?<=\b(?:dpob|dob|born(?: on)?|date of birth):? ?)(?:\d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]|[a-z]{3,9} \d{1,2}, ?)\d{2,4}(?!\w)/gi],
];

/** The suggestions in the text of a file (not in its headers, which are full of numbers), absolute, in order. */
export function* suggestionsInSteps({ text, cables }: CableDocument): Steps<readonly Suggestion[]> {
  const blocks = cables.flatMap(cable => cable.blocks);
  return (yield* eachInSteps(blocks, placed => (isKind(placed, 'paragraph') ? placed.block.pieces.flatMap(piece => suggestionsIn(text, shift(piece, placed.at))) : []))).flat();
}

/** In one piece of running text; where two meet, the one of the pattern that comes first. */
function suggestionsIn(text: string, { start, end }: Span): readonly Suggestion[] {
  const own = text.slice(start, end);
  const found: Suggestion[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const { index, 0: written } of own.matchAll(pattern)) {
      const span = { start: start + index, end: start + index + written.length };
      const at = countBefore(found, other => other.end <= span.start);
      const next = found[at];
      if (!next || span.end <= next.start) found.splice(at, 0, { kind, ...span });
    }
  }
  return found;
}
