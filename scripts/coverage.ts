// Runs tests and lists what they have not reached, branch by branch, as V8 counts it:
//   npm run coverage [FOLDER [TESTS]]     server/src/rules by test/rules/**/*.test.ts if not given
// Fails when there is one. Those that begin with ?? are told but do not fail: values for what the types say may be
// missing, though no cable makes it so.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './editor/editors';

const [folder = 'server/src/rules', tests = 'test/rules/**/*.test.ts'] = process.argv.slice(2);

/** What NODE_V8_COVERAGE writes, as far as it is read here; offsets are those of the script that ran. */
interface Coverage {
  readonly result: readonly { readonly url: string; readonly functions: readonly FunctionCoverage[] }[];
  readonly 'source-map-cache'?: Readonly<Record<string, { readonly lineLengths: readonly number[]; readonly data: SourceMapPayload | null }>>;
}

interface FunctionCoverage {
  /** The function itself, and in it what was run more or less often than what is around it. */
  readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
}

/** A stretch of a source that no test reached. Lines and columns count from 1. */
interface Gap {
  readonly line: number;
  readonly column: number;
  /** The line that it begins on. */
  readonly text: string;
  /** It is what stands behind `??`: a value for what the types say may be missing. */
  readonly fallback: boolean;
}

function main(): void {
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-coverage-'));
  try {
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', 'dot', tests], {
      cwd: root, env: { ...process.env, NODE_V8_COVERAGE: reports }, stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('the tests fail; see npm test');
    report(fs.readdirSync(reports).map(name => JSON.parse(fs.readFileSync(path.join(reports, name), 'utf8')) as Coverage));
  } finally {
    fs.rmSync(reports, { recursive: true, force: true });
  }
}

function report(coverages: readonly Coverage[]): void {
  const files = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).sort();
  let reached = 0;
  let functions = 0;
  let gaps = 0;
  let fallbacks = 0;
  for (const name of files) {
    const file = path.join(root, folder, name);
    const found = coverages.flatMap(coverage => coverage.result.filter(({ url }) => url.startsWith('file:') && fileURLToPath(url) === file).map(script => ({ script, coverage })));
    // What is but types is never loaded.
    if (found.length === 0) continue;
    for (const { script, coverage } of found) {
      functions += script.functions.length;
      reached += script.functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).length;
      for (const { line, column, text, fallback } of gapsOf(script.functions, coverage['source-map-cache']?.[script.url], fs.readFileSync(file, 'utf8'))) {
        if (fallback) fallbacks++;
        else gaps++;
        console.log(`${fallback ? '?? ' : ''}${folder}/${name}:${line}:${column}: ${text}`);
      }
    }
  }
  process.exitCode = gaps > 0 ? 1 : 0;
  console.log(`${files.length} files, ${reached} of ${functions} functions reached, ${gaps} stretches and ${fallbacks} values behind ?? not reached`);
}

/** The stretches that were run not once, none inside another. */
function gapsOf(functions: readonly FunctionCoverage[], map: NonNullable<Coverage['source-map-cache']>[string] | undefined, source: string): readonly Gap[] {
  if (!map?.data) return [];
  const toSource = new SourceMap(map.data);
  const unreached = functions.flatMap(({ ranges }) => ranges.filter(({ count }) => count === 0)).sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const lines = source.split('\n');
  const gaps: Gap[] = [];
  let passed = 0;
  for (const { startOffset, endOffset } of unreached) {
    if (endOffset <= passed) continue;
    passed = endOffset;
    const start = placeIn(toSource, map.lineLengths, startOffset);
    const text = start && lines[start.line];
    // What the compiler has put there has no place of its own and is given that of what stands before it in the script. It
    // is of two kinds: `name: () => name` for each export, above the first import, not called where no test imports that
    // name; and `0 && (module.exports = {…})` at the very end, behind the name of the last function or the last bracket.
    // Nothing of a source is lost by leaving these out: an import has no branches, and a function not reached begins
    // before its name, with the word `function`.
    if (!start || text === undefined || text === null || text.startsWith('import ') || /^[\s\])};,]*$/.test(text.slice(start.column)) || text.slice(0, start.column).endsWith('function ')) continue;
    gaps.push({ line: start.line + 1, column: start.column + 1, text: text.trim(), fallback: /^[\w.)\]]* ?\?\?/.test(text.slice(start.column)) });
  }
  return gaps;
}

/** An offset of the script that ran, as a place in its source; both from 0. */
function placeIn(map: SourceMap, lineLengths: readonly number[], offset: number): { line: number; column: number } | null {
  let line = 0;
  let lineStart = 0;
  while (line < lineLengths.length && offset > lineStart + (lineLengths[line] ?? 0)) lineStart += (lineLengths[line++] ?? 0) + 1;
  const entry = map.findEntry(line, offset - lineStart);
  return 'originalLine' in entry ? { line: entry.originalLine, column: entry.originalColumn } : null;
}

main();
