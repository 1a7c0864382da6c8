export const LF = 10;
export const CR = 13;

/** Whether a character ends a line or is a part of what does: `\n`, `\r\n` or `\r`, as in the language server protocol. */
export function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** How many characters at an offset end a line there: 2 for `\r\n`, 1 for `\n` or `\r`, else 0. */
export function lineEndAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return text.charCodeAt(at + 1) === LF ? 2 : 1;
}
