// In a folder that nobody has said to trust, and with the network refused.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbench } from './workbench';

const SEED = '07GUANGZHOU208.cable';

/** What a folder may name that would be read, or written to the log, at once. */
const SETTINGS = { 'cable.templates.folder': 'templates', 'cable.trace.server': 'verbose' };

/** Lines of scripts/editor/watch-network.cjs. */
type Entry = { readonly watching: readonly string[] } | { readonly attempt?: string; readonly process?: string; readonly argv: readonly string[]; readonly stack: string };

/** Whether the workbench's page would have to go to the network for it. */
function leaves(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  // The files of a webview have a made-up host: the page itself answers for it.
  return /^https?:|^wss?:/.test(protocol) && hostname !== '127.0.0.1' && !hostname.endsWith('.vscode-resource.vscode-cdn.net');
}

describe('a folder that is not trusted, without a network', () => {
  let workbench: Workbench;
  const networkLog = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-network-')), 'log');
  const asked: string[] = [];

  before(async () => {
    workbench = await Workbench.open('quiet', { asksForTrust: true, networkLog }, folder => {
      for (const [file, text] of [['.vscode/settings.json', JSON.stringify(SETTINGS)], ['templates/Planted.cable', 'UNCLAS $0\n']] as const) {
        fs.mkdirSync(path.dirname(path.join(folder, file)));
        fs.writeFileSync(path.join(folder, file), text);
      }
    });
    workbench.page.on('request', request => asked.push(request.url()));
    await workbench.openFile(SEED);
  });
  after(async () => {
    await workbench.close();
    fs.rmSync(path.dirname(networkLog), { recursive: true, force: true });
  });

  it('is restricted, and the cable is checked, explained and fixed all the same', async () => {
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    await workbench.command('View: Focus Problems');
    await workbench.problem('fused-header-line').waitFor();
    await workbench.goToLine(18, 32);
    await workbench.openQuickFixes();
    await workbench.page.keyboard.press('Enter');
    await workbench.problem('fused-header-line').waitFor({ state: 'detached' });
    await workbench.goToLine(30);
    await workbench.pointAt(workbench.token('TAGS: PHUM', 'PHUM'), workbench.hover(/Human Rights/i));
    await workbench.problem('pilcrow-false-paragraph').locator('a.monaco-link').click();
    await workbench.previewOf('pilcrow-false-paragraph');
    await workbench.shoot('restricted');
  });

  it('its settings name no templates', async () => {
    await workbench.command('Cable: New Cable', 'Kind of cable');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Reporting cable' }).waitFor();
    assert.equal(await rows.filter({ hasText: 'Planted' }).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('nothing of it asked for anything outside of this machine, or started a process but the language server', () => {
    const entries = fs.readFileSync(networkLog, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as Entry);
    const isServer = (argv: readonly string[]): boolean => argv.some(argument => argument.endsWith(path.join('dist', 'server.js')));
    assert.ok(entries.some(entry => 'watching' in entry && isServer(entry.watching)), 'the language server was not watched');

    // The editor's own extensions have a dist/extension.js too.
    const isOurs = (stack: string): boolean => stack.split('\n').some(line => /[\\/]dist[\\/](?:extension|browser)\.js/.test(line) && !/[\\/]lib[\\/]vscode[\\/]extensions[\\/]/.test(line));
    const ours = entries.flatMap(entry => ('watching' in entry || !(isServer(entry.argv) || isOurs(entry.stack)) ? [] : [entry.attempt ?? entry.process ?? '']));
    assert.deepEqual(ours.filter(what => !/^fork .*[\\/]dist[\\/]server\.js$/.test(what)), []);
    assert.deepEqual(asked.filter(leaves), []);
  });
});
