import { nearest } from './nearest';

/** Highest first. */
const WORDS = ['FLASH', 'NIACT IMMEDIATE', 'IMMEDIATE', 'PRIORITY', 'ROUTINE'] as const;

/** The spelled precedence of a message to an addressee. */
export type Precedence = (typeof WORDS)[number];

/** The precedence that a word names, in any letter case and with any blanks: `NIACT  immediate`. */
export function precedenceWord(word: string): Precedence | undefined {
  const plain = plainWord(word);
  return WORDS.find(known => known === plain);
}

/** The precedences that a misspelt word may mean (`PIORITY`), nearest first; `[]` when it is more than two letters off. */
export function nearestPrecedences(word: string, max = 1): Precedence[] {
  return nearest(plainWord(word), WORDS, { wordOf: known => known, limit: 2, max });
}

function plainWord(word: string): string {
  const plain = word.trim().toUpperCase();
  return /\s/.test(plain) ? plain.split(/\s+/).join(' ') : plain;
}
