/** A line break that an archive or a page of the web wrote out. */
export const WRITTEN_BREAK = String.raw`(?:<[Bb][Rr] ?\/?>|&#(?:x0{0,4}[AaDd]|0{0,4}1[03]);)`;
/** Blanks and further breaks up to the end of the line; so few that what follows them is looked at too. */
const LINE_ENDS = new RegExp(String.raw`^(?:[ \t]|${WRITTEN_BREAK}){0,40}(?:[\r\n]|$)`);
const LINE_FEED = /^&#(?:x0{0,4}[Aa]|0{0,4}10);/;
/** Longer than what LINE_ENDS can take. */
const LOOKED_AT = 600;

/** How much of what stands behind an entity tells what becomes of it. */
export function behindEntity(end: number, length: number): { readonly start: number; readonly end: number } {
  return { start: end, end: Math.min(length, end + LOOKED_AT) };
}

/**
 * What is to be written for an entity that stands for a line break: nothing where the line ends behind it anyway, or
 * another line would be blank and cut the paragraph in two, and nothing for the first half of a return with a feed.
 *
 * @param becomes what the entity stands for
 * @param behind what stands behind it, as much as `behindEntity` tells
 * @param lineEnd as the cable writes it
 * @returns null where the entity stands for no line break
 */
export function lineBreakFor(becomes: string, behind: string, lineEnd: string): string | null {
  if (!/^[\r\n]+$/.test(becomes)) return null;
  return LINE_ENDS.test(behind) || (becomes === '\r' && LINE_FEED.test(behind)) ? '' : lineEnd;
}
