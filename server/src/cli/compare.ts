import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import type { CableDocument } from '../cable/model';
import { compare, differs, type Comparison } from '../features/compare/compare';
import { COMPARE_STYLE, comparisonHtml } from '../features/compare/html';
import { comparisonText } from '../features/compare/text';
import { pageHtml } from '../features/pages/page';
import { shown } from '../text/shown';
import { UsageError, type Command, type ExitStatus } from './command';
import { givenPaths, STDIN } from './find-inputs';
import { fileAt } from './git';
import type { Io } from './io';
import { oneOf } from './options';
import { decodeText, readTexts } from './read-input';

const FORMATS = ['text', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const compareCommand: Command = {
  name: 'compare',
  summary: 'Compare two versions of a cable paragraph by paragraph',
  help: `Usage: cable compare [OPTIONS] OLD NEW
       cable compare [OPTIONS] --git REVISION FILE

Compare two versions of a cable. Paragraphs are matched by their text, not by their
number, so that an inserted paragraph does not change those after it. Line breaks, page
lines and other traces of an archive are ignored.

Options:
  --git REVISION         Compare a file with its version in a git revision, such as HEAD
  --format FORMAT        text ([-removed-] and {+added+} words), json or html
                         (default: text)

Exit status: 0 no differences, except in paragraph numbers; 1 differences; 2 something
could not be read.`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { format: { type: 'string', default: 'text' }, git: { type: 'string' } } });
    const format = oneOf('format', values.format, FORMATS);
    if (values.git !== undefined) return await compareWithRevision(values.git, givenPaths(positionals), format, io);
    const [old, now, ...more] = givenPaths(positionals);
    if (old === undefined || now === undefined || more.length > 0) throw new UsageError('Expected two files, the old version and the new one');
    if (old === STDIN && now === STDIN) throw new UsageError('Only one of the two files can be standard input');
    const before = await readOne(old, io);
    const after = await readOne(now, io);
    if (!before || !after) return 2;
    return await report(before, after, format, [old, now], io);
  },
};

async function compareWithRevision(revision: string, [file, ...more]: readonly string[], format: Format, io: Io): Promise<ExitStatus> {
  if (file === undefined || file === STDIN || more.length > 0) throw new UsageError('Expected one file');
  const old = decodeText(await fileAt(revision, file, io.cwd));
  const after = await readOne(file, io);
  if (!after) return 2;
  const name = `${file} (${revision})`;
  if (typeof old !== 'string') return await report(parse(old.text), after, format, [name, file], io);
  await io.stderr.write(`${shown(`${name}: ${old}`)}\n`);
  return 2;
}

async function report(before: CableDocument, after: CableDocument, format: Format, [old, now]: readonly [string, string], io: Io): Promise<ExitStatus> {
  const comparison = compare(before, after);
  await io.stdout.write(written(comparison, format, old, now));
  return comparison.entries.some(differs) ? 1 : 0;
}

function written(comparison: Comparison, format: Format, old: string, now: string): string {
  switch (format) {
    case 'text': return comparisonText(comparison);
    case 'json': return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'html': return pageHtml(`${old} and ${now}`, comparisonHtml(comparison, { before: { name: old, target: null }, after: { name: now, target: null } }), COMPARE_STYLE);
  }
}

async function readOne(path: string, io: Io): Promise<CableDocument | null> {
  const found: CableDocument[] = [];
  for await (const input of readTexts([path], io)) {
    if ('failure' in input) {
      await io.stderr.write(`${shown(`${input.name}: ${input.failure}`)}\n`);
      return null;
    }
    found.push(parse(input.text));
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) throw new UsageError(`${path} is not a single file`);
  return only;
}
