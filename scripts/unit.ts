// npm run unit [-- --changed] [-- what mocha takes]: all tests but those in an editor. With --changed, only
// those that import a file which differs from the last commit, at whatever distance.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './editor/editors';

const EVERY_TEST = 'test/**/*.test.ts';

/** The files that git reports as changed or new, relative to the repository, with forward slashes. */
function changedFiles(): string[] {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', '--no-renames', '-z'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error('git status failed. --changed needs a git checkout.');
  return stdout.split('\0').filter(Boolean).map(entry => entry.slice(3));
}

/** For each source file, the files that import it, as esbuild resolves them. */
async function importersOf(tests: readonly string[]): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    absWorkingDir: root, entryPoints: [...tests], bundle: true, platform: 'node', packages: 'external',
    format: 'esm', outdir: 'dist', write: false, metafile: true, logLevel: 'silent', external: ['*.node'],
  });
  const importers = new Map<string, string[]>();
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    for (const imported of imports) importers.set(imported.path, [...importers.get(imported.path) ?? [], file]);
  }
  return importers;
}

/** The tests that a change in one of `changed` can break; files that are read, not imported, are not known. */
async function testsOf(changed: readonly string[]): Promise<string[]> {
  const tests = fs.readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map(name => path.posix.join('test', name.replaceAll('\\', '/')))
    .filter(name => name.endsWith('.test.ts') && !name.startsWith('test/editor/'));
  const importers = await importersOf(tests);
  const reached = new Set(changed);
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer);
  return tests.filter(test => reached.has(test));
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const onlyChanged = args.includes('--changed');
  const others = args.filter(arg => arg !== '--changed');
  const tests = onlyChanged ? await testsOf(changedFiles()) : others.some(arg => !arg.startsWith('-')) ? [] : [EVERY_TEST];
  if (onlyChanged && tests.length === 0) {
    console.log('No test imports a file that has changed since the last commit.');
    return 0;
  }
  if (onlyChanged) console.log(`${String(tests.length)} test files import what has changed.`);
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  return spawnSync(process.execPath, [mocha, '--parallel', ...others, ...tests], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

void main().then(status => { process.exitCode = status; });
