import assert from 'node:assert/strict';
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readConfigurationFile } from '../../server/src/configuration/file';
import { DAMAGED, folder, removeFolders, root, SOUND } from '../cli/harness';

/** The examples of a page, by the language of their block. */
function examples(page: string, language: string): string[] {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, found]) => found === language).map(([, , code]) => code!);
}

function only(all: readonly string[], saying: string): string {
  const [found, ...others] = all.filter(each => each.includes(saying));
  assert.ok(found !== undefined && others.length === 0, saying);
  return found;
}

/** The pages are read by people who copy what stands there. */
describe('the examples of the docs work as they are printed', () => {
  let cli = '';
  before(async () => {
    cli = path.join(folder({}), 'cable.js');
    await build({ absWorkingDir: root, entryPoints: ['server/src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], outfile: cli });
  });
  after(removeFolders);

  /** A repository of cables with the command in it. */
  const repository = (files: Readonly<Record<string, string>>): string => {
    // In a repository of modules an ending `.js` would be taken for one.
    const cwd = folder({ 'package.json': '{ "type": "module" }', ...files });
    mkdirSync(path.join(cwd, 'tools'));
    writeFileSync(path.join(cwd, 'tools/cable.cjs'), readFileSync(cli));
    execFileSync('git', ['init', '-q'], { cwd });
    return cwd;
  };
  const shell = (command: string, cwd: string): SpawnSyncReturns<string> => spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

  it('the hook lets sound cables through and stops faulty ones', function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = repository({ 'in/a b.cable': SOUND, 'in/.cablewright.json': '{ "profile": "draft" }' });
    const hook = path.join(cwd, '.git/hooks/pre-commit');
    mkdirSync(path.dirname(hook), { recursive: true });
    writeFileSync(hook, only(examples('command-line.md', 'sh'), '#!/bin/sh'));
    chmodSync(hook, 0o755);
    const commit = (): SpawnSyncReturns<string> => shell('git add -A && git -c user.name=Roe -c user.email=roe@example.org commit -q -m cables', cwd);
    assert.equal(commit().status, 0);
    writeFileSync(path.join(cwd, 'in/c.cable'), DAMAGED);
    const stopped = commit();
    assert.notEqual(stopped.status, 0);
    assert.match(stopped.stdout + stopped.stderr, /in\/c\.cable:\d+:\d+: warning:/);
    writeFileSync(path.join(cwd, 'in/c.cable'), SOUND);
    writeFileSync(path.join(cwd, 'note.txt'), 'x');
    assert.equal(commit().status, 0);
    // The cable that it leads to is not staged with it.
    symlinkSync('in/c.cable', path.join(cwd, 'd.cable'));
    assert.equal(commit().status, 0);
    rmSync(path.join(cwd, 'd.cable'));
    writeFileSync(path.join(cwd, 'd.cable'), DAMAGED);
    assert.notEqual(commit().status, 0);
    rmSync(path.join(cwd, 'd.cable'));
    assert.equal(commit().status, 0);
  });

  it('the entry for pre-commit takes the files that it is given', () => {
    const config = only(examples('command-line.md', 'yaml'), 'repo: local');
    const entry = /^ *entry: (.*)$/m.exec(config)![1]!;
    const files = new RegExp(/^ *files: '(.*)'$/m.exec(config)![1]!);
    assert.deepEqual(['in/a.cable', 'b.cable.txt', 'c.txt', 'd.cable.bak'].filter(name => files.test(name)), ['in/a.cable', 'b.cable.txt']);
    const cwd = repository({ 'a.cable': SOUND, 'b.cable': DAMAGED });
    assert.equal(shell(`${entry} a.cable`, cwd).status, 0);
    assert.equal(shell(`${entry} a.cable b.cable`, cwd).status, 1);
  });

  it('the step of the workflow annotates and fails', () => {
    const [, command] = /^ *- run: (.*)$/m.exec(only(examples('command-line.md', 'yaml'), 'runs-on'))!;
    const { status, stdout } = shell(command!, repository({ 'in/a.cable': DAMAGED }));
    assert.equal(status, 1);
    assert.match(stdout, /^::warning file=in\/a\.cable,line=\d+,/);
    assert.equal(shell(command!, repository({ 'in/a.cable': SOUND })).status, 0);
  });

  it('the line for other pipelines writes a log', () => {
    const cwd = repository({ 'in/a.cable': DAMAGED });
    assert.equal(shell(only(examples('command-line.md', 'sh'), 'sarif'), cwd).status, 1);
    assert.equal((JSON.parse(readFileSync(path.join(cwd, 'cables.sarif'), 'utf8')) as { version: string }).version, '2.1.0');
  });

  it('the lists are written', () => {
    const cwd = repository({ 'archive/a.cable': SOUND, 'archive/b.cable': DAMAGED });
    assert.equal(shell(only(examples('command-line.md', 'sh'), 'extract'), cwd).status, 0);
    assert.match(readFileSync(path.join(cwd, 'report.html'), 'utf8'), /^<!DOCTYPE html>[^]*THE HARVEST FAIR[^]*<\/html>\n$/);
    assert.equal(readFileSync(path.join(cwd, 'cables.csv'), 'utf8').split('\n').length, 4);
  });

  it('the configuration file is sound', () => {
    assert.deepEqual(readConfigurationFile('x', only(examples('configuration.md', 'json'), 'vocabulary')).problems, []);
  });
});
