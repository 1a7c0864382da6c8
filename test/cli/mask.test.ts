import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cable, folder, removeFolders, SOUND } from './harness';

describe('cli/mask', () => {
  afterEach(removeFolders);
  const text = SOUND.replace('on Monday.', 'by Jane Roe on Monday.').replace('on Friday.', 'by Roe on Friday; call 202-555-0142.');
  const list = '# who\nJane Roe; Roe\n\n202-555-0142\n';

  it('writes a masked copy, and leaves the cable alone', async () => {
    const cwd = folder({ 'a.cable': text, 'names.txt': list });
    const { status, stdout, stderr } = await cable(['mask', '--names', 'names.txt', 'a.cable'], { cwd });
    assert.deepEqual([status, stderr], [0, '3 occurrences masked.\n']);
    assert.match(stdout, /by \[NAME 1\] on Monday\.[^]*by \[NAME 1\] on Friday; call \[NUMBER 1\]\./);
    assert.equal(readFileSync(path.join(cwd, 'a.cable'), 'utf8'), text);
  });

  it('says what it did not find, without the name', async () => {
    const cwd = folder({ 'names.txt': 'Nobody Here\nJane Roe\n' });
    const { status, stderr } = await cable(['mask', '--names', 'names.txt'], { cwd, stdin: text });
    assert.deepEqual([status, stderr], [1, '1 occurrence masked. Not found: line 1 of the list.\n']);
  });

  it('keeps the encoding', async () => {
    const bytes = (content: string): Buffer => Buffer.from(`\ufeff${content}`, 'utf16le');
    const cwd = folder({ 'a.cable': bytes(text), 'names.txt': list });
    const { stdout } = await cable(['mask', '--names', 'names.txt', 'a.cable'], { cwd });
    assert.ok(Buffer.from(stdout).includes(Buffer.from('[NAME 1]', 'utf16le')));
  });

  it('masks a name at more places than a call takes', async () => {
    const cwd = folder({ 'a.cable': text.replace('by Roe', 'Roe '.repeat(130_000)), 'names.txt': list });
    const { status, stderr } = await cable(['mask', '--names', 'names.txt', 'a.cable'], { cwd });
    assert.deepEqual([status, stderr], [0, '130002 occurrences masked.\n']);
  });

  it('passes no cable on when the list is empty, as that of a wrong file would be', async () => {
    const cwd = folder({ 'a.cable': text, 'names.txt': '# who\n;\n' });
    const { status, stdout, stderr } = await cable(['mask', '--names', 'names.txt', 'a.cable'], { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /names\.txt: no names or numbers found/);
  });

  it('needs a list and one cable', async () => {
    const cwd = folder({ 'a.cable': text, 'b.cable': text, 'names.txt': list });
    for (const args of [['a.cable'], ['--names', 'gone.txt', 'a.cable'], ['--names', 'names.txt', 'a.cable', 'b.cable'], ['--names', 'names.txt', '.'], ['--names', 'names.txt', 'gone.cable']]) {
      assert.equal((await cable(['mask', ...args], { cwd })).status, 2, args.join(' '));
    }
    // A variable of a script that holds nothing.
    assert.match((await cable(['mask', '--names', '', 'a.cable'], { cwd })).stderr, /^cable mask: --names FILE is required/);
  });
});
