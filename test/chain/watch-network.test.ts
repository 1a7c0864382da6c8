import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/editor/editors';

const WATCH = path.join(root, 'scripts/editor/watch-network.cjs');

/** What the watch writes about a script. */
function attemptsOf(script: string): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-watch-'));
  const log = path.join(folder, 'log');
  try {
    spawnSync(process.execPath, ['-e', script], { env: { ...process.env, NODE_OPTIONS: `--require=${JSON.stringify(WATCH)}`, CABLEWRIGHT_NETWORK_LOG: log }, timeout: 10_000 });
    return fs.readFileSync(log, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as { attempt?: string; process?: string }).flatMap(({ attempt, process: started }) => attempt ?? started ?? []);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe('the watch over the network, under which the extension is tested', () => {
  for (const [name, script, expected] of [
    ['a connection', 'require("net").connect(443, "sample.invalid").on("error", () => 0)', 'connect sample.invalid:443'],
    ['a request over TLS', 'require("https").get("https://sample.invalid/").on("error", () => 0)', 'connect sample.invalid:443'],
    ['a look-up of a name', 'require("dns").lookup("sample.invalid", () => 0)', 'lookup sample.invalid'],
    ['a fetch', 'fetch("https://sample.invalid/").catch(() => 0)', 'fetch https://sample.invalid/'],
    ['a process', 'require("child_process").spawnSync(process.execPath, ["-v"])', `spawnSync ${process.execPath}`],
  ] as const) it(`notices ${name}`, () => assert.ok(attemptsOf(script).includes(expected), JSON.stringify(attemptsOf(script))));

  it('follows a process into those that it starts, whatever their environment', () => {
    assert.ok(attemptsOf('require("child_process").spawnSync(process.execPath, ["-e", "fetch(\'https://sample.invalid/\').catch(() => 0)"], { env: {} })').includes('fetch https://sample.invalid/'));
  });

  it('lets this machine talk to itself', () => {
    assert.deepEqual(attemptsOf('const s = require("net").createServer().listen(0, "127.0.0.1", () => { const c = require("net").connect(s.address().port, "127.0.0.1", () => { c.destroy(); s.close(); }); })'), []);
  });
});
