import type { Random } from '../../../test/rules/mutations/random';

/** Something that is fed any text and must hold. */
export interface Target {
  readonly name: string;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  /** What it runs is not the same each time. */
  readonly byChance?: boolean;
  /** @returns what is wrong, in words; a target that throws is wrong too */
  readonly run: (text: string, random: Random) => readonly string[] | Promise<readonly string[]>;
}
