/** What would make a terminal do something, or a text read as what it is not: controls, invisible characters, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text of a document made fit to be shown on one line of a terminal; it keeps its length. */
export function shown(text: string): string {
  return text.replace(UNSHOWN, character => (character === '\t' ? ' ' : '\uFFFD'.repeat(character.length)));
}
