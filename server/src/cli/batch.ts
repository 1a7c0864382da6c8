import { Buffer } from 'node:buffer';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { isRecord } from '../configuration/values';
import type { ExitStatus } from './command';
import { documentsOf, NO_CABLE } from './documents';
import type { Io } from './io';
import { readLines } from './read-lines';

/**
 * Answers each line of standard input with a line, in order. The document is an array if the text contains several
 * cables. Blank lines are skipped.
 * @returns 2 if a line could not be answered with a document
 */
export async function parseBatch(io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const line of readLines(io.stdin)) {
    if (line.trim() === '') continue;
    const { id, ...answer } = answerTo(line);
    if ('error' in answer) status = 2;
    await io.stdout.write(`{"id":${idText(id, line)},${JSON.stringify(answer).slice(1)}\n`);
  }
  return status;
}

type Answer = { readonly id: unknown; readonly document: unknown } | { readonly id: unknown; readonly error: string };

/** An id as JSON. A number that JavaScript cannot represent, such as a long database key, is copied from the line. */
function idText(id: unknown, line: string): string {
  if (typeof id !== 'number' || Number.isSafeInteger(id)) return JSON.stringify(id);
  const tree = parseTree(line);
  const value = tree && findNodeAtLocation(tree, ['id']);
  return value ? line.slice(value.offset, value.offset + value.length) : JSON.stringify(id);
}

function answerTo(line: string): Answer {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return { id: null, error: 'line is not valid JSON' };
  }
  if (!isRecord(asked)) return { id: null, error: 'line is not a JSON object with "id" and "text"' };
  const { id = null, text } = asked;
  if (typeof text !== 'string') return { id, error: '"text" is missing or not a string' };
  try {
    const bytes = Buffer.from(text);
    const cables = documentsOf(null, { text, encoding: 'utf-8', byteOrderMark: false }, bytes);
    if (cables.length === 0) return { id, error: NO_CABLE };
    return { id, document: cables.length === 1 ? cables[0] : cables };
  } catch {
    // Parsing never fails; if it does, the other lines are still answered.
    return { id, error: 'internal error' };
  }
}
