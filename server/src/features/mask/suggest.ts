import type { CableDocument } from '../../cable/model';
import { countBefore } from '../../text/search';
import type { Span } from '../../text/span';
import { isKind } from '../blocks';

/** What looks like a person's number or address. It may be anything else: a suggestion, no more. */
export interface Suggestion extends Span {
  readonly kind: 'telephone number' | 'e-mail address' | 'passport or identity number' | 'date of birth';
}

const PATTERNS: readonly (readonly [kind: Suggestion['kind'], pattern: RegExp])[] = [
  ['e-mail address', /(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/g],
  ['telephone number', /(?<![\w.,/-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,4}[ .-]\d{3,4}[ .-]\d{3,5}(?![\w/-])/g],
  ['telephone number', /\(\d{1,5}\)[ .-]?\d{3,4}[ .-]\d{3,5}(?![\w/-])/g],
  ['telephone number', /(?<![\w.,/-])\+\d{7,15}(?!\w)/g],
  ['passport or identity number', /(?<=(?:passport|ppt|identity card|visa|ssn|id)(?: card)?(?: no\.?| number| nr\.?| #)?:? ?)(?:[A-Z]{0,3}\d{6,12}[A-Z]?|\d{3}-\d{2}-\d{4})(?!\w)/gi],
  ['date of birth', /(?<=(?:dpob|dob|born(?: on)?|date of birth):? ?)\d{1,2}[ /.-](?:\d{1,2}|[A-Za-z]{3,9})[ /.-]\d{2,4}(?!\w)/gi],
];

/** The suggestions in the text of a file (not in its headers, which are full of numbers), absolute, in order. */
export function suggestions(document: CableDocument): readonly Suggestion[] {
  const found: Suggestion[] = [];
  for (const { blocks } of document.cables) {
    for (const placed of blocks) {
      if (!isKind(placed, 'paragraph')) continue;
      for (const piece of placed.block.pieces) {
        const start = placed.at + piece.start;
        const text = document.text.slice(start, placed.at + piece.end);
        for (const [kind, pattern] of PATTERNS) {
          for (const { index, 0: written } of text.matchAll(pattern)) {
            const span = { start: start + index, end: start + index + written.length };
            const at = countBefore(found, ({ end }) => end <= span.start);
            const next = found[at];
            if (!next || span.end <= next.start) found.splice(at, 0, { kind, ...span });
          }
        }
      }
    }
  }
  return found;
}
