import type { Location, Range } from 'vscode-languageserver';
import type { CableEntry, RangeTuple } from '../workspace/entry';

/** A place of the index as a range: lines and UTF-16 characters from 0, the end not in it. */
export function rangeOfPlace([startLine, startCharacter, endLine, endCharacter]: RangeTuple): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** Where a cable's number stands. */
export function locationOf({ uri, place }: CableEntry): Location {
  return { uri, range: rangeOfPlace(place) };
}
