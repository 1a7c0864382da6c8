import { decodeEntities } from './furniture';

/** The address of the post's own site, with the blank that transmission put into its end: a name may stand behind it. For a pattern. */
export const SITE = String.raw`://\S{9,60}(?: (?:c?fm|\S{0,20}[./_]\S{1,20}))?`;

/** Words that a surname may begin with or hold, in small letters: von, van den, de la. */
const PARTICLE = '(?:d[aeiu]|de[lnr]|della|du|l[ae]|ter|v[ao]n|al|el|bin|ibn)';
/** Letters with accents belong to no telegram, but a name that has one in a draft is still a name. */
const CAPITAL = '[A-Z\u00C0-\u00D6\u00D8-\u00DE]';
const LETTERS = '[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F\'’.-]';
const NAME = new RegExp(`^(?:${PARTICLE} ){0,2}(?:d['’])?${CAPITAL}${LETTERS}{1,24}(?: (?:${PARTICLE}|${CAPITAL}${LETTERS}{0,24})){0,3}(?: \\((?:ACTING|CHARGE|CDA|A\\.I\\.)\\))?$`);
/** What readers of published cables find fused to a name: the sign of the serial, the end of the message, the stop of a sentence. */
const TRAILER = / {0,3}(?:#{1,4}|N{4,6})$|(?<=[A-Za-z]{3})\.$/;
/** What an editor wrote behind a name: who signed. */
const NOTE = / \[[^[\]]{2,80}\]$/;
/** One word, or several that a particle makes one name: VAN DEN BERG. Not El Salvador or La Paz, with which a text may go on. */
const ONE_NAME = /^(?:(?:v[ao]n(?:de[nr])?|d[eiu]|del|st\.) (?:(?:de[nr]|la) )?)?[^\s()]+(?: \([^()]+\)| JR\.?)?$/i;
/** Words that stand alone at the end of a text and are no signature. */
const NO_NAME = /^(?:END|BEGIN|START (?:OF )?TEXT|COMMENTS?|(?:\w+ )?(?:REGARD|THANK)S?|SUMMARY|NOTE|TEXT|(?:UN)?Q(?:UO)?TE|CONCLUSION|INTRODUCTION|BACKGROUND|ACTION|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|SIPDIS|SENSITIVE|NOFORN|EXDIS|NODIS|SUBJECT|REF|TAGS|BT|MINIMIZE)\b/i;
/** A name is no longer, with what is fused to it. */
const LONGEST = 48;

/** Where the name ends in words that may be a signature, without signs that are fused to it; -1 where they are no name. */
export function nameLength(words: string): number {
  const note = words.endsWith(']') ? NOTE.exec(words)?.index : undefined;
  if (note !== undefined) return nameLength(words.slice(0, note));
  if (words.length > LONGEST) return -1;
  const length = TRAILER.exec(words)?.index ?? words.length;
  return NAME.test(decodeEntities(words.slice(0, length)).replace(/[.,]$/, '')) ? length : -1;
}

/** Whether words that stand alone on a line may be who signs: a name, and none of the words that a text may end with. */
export function isSignature(words: string): boolean {
  return nameLength(words) !== -1 && !NO_NAME.test(words);
}

/** Whether a name is a surname alone, which may stand right below a text: two other words there may go on with it. */
export function isSurname(words: string): boolean {
  return ONE_NAME.test(words.slice(0, Math.max(0, nameLength(words))));
}
