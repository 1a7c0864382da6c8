import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { extract, EXTRACT_FORMATS, extractHead, type ExtractFormat } from '../features/extract/extract';
import { FIELD_NAMES, isFieldName, saysOf, USUAL_FIELDS, type FieldName } from '../features/extract/fields';
import { UsageError, type Command } from './command';
import { FolderSettings } from './folder-settings';
import { forEachFile } from './for-each-file';
import { FILE_HELP, FILE_OPTIONS, filesOf, oneOf } from './options';
import { decodeText } from './read-input';
import { bytesOf, failedResult, NO_COUNTS, type Result, type Task } from './task';

export const extractCommand: Command = {
  name: 'extract',
  summary: 'Extract fields of cables as CSV or NDJSON',
  help: `Usage: cable extract [OPTIONS] [PATH...]

Extract fields of cables, one line for each cable, starting with the name of its file.
Without a path, read the cables in the current folder. In CSV, lists are joined by
semicolons, and text that a spreadsheet would run as a formula is preceded by an
apostrophe.

Options:
  --format FORMAT        csv or ndjson (default: csv)
  --fields NAME,...      The fields, in this order. Default:
                         ${USUAL_FIELDS.join(',')}
${FILE_HELP}

Fields:
${FIELD_NAMES.map(name => `  ${name.padEnd(16)} ${saysOf(name)}`).join('\n')}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...FILE_OPTIONS, format: { type: 'string', default: 'csv' }, fields: { type: 'string' } },
    });
    const format = oneOf('format', values.format, EXTRACT_FORMATS);
    const fields = values.fields === undefined ? USUAL_FIELDS : values.fields.split(',').map(knownField);
    // No setting applies to fields, so that no configuration file is read.
    const files = { ...filesOf(values, positionals), settings: new FolderSettings(io.cwd, {}, {}) };
    await io.stdout.write(extractHead(fields, format));
    const { failures } = await forEachFile({ job: { kind: 'extract', format, fields }, run: extractFile }, files, io);
    return failures.length > 0 ? 2 : 0;
  },
};

export interface ExtractJob {
  readonly kind: 'extract';
  readonly format: ExtractFormat;
  readonly fields: readonly FieldName[];
}

/** The lines of one file. */
export function extractFile({ format, fields }: ExtractJob, task: Task): Result {
  const decoded = decodeText(bytesOf(task));
  if (typeof decoded === 'string') return failedResult(task.name, decoded);
  return { output: extract(task.name, parse(decoded.text), fields, format), failures: [], counts: { ...NO_COUNTS, files: 1 } };
}

/** @throws UsageError for an unknown field */
function knownField(name: string): FieldName {
  const field = name.trim();
  if (!isFieldName(field)) throw new UsageError(`Unknown field "${field}". The fields are ${FIELD_NAMES.join(', ')}`);
  return field;
}
