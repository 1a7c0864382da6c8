import { parse } from '../cable/parse';
import { toContract } from '../cable/to-contract';
import { parseJson } from '../configuration/json';
import { isRecord } from '../configuration/values';
import type { ExitStatus } from './command';
import type { Io } from './io';
import { readLines } from './read-lines';

/**
 * Answers each line of standard input with a line, in order. A text of several cables is answered
 * with an array of documents, as `cable parse` prints it. Blank lines ask for nothing.
 * @returns 2 when a line could not be answered with a document
 */
export async function parseBatch(io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const line of readLines(io.stdin)) {
    if (line.trim() === '') continue;
    const { id, ...answer } = answerTo(line);
    if ('error' in answer) status = 2;
    await io.stdout.write(`{"id":${written(id, line)},${JSON.stringify(answer).slice(1)}\n`);
  }
  return status;
}

type Answer = { readonly id: unknown; readonly document: unknown } | { readonly id: unknown; readonly error: string };

/** An id as JSON. A number that JavaScript cannot hold, such as a long key of a database, as it stands in the line. */
function written(id: unknown, line: string): string {
  if (typeof id !== 'number' || Number.isSafeInteger(id)) return JSON.stringify(id);
  const { root } = parseJson(line);
  const value = root?.kind === 'object' ? root.members.findLast(({ key }) => key === 'id')?.value : undefined;
  return value ? line.slice(value.start, value.end) : JSON.stringify(id);
}

function answerTo(line: string): Answer {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  if (!isRecord(asked)) return { id: null, error: 'the line is not an object with "id" and "text"' };
  const { id = null, text } = asked;
  if (typeof text !== 'string') return { id, error: '"text" is missing or no string' };
  try {
    const cables = toContract(parse(text));
    return { id, document: cables.length === 1 ? cables[0] : cables };
  } catch {
    // Reading never fails; if it ever does, the other lines are answered all the same.
    return { id, error: 'the text could not be read' };
  }
}
