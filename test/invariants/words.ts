import { parse } from '../../server/src/cable/parse';
import { applyEdits } from '../../server/src/text/span';
import { countingPlaces, levelPlaces, losesElsewhere, markPlaces } from './counting';
import type { Application } from './operation';

/** What may become other where paragraphs or letters are counted anew: numbers of up to three digits (zeros before them do not count), single letters, portion marks, what joins mentions and their keyword, of which two may become one. */
const OF_COUNTING = /^(?:0{0,3}\d{1,3}|[A-Z]|AND|THROUGH|THRU|TO|PARA(?:GRAPH)?S?|SBU|SUB|LOU|NF|NOFORN|TS)$/;
/** What a command puts there for the drafter to write over. */
const PLACEHOLDER = new Set(['HEADING', 'NAME', 'TITLE', 'REASON', 'OFFICE', 'POSITION']);

/** What looks like a portion mark, wherever it stands: `(S//REL TO GBR)`; other brackets look the same. Of old it was written in words, whole ones: `SECRET - ENTIRE TEXT`. */
const MARK = /\([A-Z][A-Z/ ,-]{0,60}\)|(?<![\p{L}\p{N}])(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) {0,3}-{1,2} {0,3}ENTIRE TEXT(?![\p{L}\p{N}])/gu;

/** The number of a paragraph, which may be fused to what stands before it. */
const NUMBER = /(?<![\p{L}\d])\d+(?=[.)] {0,3}\()/gu;

/** The words of a text in capitals, those of counting and of marks left out, and how often each stands there. */
function counted(text: string): Map<string, number> {
  // A mark that the cable has may say what no other text in brackets would be taken for: `(C/E9)`.
  const plain = applyEdits(text, markPlaces(parse(text)).map(place => ({ ...place, newText: ' ' }))).toUpperCase();
  return wordsIn(plain.replace(NUMBER, ' ').replace(MARK, ' '));
}

/** All that may be counted as a word: with the marks, and without them where one is run together with a word (`ENTIRE TEXT2007`). */
function countedAll(text: string): Map<string, number> {
  const words = wordsIn(text.toUpperCase());
  for (const [word, times] of counted(text)) words.set(word, Math.max(times, words.get(word) ?? 0));
  return words;
}

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) if (!OF_COUNTING.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** No word is lost or added but those of counting and of marks; a placeholder may come. */
function sayNothingNew(before: string, after: string): string | null {
  const was = countedAll(before);
  const is = countedAll(after);
  for (const [word, times] of counted(before)) if ((is.get(word) ?? 0) < times) return `a word is lost: ${word}`;
  for (const [word, times] of counted(after)) if ((was.get(word) ?? 0) < times && !PLACEHOLDER.has(word)) return `a word is added: ${word}`;
  return null;
}

/** The signal of a security line is read with its letters changed round too, `NZR`; its letters may be those of the level of an ally, RRRRR. */
const OF_CLASSIFICATION = /^(?:UNCLAS|UNCLASSIFIED|LIMITED|OFFICIAL|USE|CONFIDENTIAL|SECRET|([UECSTR])\1{1,9}|[ZNRY]{3}|EFTO|DECL|NA?|A|\d+|)$/;

/** The words of lines of classification may be others; everything that is not on such a line stays. */
function addedWords(before: string, after: string): string | null {
  const is = counted(after);
  for (const [word, times] of counted(before)) {
    if ((is.get(word) ?? 0) >= times || OF_CLASSIFICATION.test(word)) continue;
    // Where two lines were fused, what stands between them parts one word into two.
    const isParted = Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)]).some(parts => parts.every(part => OF_CLASSIFICATION.test(part) || OF_COUNTING.test(part) || [...is.keys()].some(other => other.endsWith(part) || other.startsWith(part))));
    if (!isParted) return `a word is lost: ${word}`;
  }
  return null;
}

/** No word is lost or added, no number and no letter but those that are counted, where they are counted. */
export function countAnew(before: string, after: string, { edits }: Application): string | null {
  return sayNothingNew(before, after) ?? losesElsewhere(before, edits, countingPlaces(parse(before)));
}

/** The same of the words that tell the level, and of nothing else. */
export function raiseLevels(before: string, after: string, { edits }: Application): string | null {
  return addedWords(before, after) ?? losesElsewhere(before, edits, levelPlaces(parse(before)));
}

/** All edits write the same, in the place of the same. */
export function renamed(before: string, _after: string, { edits }: Application): string | null {
  const from = new Set(edits.map(({ start, end }) => before.slice(start, end).toUpperCase()));
  const to = new Set(edits.map(({ newText }) => newText.toUpperCase()));
  return from.size === 1 && to.size === 1 ? null : `several names: ${[...from, ...to].join(', ')}`;
}
