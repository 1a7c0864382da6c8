import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './harness';

describe('cli/signals', () => {
  /** Runs lines of a script that knows `withoutSignals`, `endProcess`, `say` and `sleep` in a process of its own. */
  const runLines = (...lines: string[]): { said: string; signal: string | null; status: number | null } => {
    const module = pathToFileURL(path.join(root, 'server/src/cli/signals.ts')).href;
    const script = [
      `import { writeSync } from 'node:fs';`,
      `const { default: { withoutSignals, endProcess } } = await import(${JSON.stringify(module)});`,
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
      'await withoutSignals(async () => { process.kill(process.pid, "SIGINT"); await sleep(); say("written"); });',
      'say("next");',
    );
    assert.deepEqual({ said, signal }, { said: 'written', signal: 'SIGINT' });
  });

  it('ends on Windows with the status that shells have for it', () => {
    const { said, signal, status } = runLines(
      'Object.defineProperty(process, "platform", { value: "win32" });',
      'await withoutSignals(async () => { process.emit("SIGINT", "SIGINT"); await sleep(); say("written"); });',
      'say("next");',
    );
    assert.deepEqual({ said, signal, status }, { said: 'written', signal: null, status: 130 });
  });

  it('lets the end of whoever reads the output wait, too', () => {
    const { said, status } = runLines('await withoutSignals(async () => { endProcess(() => process.exit(7)); await sleep(); say("written"); });', 'say("next");');
    assert.deepEqual({ said, status }, { said: 'written', status: 7 });
  });

  it('holds up no signal between two works', () => {
    const { said, signal } = runLines('await withoutSignals(sleep);', 'say("first");', 'process.kill(process.pid, "SIGTERM");', 'await sleep();', 'say("second");');
    assert.deepEqual({ said, signal }, { said: 'first', signal: 'SIGTERM' });
  });
});
