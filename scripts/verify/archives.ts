// npm run verify:archives [-- --cables N]: runs every command of docs/archives.md on cables that are made here, checks the
// exports with the programs that read them, and measures how long an export takes. Needs sqlite3 and GNU parallel, and
// the npm registry for the others.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({ options: { cables: { type: 'string', default: '300' } } });
const count = Number(values.cables);

const FOLDERS = 4;
const CONSUMERS = ['@duckdb/node-api', '@citation-js/core', '@citation-js/plugin-ris', '@citation-js/plugin-csl', 'graphology', 'graphology-graphml', '@xmldom/xmldom'];

const work = mkdtempSync(path.join(os.tmpdir(), 'cablewright-archives-'));
const bin = path.join(work, 'bin');

function run(command: string, args: readonly string[], cwd = work): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` } });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** Puts a program that runs a script of Node on the PATH. */
function program(name: string, script: string): void {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(file, 0o755);
}

/** Cables with numbers of their own, made from the samples. */
function makeCollection(): void {
  const samples = readdirSync(path.join(root, 'seeds')).filter(name => name.endsWith('.cable')).map(name => readFileSync(path.join(root, 'seeds', name), 'utf8'));
  const rows = ['id,text\n'];
  for (let at = 0; at < count; at++) {
    const folder = path.join(work, 'collection', `part-${at % FOLDERS}`);
    mkdirSync(folder, { recursive: true });
    const number = String(1000 + at);
    const text = (samples[at % samples.length] ?? '').replace(/^(UNCLAS|C O N F I D E N T I A L|S E C R E T)( [A-Z ]+?) \d{4,6}\b/m, `$1$2 ${number.padStart(6, '0')}`);
    writeFileSync(path.join(folder, `${number}.cable`), text);
    if (at < 100) rows.push(`${at},"${text.replaceAll('"', '""')}"\n`);
  }
  writeFileSync(path.join(work, 'table.csv'), rows.join(''));
}

/** The blocks of the page, each with the heading above it. */
function recipes(): { heading: string; script: string }[] {
  const page = readFileSync(path.join(root, 'docs/archives.md'), 'utf8');
  return page.split(/^## /m).slice(1).flatMap(section => [...section.matchAll(/^```bash\n([^]*?)^```/gm)].map(([, script = '']) => ({ heading: section.split('\n', 1)[0] ?? '', script })));
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);

try {
  mkdirSync(bin);
  run(process.execPath, [path.join(root, 'scripts/build.mjs')], root);
  program('cable', path.join(root, 'dist/cli.js'));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefix', path.join(work, 'consumers'), ...CONSUMERS]);
  for (const name of ['duckdb.mjs', 'consumers.mjs']) cpSync(path.join(root, 'scripts/verify', name), path.join(work, 'consumers', name));
  program('duckdb', path.join(work, 'consumers/duckdb.mjs'));
  makeCollection();

  for (const { heading, script } of recipes()) {
    const begun = performance.now();
    const output = run('bash', ['-euo', 'pipefail', '-c', script]);
    console.log(`✓ ${heading} (${seconds(begun)} s)\n${output.trimEnd().replace(/^/gm, '    ')}`);
  }
  console.log(run(process.execPath, [path.join(work, 'consumers/consumers.mjs'), work]).trimEnd());
  const files = readdirSync(path.join(work, 'editions'));
  assert.ok(files.length > 0);
  if (spawnSync('xmllint', ['--version']).status === 0) run('xmllint', ['--noout', ...files.slice(0, 200).map(name => path.join('editions', name))]);
  assert.ok(!existsSync(path.join(work, 'tables.partial')));

  for (const threads of ['1', '2']) {
    const begun = performance.now();
    run('cable', ['export', '--to', 'parquet', '--threads', threads, '--output', `timed-${threads}`, 'collection']);
    const time = (performance.now() - begun) / 1000;
    console.log(`export of ${count} cables to Parquet, ${threads} thread(s): ${time.toFixed(1)} s, ${Math.round(count / time)} cables a second`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
