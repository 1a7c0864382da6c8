import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createProtocolConnection, ExitNotification, InitializeRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type InitializeResult } from 'vscode-languageserver-protocol/node';
import { bundled } from '../bundled';
import { DAMAGED, folder, removeFolders, root, SOUND } from './harness';

/** The command as a process of its own. */
describe('cli/main', () => {
  let command: string;
  before(async () => { command = await bundled('server/src/cli/main.ts'); });
  afterEach(removeFolders);

  const start = (...args: string[]): ChildProcess => spawn(process.execPath, [command, ...args], { cwd: root, stdio: 'pipe' });
  const textOf = async (stream: NodeJS.ReadableStream): Promise<string> => {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  };
  const finished = async (child: ChildProcess, input = ''): Promise<[stdout: string, stderr: string, status: unknown]> => {
    const exit = once(child, 'exit');
    child.stdin?.end(input);
    const [stdout, stderr] = await Promise.all([textOf(child.stdout!), textOf(child.stderr!)]);
    return [stdout, stderr, (await exit)[0]];
  };

  it('writes the result to standard output, notes to standard error, and ends with the status', async () => {
    const [stdout, stderr, status] = await finished(start('lint', '-'), SOUND);
    assert.deepEqual([stdout, stderr, status], ['', 'No findings in 1 file.\n', 0]);
    assert.equal((await finished(start('lint', 'seeds')))[2], 1);
    assert.equal((await finished(start('lint', 'gone.cable')))[2], 2);
  });

  it('writes all of a long result into a pipe', async () => {
    const count = 400;
    const input = Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text: SOUND })}\n`).join('');
    const [stdout, , status] = await finished(start('parse', '--batch'), input);
    assert.equal(status, 0);
    assert.deepEqual(stdout.split('\n').slice(0, -1).map(line => (JSON.parse(line) as { id: number }).id), Array.from({ length: count }, (_, id) => id));
  });

  it('makes a report of many files on one core', async () => {
    const [stdout, stderr, status] = await finished(spawn(process.execPath, [command, 'report', '--format', 'html', '--threads', '1'], { cwd: folder(Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${at}.cable`, readFileSync(path.join(root, 'seeds/draft-1997.cable'), 'utf8')]))), stdio: 'pipe' }));
    assert.deepEqual([stdout.trimEnd().endsWith('</html>'), stderr, status], [true, '70 files.\n', 0]);
  });

  it('prints the same from several threads as from one', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at % 7}/${at}.cable`, at % 3 === 0 ? DAMAGED : SOUND])));
    const lint = async (threads: string): Promise<[stdout: string, stderr: string, status: unknown]> =>
      await finished(spawn(process.execPath, [command, 'lint', '--threads', threads, '--format', 'ndjson'], { cwd, stdio: 'pipe' }));
    const [one, several] = await Promise.all([lint('1'), lint('3')]);
    assert.equal(one[0].split('\n').length - 1, 68);
    assert.ok(one[0] === several[0], 'another result');
    assert.deepEqual(several.slice(1), one.slice(1));
  });

  it('does not wait for a pipe that stands where settings of the folder are looked for', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folder({ 'a.cable': SOUND, 'in/b.cable': SOUND });
    execFileSync('mkfifo', [path.join(cwd, '.gitignore'), path.join(cwd, 'in/.cablewright.json')]);
    const [, stderr, status] = await finished(spawn(process.execPath, [command, 'lint', cwd], { cwd: root, stdio: 'pipe', timeout: 20_000 }));
    assert.match(stderr, /not a regular file\.\nNo findings in 2 files/);
    assert.equal(status, 2);
  });

  describe('when nobody reads on', () => {
    /** What is written when the output, or the notes, or both are not read. */
    const unread = async (child: ChildProcess, ...streams: readonly ('stdout' | 'stderr')[]): Promise<[written: string, status: unknown]> => {
      const exit = once(child, 'exit');
      for (const stream of streams) child[stream]?.destroy();
      const written = await Promise.all((['stdout', 'stderr'] as const).map(async stream => (streams.includes(stream) ? '' : await textOf(child[stream]!))));
      return [written.join(''), (await exit)[0]];
    };

    it('ends quietly', async () => {
      assert.deepEqual(await unread(start('rules', '--format', 'json'), 'stdout'), ['', 0]);
    });

    it('says by its status what it says to a reader', async () => {
      assert.equal((await unread(start('lint', '--profile', 'draft', 'seeds'), 'stdout'))[1], 1);
      const [findings, status] = await unread(start('lint', '--format', 'json', 'seeds'), 'stderr');
      assert.equal(status, 1);
      assert.ok((JSON.parse(findings) as unknown[]).length > 0);
      assert.equal((await unread(start('lint', 'gone.cable'), 'stderr'))[1], 2);
    });

    it('fixes to the end what it was asked to fix', async () => {
      const names = Array.from({ length: 30 }, (_, at) => `${at}.cable`);
      const cwd = folder(Object.fromEntries(names.map(name => [name, DAMAGED])));
      const [, status] = await unread(start('fix', ...names.map(name => path.join(cwd, `gone-${name}`)), ...names.map(name => path.join(cwd, name))), 'stdout', 'stderr');
      assert.equal(status, 2);
      assert.deepEqual(names.filter(name => readFileSync(path.join(cwd, name), 'utf8') === DAMAGED), []);
    });
  });

  describe('where it cannot begin, or ends before its time', () => {
    it('says that the current folder is gone', async function () {
      if (process.platform === 'win32') return this.skip();
      const child = spawn('sh', ['-c', `cd '${folder({})}' && rmdir "$PWD" && '${process.execPath}' '${command}' lint`], { stdio: 'pipe' });
      assert.deepEqual(await finished(child), ['', 'cable: The current folder no longer exists.\n', 2]);
    });

    it('tells of a fault of its own its kind and its place, and not what it says', async () => {
      const before = path.join(folder({ 'before.cjs': `process.cwd = () => { throw new RangeError('THE HARVEST FAIR'); };` }), 'before.cjs');
      const [stdout, stderr, status] = await finished(spawn(process.execPath, ['--require', before, command, 'lint', '-'], { stdio: 'pipe' }));
      assert.deepEqual([stdout, status], ['', 2]);
      assert.match(stderr, /^cable: Internal error: RangeError at .*\n$/);
      assert.doesNotMatch(stderr, /HARVEST/);
    });

    it('does not take a folder for an empty cable', async function () {
      if (process.platform === 'win32') return this.skip();
      const input = openSync(root, 'r');
      try {
        const child = spawn(process.execPath, [command, 'lint', '-'], { cwd: root, stdio: [input, 'ignore', 'pipe'] });
        const exit = once(child, 'exit');
        assert.deepEqual([await textOf(child.stderr!), (await exit)[0]], ['-: is a folder, not a file\n', 2]);
      } finally {
        closeSync(input);
      }
    });
  });

  describe('without a path', () => {
    const rewriting = (name: string, cwd: string, stdin: 'pipe' | number): ChildProcess => spawn(process.execPath, [command, name], { cwd, stdio: [stdin, 'ignore', 'pipe'] });
    const contents = (cwd: string): string[] => ['a.cable', 'b.cable'].map(name => readFileSync(path.join(cwd, name), 'utf8'));

    it('does not rewrite the current folder when a file is led into it', async () => {
      const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': DAMAGED });
      const input = openSync(path.join(cwd, 'a.cable'), 'r');
      try {
        for (const name of ['fix', 'format', 'restore']) {
          const child = rewriting(name, cwd, input);
          const exit = once(child, 'exit');
          assert.match(await textOf(child.stderr!), /^cable \w+: There is text on standard input but no path\. Use - /);
          assert.equal((await exit)[0], 2);
        }
      } finally {
        closeSync(input);
      }
      assert.deepEqual(contents(cwd), [DAMAGED, DAMAGED]);
    });

    it('does not rewrite it when a program writes into its pipe', async () => {
      const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': DAMAGED });
      for (const name of ['fix', 'format', 'restore']) {
        const child = rewriting(name, cwd, 'pipe');
        child.stdin!.on('error', () => undefined).write(DAMAGED);
        const exit = once(child, 'exit');
        assert.match(await textOf(child.stderr!), /^cable \w+: There is text on standard input but no path\. Use - /);
        assert.equal((await exit)[0], 2);
      }
      assert.deepEqual(contents(cwd), [DAMAGED, DAMAGED]);
    });

    it('rewrites it when a script holds a pipe open and writes nothing into it, and when it has closed it', async () => {
      for (const close of [false, true]) {
        const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': DAMAGED });
        const child = rewriting('fix', cwd, 'pipe');
        if (close) child.stdin!.end();
        const exit = once(child, 'exit');
        assert.match(await textOf(child.stderr!), /^2 files changed\./);
        await exit;
        assert.ok(contents(cwd).every(content => content !== DAMAGED));
      }
    });
  });

  it('tells in a sentence that its result could not be written, and fails', async function () {
    // A device that is always full.
    if (!existsSync('/dev/full')) return this.skip();
    const full = openSync('/dev/full', 'w');
    try {
      const child = spawn(process.execPath, [command, 'parse', 'seeds/07GUANGZHOU208.cable'], { cwd: root, stdio: ['ignore', full, 'pipe'] });
      const exit = once(child, 'exit');
      assert.deepEqual([await textOf(child.stderr!), (await exit)[0]], ['cable: Cannot write the output (ENOSPC).\n', 2]);
    } finally {
      closeSync(full);
    }
  });

  it('is the language server when it is asked to be', async () => {
    // As editors call it.
    const child = start('server', '--stdio', '--clientProcessId=1');
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>(InitializeRequest.method, { processId: null, capabilities: {} });
    assert.equal(result.serverInfo?.name, 'cablewright');
    await connection.sendRequest(ShutdownRequest.type);
    const exit = once(child, 'exit');
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exit, [0, null]);
  });

  it('is no language server over a channel that nobody has opened, and says so', async () => {
    const [, stderr, status] = await finished(start('server', '--node-ipc'));
    assert.equal(status, 2);
    assert.match(stderr, /^cable server: --node-ipc requires a parent Node process/);
  });
});
