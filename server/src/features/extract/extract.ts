import type { CableDocument } from '../../cable/model';
import { toContract } from '../../cable/to-contract';
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
  return toContract(document).map(cable => {
    const values = fields.map(field => valueOf(field, cable));
    return format === 'csv' ? csvLine([file, ...values]) : `${JSON.stringify({ file, ...Object.fromEntries(fields.map((field, at) => [field, values[at]])) })}\n`;
  }).join('');
}
