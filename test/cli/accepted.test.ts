import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

const FILE = '.cablewright-accepted.json';

describe('cable lint --accept', () => {
  afterEach(removeFolders);

  const status = async (cwd: string, ...args: string[]): Promise<number> => (await cable(['lint', ...args], { cwd })).status;
  const entriesIn = (cwd: string, name = FILE): { rule: string; cable: string; reason: string | null; date: string }[] => JSON.parse(readFileSync(path.join(cwd, name), 'utf8')) as [];

  it('accepts all findings with a reason, so that they are no longer reported or fixed', async () => {
    const cwd = folder({ 'a.cable': DAMAGED, 'in/b.cable': DAMAGED.replace('000208', '000209'), 'c.cable': SOUND });
    assert.equal(await status(cwd), 1);
    const accepted = await cable(['lint', '--accept', '--reason', 'As sent in 2007'], { cwd });
    assert.equal(accepted.status, 0);
    assert.match(accepted.stderr, /^4 findings in 3 files: .*\n\.cablewright-accepted\.json: 4 accepted findings added\.\n$/);
    assert.deepEqual([...new Set(entriesIn(cwd).map(({ reason }) => reason))], ['As sent in 2007']);
    assert.match(entriesIn(cwd)[0]!.date, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(await cable(['lint'], { cwd }), { status: 0, stdout: '', stderr: 'No findings in 3 files. 4 accepted findings not shown.\n' });
    assert.deepEqual(await cable(['fix'], { cwd }), { status: 0, stdout: '', stderr: '0 files changed.\n' });
    assert.equal(readFileSync(path.join(cwd, 'a.cable'), 'utf8'), DAMAGED);
    assert.equal(await status(cwd, '--no-accepted'), 1);
  });

  it('applies wherever the command is run, with several threads, and to standard input', async () => {
    const cwd = folder({ 'in/a.cable': DAMAGED });
    await cable(['lint', '--accept'], { cwd });
    assert.equal(await status(path.join(cwd, 'in')), 0);
    assert.equal(await status(cwd, 'in/a.cable'), 0);
    assert.equal((await cable(['lint', '--stdin-filename', 'in/a.cable'], { cwd, stdin: DAMAGED })).status, 0);
  });

  it('reports findings in SARIF as suppressed, with the reason', async () => {
    const cwd = folder({ 'a.cable': DAMAGED });
    await cable(['lint', '--accept', '--reason', 'As sent'], { cwd });
    const { stdout } = await cable(['lint', '--format', 'sarif'], { cwd });
    const { runs: [run] } = JSON.parse(stdout) as { runs: { results: { suppressions?: unknown }[] }[] };
    assert.deepEqual(run!.results.map(({ suppressions }) => suppressions), Array.from({ length: 2 }, () => [{ kind: 'external', status: 'accepted', justification: 'As sent' }]));
  });

  it('writes beside the configuration file, or into the nearest file of accepted findings', async () => {
    const cwd = folder({ 'in/.cablewright.json': '{}', 'in/deep/a.cable': DAMAGED, 'b.cable': DAMAGED.replace('000208', '000209') });
    await cable(['lint', '--accept'], { cwd });
    assert.deepEqual([entriesIn(cwd, `in/${FILE}`).length, entriesIn(cwd).length], [2, 2]);
    writeFileSync(path.join(cwd, 'in/deep/c.cable'), DAMAGED);
    assert.match((await cable(['lint', '--accept'], { cwd })).stderr, /in\/\.cablewright-accepted\.json: 2 accepted findings added/);
  });

  it('prunes what no longer occurs, and keeps cables that were not checked', async () => {
    const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': DAMAGED.replace('000208', '000209') });
    await cable(['lint', '--accept'], { cwd });
    writeFileSync(path.join(cwd, 'a.cable'), SOUND);
    rmSync(path.join(cwd, 'b.cable'));
    assert.match((await cable(['lint', '--prune', 'a.cable'], { cwd })).stderr, /: 2 accepted findings removed\.\n$/);
    assert.equal(entriesIn(cwd).length, 2);
    assert.match((await cable(['lint', '--prune'], { cwd })).stderr, /: 2 accepted findings removed\.\n$/);
    assert.deepEqual(entriesIn(cwd), []);
  });

  it('accepts and prunes in one run', async () => {
    const cwd = folder({ 'a.cable': DAMAGED });
    await cable(['lint', '--accept'], { cwd });
    writeFileSync(path.join(cwd, 'b.cable'), DAMAGED);
    rmSync(path.join(cwd, 'a.cable'));
    assert.equal(await status(cwd, '--accept', '--prune'), 0);
    assert.equal(entriesIn(cwd).length, 2);
    assert.equal(await status(cwd), 0);
  });

  it('reports a file that cannot be read, and neither uses nor changes it', async () => {
    for (const [text, message] of [['[\n<<<<<<< a\n', /^\.cablewright-accepted\.json:2:1: The file contains merge conflict markers\.$/m], ['{}', /not a valid JSON array/]] as const) {
      const cwd = folder({ 'a.cable': DAMAGED, [FILE]: text });
      const { status: ended, stderr } = await cable(['lint', '--accept'], { cwd });
      assert.equal(ended, 2);
      assert.match(stderr, message);
      assert.equal(readFileSync(path.join(cwd, FILE), 'utf8'), text);
    }
  });

  it('writes nothing without findings, and refuses options that contradict each other', async () => {
    const cwd = folder({ 'a.cable': SOUND });
    assert.equal(await status(cwd, '--accept'), 0);
    assert.ok(!existsSync(path.join(cwd, FILE)));
    assert.match((await cable(['lint', '--reason', 'x'], { cwd })).stderr, /--reason requires --accept/);
    assert.match((await cable(['lint', '--accept', '--no-accepted'], { cwd })).stderr, /cannot be used with/);
  });
});
