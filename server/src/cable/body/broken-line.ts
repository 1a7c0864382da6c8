/** On a line that is longer, a number that begins the next might not have had room: then a sentence goes on with it. */
export const LONGEST_BROKEN = 42;
const GOES_ON = /(?:[,\-/(]|(?:^|[^A-Z])(?:paras?|paragraphs?|articles?|sections?|annex|chapter|part|item|point|option|no|nos|number|ref|refs|reftel|and|or|of|the|a|an|in|on|to|by|from|for|at|with|than|about|is|are|was|were|has|have|had|that|which|who|may|june|july|january|february|march|april|august|september|october|november|december))$/i;

/** Whether a sentence goes on behind a line, however short the line is. */
export function goesOn(line: string): boolean {
  return GOES_ON.test(line);
}
