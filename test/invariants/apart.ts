import { applyEdits, type TextEdit } from '../../server/src/text/span';

const OF_WORD = /[\p{L}\p{N}\p{M}]/u;
/** What nobody sees parts no words, and an entity is its character: that of a blank or a line end parts them. */
const UNSEEN = /^(?:[\p{Cf}\p{M}]|(?!\s)\p{Cc})*$|^&(?!nbsp;|#x0{0,4}(?:[adAD]|20|[aA]0);|#0{0,4}(?:1[03]|32|160);)#?\w{1,10};$/u;

/**
 * Whether an edit puts two words together that stood apart: `000208¶3. (U)` is not `0002083. (U)`, though every digit is
 * still there.
 *
 * @param said what the user is told of it: parts of a word may become a word that stands there
 * @returns what is wrong, or null
 */
export function joinedWords(text: string, edits: readonly TextEdit[], said = ''): string | null {
  const wrong = edits.find(edit => joinsAtEnds(text, edit) || (joinsInside(text, edit) && !said.includes(edit.newText.trim())));
  // What writes a line elsewhere may make it of another that is alike, and put that one back: then every word is there.
  if (!wrong || wordsOf(text) === wordsOf(applyEdits(text, edits))) return null;
  const { start, end, newText } = wrong;
  return `two words are put together: ${JSON.stringify(`${text.slice(Math.max(0, start - 12), start)}‹${text.slice(start, end)}|${newText}›${text.slice(end, end + 12)}`)}`;
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).sort().join(' ');
}

function joinsAtEnds(text: string, { start, end, newText }: TextEdit): boolean {
  const before = lastOf(text.slice(Math.max(0, start - 2), start));
  const after = firstOf(text.slice(end, end + 2));
  if (start < end && UNSEEN.test(text.slice(start, end))) return false;
  const old = text.slice(start, end).replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '');
  if (newText === '') return OF_WORD.test(before) && OF_WORD.test(after) && !/^[\p{L}\p{N}\p{M}\p{Cf}]*$/u.test(old);
  return joins(before, firstOf(newText), firstOf(old) || after) || joins(after, lastOf(newText), lastOf(old) || before);
}

/** Where an edit writes the same letters, they must be parted where they were. */
function joinsInside(text: string, { start, end, newText }: TextEdit): boolean {
  const [was, is] = [partedAt(text.slice(start, end)), partedAt(newText)];
  return was.letters === is.letters && [...was.places].some(place => !is.places.has(place));
}

/** The letters and digits of a text in capitals, and after how many of them there is a gap. */
function partedAt(text: string): { readonly letters: string; readonly places: ReadonlySet<number> } {
  let letters = '';
  const places = new Set<number>();
  for (const run of text.toUpperCase().replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (letters !== '') places.add(letters.length);
    letters += run;
  }
  return { letters, places };
}

/** Whether what comes beside a character makes one word with it that what stood there did not. */
function joins(beside: string, comes: string, stood: string): boolean {
  return OF_WORD.test(beside) && OF_WORD.test(comes) && !OF_WORD.test(stood);
}

function firstOf(text: string): string {
  return Array.from(text)[0] ?? '';
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? '';
}
