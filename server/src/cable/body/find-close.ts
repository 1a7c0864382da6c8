import { addedStart, LONGEST_CATALOGUE, notesStart, trailerStart } from './below-close';
import { isFurniture } from './body-line';
import type { BodyLine } from './body-line';
import { closingRole, GROUP_MARK, MINIMIZE, wordsIn } from './closing-role';
import { isName, lastText, signatureStart } from './find-signature';
import { isSurname } from './signature-name';

/** What is so much longer than the name above it is no underline of a heading. */
const LONGER_THAN_NAME = 20;

/** Lines with words on them, from the end of a text, that its close may depend on while it is no longer than them. */
export const CLOSE_REACH = LONGEST_CATALOGUE + 12;
/** Lines with words on them above a close that tell whether a name is a signature. */
export const CLOSE_CONTEXT = 6;

/**
 * Where the close of a cable begins: its signature, or what follows where there is none (format guide 6.8).
 *
 * @param lines the lines of the text
 * @returns index of the first line of the close; the number of lines when there is none
 */
export function findClose(text: string, lines: readonly BodyLine[]): number {
  const rule = ruleStart(text, lines);
  if (rule !== -1) {
    const over = closeStart(text, lines.slice(0, rule));
    if (over < rule) return over;
  }
  return closeStart(text, lines);
}

/** Index of the rules at the end of a text, which part it from what a collection has below, or from nothing; -1 where there are none, or the line over them may be what they underline. */
function ruleStart(text: string, lines: readonly BodyLine[]): number {
  let first = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind === 'blank') continue;
    if (line?.kind !== 'underline') break;
    first = at;
  }
  const above = lines[first - 1];
  const rule = lines[first];
  if (!above || !rule) return -1;
  // One under a heading may be as long as a line, or as the heading; a heading has several words more often than a signature.
  const sign = text.charAt(rule.words);
  const longer = rule.end - rule.words - (above.end - above.words);
  const isNoUnderline = sign === '=' ? longer > LONGER_THAN_NAME : longer !== 0 && '*#~'.includes(sign);
  return above.kind === 'blank' || closingRole(wordsIn(text, above)) !== null || (isNoUnderline && isSurname(wordsIn(text, above)) && isName(text, above)) ? first : -1;
}

/** The same where no rule ends the text. */
function closeStart(text: string, lines: readonly BodyLine[]): number {
  const trailer = Math.min(trailerStart(text, lines), addedStart(text, lines, false));
  let first = trailer === lines.length ? notesStart(text, lines) : trailer;
  let at = first - 1;
  for (; at >= 0; at--) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'blank') continue;
    // A page line that nothing follows but blank lines ends a paragraph, unless a signature stands above it; a stamp of the archive does not.
    if (isFurniture(line)) {
      if (first === at + 1 || first < lines.length || closingRole(wordsIn(text, line)) === 'stamp') first = at;
      continue;
    }
    if (line.kind !== 'text' || closingRole(wordsIn(text, line)) === null) break;
    first = at;
  }
  const signed = signatureStart(text, lines, at);
  if (signed === -1) return first;
  const above = lastText(text, lines, signed - 1);
  const line = lines[above];
  return line && (MINIMIZE.test(wordsIn(text, line)) || GROUP_MARK.test(wordsIn(text, line))) ? above : signed;
}
