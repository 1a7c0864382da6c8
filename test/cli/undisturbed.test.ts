import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './harness';

describe('cli/undisturbed', () => {
  /** Runs lines of a script that knows `undisturbed`, `endProcess`, `say` and `sleep` in a process of its own. */
  const runLines = (...lines: string[]): { said: string; signal: string | null; status: number | null } => {
    const module = pathToFileURL(path.join(root, 'server/src/cli/undisturbed.ts')).href;
    const script = [
      `import { writeSync } from 'node:fs';`,
      `const { default: { undisturbed, endProcess } } = await import(${JSON.stringify(module)});`,
      'const say = word => writeSync(1, word + " ");',
      'const sleep = () => new Promise(resolve => setTimeout(resolve, 50));',
      ...lines,
    ].join('\n');
    const { stdout, signal, status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: root, timeout: 15_000, encoding: 'utf8' });
    return { said: stdout.trim(), signal, status };
  };

  beforeEach(function () {
    // There a signal is no more than the end of the process.
    if (process.platform === 'win32') this.skip();
  });

  it('lets a signal wait for the end of the work, and obeys it then', () => {
    const { said, signal } = runLines(
      'await undisturbed(async () => { process.kill(process.pid, "SIGINT"); await sleep(); say("written"); });',
      'say("next");',
    );
    assert.deepEqual({ said, signal }, { said: 'written', signal: 'SIGINT' });
  });

  it('ends on Windows with the status that shells have for it', () => {
    const { said, signal, status } = runLines(
      'Object.defineProperty(process, "platform", { value: "win32" });',
      'await undisturbed(async () => { process.emit("SIGINT", "SIGINT"); await sleep(); say("written"); });',
      'say("next");',
    );
    assert.deepEqual({ said, signal, status }, { said: 'written', signal: null, status: 130 });
  });

  it('lets the end of whoever reads the output wait, too', () => {
    const { said, status } = runLines('await undisturbed(async () => { endProcess(() => process.exit(7)); await sleep(); say("written"); });', 'say("next");');
    assert.deepEqual({ said, status }, { said: 'written', status: 7 });
  });

  it('holds up no signal between two works', () => {
    const { said, signal } = runLines('await undisturbed(sleep);', 'say("first");', 'process.kill(process.pid, "SIGTERM");', 'await sleep();', 'say("second");');
    assert.deepEqual({ said, signal }, { said: 'first', signal: 'SIGTERM' });
  });
});
