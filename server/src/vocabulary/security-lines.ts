import type { Sourced } from './source';

/** What one of the five equal letters of the FL4 security line means. */
export interface SecurityLetter extends Sourced {
  readonly letter: 'U' | 'E' | 'C' | 'S' | 'T' | 'R';
  /** The operating signal that goes with it. */
  readonly signal: 'ZNR' | 'ZNY';
  readonly meaning: string;
}

const RELAYED: Sourced = { authority: 'must', source: 'ACP 127(G) 124.b' };

const LETTERS: readonly SecurityLetter[] = [
  { letter: 'U', signal: 'ZNR', meaning: 'unclassified, sent in the clear', ...RELAYED },
  { letter: 'E', signal: 'ZNY', meaning: 'unclassified, encrypted for transmission only (EFTO)', authority: 'must', source: 'military training text on AUTODIN message headers' },
  { letter: 'C', signal: 'ZNY', meaning: 'confidential', ...RELAYED },
  { letter: 'S', signal: 'ZNY', meaning: 'secret', ...RELAYED },
  { letter: 'T', signal: 'ZNY', meaning: 'top secret', ...RELAYED },
];

/** A level that allies have and the Department has not: it is read, and offered to nobody who writes. */
const RESTRICTED: SecurityLetter = { letter: 'R', signal: 'ZNY', meaning: 'restricted, a level of allies', ...RELAYED };

/** What may stand behind the letters and a slash. */
export interface SpecialHandling extends Sourced {
  readonly group: string;
  readonly meaning: string;
}

const SPECIAL: Sourced = { authority: 'must', source: 'military training text on AUTODIN message headers; ACP 117 CAN-US SUPP-1, 5.b(5)' };

const HANDLING: readonly SpecialHandling[] = [
  { group: 'AAAAA', meaning: 'SIOP-ESI', ...SPECIAL },
  { group: 'BBBBB', meaning: 'a special category (SPECAT) other than SIOP-ESI', ...SPECIAL },
  { group: 'FFFFF', meaning: 'US-UK EYES ONLY', ...SPECIAL },
];

/** The meaning of a group behind the security letters, without its slash, in any letter case; two letters release the message to an ally's network. */
export function findSpecialHandling(group: string): SpecialHandling | undefined {
  const letters = group.toUpperCase();
  if (/^[A-Z]{2}$/.test(letters)) return { group: letters, meaning: "a code that releases the message to an ally's network", authority: 'must', source: 'ACP 117 CAN-US SUPP-1, 7.d' };
  return HANDLING.find(entry => entry.group === letters);
}

/** What stands on FL4, by level. */
export function allSecurityLetters(): readonly SecurityLetter[] {
  return LETTERS;
}

/** The meaning of a letter or of a whole group, in any letter case: `U`, `UUUUU`, `UUUAA`. Undefined when other letters are among them. */
export function findSecurityLetter(group: string): SecurityLetter | undefined {
  const letters = group.toUpperCase();
  const first = letters.charAt(0);
  return letters === first.repeat(letters.length) || isReleased(letters) ? [...LETTERS, RESTRICTED].find(entry => entry.letter === first) : undefined;
}

/**
 * The last two of the five letters may be a transmission release code, which lets the message onto an ally's network: A Australia,
 * B British Commonwealth, C Canada, U United States, X NATO, Z New Zealand (ACP 133); O Japan, as published cables have it (`ZNR UUUAA ZZH`).
 */
const RELEASED = /^([UECSTR])\1\1(?!\1)([ABCOUXZ])\2$/;

/** Whether the last two of five letters are a transmission release code: `UUUAA`, in capitals. */
export function isReleased(letters: string): boolean {
  return RELEASED.test(letters);
}

/** The five letters of a level in the place of those that are written: a release code among them stays. */
export function lettersInPlaceOf(written: string, letter: SecurityLetter['letter']): string {
  return letter.repeat(3) + (isReleased(written) ? written.slice(3) : letter.repeat(2));
}
