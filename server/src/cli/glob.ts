/** Whether a path is a pattern: `*` and `?` for characters of one name, `**` for any folders, `{a,b}` for either. */
export function isGlob(path: string): boolean {
  return /[*?{]/.test(path);
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
  const firstMagic = pattern.search(/[*?{]/);
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
 * Whether the names match the segments of a pattern.
 * @param partly enough that they match its beginning, so that it can go on below them
 */
function matchSegments(segments: readonly string[], names: readonly string[], partly: boolean): boolean {
  const [segment, ...others] = segments;
  const [name, ...below] = names;
  if (name === undefined) return partly || segments.every(each => each === '**');
  if (segment === undefined) return false;
  if (segment === '**') return matchSegments(others, names, partly) || matchSegments(segments, below, partly);
  return matchName(segment, name) && matchSegments(others, below, partly);
}

/** On a mismatch only the last star is tried again further on, so that the cost is at most the product of the lengths. */
function matchName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < name.length;) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      retry = index;
    } else if (wanted !== undefined && (wanted === '?' || wanted === name[index])) {
      at++;
      index++;
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
