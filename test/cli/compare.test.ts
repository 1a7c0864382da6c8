import assert from 'node:assert/strict';
import { cable, folder, PICTURE, removeFolders, SOUND } from './harness';

describe('cli/compare', () => {
  afterEach(removeFolders);
  const cwd = (): string => folder({ 'a.cable': SOUND, 'b.cable': SOUND.replace('on Monday', 'on Sunday'), 'c.cable': SOUND.replace('\n1. (U)', '\n5. (U)').replace('\n2. (U)', '\n6. (U)') });

  it('tells the words that changed', async () => {
    assert.deepEqual(await cable(['compare', 'a.cable', 'b.cable'], { cwd: cwd() }), { status: 1, stdout: '1. (U) · changed\n    The fair was opened on [-Monday.-] {+Sunday.+}\n\n1 changed.\n', stderr: '' });
  });

  it('is content where only numbers changed', async () => {
    assert.deepEqual(await cable(['compare', 'a.cable', 'c.cable'], { cwd: cwd() }), { status: 0, stdout: '2 renumbered.\n', stderr: '' });
    assert.equal((await cable(['compare', 'a.cable', 'a.cable'], { cwd: cwd() })).stdout, 'No difference.\n');
  });

  it('writes JSON and a page', async () => {
    const json = JSON.parse((await cable(['compare', '--format', 'json', 'a.cable', 'b.cable'], { cwd: cwd() })).stdout) as { counts: { changed: number } };
    assert.equal(json.counts.changed, 1);
    assert.match((await cable(['compare', '--format', 'html', 'a.cable', 'b.cable'], { cwd: cwd() })).stdout, /^<!DOCTYPE html>[^]*<del>Monday\.<\/del> <ins>Sunday\.<\/ins>/);
  });

  it('takes two files, and says what it cannot read', async () => {
    assert.equal((await cable(['compare', 'a.cable'], { cwd: cwd() })).status, 2);
    assert.match((await cable(['compare', '.', 'a.cable'], { cwd: cwd() })).stderr, /\. is not a single file/);
    assert.deepEqual(await cable(['compare', 'a.cable', 'gone.cable'], { cwd: cwd() }), { status: 2, stdout: '', stderr: 'gone.cable: no such file or folder\n' });
    assert.deepEqual(await cable(['compare', 'a.cable', 'b.cable'], { cwd: folder({ 'a.cable': SOUND, 'b.cable': PICTURE }) }), { status: 2, stdout: '', stderr: 'b.cable: binary file, not text\n' });
  });
});
