import { parseArgs } from 'node:util';
import { EXTRACT_FORMATS, extractHead } from '../features/extract/extract';
import { FIELD_NAMES, isFieldName, saysOf, USUAL_FIELDS, type FieldName } from '../features/extract/fields';
import { oneOf } from './arguments';
import { forEachFile } from './check-files';
import { UsageError, type Command } from './command';
import { FolderSettings } from './configuration';
import { givenPaths } from './inputs';
import { CHECK_OPTIONS, threadCount } from './rule-options';

export const extractCommand: Command = {
  name: 'extract',
  summary: 'takes fields out of cables, as CSV or NDJSON',
  help: `Usage: cable extract [OPTION…] [PATH…]

Takes fields out of the cables, a line for each cable, the name of its file first. Without a path,
those below the current folder. In CSV, lists are joined by semicolons, and a text that a
spreadsheet would run as a formula (it begins with =, +, - or @) has an apostrophe in front.

  --format FORMAT      csv or ndjson; csv if not given
  --fields NAME,…      which fields, in this order; if not given:
                       ${USUAL_FIELDS.join(',')}
  --no-ignore          also takes what .gitignore leaves out
  --stdin-filename PATH  what standard input is called
  --threads N          how many threads work; as many as the machine has cores if not given

Fields:
${FIELD_NAMES.map(name => `  ${name.padEnd(16)} ${saysOf(name)}`).join('\n')}`,

  run: async (args, io) => {
    const { 'no-ignore': noIgnore, 'stdin-filename': stdinFilename, 'threads': threads } = CHECK_OPTIONS;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'no-ignore': noIgnore, 'stdin-filename': stdinFilename, threads, 'format': { type: 'string', default: 'csv' }, 'fields': { type: 'string' } },
    });
    const paths = givenPaths(positionals, values['stdin-filename']);
    const format = oneOf('format', values.format, EXTRACT_FORMATS);
    const fields = values.fields === undefined ? USUAL_FIELDS : values.fields.split(',').map(knownField);
    // No configuration says anything of the fields: no file is looked for, and none that is wrong is a failure.
    const files = { paths, ignored: values['no-ignore'], stdinName: values['stdin-filename'], settings: new FolderSettings(io.cwd, {}, {}), threads: threadCount(values.threads, io) };
    await io.stdout.write(extractHead(fields, format));
    const { failures } = await forEachFile({ kind: 'extract', format, fields }, files, io, { first: '', between: '' });
    return failures.length > 0 ? 2 : 0;
  },
};

/** @throws UsageError when there is no such field */
function knownField(name: string): FieldName {
  const field = name.trim();
  if (!isFieldName(field)) throw new UsageError(`there is no field "${field}"; the fields are ${FIELD_NAMES.join(', ')}`);
  return field;
}
