import { parseArgs } from 'node:util';
import type { ParsedCable } from '../cable/contract';
import { parse } from '../cable/parse';
import { toContract } from '../cable/to-contract';
import { oneOf } from './arguments';
import { parseBatch } from './batch';
import { UsageError, type Command, type ExitStatus } from './command';
import { givenPaths } from './inputs';
import type { Io } from './io';
import { readTexts } from './read-texts';
import { shown } from '../text/shown';

const FORMATS = ['json', 'ndjson'] as const;

export const parseCommand: Command = {
  name: 'parse',
  summary: 'turns cables into JSON',
  help: `Usage: cable parse [OPTION…] [PATH…]
       cable parse --batch < LINES

Turns cables into JSON. Without a path, those below the current folder.

  --format FORMAT   json (one document, or an array of several files or cables) or ndjson (one a line);
                    json if not given
  --batch           reads lines {"id":…,"text":…} from standard input and answers each with a line
                    {"id":…,"document":…}, or {"id":…,"error":…} where it cannot (then the status is 2);
                    of a text of several cables the document is an array
  --no-ignore       also takes what .gitignore leaves out`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'batch': { type: 'boolean', default: false },
        'format': { type: 'string', default: 'json' },
        'no-ignore': { type: 'boolean', default: false },
      },
    });
    const format = oneOf('format', values.format, FORMATS);
    if (values.batch) {
      if (positionals.length > 0) throw new UsageError('--batch reads standard input; it takes no path');
      return await parseBatch(io);
    }
    return await (format === 'json' ? parseToJson : parseToLines)(givenPaths(positionals), values['no-ignore'], io);
  },
};

async function parseToLines(paths: readonly string[], ignored: boolean, io: Io): Promise<ExitStatus> {
  return await eachCable(paths, ignored, io, cable => io.stdout.write(`${JSON.stringify(cable)}\n`));
}

/** One cable is kept back until it is known whether a second comes, or a file that cannot be read: then they stand in an array. */
async function parseToJson(paths: readonly string[], ignored: boolean, io: Io): Promise<ExitStatus> {
  const held: string[] = [];
  let written = 0;
  const status = await eachCable(paths, ignored, io, async cable => {
    for (const before of held.splice(0)) await io.stdout.write((written++ === 0 ? '[\n' : ',\n') + before);
    held.push(JSON.stringify(cable, null, 2));
  });
  const [last] = held;
  if (last === undefined) await io.stdout.write('[]\n');
  else if (written === 0) await io.stdout.write(status === 0 ? `${last}\n` : `[\n${last}\n]\n`);
  else await io.stdout.write(`,\n${last}\n]\n`);
  return status;
}

async function eachCable(paths: readonly string[], ignored: boolean, io: Io, take: (cable: ParsedCable) => Promise<void>): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const input of readTexts(paths, io, { ignored })) {
    if ('failure' in input) {
      status = 2;
      await io.stderr.write(`${shown(`${input.name}: ${input.failure}`)}\n`);
      continue;
    }
    for (const cable of toContract(parse(input.text))) await take(cable);
  }
  return status;
}
