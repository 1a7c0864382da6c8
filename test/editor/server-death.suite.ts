// Only for the Node extension host, where the server is a process that can be killed.
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { ok } from './assert';
import { activate, hoverAt, inWorkspace, open, waitFor } from './support';

/** As many as the client forgives; see `Restarts` in the client. */
const FORGIVEN = 4;

/** Longer than the client waits before any restart. */
const PAUSE_MS = 3000;

/** More than the client's patience with a server that says nothing, and the time to replace it. */
const HANG_MS = 50_000;

/** The process ids of the servers of this extension host. */
function servers(): number[] {
  return execFileSync('ps', ['ax', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes('dist/server.js') && line.includes(`--clientProcessId=${process.pid}`))
    .map(line => Number.parseInt(line, 10));
}

/** @param signal what the server is ended with; of memory that is full, Node ends by SIGABRT */
async function killServer(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const [pid] = await waitFor('the server', () => {
    const found = servers();
    return found.length > 0 ? found : undefined;
  });
  ok(pid !== undefined, 'there is no server');
  process.kill(pid, signal);
  await waitFor('the end of the server', () => !servers().includes(pid));
}

export function serverDeathSuite(): void {
  describe('a server that is killed, hangs or is out of memory', () => {
    let seed: vscode.TextDocument;

    const explains = async (): Promise<boolean> => /Human Rights/i.test(await hoverAt(seed.uri, seed.positionAt(seed.getText().indexOf('PHUM') + 1)));

    before(async () => {
      await activate();
      seed = await open(inWorkspace('07GUANGZHOU208.cable'));
      await waitFor('the first answer', explains);
    });

    it('comes back, and knows the open cables', async () => {
      await killServer();
      await waitFor('an answer of the next server', explains);
    });

    it('comes back as well when it hangs, and does not stay beside the next one', async function () {
      this.timeout(HANG_MS);
      const [pid] = servers();
      ok(pid !== undefined, 'there is no server');
      process.kill(pid, 'SIGSTOP');
      await waitFor('the end of the server that hung', () => !servers().includes(pid), HANG_MS);
      await waitFor('an answer of the next server', explains);
      ok(servers().length === 1, 'there are two servers');
    });

    it('stays away when it dies again and again, until the user restarts it', async () => {
      // Once it was killed, once it hung.
      for (let deaths = 2; deaths < FORGIVEN; deaths++) {
        await killServer('SIGABRT');
        await waitFor('an answer of the next server', explains);
      }
      await killServer();
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
      ok(servers().length === 0, 'it was started once more');

      await vscode.commands.executeCommand('cablewright.restartServer');
      await waitFor('an answer after the restart', explains);
    });

    it('need not be waited for: the user restarts one that hangs', async () => {
      const [pid] = servers();
      ok(pid !== undefined, 'there is no server');
      process.kill(pid, 'SIGSTOP');
      await vscode.commands.executeCommand('cablewright.restartServer');
      await waitFor('an answer of the next server', explains);
      // The old one gets a second to end.
      await waitFor('the end of the server that hung', () => servers().length === 1);
    });
  });
}
