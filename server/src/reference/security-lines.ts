import type { Sourced } from './source';

/** What one of the five equal letters of the FL4 security line means. */
export interface SecurityLetter extends Sourced {
  readonly letter: 'U' | 'E' | 'C' | 'S' | 'T';
  /** The operating signal that goes with it. */
  readonly signal: 'ZNR' | 'ZNY';
  readonly meaning: string;
}

const TRAINING: Sourced = { authority: 'must', source: 'military training text on AUTODIN message headers' };

const LETTERS: readonly SecurityLetter[] = [
  { letter: 'U', signal: 'ZNR', meaning: 'unclassified, sent in the clear', ...TRAINING },
  { letter: 'E', signal: 'ZNY', meaning: 'unclassified, encrypted for transmission only (EFTO)', ...TRAINING },
  { letter: 'C', signal: 'ZNY', meaning: 'confidential', ...TRAINING },
  { letter: 'S', signal: 'ZNY', meaning: 'secret', ...TRAINING },
  { letter: 'T', signal: 'ZNY', meaning: 'top secret', ...TRAINING },
];

/** What stands on FL4, by level. */
export function allSecurityLetters(): readonly SecurityLetter[] {
  return LETTERS;
}

/** The meaning of a letter or of a whole group, in any letter case: `U`, `UUUUU`. Undefined when the letters differ. */
export function findSecurityLetter(group: string): SecurityLetter | undefined {
  const letter = soleLetter(group);
  return LETTERS.find(entry => entry.letter === letter);
}

function soleLetter(group: string): string | undefined {
  const letters = group.toUpperCase();
  const first = letters.charAt(0);
  return letters === first.repeat(letters.length) ? first : undefined;
}
