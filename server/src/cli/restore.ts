import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { restore } from '../features/restore';
import { decode } from '../lsp/node-decode';
import { counted } from '../text/in-words';
import { shown } from '../text/shown';
import type { Command } from './command';
import { pathsToRewrite, readInputs, type ReadInput } from './inputs';
import type { Io } from './io';
import { rewrite, write } from './rewrite';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'turns archive copies back into telegrams',
  help: `Usage: cable restore [OPTION…] [PATH…]

Turns published archive copies back into the telegrams, in place: the archive's banner and
catalogue, a newspaper's date, pilcrows, page lines, lines that came twice, folded underlines,
entities and trailing blanks go, sentences are joined across pages, and the > before each line of
what a mail quotes goes, and the blank line below each line of what a page of the web shows. A
telegram that has none of these stays as it is.
Without a path, all cables below the current folder are restored; with - standard input goes to
standard output.

  --dry-run            writes nothing; prints what would change as a unified diff
  --no-ignore          also restores what .gitignore leaves out`,

  run: async (args, io) => {
    const { values: { 'dry-run': dryRun, 'no-ignore': ignored }, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'no-ignore': { type: 'boolean', default: false },
      },
    });
    let changed = 0;
    let failed = false;
    for await (const input of readInputs(await pathsToRewrite(positionals, io), io, { ignored })) {
      const outcome = 'failure' in input ? `${input.name}: ${input.failure}` : await restoreInput(input, dryRun, io);
      if (outcome === 'changed') changed++;
      if (outcome === 'changed' || outcome === 'unchanged') continue;
      failed = true;
      await io.stderr.write(`${shown(outcome)}\n`);
    }
    await io.stderr.write(`${counted(changed, 'file')} ${dryRun ? 'would be changed' : 'changed'}.\n`);
    return failed ? 2 : 0;
  },
};

/** @returns `changed`, `unchanged`, or why it could not be done, with the name of the file */
async function restoreInput(input: ReadInput, dryRun: boolean, { stdout }: Io): Promise<string> {
  const before = decode(input.bytes);
  const edits = restore(parse(before.text));
  const { output, replacement, failure } = rewrite({ ...input, before, edits, dryRun, toTerminal: stdout.isTerminal, called: 'restored' });
  if (output.length > 0) await stdout.write(output);
  return failure ?? (replacement && await write(replacement)) ?? (edits.length > 0 ? 'changed' : 'unchanged');
}
