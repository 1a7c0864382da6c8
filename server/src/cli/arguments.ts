import { UsageError } from './command';

/**
 * The value of an option that takes one of a few words.
 * @throws UsageError for any other word
 */
export function oneOf<const T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find(candidate => candidate === value);
  if (word === undefined) throw new UsageError(`--${option} takes ${words.join(', ')}; not "${value}"`);
  return word;
}
