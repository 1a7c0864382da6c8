import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../text/in-words';
import { shown } from '../text/shown';
import { parse } from '../cable/parse';
import { messageReference } from '../cable/facts';
import { looksLikeCable } from '../cable/looks-like-cable';
import { encode } from '../lsp/node-decode';
import { UsageError, type Command } from './command';
import { parseColumns } from './containers/columns';
import { FileNames } from './file-names';
import { COLUMNS_HELP } from './options';
import { readTexts, type ReadText } from './read-input';
import { reasonFor } from './system-errors';

export const splitCommand: Command = {
  name: 'split',
  summary: 'Write each cable of a file that holds many into a file of its own',
  help: `Usage: cable split FILE... --output FOLDER [OPTIONS]

Write each cable of a file that holds many into a file of its own, named by its number:
several telegrams in a text, a CSV table with a column of cables, XML or JSON with a
cable in each record. The text of the cables is not changed, and existing files are
not overwritten.

Options:
  --output FOLDER        Folder for the cables; created if it does not exist
${COLUMNS_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { columns: { type: 'string' }, output: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('Name the file to split');
    if (values.output === undefined || values.output === '') throw new UsageError('--output requires a folder');
    const folder = path.resolve(io.cwd, values.output);
    const columns = values.columns === undefined ? null : parseColumns(values.columns);

    const names = new FileNames();
    let written = 0;
    let failures = 0;
    const fail = async (failure: string): Promise<void> => {
      failures++;
      await io.stderr.write(`${shown(failure)}\n`);
    };
    for await (const input of readTexts(positionals, io, { columns })) {
      if ('failure' in input) {
        await fail(`${input.name}: ${input.failure}`);
        continue;
      }
      const cables = cablesOf(input);
      if (cables.length === 0) await fail(`${input.name}: no cable found`);
      for (const { name, bytes } of cables) {
        const failure = writeNew(folder, names.next(name), bytes);
        if (failure === null) written++;
        else await fail(failure);
      }
    }
    await io.stderr.write(`${counted(written, 'cable')} written.\n`);
    return failures > 0 ? 2 : 0;
  },
};

/** The cables of a text in the encoding of the text, with a name for each. */
function cablesOf(input: ReadText): { name: string; bytes: Uint8Array }[] {
  const { cables } = parse(input.text);
  if (!cables.some(looksLikeCable)) return [];
  const base = path.basename(input.name).replace(/(?:\.cable)?\.\w+$/, '') || 'cable';
  return cables.map((cable, index) => {
    const name = messageReference(cable)?.id ?? `${base}-${(input.ordinal ?? 1) + index}`;
    const part = { ...input, text: input.text.slice(cable.start, cable.end), byteOrderMark: input.byteOrderMark && index === 0 };
    return { name, bytes: cables.length === 1 ? input.bytes : encode(part) ?? Buffer.from(part.text) };
  });
}

/** @returns why the file was not written, or null */
function writeNew(folder: string, name: string, bytes: Uint8Array): string | null {
  const file = path.join(folder, `${name}.cable`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
    return null;
  } catch (error) {
    return `${name}.cable: ${(error as NodeJS.ErrnoException).code === 'EEXIST' ? 'not written: the file exists' : reasonFor(error)}`;
  }
}
