import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

/** A repository whose first commit has these files. */
function repository(files: Readonly<Record<string, string>>): { cwd: string; git: (...args: string[]) => void } {
  const cwd = folder(files);
  const git = (...args: string[]): void => { execFileSync('git', ['-c', 'user.name=Roe', '-c', 'user.email=roe@example.org', ...args], { cwd }); };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'cables');
  return { cwd, git };
}

describe('cli/git', () => {
  afterEach(removeFolders);

  it('lint --since checks the cables that were committed, changed or added since a revision, and no others', async () => {
    const { cwd, git } = repository({ 'old.cable': DAMAGED, 'sub/changed.cable': SOUND, 'committed.cable': SOUND, 'gone.cable': SOUND, '.gitignore': 'ignored.cable\n' });
    const files = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await cable(['lint', '--format', 'json', ...args], { cwd });
      return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))].sort();
    };
    const unchanged = await cable(['lint', '--since', 'HEAD'], { cwd });
    assert.deepEqual([unchanged.status, unchanged.stdout, unchanged.stderr], [0, '', 'No cable has changed.\n']);

    writeFileSync(path.join(cwd, 'committed.cable'), DAMAGED);
    git('rm', '-q', 'gone.cable');
    git('commit', '-q', '-a', '-m', 'more');
    writeFileSync(path.join(cwd, 'sub/changed.cable'), DAMAGED);
    writeFileSync(path.join(cwd, 'new é.cable'), DAMAGED);
    writeFileSync(path.join(cwd, 'ignored.cable'), DAMAGED);
    assert.deepEqual(await files('--since', 'HEAD~1'), ['committed.cable', 'new é.cable', 'sub/changed.cable']);
    assert.deepEqual(await files('--since', 'HEAD'), ['new é.cable', 'sub/changed.cable']);
    assert.deepEqual(await files('--since', 'HEAD', 'sub'), ['sub/changed.cable']);
  });

  it('lint --since refuses what is no revision, and what would be an option', async () => {
    const { cwd } = repository({ 'a.cable': SOUND });
    for (const revision of ['nothing', '--output=x', 'HEAD:a.cable']) {
      const { status, stderr } = await cable(['lint', `--since=${revision}`], { cwd });
      assert.equal(status, 2, revision);
      assert.match(stderr, /there is no revision|git: /, revision);
    }
    assert.equal((await cable(['lint', '--since', 'HEAD'], { cwd: folder({}) })).status, 2);
  });

  it('compare --git compares a file with its version in a revision', async () => {
    const { cwd } = repository({ 'sub/a.cable': SOUND });
    assert.equal((await cable(['compare', '--git', 'HEAD', 'sub/a.cable'], { cwd })).status, 0);
    mkdirSync(path.join(cwd, 'other'));
    writeFileSync(path.join(cwd, 'sub/a.cable'), SOUND.replace('Monday', 'Sunday'));
    const { status, stdout } = await cable(['compare', '--git', 'HEAD', '../sub/a.cable'], { cwd: path.join(cwd, 'other') });
    assert.equal(status, 1);
    assert.match(stdout, /\[-Monday.*-\] ?\{\+Sunday.*\+\}/);
    assert.equal((await cable(['compare', '--git', 'HEAD', 'new.cable'], { cwd })).status, 2);
  });
});
