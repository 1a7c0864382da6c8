/** The beginning of a text, at most so many UTF-16 units, and not half of a character beyond the basic plane at its end. */
export function wholeCharacters(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  return text.slice(0, text.length > most && last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
