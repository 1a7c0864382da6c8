import { createScanner, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../text/span';

/** JSON text as a tree with positions. */
export interface Json {
  /** The tolerant parse of the text; null if it is empty or nothing could be read. */
  readonly root: Node | null;
  /** In order of position. */
  readonly problems: readonly JsonProblem[];
}

export interface JsonProblem extends Span {
  /** A sentence. */
  readonly message: string;
}

/** Deeper than any configuration. The parser is recursive, and hostile text must not exhaust the stack. */
const MAX_DEPTH = 50;

/**
 * Parses JSON. Never fails. Text that is empty or blank has no root and no problem.
 * Only the first syntax error is reported: those after it are mostly its consequences.
 */
export function parseJson(text: string): Json {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== null) return { root: null, problems: [{ start: tooDeep, end: tooDeep + 1, message: `JSON is nested more than ${MAX_DEPTH} levels deep.` }] };
  const errors: ParseError[] = [];
  // Some editors write a byte order mark.
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: true }) ?? null;
  const syntax = errors.slice(0, 1).map(({ error, offset, length }) => ({ start: offset, end: offset + length, message: MESSAGES[printParseErrorCode(error)] ?? 'Invalid JSON.' }));
  return { root, problems: [...syntax, ...root ? repeatedKeys(root) : []].sort((a, b) => a.start - b.start) };
}

/** The value that `JSON.parse` would return; undefined for null. */
export function valueOf(node: Node | null): unknown {
  return node ? getNodeValue(node) as unknown : undefined;
}

/** @returns the offset of the first bracket that is nested too deeply, or null */
function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = text.charAt(scanner.getTokenOffset());
    if ('{['.includes(first)) depth++;
    if ('}]'.includes(first)) depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

function repeatedKeys(node: Node): readonly JsonProblem[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap(child => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    const repeated = key !== undefined && seen.has(key.value);
    seen.add(key?.value);
    const own = repeated ? [{ start: key.offset, end: key.offset + key.length, message: `Duplicate key "${String(key.value)}"; the last value is used.` }] : [];
    return [...own, ...repeatedKeys(child)];
  });
}

/** By the names of the error codes of jsonc-parser. */
const MESSAGES: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'Comments are not allowed in JSON.',
  UnexpectedEndOfComment: 'Comments are not allowed in JSON.',
  PropertyNameExpected: 'Expected a property name in double quotes. A comma after the last property is not allowed.',
  ValueExpected: 'Expected a value. A comma after the last item is not allowed.',
  ColonExpected: 'Expected a colon.',
  CommaExpected: 'Expected a comma.',
  CloseBraceExpected: 'Expected a comma or a closing brace.',
  CloseBracketExpected: 'Expected a comma or a closing bracket.',
  EndOfFileExpected: 'Unexpected text after the end of the JSON value.',
  UnexpectedEndOfString: 'String is not closed.',
  UnexpectedEndOfNumber: 'Invalid number.',
  InvalidNumberFormat: 'Invalid number.',
  InvalidUnicode: 'Invalid escape sequence in a string.',
  InvalidEscapeCharacter: 'Invalid escape sequence in a string.',
  InvalidCharacter: 'Invalid character in a string. Write control characters as escape sequences.',
  InvalidSymbol: 'Invalid JSON. Expected an object, an array, a string in double quotes, a number, true, false or null.',
};
