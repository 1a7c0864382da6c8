import { detached } from '../text/detached';

const MOST = 4096;

/** The same function, which remembers its answers, up to a number: many checks ask for the same word, and the cables of a folder have the same words over and over. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return word => {
    if (!known.has(word)) {
      if (known.size === MOST) known.clear();
      known.set(detached(word), find(word));
    }
    return known.get(word) as T;
  };
}
