import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../../server/src/cli/replace-file';
import { folder, removeFolders } from './harness';

describe('cli/replace-file', () => {
  afterEach(removeFolders);
  const [old, fresh] = [Buffer.from('old'), Buffer.from('new')];

  it('puts the new bytes in the place of the old ones', async () => {
    const file = path.join(folder({ a: old }), 'a');
    assert.equal(await replaceFile(file, old, fresh), null);
    assert.equal(readFileSync(file, 'utf8'), 'new');
  });

  it('does so with the longest names that there are', async () => {
    for (const name of [`${'a'.repeat(249)}.cable`, `${'\u20ac'.repeat(83)}.cable`]) {
      const cwd = folder({ [name]: old });
      assert.equal(await replaceFile(path.join(cwd, name), old, fresh), null);
      assert.deepEqual(readdirSync(cwd), [name]);
    }
  });

  it('leaves a file alone that has changed since it was read', async () => {
    const cwd = folder({ a: 'other' });
    assert.equal(await replaceFile(path.join(cwd, 'a'), old, fresh), 'it has changed meanwhile');
    assert.equal(readFileSync(path.join(cwd, 'a'), 'utf8'), 'other');
    assert.deepEqual(readdirSync(cwd), ['a']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const cwd = folder({});
    mkdirSync(path.join(cwd, 'a'));
    assert.equal(await replaceFile(path.join(cwd, 'a'), old, fresh), 'it is no file');
    assert.equal(await replaceFile(path.join(cwd, 'gone'), old, fresh), 'it cannot be written: no such file or folder');
    assert.deepEqual(readdirSync(cwd), ['a']);
  });

  it('leaves a file alone that nobody may write, although its folder could be written', async () => {
    const cwd = folder({ a: old });
    chmodSync(path.join(cwd, 'a'), 0o444);
    assert.equal(await replaceFile(path.join(cwd, 'a'), old, fresh), 'it is read-only');
    assert.equal(readFileSync(path.join(cwd, 'a'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(cwd), ['a']);
  });

  describe('owner and group', () => {
    const [me, other, group] = [65_534, 4321, 4322];
    /** Only root can make files of others, and be somebody else for a while. */
    const as = async (uid: number, file: string): Promise<[string | null, string, number, string]> => {
      chmodSync(path.dirname(file), 0o777);
      process.seteuid!(uid);
      try {
        const said = await replaceFile(file, old, fresh);
        const { gid, mode } = statSync(file);
        return [said, readFileSync(file, 'utf8'), gid, (mode & 0o7777).toString(8)];
      } finally {
        process.seteuid!(0);
      }
    };
    const made = (uid: number, mode: number): string => {
      const file = path.join(folder({ a: old }), 'a');
      chownSync(file, uid, group);
      chmodSync(file, mode);
      return file;
    };
    before(function () {
      if (process.getuid?.() !== 0) this.skip();
    });

    it('keeps the group', async () => {
      assert.deepEqual(await as(0, made(0, 0o660)), [null, 'new', group, '660']);
      assert.deepEqual(await as(0, made(other, 0o660)), [null, 'new', group, '660']);
    });

    it('lets another group do no more than everybody, where the group cannot be kept', async () => {
      const gid = process.getgid!();
      assert.deepEqual(await as(me, made(me, 0o660)), [null, 'new', gid, '600']);
      assert.deepEqual(await as(me, made(me, 0o2664)), [null, 'new', gid, '644']);
    });

    it('says whose it is where it belongs to another user', async () => {
      const file = made(other, 0o666);
      assert.deepEqual(await as(me, file), ['it belongs to another user, who alone can have it changed', 'old', group, '666']);
      assert.deepEqual(readdirSync(path.dirname(file)), ['a']);
    });
  });

  for (const [moment, dies] of [
    ['before anything is written', 'open'],
    ['when the new bytes are beside it', 'rename'],
  ] as const) {
    it(`keeps the old file when the process is killed ${moment}`, function () {
      if (process.platform === 'win32') return this.skip();
      const cwd = folder({ a: old });
      const file = path.join(cwd, 'a');
      const module = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../server/src/cli/replace-file.ts');
      const script = `
        import fs from 'node:fs/promises';
        import { syncBuiltinESMExports } from 'node:module';
        fs.${dies} = async () => { process.kill(process.pid, 'SIGKILL'); await new Promise(() => setInterval(() => 0, 1000)); };
        syncBuiltinESMExports();
        const { default: { replaceFile } } = await import(${JSON.stringify(module)});
        await replaceFile(${JSON.stringify(file)}, Buffer.from('old'), Buffer.from('new'));`;
      const { signal, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))), timeout: 15_000, encoding: 'utf8' });
      assert.equal(signal, 'SIGKILL', stderr);
      assert.equal(readFileSync(file, 'utf8'), 'old');
    });
  }

  it('says that it may not, and the old file stays', async function () {
    // Root may write everywhere.
    if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip();
    const cwd = folder({ a: old });
    chmodSync(cwd, 0o500);
    assert.match(String(await replaceFile(path.join(cwd, 'a'), old, fresh)), /^it cannot be written: no permission to write in its folder$/);
    chmodSync(cwd, 0o700);
    assert.equal(readFileSync(path.join(cwd, 'a'), 'utf8'), 'old');
    writeFileSync(path.join(cwd, 'a'), '');
  });
});
