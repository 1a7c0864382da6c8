import type { CableDocument } from '../../cable/model';
import { contractInSteps } from '../../cable/to-contract';
import { inOneGo, type Steps } from '../../text/steps';
import { csvLine } from './csv';
import { valueOf, type FieldName } from './fields';

export const EXTRACT_FORMATS = ['csv', 'ndjson'] as const;
export type ExtractFormat = (typeof EXTRACT_FORMATS)[number];

/** What stands before the cables: the names of the columns, or nothing. */
export function extractHead(fields: readonly FieldName[], format: ExtractFormat): string {
  return format === 'csv' ? csvLine(['file', ...fields]) : '';
}

/**
 * The fields of each cable of a file, a line for each.
 *
 * @param file what the file is called in the first column
 */
export function extract(file: string, document: CableDocument, fields: readonly FieldName[], format: ExtractFormat): string {
  return inOneGo(extractInSteps(file, document, fields, format));
}

/** The same step by step. */
export function* extractInSteps(file: string, { text, cables }: CableDocument, fields: readonly FieldName[], format: ExtractFormat): Steps<string> {
  const lines: string[] = [];
  for (const each of cables) {
    const cable = yield* contractInSteps(text, each);
    const values = fields.map(field => valueOf(field, cable));
    lines.push(format === 'csv' ? csvLine([file, ...values]) : `${JSON.stringify({ file, ...Object.fromEntries(fields.map((field, at) => [field, values[at]])) })}\n`);
    yield;
  }
  return lines.join('');
}
