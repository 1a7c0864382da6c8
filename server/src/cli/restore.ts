import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { restore } from '../features/restore';
import { counted } from '../text/in-words';
import type { Command } from './command';
import { pathsToRewrite } from './find-inputs';
import { FolderSettings } from './folder-settings';
import { forEachFile } from './for-each-file';
import { FILE_HELP, FILE_OPTIONS, filesOf } from './options';
import { rewriteFile } from './rewrite';
import { NO_COUNTS, type Result, type Task } from './task';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Turn archive copies back into telegrams',
  help: `Usage: cable restore [OPTIONS] [PATH...]

Turn published archive copies back into telegrams, in place: remove the archive's
banner and catalog, pilcrows, page lines, repeated lines, entities, trailing spaces,
folded underlines, quote marks (>) of mail and the blank line after each line of a web
page; join sentences across pages. A telegram without these is not changed.
Without a path, restore the cables in the current folder. With -, restore standard
input and print the result.

Options:
  --dry-run              Print a unified diff instead of changing files
${FILE_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...FILE_OPTIONS, 'dry-run': { type: 'boolean', default: false } },
    });
    const dryRun = values['dry-run'];
    const paths = await pathsToRewrite(positionals, io, values['stdin-filename']);
    // No setting applies to restoring, so that no configuration file is read.
    const files = { ...filesOf(values, positionals, paths), settings: new FolderSettings(io.cwd, {}, {}) };
    const { counts, failures } = await forEachFile({ job: { kind: 'restore', dryRun }, run: restoreFile, rewrites: !dryRun }, files, io);
    await io.stderr.write(`${counted(counts.changed, 'file')} ${dryRun ? 'would be changed' : 'changed'}.\n`);
    return failures.length > 0 ? 2 : 0;
  },
};

export interface RestoreJob {
  readonly kind: 'restore';
  /** Print a diff instead of changing files. */
  readonly dryRun: boolean;
}

/** Restores one file. */
export function restoreFile({ dryRun }: RestoreJob, task: Task): Result {
  return rewriteFile(task, dryRun, text => {
    const edits = restore(parse(text));
    const unwritten = { ...NO_COUNTS, files: 1 };
    return { edits, counts: { ...unwritten, changed: edits.length > 0 ? 1 : 0 }, unwritten };
  });
}
