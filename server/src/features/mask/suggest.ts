import { Joined } from '../../cable/joined';
import type { CableDocument } from '../../cable/model';
import { countBefore } from '../../text/search';
import { shift, type Word } from '../../text/span';
import { eachInSteps, type Steps } from '../../text/steps';
import { isKind } from '../blocks';

/** What looks like a person's number or address, as it reads on one line. It may be anything else: a suggestion, no more. */
export interface Suggestion extends Word {
  readonly kind: 'telephone number' | 'e-mail address' | 'passport or identity number' | 'date of birth';
}

const PATTERNS: readonly (readonly [kind: Suggestion['kind'], pattern: RegExp])[] = [
  ['e-mail address', /(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}(?:@|[([]AT[)\]])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/gi],
  // With hyphens between all its parts, the country and the town among them: 351-1-555-0142.
  ['telephone number', /(?<![\w.,/-])\+?(?:\d{1,3}-){2,4}\d{3,4}-\d{3,5}(?![\w/-])/g],
  ['telephone number', /(?<![\w.,/-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,4}(?:[ .]|- ?)\d{3,4}(?:[ .]|- ?)\d{3,5}(?![\w/-])/g],
  ['telephone number', /\(\d{1,5}\)[ .-]?\d{3,4}(?:[ .]|- ?)\d{3,5}(?![\w/-])/g],
  ['telephone number', /(?<![\w.,/-])\+\d{7,15}(?!\w)/g],
  // A date may stand behind such a word: by phone 2004-11-12.
  ['telephone number', /(?<=\b(?:tel|telephone|phone|cell|mobile|fax)(?: no\.?| number)?[:.]? {0,2})(?:(?!\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d|(?:19|20)\d\d[.-]\d\d[.-]\d\d(?!\d))[\d+(][\d().-]{5,20}\d|\d{3,4} \d{4})(?![\w/-])/gi],
  ['passport or identity number', /(?<=\b(?:passport|ppt|identity card|visa|licen[cs]e|ssn|id)(?: card)?(?: no\.?| number| nr\.?| #)?(?::| is)? {0,2})[A-Z]{0,3}\d{6,12}[A-Z]?(?!\w)/gi],
  ['passport or identity number', /(?<![\w.,/-])\d{3}-\d\d-\d{4}(?![\w/-])/g],
  ['date of birth', /(?<=\b(?:dpob|dob|born(?: on)?|date of birth):? {0,2})(?:\d{4}-\d{2}-|\d{1,2}(?:[ /.-]\d{1,2}[ /.-]|[ /.-]?[a-z]{3,9}[ /.-]?)|[a-z]{3,9} \d{1,2}, ?)\d{2,4}(?!\w)/gi],
];

/** The suggestions in the text of a file (not in its headers, which are full of numbers), absolute, in order; one may go over the end of a line. */
export function* suggestionsInSteps({ text, cables }: CableDocument): Steps<readonly Suggestion[]> {
  const blocks = cables.flatMap(cable => cable.blocks);
  return (yield* eachInSteps(blocks, placed => (isKind(placed, 'paragraph') ? suggestionsIn(new Joined(text, placed.block.pieces.map(piece => shift(piece, placed.at)))) : []))).flat();
}

/** In running text; where two meet, the one of the pattern that comes first. */
function suggestionsIn(words: Joined): readonly Suggestion[] {
  const found: Suggestion[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const { index, 0: written } of words.text.matchAll(pattern)) {
      const word = words.word(index, index + written.length);
      const at = countBefore(found, other => other.end <= word.start);
      const next = found[at];
      if (!next || word.end <= next.start) found.splice(at, 0, { kind, ...word });
    }
  }
  return found;
}
