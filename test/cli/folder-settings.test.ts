import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

describe('cli/folder-settings', () => {
  afterEach(removeFolders);

  const config = (value: unknown): string => JSON.stringify(value);
  const off = config({ rules: { 'fused-header-line': 'off' } });
  const found = async (cwd: string, args: readonly string[] = [], stdin = ''): Promise<string[]> => {
    const { stdout } = await cable(['lint', '--format', 'ndjson', ...args], { cwd, stdin });
    return stdout.split('\n').filter(Boolean).map(line => JSON.parse(line) as { file: string; ruleId: string; severity: string }).map(({ file, ruleId, severity }) => `${file} ${ruleId} ${severity}`);
  };

  it('is that of the folder and of the folders above, key by key, the nearest first', async () => {
    const cwd = folder({
      '.cablewright.json': config({ rules: { 'fused-header-line': 'off', 'pilcrow-false-paragraph': 'hint' } }),
      'a.cable': DAMAGED,
      'in/.cablewright.json': config({ rules: { 'fused-header-line': 'error' } }),
      'in/deep/b.cable': DAMAGED,
    });
    assert.deepEqual(await found(cwd), [
      'a.cable pilcrow-false-paragraph hint',
      'in/deep/b.cable fused-header-line error',
      'in/deep/b.cable pilcrow-false-paragraph hint',
    ]);
    assert.deepEqual(await found(path.join(cwd, 'in/deep')), ['b.cable fused-header-line error', 'b.cable pilcrow-false-paragraph hint']);
  });

  it('ends at a file that says that it is the root', async () => {
    const cwd = folder({ '.cablewright.json': off, 'in/.cablewright.json': config({ root: true }), 'in/a.cable': DAMAGED });
    assert.deepEqual(await found(cwd), ['in/a.cable fused-header-line warning', 'in/a.cable pilcrow-false-paragraph warning']);
  });

  it('may stand in UTF-16, which some shells write', async () => {
    const utf16 = Buffer.from(`\ufeff${off}`, 'utf16le');
    const cwd = folder({ '.cablewright.json': utf16, 'a.cable': DAMAGED, 'in/other.json': utf16 });
    assert.deepEqual(await found(cwd), ['a.cable pilcrow-false-paragraph warning']);
    assert.deepEqual(await found(cwd, ['--config', 'in/other.json']), ['a.cable pilcrow-false-paragraph warning']);
  });

  it('is no device and no pipe that a link leads to: some never end', async () => {
    const cwd = folder({ 'in/a.cable': DAMAGED, 'in/b/b.cable': SOUND });
    symlinkSync(devNull, path.join(cwd, 'in/.cablewright.json'));
    const { stderr, status } = await cable(['lint', 'in/a.cable'], { cwd });
    assert.match(stderr, /^in\/\.cablewright\.json:1:1: The file cannot be read: not a regular file\.\n/);
    assert.equal(status, 2);
  });

  it('is told where its link leads to nothing any more: what was meant does not hold', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folder({ 'in/a.cable': SOUND, 'in/b/b.cable': SOUND });
    symlinkSync('gone.json', path.join(cwd, 'in/.cablewright.json'));
    const { stderr, status } = await cable(['lint'], { cwd });
    assert.equal(stderr, 'in/.cablewright.json:1:1: The file cannot be read: broken link.\nNo findings in 2 files.\n');
    assert.equal(status, 2);
  });

  it('gives way to the options', async () => {
    const cwd = folder({ '.cablewright.json': off, 'a.cable': DAMAGED });
    assert.deepEqual(await found(cwd, ['--rule', 'fused-header-line=info', '--rule', 'pilcrow-false-paragraph=off']), ['a.cable fused-header-line info']);
  });

  it('is not looked for where a file is named', async () => {
    const cwd = folder({ '.cablewright.json': off, 'a.cable': DAMAGED, 'other.json': config({ rules: { 'pilcrow-false-paragraph': 'off' } }) });
    assert.deepEqual(await found(cwd, ['--config', 'other.json']), ['a.cable fused-header-line warning']);
    // A variable of a script that holds nothing.
    assert.match((await cable(['lint', '--config', ''], { cwd })).stderr, /^cable lint: --config requires the path of a file/);
  });

  it('of standard input is that of the current folder, or that of the file that it is said to be', async () => {
    const cwd = folder({ 'in/.cablewright.json': off });
    assert.deepEqual(await found(cwd, ['-'], DAMAGED), ['- fused-header-line warning', '- pilcrow-false-paragraph warning']);
    assert.deepEqual(await found(cwd, ['--stdin-filename', 'in/a.cable', '-'], DAMAGED), ['in/a.cable pilcrow-false-paragraph warning']);
  });

  it('holds for cable fix too', async () => {
    const cwd = folder({ '.cablewright.json': config({ rules: { 'fused-header-line': 'off', 'pilcrow-false-paragraph': 'off' } }), 'a.cable': DAMAGED });
    assert.equal((await cable(['fix'], { cwd })).stderr, '0 files changed.\n');
  });

  it('accepts words of the custom vocabulary', async () => {
    const stdin = SOUND.replace('PHUM', 'PHUM, KHAR');
    const cwd = folder({ '.cablewright.json': config({ vocabulary: { tags: { khar: 'Harbors' } } }) });
    assert.deepEqual(await found(cwd, ['-'], stdin), []);
    assert.deepEqual(await found(folder({}), ['-'], stdin), ['- tags-unknown-code warning']);
  });

  it('that says what cannot be is told once, on its line, and the cables are checked by the rest of it', async () => {
    const cwd = folder({
      '.cablewright.json': '{\n  "rules": {\n    "fused-header-line": "loud",\n    "pilcrow-false-paragraph": "off"\n  }\n}\n',
      'a.cable': DAMAGED,
      'in/b.cable': DAMAGED,
    });
    const { status, stdout, stderr } = await cable(['lint'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(stdout.split('\n').filter(line => /^\S/.test(line)).map(line => line.split(':')[0]), ['a.cable', 'in/b.cable']);
    assert.equal(stderr, '.cablewright.json:3:26: The severity of a rule must be error, warning, info, hint or off.\n2 findings in 2 files: 2 warnings. Run "cable fix" to fix 2 of them.\n');
  });

  it('that is no JSON is told', async () => {
    const { status, stderr } = await cable(['lint'], { cwd: folder({ '.cablewright.json': '{ "rules": }', 'a.cable': SOUND }) });
    assert.equal(status, 2);
    assert.match(stderr, /^\.cablewright\.json:1:12: Expected a value/);
  });

  it('that cannot be read is told', async () => {
    const { status, stderr } = await cable(['lint'], { cwd: folder({ '.cablewright.json/x': '', 'a.cable': SOUND }) });
    assert.equal(status, 2);
    assert.match(stderr, /^\.cablewright\.json:1:1: The file cannot be read: is a folder, not a file\.\n/);
  });
});
