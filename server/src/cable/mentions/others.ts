import { cableAt, cablesIn, type CableNumber } from '../header/cable-numbers';

/** What a text may have paragraphs of, but for cables. */
const DOCUMENT = '(?:act|agreement|annex|article|chapter|charter|communique|constitution|convention|decree|directive|draft|law|letter|memorandum|mou|note|(?:non-?)?paper|protocol|regulation|report|resolution|statement|text|treaty|treatie|unscr)s?';
/** Words that lead from a text to what it says. @param past other endings of the verbs: `the letter noted in para 3` may be the one that para 3 notes */
const tells = (past: string): string => `(?:(?:add|argue|ask|conclude|describe|discuss|explain|instruct|list|mention|note|outline|report|say|state|suggest|tell|write)(?:e?s${past})|requested|said|told|wrote)(?:,?(?: that)? (?:at|in),? ?| \\( ?)`;
export const TELLS = tells('|e?d|');
/** What stands before the number of a resolution's, agreement's or other document's paragraph: `Annex I, para 2`, `Resolution 1441 (para 3)`; but `he signed the decree (para 3)`. */
const OTHERS_BEFORE = new RegExp(`\\b(?:operative|preambular|sub|op|pp)\\.?[ -]$|(?<!this )(?:cable|telegram),? ?\\(?$|\\b(?:your|their|its|communique|draft) $|(?:\\d|\\(\\d{4}\\)),? $|'s $|\\b${DOCUMENT}(?:, | (?:[A-FIVX]+|\\d+)(?:,? | \\())$`, 'i');
/** `The letter says in para 2`, but `this report says in para 2`. */
const OTHER_TELLS = new RegExp(`(?<!(?:our|this) )\\b${DOCUMENT} ${tells('')}$`, 'i');
const OTHERS_AFTER = new RegExp(`^,? of (?!(?:the )?ref)|^(?: [a-z]+){0,2} (?:from|in) (?:the|its|his|her|their|that)(?: [a-z]+)? ${DOCUMENT}\\b`, 'i');
const BEHIND_CABLE = /(?<=\d)(?: ?\(?NOTAL\)?)?,? {0,2}[([]?$/i;

/** Whether words, those up to the keyword of a paragraph's number, tell that it is of another cable or document. */
export function isBehindOther(words: string): boolean {
  return OTHERS_BEFORE.test(words) || OTHER_TELLS.test(words);
}

/** Whether words, those behind a paragraph's number, tell that it is of another document: ` of the treaty`. */
export function goesOnWithOther(words: string): boolean {
  return OTHERS_AFTER.test(words);
}

/** Whether words end in the number of a cable: `KAMPALA 77 (`, `STATE 10012 (NOTAL), `. */
export function isBehindCable(words: string): boolean {
  if (!BEHIND_CABLE.test(words)) return false;
  const cable = cablesIn(words).at(-1);
  return cable !== undefined && BEHIND_CABLE.exec(words)?.index === cable.end && isSurely(words, cable);
}

/** Whether the number of a cable stands at the start of words: ` USOECD 1703), `, ` (STATE 10012)`. */
export function isBeforeCable(words: string): boolean {
  const cable = cableAt(words, /^ ?\(/.exec(words)?.[0].length ?? 0);
  return cable !== null && /^ ?\(?$/.test(words.slice(0, cable.start)) && isSurely(words, cable);
}

/** Whether it is of a post that is known, in capitals, and no year, as in `the agreement of Oslo 1993`. */
function isSurely(words: string, { known, post, year, number }: CableNumber): boolean {
  if (!post) return false;
  const name = words.slice(post.start, post.end);
  return (known || /^US[A-Z]{4,}$/.test(name)) && name === name.toUpperCase() && !words.slice(post.end, number.start).includes(',') && (year !== null || !/^(?:19|20)\d\d$/.test(words.slice(number.start, number.end)));
}
