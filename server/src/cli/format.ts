import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { LINE_WIDTH } from '../configuration/values';
import { format } from '../features/format/format';
import { counted } from '../text/in-words';
import { UsageError, type Command } from './command';
import { pathsToRewrite } from './find-inputs';
import { forEachFile, NONE_FOUND } from './for-each-file';
import { CHECK_OPTIONS, checkSettings, CONFIG_HELP, FILE_HELP, FILE_OPTIONS, filesOf, IF_PRESENT_HELP } from './options';
import { rewriteFile } from './rewrite';
import { NO_COUNTS, type Result, type Task } from './task';

export const formatCommand: Command = {
  name: 'format',
  summary: 'Format cables',
  help: `Usage: cable format [OPTIONS] [PATH...]

Format cables in place: wrap paragraphs; normalize blank lines, header lines,
references, TAGS, underlines, paragraph numbers and portion marks. No word is changed,
removed or moved. Tables, addresses, and indented or quoted text are left as they are.
So is what is not recognized, and archive copies; each is reported on standard error
(run "cable restore" on archive copies first), and the command exits with 1.
Without a path, format the cables in the current folder. With -, format standard input
and print the result.

Options:
  --check                Print the names of files that would change and exit with 1
  --dry-run              Print a unified diff instead of changing files
  --width N              Line width, ${LINE_WIDTH.least} to ${LINE_WIDTH.most} characters (default: that of the configuration,
                         or 69)
${CONFIG_HELP}
${IF_PRESENT_HELP}
${FILE_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...FILE_OPTIONS,
        'config': CHECK_OPTIONS.config,
        'if-present': CHECK_OPTIONS['if-present'],
        'check': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'width': { type: 'string' },
      },
    });
    const { check, 'dry-run': dryRun, 'if-present': ifPresent } = values;
    if (check && dryRun) throw new UsageError('--check and --dry-run cannot be used together');
    const job = { kind: 'format', output: check ? 'names' : dryRun ? 'diff' : 'file', width: widthOf(values.width) } as const;
    const paths = await pathsToRewrite(positionals, io, values['stdin-filename']);
    const files = { ...filesOf(values, positionals, paths), ifPresent, settings: checkSettings(values, [], io) };

    const { counts, notes, failures, foundNone } = await forEachFile({ job, run: formatFile, rewrites: !check && !dryRun }, files, io);
    if (foundNone) {
      await io.stderr.write(`${NONE_FOUND}\n`);
      return ifPresent ? 0 : 2;
    }
    const left = notes > 0 ? `; ${counted(notes, 'part')} not formatted` : '';
    await io.stderr.write(`${counted(counts.changed, 'file')} ${check || dryRun ? 'would be changed' : 'changed'}${left}.\n`);
    if (failures.length > 0) return 2;
    return notes > 0 || (check && counts.changed > 0) ? 1 : 0;
  },
};

export interface FormatJob {
  readonly kind: 'format';
  /** Change the file, print a diff, or print the names of files that would change. */
  readonly output: 'file' | 'diff' | 'names';
  /** In characters; null for that of the settings. */
  readonly width: number | null;
}

/** In characters. The text is parsed again after each step of formatting; a longer one takes more memory than Node has. */
const MAX_LENGTH = 16_000_000;

/** Formats one file; what was not formatted is in the notes. */
export function formatFile({ output, width }: FormatJob, task: Task): Result {
  const { name, settings } = task;
  const result = rewriteFile(task, output !== 'file', text => {
    if (text.length > MAX_LENGTH) return 'not changed: longer than 16 million characters, the limit for formatting';
    const document = parse(text);
    const { edits, refusals } = format(document, { width: width ?? settings.lineWidth, profile: settings.profile === 'auto' ? null : settings.profile, vocabulary: settings.vocabulary });
    const unwritten = { ...NO_COUNTS, files: 1 };
    return {
      edits,
      notes: refusals.map(({ at, reason }) => `${name}:${document.lines.lineAt(at) + 1}: ${reason}`),
      counts: { ...unwritten, changed: edits.length > 0 ? 1 : 0 },
      unwritten,
    };
  });
  return output === 'names' ? { ...result, output: result.counts.changed > 0 ? `${name}\n` : '' } : result;
}

/** @throws UsageError if it is not a valid line width */
function widthOf(width: string | undefined): number | null {
  if (width === undefined) return null;
  const number = /^\d{1,4}$/.test(width) ? Number(width) : 0;
  if (number < LINE_WIDTH.least || number > LINE_WIDTH.most) throw new UsageError(`Invalid value "${width}" for --width. Use a number from ${LINE_WIDTH.least} to ${LINE_WIDTH.most}`);
  return number;
}
