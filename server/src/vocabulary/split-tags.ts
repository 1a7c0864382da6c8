import { lazy } from './lazy';
import { allTags, findTags } from './tags';

/** Longer runs are not looked at: no TAGS line is as long. */
const LONGEST_RUN = 400;

/** English words that fall into codes by chance (SOCI and AL); TAGS lines hold free words too. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['CHAINS', 'FRAMED', 'MASSES', 'PLANET', 'PREFER', 'PROPER', 'SOCIAL', 'THEMES']);

interface Split {
  readonly pieces: number;
  /** How many of them are subject or program codes, of four letters. */
  readonly fourLetter: number;
  /** Where the last piece begins. */
  readonly from: number;
}

const longestCode = lazy(() => Math.max(...allTags().map(tag => tag.code.length)));

/**
 * Cuts a run of letters into the TAGS codes that it is made of: `ECONEFIN` into ECON and EFIN, `ITPHUM` into IT and PHUM.
 *
 * @param run letters in any case, without blanks
 * @returns the codes in capitals, in order; undefined when the run is itself a code (`UNFICYP`) or has no split in which
 * at least half of the codes are subject or program codes: short codes in a row are far more often a word (`IRAN`, `PROPERTIES`).
 * Of several splits that with the fewest codes is taken, then that with the most subject and program codes.
 */
export function splitFusedTags(run: string): string[] | undefined {
  const word = run.toUpperCase();
  if (word.length < 6 || word.length > LONGEST_RUN || !/^[A-Z]+$/.test(word)) return undefined;
  if (findTags(word).length > 0 || PLAIN_WORDS.has(word)) return undefined;

  // best[end] is the best split of the first `end` letters.
  const best: (Split | undefined)[] = [{ pieces: 0, fourLetter: 0, from: 0 }];
  for (let end = 2; end <= word.length; end++) {
    for (let from = Math.max(0, end - longestCode()); from <= end - 2; from++) {
      const before = best[from];
      if (!before) continue;
      const weight = weightOf(word.slice(from, end));
      if (weight === undefined) continue;
      const candidate = { pieces: before.pieces + 1, fourLetter: before.fourLetter + weight, from };
      if (isBetter(candidate, best[end])) best[end] = candidate;
    }
  }

  const whole = best[word.length];
  if (!whole || whole.pieces < 2 || whole.fourLetter * 2 < whole.pieces) return undefined;
  const codes: string[] = [];
  for (let end = word.length; end > 0; ) {
    const from = best[end]?.from ?? 0;
    codes.push(word.slice(from, end));
    end = from;
  }
  return codes.reverse();
}

/** 1 for a subject or program code, 0 for any other code, undefined for no code. */
function weightOf(piece: string): 0 | 1 | undefined {
  const kinds = findTags(piece).map(tag => tag.kind);
  if (kinds.includes('subject') || kinds.includes('program')) return 1;
  return kinds.includes('geo') || kinds.includes('organization') ? 0 : undefined;
}

function isBetter(candidate: Split, known: Split | undefined): boolean {
  if (!known) return true;
  return candidate.pieces < known.pieces || (candidate.pieces === known.pieces && candidate.fourLetter > known.fourLetter);
}
