import { parseArgs } from 'node:util';
import type { SourcedCable } from '../cable/contract';
import { shown } from '../text/shown';
import { parseBatch } from './batch';
import { parseColumns } from './containers/columns';
import { UsageError, type Command, type ExitStatus } from './command';
import { documentsOf, NO_CABLE } from './documents';
import { givenPaths } from './find-inputs';
import type { Io } from './io';
import { COLUMNS_HELP, oneOf } from './options';
import { readTexts, type ReadOptions } from './read-input';

const FORMATS = ['json', 'ndjson'] as const;

export const parseCommand: Command = {
  name: 'parse',
  summary: 'Convert cables to JSON',
  help: `Usage: cable parse [OPTIONS] [PATH...]
       cable parse --batch < LINES

Convert cables to JSON. Without a path, read the cables in the current folder.

Options:
  --format FORMAT        json (a document, or an array for several cables) or ndjson
                         (one document per line) (default: json)
  --batch                Read lines {"id":…,"text":…} from standard input and answer each
                         with a line {"id":…,"document":…}, or {"id":…,"error":…} on
                         failure (exit status 2). The document is an array if the text
                         contains several cables
${COLUMNS_HELP}
  --no-ignore            Include files that .gitignore excludes`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'batch': { type: 'boolean', default: false },
        'columns': { type: 'string' },
        'format': { type: 'string', default: 'json' },
        'no-ignore': { type: 'boolean', default: false },
      },
    });
    const format = oneOf('format', values.format, FORMATS);
    if (values.batch) {
      if (positionals.length > 0) throw new UsageError('--batch reads standard input and cannot be used with a path');
      return await parseBatch(io);
    }
    return await (format === 'json' ? parseToJson : parseToLines)(givenPaths(positionals), { ignored: values['no-ignore'], columns: values.columns === undefined ? null : parseColumns(values.columns) }, io);
  },
};

async function parseToLines(paths: readonly string[], options: ReadOptions, io: Io): Promise<ExitStatus> {
  return await eachCable(paths, options, io, cable => io.stdout.write(`${JSON.stringify(cable)}\n`));
}

/** One document by itself, several in an array. The last one is held back until it is known whether there is another. */
async function parseToJson(paths: readonly string[], options: ReadOptions, io: Io): Promise<ExitStatus> {
  const held: string[] = [];
  let written = 0;
  const status = await eachCable(paths, options, io, async cable => {
    for (const before of held.splice(0)) await io.stdout.write((written++ === 0 ? '[\n' : ',\n') + before);
    held.push(JSON.stringify(cable, null, 2));
  });
  const [last] = held;
  if (last === undefined) await io.stdout.write('[]\n');
  else if (written === 0) await io.stdout.write(status === 0 ? `${last}\n` : `[\n${last}\n]\n`);
  else await io.stdout.write(`,\n${last}\n]\n`);
  return status;
}

export async function eachCable(paths: readonly string[], options: ReadOptions, io: Io, take: (cable: SourcedCable) => Promise<void>): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const input of readTexts(paths, io, options)) {
    const cables = 'failure' in input ? [] : documentsOf(input.name, input, input.bytes, input.ordinal ?? 1);
    for (const cable of cables) await take(cable);
    if (cables.length > 0) continue;
    status = 2;
    await io.stderr.write(`${shown(`${input.name}: ${'failure' in input ? input.failure : NO_CABLE}`)}\n`);
  }
  return status;
}
