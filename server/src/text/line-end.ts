export const LF = 10;
export const CR = 13;

/** Whether a character ends a line or is a part of what does: `\n`, `\r\n` or `\r`, as in the language server protocol. */
export function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** Whether a line of a text starts at an offset. */
export function startsLine(text: string, at: number): boolean {
  return at === 0 || isLineEnd(text.charCodeAt(at - 1));
}

/** Whether a blank line stands in a text, with the ends of the lines above and of its own. */
export function hasBlankLine(text: string): boolean {
  return /\n[ \t]*\r?\n|\r[ \t]*\r/.test(text);
}

/** How many characters at an offset end a line there: 2 for `\r\n`, 1 for `\n` or `\r`, else 0. */
export function lineEndAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return text.charCodeAt(at + 1) === LF ? 2 : 1;
}
