import { posix } from 'node:path';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';

/** Lines of context around a change, as in `diff -u`. */
const CONTEXT = 3;
/** Texts that differ in more lines than this get one hunk from the first to the last difference: the algorithm is quadratic in this number. */
const MAX_CHANGED_LINES = 2000;

/**
 * A unified diff that `patch` and `git apply` accept; empty if the texts are equal. Only `\n` ends a line.
 * @param name the path, with slashes
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  // `git apply` does not accept `./` or empty names in a path.
  const path = posix.normalize(name).replace(/^\/+/, '');
  // A tab ends a name that contains spaces.
  const header = path.includes(' ') ? ' ' : '';
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, header, header, { context: CONTEXT, maxEditLength: MAX_CHANGED_LINES });
  return formatPatch(patch ?? oneHunk(`a/${path}`, `b/${path}`, header, linesOf(before), linesOf(after)), FILE_HEADERS_ONLY);
}

/** A patch that replaces everything between the first and the last difference. */
function oneHunk(oldFileName: string, newFileName: string, header: string, before: readonly string[], after: readonly string[]): StructuredPatch {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - CONTEXT);
  const until = Math.max(0, end - CONTEXT);
  const context = (lines: readonly string[]): string[] => lines.flatMap(line => patchLine(' ', line));
  return {
    oldFileName, newFileName, oldHeader: header, newHeader: header,
    hunks: [{
      oldStart: from + 1, oldLines: before.length - until - from, newStart: from + 1, newLines: after.length - until - from,
      lines: [
        ...context(before.slice(from, start)),
        ...before.slice(start, before.length - end).flatMap(line => patchLine('-', line)),
        ...after.slice(start, after.length - end).flatMap(line => patchLine('+', line)),
        ...context(before.slice(before.length - end, before.length - until)),
      ],
    }],
  };
}

/** With their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function patchLine(mark: string, line: string): string[] {
  return line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, '\\ No newline at end of file'];
}
