import assert from 'node:assert/strict';
import { constants } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { findInputs, withSlashes as slashed, type FindOptions } from '../../server/src/cli/find-inputs';
import { readInput } from '../../server/src/cli/read-input';
import { cable, folder, removeFolders, SOUND } from './harness';

describe('cli/find-inputs', () => {
  afterEach(removeFolders);

  const read = async (cwd: string, paths: readonly string[], stdin = '', options: FindOptions = {}): Promise<string[]> => {
    const found: string[] = [];
    const chunks = (async function* () { yield await Promise.resolve(Buffer.from(stdin)); })();
    for await (const input of findInputs(paths, cwd, options)) {
      const bytes = 'failure' in input ? input.failure : await readInput(input, { stdin: chunks });
      found.push(typeof bytes === 'string' ? `${input.name}! ${bytes}` : `${input.name}=${Buffer.from(bytes).toString()}`);
    }
    return found;
  };

  it('reads files, whatever they are called', async () => {
    const cwd = folder({ 'a.cable': 'A', 'note.md': 'N', 'in/b.txt': 'B' });
    assert.deepEqual(await read(cwd, ['in/b.txt', 'note.md', 'a.cable']), ['in/b.txt=B', 'note.md=N', 'a.cable=A']);
    const absolute = path.join(cwd, 'a.cable');
    assert.deepEqual(await read('/', [absolute]), [`${absolute}=A`]);
  });

  it('says of a name that is not in UTF-8 that this is what is wrong', async function () {
    const cwd = folder({});
    const [cable, inside] = ['m\xe4rz.cable', '\xe9t\xe9'].map(name => Buffer.from(path.join(cwd, name), 'latin1'));
    try {
      writeFileSync(cable!, 'C');
      mkdirSync(inside!);
    } catch {
      // A system that has no such names.
      return this.skip();
    }
    const failure = 'the name is not valid UTF-8, so the file cannot be opened; rename it';
    assert.deepEqual(await read(cwd, []), [`m\ufffdrz.cable! ${failure}`, `\ufffdt\ufffd/! ${failure}`]);
  });

  it('refuses devices, pipes and sockets before it reads them', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folder({ 'a.cable': SOUND });
    execFileSync('mkfifo', [path.join(cwd, 'pipe.cable')]);
    const server = createServer().listen(path.join(cwd, 'socket.cable'));
    await once(server, 'listening');
    assert.deepEqual(await read(cwd, ['/dev/zero', 'pipe.cable', 'socket.cable']), ['/dev/zero! not a regular file', 'pipe.cable! not a regular file', 'socket.cable! not a regular file']);
    for (const command of ['lint', 'fix', 'format', 'restore', 'parse', 'report', 'extract', 'mask']) {
      const { status, stderr } = await cable([command, ...command === 'mask' ? ['--names', 'a.cable'] : [], '/dev/zero'], { cwd });
      assert.deepEqual([status, stderr.includes('not a regular file')], [2, true], command);
    }
    server.close();
  });

  it('does not read a .gitignore, a configuration or a list of names without limit', async () => {
    const cwd = folder({ 'a.cable': SOUND, '.gitignore': '*.cable\n', '.cablewright.json': '{}', 'names.txt': 'X' });
    for (const name of ['.gitignore', '.cablewright.json', 'names.txt']) truncateSync(path.join(cwd, name), constants.MAX_STRING_LENGTH + 1);
    const { status, stderr } = await cable(['lint'], { cwd });
    assert.deepEqual([status, stderr], [2, '.cablewright.json:1:1: The file cannot be read: file is too large.\nNo findings in 1 file.\n']);
    assert.match((await cable(['lint', '--config', '.cablewright.json'], { cwd })).stderr, /^cable lint: \.cablewright\.json: file is too large\./);
    assert.match((await cable(['mask', '--names', 'names.txt', 'a.cable'], { cwd })).stderr, /^cable mask: names\.txt: file is too large\./);
  });

  it('names a file that is larger than a text can be, and takes the others', async () => {
    const cwd = folder({ 'a.cable': '', 'b.cable': SOUND });
    // Of nothing but holes: on the disk it is empty.
    truncateSync(path.join(cwd, 'a.cable'), constants.MAX_STRING_LENGTH + 1);
    for (const command of ['parse', 'lint']) {
      const { status, stdout, stderr } = await cable([command, '--format', 'json', '.'], { cwd });
      assert.equal(status, 2, command);
      assert.match(stderr, /^a\.cable: file is too large$/m);
      assert.doesNotThrow(() => JSON.parse(stdout), command);
    }
  });

  it('reads the cables of a folder and of the folders below, by name', async () => {
    const cwd = folder({
      'in/b.cable': 'B', 'in/a.cable.txt': 'A', 'in/c/d.CABLE': 'D', 'in/c.cable': 'C', 'in/text.txt': '', 'in/x.cable.bak': '',
      'in/.hidden.cable': '', 'in/.git/x.cable': '', 'in/node_modules/x.cable': '',
    });
    const expected = ['in/a.cable.txt=A', 'in/b.cable=B', 'in/c/d.CABLE=D', 'in/c.cable=C'];
    assert.deepEqual(await read(cwd, ['in']), expected);
    assert.deepEqual(await read(cwd, ['in/']), expected);
    assert.deepEqual(await read(path.join(cwd, 'in'), ['.']), expected.map(each => each.slice(3)));
  });

  it('reads the current folder where nothing is named', async () => {
    assert.deepEqual(await read(folder({ 'a.cable': 'A', 'in/b.cable': 'B' }), []), ['a.cable=A', 'in/b.cable=B']);
  });

  it('reads what a pattern names, and a file that is called like a pattern', async () => {
    const cwd = folder({ 'a.cable': 'A', 'b.cable': 'B', 'in/c.cable': 'C', 'in/d.txt': 'D', '*.odd': 'O', 'x.odd': 'X' });
    assert.deepEqual(await read(cwd, ['*.cable']), ['a.cable=A', 'b.cable=B']);
    assert.deepEqual(await read(cwd, ['**/{c,d}.*']), ['in/c.cable=C', 'in/d.txt=D']);
    assert.deepEqual(await read(cwd, ['*.odd']), ['*.odd=O']);
  });

  it('reads standard input for -', async () => {
    assert.deepEqual(await read(folder({ 'a.cable': 'A' }), ['-', 'a.cable'], 'IN'), ['-=IN', 'a.cable=A']);
  });

  it('reads a file once, however often it is named', async () => {
    const cwd = folder({ 'a.cable': 'A', 'b.cable': 'B' });
    assert.deepEqual(await read(cwd, ['b.cable', '.', './b.cable', '*.cable']), ['b.cable=B', 'a.cable=A']);
  });

  it('says what it cannot read and goes on', async () => {
    const cwd = folder({ 'a.cable': 'A' });
    assert.deepEqual(await read(cwd, ['gone.cable', 'gone/*.cable', '*.txt', 'a.cable/b.cable', 'a.cable']), [
      'gone.cable! no such file or folder',
      'gone/! no such file or folder',
      '*.txt! no file matches (hidden files, links, node_modules and files in .gitignore are skipped)',
      'a.cable/b.cable! no such file or folder',
      'a.cable=A',
    ]);
  });

  it('follows no link below a folder, so that it neither leaves it nor goes round in it', async function () {
    if (process.platform === 'win32') return this.skip();
    const outside = folder({ 'secret.cable': 'S' });
    const cwd = folder({ 'in/a.cable': 'A' });
    symlinkSync(outside, path.join(cwd, 'in/out'));
    symlinkSync(path.join(outside, 'secret.cable'), path.join(cwd, 'in/link.cable'));
    symlinkSync('..', path.join(cwd, 'in/round'));
    assert.deepEqual(await read(cwd, ['in']), ['in/a.cable=A']);
    assert.deepEqual(await read(cwd, ['in/**/*.cable']), ['in/a.cable=A']);
  });

  it('tells a link to what is not there from a name that is not there', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folder({});
    symlinkSync('gone.cable', path.join(cwd, 'a.cable'));
    assert.deepEqual(await read(cwd, ['a.cable', 'gone.cable']), ['a.cable! broken link', 'gone.cable! no such file or folder']);
  });

  describe('.gitignore', () => {
    const files = { 'a.cable': '', 'b.cable': '', 'out/c.cable': '', 'in/d.cable': '', 'in/out/e.cable': '', 'in/deep/f.cable': '' };
    const names = async (cwd: string, paths: readonly string[] = [], options: FindOptions = {}): Promise<string[]> => (await read(cwd, paths, '', options)).map(each => each.slice(0, -1));

    it('leaves out what it names, in the folder and below', async () => {
      const cwd = folder({ ...files, '.gitignore': '# drafts\nb.cable\nout/\n' });
      assert.deepEqual(await names(cwd), ['a.cable', 'in/d.cable', 'in/deep/f.cable']);
      assert.deepEqual(await names(cwd, ['**/*.cable']), ['a.cable', 'in/d.cable', 'in/deep/f.cable']);
    });

    it('takes in again what it takes out of the exception, and what a nearer file does', async () => {
      const cwd = folder({ ...files, '.gitignore': '*.cable\n!a.cable\n', 'in/.gitignore': '!d.cable\n' });
      assert.deepEqual(await names(cwd), ['a.cable', 'in/d.cable']);
    });

    it('holds from the top of the work tree on, whatever folder below is gone through', async () => {
      const cwd = folder({ ...files, '.git/HEAD': '', '.gitignore': '/in/out\n' });
      assert.deepEqual(await names(cwd, ['in']), ['in/d.cable', 'in/deep/f.cable']);
      assert.deepEqual(await names(path.join(cwd, 'in')), ['d.cable', 'deep/f.cable']);
    });

    it('does not hold outside of a work tree for the folders below', async () => {
      const cwd = folder({ ...files, '.gitignore': 'd.cable\n' });
      assert.deepEqual(await names(path.join(cwd, 'in')), ['d.cable', 'deep/f.cable', 'out/e.cable']);
    });

    it('does not hold for a file that is named, nor where that is asked for', async () => {
      const cwd = folder({ ...files, '.gitignore': '*\n' });
      assert.deepEqual(await names(cwd, ['b.cable', '.']), ['b.cable']);
      assert.equal((await names(cwd, [], { ignored: true })).length, 6);
    });
  });

  it('shows a path of Windows with slashes, and a backslash elsewhere as what it is', () => {
    assert.equal(slashed('C:\\cables\\a.cable', path.win32.sep), 'C:/cables/a.cable');
    assert.equal(slashed('a\\b.cable', path.posix.sep), 'a\\b.cable');
  });

  it('finds nothing in an empty folder', async () => {
    const cwd = folder({});
    mkdirSync(path.join(cwd, 'empty'));
    assert.deepEqual(await read(cwd, ['empty']), []);
  });
});
