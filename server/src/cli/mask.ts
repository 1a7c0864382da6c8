import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { mask, type Mark } from '../features/mask/mask';
import { occurrences } from '../features/mask/occurrences';
import { decode } from '../lsp/node-decode';
import { counted } from '../text/in-words';
import { shown } from '../text/shown';
import { UsageError, type Command } from './command';
import { givenPaths, readInputs, reason, STDIN, type ReadInput } from './inputs';
import type { Io } from './io';
import { rewrite } from './rewrite';

export const maskCommand: Command = {
  name: 'mask',
  summary: 'writes a copy of a cable with names and numbers masked',
  help: `Usage: cable mask --names FILE [PATH]

Writes a copy of a cable to standard output in which the names and numbers that FILE lists are
replaced: [NAME 1], [NUMBER 1], [ADDRESS 1], the same for the same. Nothing else changes, and the
cable itself is never written. Only what is listed is masked: read the copy before you pass it on.

  --names FILE   one name or number a line; more names of the same person follow after a semicolon
                 (Jane Roe; Roe). ROE, JANE is found for Jane Roe too. Blank lines and lines that
                 begin with # are passed over

The path is a file, or - for standard input, which is meant without one.
Exit status: 1 when something that is listed was not found.`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { names: { type: 'string' } } });
    if (!values.names) throw new UsageError(`--names is ${values.names === undefined ? 'missing' : 'empty'}: the file that lists what to mask`);
    if (positionals.length > 1) throw new UsageError('it takes one cable');
    const persons = readPersons(await namesFile(values.names, io));
    if (persons.length === 0) throw new UsageError(`${values.names}: there is no name and no number in it`);
    const inputs: ReadInput[] = [];
    for await (const input of readInputs(positionals.length === 0 ? [STDIN] : givenPaths(positionals), io)) {
      if ('failure' in input) {
        await io.stderr.write(`${shown(`${input.name}: ${input.failure}`)}\n`);
        return 2;
      }
      inputs.push(input);
    }
    const [input, ...more] = inputs;
    if (!input || more.length > 0) throw new UsageError('it takes one cable');

    const before = decode(input.bytes);
    const document = parse(before.text);
    const missing: number[] = [];
    const marks: Mark[] = [];
    for (const { names, line } of persons) {
      const found = names.flatMap(name => occurrences(document, name));
      if (found.length === 0) missing.push(line);
      // One by one: of a large file they are more than a call takes.
      for (const span of found) marks.push({ ...span, key: names[0] ?? '' });
    }
    const { edits, places } = mask(document, marks);
    // Without a file to write to, the copy goes to standard output, in the cable's own encoding.
    const { output, failure } = rewrite({ ...input, file: null, before, edits, dryRun: false, toTerminal: false, called: 'masked' });
    if (failure !== null) {
      await io.stderr.write(`${shown(failure)}\n`);
      return 2;
    }
    await io.stdout.write(output);
    // By line and not by name: what is to be masked is not for a log.
    const not = missing.length === 0 ? '' : ` Not found: line${missing.length === 1 ? '' : 's'} ${missing.join(', ')} of the list.`;
    await io.stderr.write(`${counted(places, 'place')} masked.${not}\n`);
    return missing.length > 0 ? 1 : 0;
  },
};

interface Person {
  readonly names: readonly string[];
  /** In the list, from 1. */
  readonly line: number;
}

function readPersons(text: string): readonly Person[] {
  return text.split(/\r\n?|\n/).flatMap((line, index): Person[] => {
    const names = line.startsWith('#') ? [] : line.split(';').map(name => name.trim()).filter(name => name !== '');
    return names.length > 0 ? [{ names, line: index + 1 }] : [];
  });
}

/** @throws UsageError when it cannot be read */
async function namesFile(name: string, io: Io): Promise<string> {
  try {
    return decode(await readFile(path.resolve(io.cwd, name))).text;
  } catch (error) {
    throw new UsageError(`${name}: ${reason(error)}`);
  }
}
