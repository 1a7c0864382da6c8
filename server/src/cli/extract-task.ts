import { parse } from '../cable/parse';
import { extract, type ExtractFormat } from '../features/extract/extract';
import type { FieldName } from '../features/extract/fields';
import { decode } from '../lsp/node-decode';
import { isNoText, NO_TEXT } from './no-text';
import { bytesOf, failedResult, NO_COUNTS, type Result, type Task } from './task';

/** What `cable extract` does to every file. */
export interface ExtractJob {
  readonly kind: 'extract';
  readonly format: ExtractFormat;
  readonly fields: readonly FieldName[];
}

/** One file of `cable extract`: its cables as lines of CSV or NDJSON, or why it could not be read. */
export function extractTask({ format, fields }: ExtractJob, task: Task): Result {
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(task.name, bytes);
  const { text } = decode(bytes);
  if (isNoText(text)) return failedResult(task.name, NO_TEXT);
  return { output: extract(task.name, parse(text), fields, format), failures: [], counts: { ...NO_COUNTS, files: 1 } };
}
