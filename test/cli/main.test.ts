import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'esbuild';
import { createProtocolConnection, ExitNotification, InitializeRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type InitializeResult } from 'vscode-languageserver-protocol/node';
import { DAMAGED, folder, removeFolders, root, SOUND } from './harness';

/** The command as a process of its own. */
describe('cli/main', () => {
  afterEach(removeFolders);

  const start = (...args: string[]): ChildProcess => spawn(process.execPath, ['--import', 'tsx', path.join(root, 'server/src/cli/main.ts'), ...args], { cwd: root, stdio: 'pipe' });
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

  it('prints the same from several threads as from one', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at % 7}/${at}.cable`, at % 3 === 0 ? DAMAGED : SOUND])));
    // In a thread there is nothing that reads TypeScript: so as it is shipped.
    const outfile = path.join(cwd, 'cli.js');
    await build({ absWorkingDir: root, entryPoints: ['server/src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], outfile });
    const lint = async (threads: string): Promise<[stdout: string, stderr: string, status: unknown]> =>
      await finished(spawn(process.execPath, [outfile, 'lint', '--threads', threads, '--format', 'ndjson'], { cwd, stdio: 'pipe' }));
    const [one, several] = await Promise.all([lint('1'), lint('3')]);
    assert.equal(one[0].split('\n').length - 1, 68);
    assert.ok(one[0] === several[0], 'another result');
    assert.deepEqual(several.slice(1), one.slice(1));
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start('rules', '--format', 'json');
    child.stdout?.destroy();
    const exit = once(child, 'exit');
    const stderr = await textOf(child.stderr!);
    assert.deepEqual([stderr, (await exit)[0]], ['', 0]);
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
});
