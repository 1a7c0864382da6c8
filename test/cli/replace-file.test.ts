import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { recoverIn, writeBackup } from '../../server/src/cli/backup';
import { replaceFile } from '../../server/src/cli/replace-file';
import { cable, DAMAGED, folder, removeFolders, root } from './harness';

describe('cli/replace-file', () => {
  afterEach(removeFolders);
  const [old, fresh] = [Buffer.from('old text'), Buffer.from('new')];
  const content = (cwd: string): string => readFileSync(path.join(cwd, 'a'), 'utf8');

  it('replaces the content, whatever the length of the texts and of the name', () => {
    for (const name of ['a', `${'a'.repeat(249)}.cable`, `${'€'.repeat(83)}.cable`]) {
      for (const [before, after] of [[old, fresh], [fresh, old], [old, Buffer.alloc(0)]] as const) {
        const cwd = folder({ [name]: before });
        assert.equal(replaceFile(path.join(cwd, name), before, after), null);
        assert.deepEqual([readFileSync(path.join(cwd, name)), readdirSync(cwd)], [after, [name]]);
      }
    }
  });

  it('keeps the file itself, and with it access control lists, attributes and hard links', function () {
    const cwd = folder({ a: old });
    const file = path.join(cwd, 'a');
    linkSync(file, path.join(cwd, 'b'));
    chmodSync(file, 0o664);
    const { ino, mode, uid, gid } = statSync(file);
    assert.equal(replaceFile(file, old, fresh), null);
    const now = statSync(file);
    assert.deepEqual([now.ino, now.mode, now.uid, now.gid, now.nlink], [ino, mode, uid, gid, 2]);
    assert.equal(readFileSync(path.join(cwd, 'b'), 'utf8'), 'new');
  });

  it('keeps an owner and a group that are not its own', function () {
    // Only root can make files of others, and be somebody else for a while.
    if (process.getuid?.() !== 0) return this.skip();
    const cwd = folder({ a: old });
    const file = path.join(cwd, 'a');
    chownSync(file, 4321, 4322);
    chmodSync(file, 0o666);
    chmodSync(cwd, 0o777);
    process.seteuid!(65_534);
    try {
      assert.equal(replaceFile(file, old, fresh), null);
    } finally {
      process.seteuid!(0);
    }
    const { uid, gid, mode } = statSync(file);
    assert.deepEqual([content(cwd), uid, gid, mode & 0o7777], ['new', 4321, 4322, 0o666]);
  });

  it('does not change a file that has changed since it was read, is read-only, or is not a regular file', () => {
    const cwd = folder({ a: 'other', b: old });
    mkdirSync(path.join(cwd, 'c'));
    chmodSync(path.join(cwd, 'b'), 0o444);
    const refusals = ['a', 'b', 'c', 'gone'].map(name => replaceFile(path.join(cwd, name), old, fresh));
    assert.deepEqual(refusals, ['it has changed since it was read', 'it is read-only', 'cannot write it: is a folder, not a file', 'cannot write it: no such file or folder']);
    assert.deepEqual([content(cwd), readFileSync(path.join(cwd, 'b'), 'utf8'), readdirSync(cwd)], ['other', 'old text', ['a', 'b', 'c']]);
  });

  it('does not write through a link', function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folder({ a: old });
    symlinkSync('a', path.join(cwd, 'link'));
    assert.equal(replaceFile(path.join(cwd, 'link'), old, fresh), 'it is a link; use the path of the file that it points to');
    assert.equal(content(cwd), 'old text');
  });

  /** Runs `replaceFile` in a process in which a function of `node:fs` is replaced. */
  const runWith = (cwd: string, patch: string): { status: number | null; signal: string | null; stdout: string; stderr: string } => {
    const module = pathToFileURL(path.join(root, 'server/src/cli/replace-file.ts')).href;
    const script = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { writeSync, writeFileSync, ftruncateSync } = fs;
      const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); };
      ${patch}
      syncBuiltinESMExports();
      const { default: { replaceFile } } = await import(${JSON.stringify(module)});
      writeFileSync(1, String(replaceFile(${JSON.stringify(path.join(cwd, 'a'))}, Buffer.from('old text'), Buffer.from('new'))));`;
    return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: root, timeout: 15_000, encoding: 'utf8' });
  };

  for (const [moment, patch, left] of [
    ['before the backup is written', 'fs.openSync = die;', 'old text'],
    ['while the backup is written', 'fs.writeFileSync = fd => { writeFileSync(fd, "{"); die(); };', 'old text'],
    ['while the file is written', 'fs.writeSync = (fd, bytes) => { writeSync(fd, bytes, 0, 2, 0); die(); };', 'old text'],
    ['before the file is cut to its new length', 'fs.ftruncateSync = die;', 'old text'],
    ['when the file is written', 'fs.unlinkSync = die;', 'new'],
  ] as const) {
    it(`leaves the old or the new text if it is killed ${moment} and another run follows`, function () {
      if (process.platform === 'win32') return this.skip();
      const cwd = folder({ a: old });
      const { signal, stderr } = runWith(cwd, patch);
      assert.equal(signal, 'SIGKILL', stderr);
      recoverIn(cwd);
      assert.deepEqual([content(cwd), readdirSync(cwd)], [left, ['a']]);
    });
  }

  it('puts the old text back if the disk is full', () => {
    const cwd = folder({ a: old });
    const { stdout } = runWith(cwd, `
      let full = true;
      fs.writeSync = (...args) => { if (full) { full = false; writeSync(args[0], args[1], 0, 2, 0); throw Object.assign(new Error(), { code: 'ENOSPC' }); } return writeSync(...args); };`);
    assert.deepEqual([stdout, content(cwd), readdirSync(cwd)], ['cannot write it: no space left on the disk', 'old text', ['a']]);
  });

  describe('the backup of a killed process', () => {
    /** As a process leaves it that no longer runs. */
    const leave = (cwd: string, before: string, after: string): void => {
      writeBackup(path.join(cwd, 'a'), Buffer.from(before), Buffer.from(after));
    };

    it('restores any part of any text', () => {
      const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
      fc.assert(fc.property(text, text, fc.nat(12), (before, after, written) => {
        const torn = after.slice(0, written) + before.slice(Math.min(written, after.length));
        const cwd = folder({ a: torn });
        leave(cwd, before, after);
        recoverIn(cwd);
        assert.equal(content(cwd), torn === after ? after : before);
        assert.deepEqual(readdirSync(cwd), ['a']);
      }), { seed: 74, numRuns: 200 });
    });

    it('is removed without a change if the file was edited since', () => {
      const cwd = folder({ a: 'edited by hand' });
      leave(cwd, 'old text', 'new');
      assert.deepEqual([recoverIn(cwd), content(cwd), readdirSync(cwd)], [[], 'edited by hand', ['a']]);
    });

    it('is left alone while its process runs', () => {
      const cwd = folder({ a: 'new text' });
      leave(cwd, 'old text', 'newer text');
      const [backup] = readdirSync(cwd);
      const running = backup!.replace(String(process.pid), String(process.ppid));
      writeFileSync(path.join(cwd, running), readFileSync(path.join(cwd, backup!)));
      recoverIn(cwd);
      assert.ok(readdirSync(cwd).includes(running));
    });

    it('is used and reported by the next command that writes in the folder', async () => {
      const cwd = folder({ 'a.cable': `UN${DAMAGED.slice(2)}`, 'gone.cable': '' });
      writeBackup(path.join(cwd, 'a.cable'), Buffer.from(DAMAGED.replace('FM', 'fm')), Buffer.from(`UN${'x'.repeat(9)}`));
      const { stderr } = await cable(['restore', 'a.cable'], { cwd });
      assert.match(stderr, /^a\.cable: restored; a previous run was killed while it wrote the file\n/);
      assert.deepEqual(readdirSync(cwd), ['a.cable', 'gone.cable']);
    });
  });
});
