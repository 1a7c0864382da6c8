/** What a name or a hover must not show: it would hide text, turn its direction round or break out of the line. */
const UNSHOWN = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;

/** Stops, colons and blanks that look lost before an ellipsis. */
const LOOSE_END = new Set([' ', ',', ';', ':', '.', '-']);

/**
 * Document text made fit for one line of a list: line ends, control characters, lone surrogates and
 * characters that turn the writing direction become blanks, runs of blanks become one.
 *
 * @param text any text; only its beginning is looked at when it is long
 * @param limit the most UTF-16 units of the result, at least 2
 * @returns the text, cut at a word with an ellipsis where it is longer; empty when there is nothing to show
 */
export function oneLine(text: string, limit: number): string {
  const line = joined(text, limit + 1);
  return line.length <= limit ? line : `${cut(line, limit - 1)}…`;
}

/** The words of a text joined by single blanks, up to about `enough` units. */
function joined(text: string, enough: number): string {
  let line = '';
  let blank = false;
  for (let at = 0; at < text.length && line.length <= enough;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    if (isUnshown(character)) {
      blank = line !== '';
      continue;
    }
    line += blank ? ` ${character}` : character;
    blank = false;
  }
  return line;
}

/** At most `limit` units, ending with a whole word unless that one word is longer than half of it. */
function cut(line: string, limit: number): string {
  let end = line[limit] === ' ' ? limit : line.lastIndexOf(' ', limit - 1);
  if (end < limit / 2) end = limit;
  // Not between the two halves of a character beyond the basic plane.
  if (isHighSurrogate(line.charCodeAt(end - 1))) end--;
  while (end > 1 && LOOSE_END.has(line[end - 1] ?? '')) end--;
  return line.slice(0, end);
}

/** Most characters are printable ASCII and need no regular expression. */
function isUnshown(character: string): boolean {
  return !(character > ' ' && character <= '~') && UNSHOWN.test(character);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
