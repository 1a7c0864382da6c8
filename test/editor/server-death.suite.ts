// Only for the Node extension host, where the server is a process that can be killed.
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { ok } from './assert';
import { activate, hoverAt, inWorkspace, open, waitFor } from './support';

/** As many as the client forgives; see `Restarts` in the client. */
const FORGIVEN = 4;

/** Longer than the client waits before any restart. */
const PAUSE_MS = 3000;

/** The process ids of the servers of this extension host. */
function servers(): number[] {
  return execFileSync('ps', ['ax', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes('dist/server.js') && line.includes(`--clientProcessId=${process.pid}`))
    .map(line => Number.parseInt(line, 10));
}

async function killServer(): Promise<void> {
  const [pid] = await waitFor('the server', () => {
    const found = servers();
    return found.length > 0 ? found : undefined;
  });
  ok(pid !== undefined, 'there is no server');
  process.kill(pid, 'SIGKILL');
  await waitFor('the end of the server', () => !servers().includes(pid));
}

export function serverDeathSuite(): void {
  describe('a server that is killed', () => {
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

    it('stays away when it dies again and again, until the user restarts it', async () => {
      for (let deaths = 1; deaths < FORGIVEN; deaths++) {
        await killServer();
        await waitFor('an answer of the next server', explains);
      }
      await killServer();
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
      ok(servers().length === 0, 'it was started once more');

      await vscode.commands.executeCommand('cablewright.restartServer');
      await waitFor('an answer after the restart', explains);
    });
  });
}
