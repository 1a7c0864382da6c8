import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { mask, type Mark } from '../features/mask/mask';
import { occurrences } from '../features/mask/occurrences';
import { decode } from '../lsp/node-decode';
import { counted } from '../text/in-words';
import { shown } from '../text/shown';
import { UsageError, type Command } from './command';
import { findInputs, givenPaths, STDIN, type FailedInput, type Input } from './find-inputs';
import type { Io } from './io';
import { readRegularFile } from './read-file';
import { decodeText, readInput } from './read-input';
import { applyTo } from './rewrite';
import { reasonFor } from './system-errors';

export const maskCommand: Command = {
  name: 'mask',
  summary: 'Print a copy of a cable with names and numbers masked',
  help: `Usage: cable mask --names FILE [PATH]

Print a copy of a cable in which the names and numbers listed in FILE are replaced by
[NAME 1], [NUMBER 1], [ADDRESS 1]: the same name always by the same mask. The cable
itself is not changed. Only what is listed is masked: read the copy before you pass it
on. Without a path, read standard input.

Options:
  --names FILE           One name or number per line; other names of the same person
                         follow after semicolons (Jane Roe; Roe). ROE, JANE is found for
                         Jane Roe too. Empty lines and lines that start with # are
                         skipped

Exit status: 1 if a listed name was not found; 2 if something could not be read.`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { names: { type: 'string' } } });
    if (!values.names) throw new UsageError('--names FILE is required');
    if (positionals.length > 1) throw new UsageError('Expected one cable');
    const persons = readPersons(namesFile(values.names, io));
    if (persons.length === 0) throw new UsageError(`${values.names}: no names or numbers found`);
    const found: (Input | FailedInput)[] = [];
    for await (const each of findInputs(positionals.length === 0 ? [STDIN] : givenPaths(positionals), io.cwd)) found.push(each);
    const [input] = found;
    if (!input || found.length > 1) throw new UsageError('Expected one cable');
    const fail = async (failure: string): Promise<2> => {
      await io.stderr.write(`${shown(`${input.name}: ${failure}`)}\n`);
      return 2;
    };
    if ('failure' in input) return await fail(input.failure);
    const bytes = await readInput(input, io);
    const before = decodeText(bytes);
    if (typeof bytes === 'string') return await fail(bytes);
    if (typeof before === 'string') return await fail(before);

    const document = parse(before.text);
    const missing: number[] = [];
    const marks: Mark[] = [];
    for (const { names, line } of persons) {
      const spans = names.flatMap(name => occurrences(document, name));
      if (spans.length === 0) missing.push(line);
      // Not by spreading: there can be more than a call takes.
      for (const span of spans) marks.push({ ...span, key: names[0] ?? '' });
    }
    const { edits, places } = mask(document, marks);
    const output = applyTo(bytes, before, edits);
    if (typeof output === 'string') return await fail(output);
    await io.stdout.write(output);
    // By line, because what is to be masked must not get into a log.
    const not = missing.length === 0 ? '' : ` Not found: line${missing.length === 1 ? '' : 's'} ${missing.join(', ')} of the list.`;
    await io.stderr.write(`${counted(places, 'occurrence')} masked.${not}\n`);
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

/** The largest list of names that is read, in bytes. */
const MAX_NAMES_BYTES = 1_000_000;

/** @throws UsageError if it cannot be read */
function namesFile(name: string, io: Io): string {
  try {
    return decode(readRegularFile(path.resolve(io.cwd, name), MAX_NAMES_BYTES)).text;
  } catch (error) {
    throw new UsageError(`${name}: ${reasonFor(error)}`);
  }
}
