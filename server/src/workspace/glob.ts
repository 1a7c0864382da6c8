/** Whether a path is a pattern: `*`, `?` and `[a-z]` for characters of one name, `**` for any folders, `{a,b}` for either. */
export function isGlob(path: string): boolean {
  return /[*?{[]/.test(path);
}

/** A pattern taken apart. */
export interface Glob {
  /** The folder that everything it matches is in; empty for the current one. Ends with a slash otherwise. */
  readonly base: string;
  /** Whether a path below that folder, written with slashes, is meant. */
  readonly matches: (path: string) => boolean;
  /** Whether a folder below it can hold what is meant. */
  readonly enters: (folder: string) => boolean;
}

/** @param pattern written with slashes */
export function readGlob(pattern: string): Glob {
  const firstMagic = pattern.search(/[*?{[]/);
  const base = pattern.slice(0, pattern.lastIndexOf('/', firstMagic) + 1);
  const alternatives = expandBraces(pattern.slice(base.length)).map(each => each.split('/').filter(segment => segment !== ''));
  return {
    base,
    matches: path => alternatives.some(segments => matchSegments(segments, path.split('/'), false)),
    enters: folder => alternatives.some(segments => matchSegments(segments, folder.split('/'), true)),
  };
}

/** `{a,b}c` to `ac`, `bc`. A brace without its end is a character like any other. */
function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open === -1) return [pattern];
  const commas: number[] = [open];
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '{') depth++;
    else if (character === ',' && depth === 1) commas.push(at);
    else if (character === '}' && --depth === 0) {
      const rests = expandBraces(pattern.slice(at + 1));
      return commas.flatMap((comma, index) => expandBraces(pattern.slice(comma + 1, commas[index + 1] ?? at)))
        .flatMap(middle => rests.map(rest => pattern.slice(0, open) + middle + rest));
    }
  }
  return [pattern];
}

/**
 * Whether the names of a path match the segments of a pattern.
 * Of several `**`, as of several stars, only the last is tried again further on.
 * @param partly enough that they match its beginning, so that it can go on below them
 */
export function matchSegments(segments: readonly string[], names: readonly string[], partly: boolean): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < names.length;) {
    const segment = segments[at];
    if (segment === '**') {
      star = at++;
      retry = index;
    } else if (segment !== undefined && matchName(segment, names[index] ?? '')) {
      at++;
      index++;
    } else if (star !== -1) {
      at = star + 1;
      index = ++retry;
    } else {
      return false;
    }
  }
  return partly || segments.slice(at).every(each => each === '**');
}

/** On a mismatch only the last star is tried again further on, so that the cost is at most the product of the lengths. */
function matchName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < name.length;) {
    const length = pattern[at] === '*' ? 0 : matchCharacter(pattern, at, name.charAt(index));
    if (length > 0) {
      at += length;
      index++;
    } else if (pattern[at] === '*') {
      star = at++;
      retry = index;
    } else if (star !== -1) {
      at = star + 1;
      index = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** How much of a pattern, from `at` on, stands for this character; 0 when it stands for another. */
function matchCharacter(pattern: string, at: number, character: string): number {
  const wanted = pattern[at];
  if (wanted === undefined) return 0;
  if (wanted === '?') return 1;
  if (wanted === '\\' && at + 1 < pattern.length) return pattern[at + 1] === character ? 2 : 0;
  if (wanted === '[') {
    // A bracket right behind the opening one is a character of the set; without its end it is no set.
    const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
    const first = at + (negated ? 2 : 1);
    const end = pattern.indexOf(']', first + 1);
    if (end !== -1) return isInSet(pattern.slice(first, end), character) === negated ? 0 : end + 1 - at;
  }
  return wanted === character ? 1 : 0;
}

/** @param set `abc`, `a-z` or both */
function isInSet(set: string, character: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const from = set.charAt(at);
    if (set[at + 1] === '-' && at + 2 < set.length) {
      if (from <= character && character <= set.charAt(at + 2)) return true;
      at += 2;
    } else if (from === character) {
      return true;
    }
  }
  return false;
}
