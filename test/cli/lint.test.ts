import assert from 'node:assert/strict';
import { cable, DAMAGED, folder, PICTURE, removeFolders, SOUND } from './harness';

describe('cli/lint', () => {
  afterEach(removeFolders);

  it('finds on the sample exactly the two warnings that are in it', async () => {
    const { status, stdout, stderr } = await cable(['lint', 'seeds/07GUANGZHOU208.cable']);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n').filter(line => line.startsWith('seeds/')).map(line => [line.split(':')[1], /\((\S+)\)$/.exec(line)?.[1]]), [
      ['18', 'fused-header-line'],
      ['165', 'pilcrow-false-paragraph'],
    ]);
    assert.equal(stderr, '2 findings in 1 file: 2 warnings. Run "cable fix" to fix 2 of them.\n');
  });

  it('finds nothing in a sound cable', async () => {
    assert.deepEqual(await cable(['lint', '-'], { stdin: SOUND }), { status: 0, stdout: '', stderr: 'No findings in 1 file.\n' });
  });

  it('goes through all files in order and says at the end what there was', async () => {
    const cwd = folder({ 'b.cable': DAMAGED, 'a.cable': DAMAGED, 'in/c.cable': SOUND });
    const { stdout, stderr } = await cable(['lint'], { cwd });
    assert.deepEqual(stdout.split('\n').filter(line => /^\S/.test(line)).map(line => line.split(':')[0]), ['a.cable', 'a.cable', 'b.cable', 'b.cable']);
    assert.equal(stderr, '4 findings in 3 files: 4 warnings. Run "cable fix" to fix 4 of them.\n');
  });

  describe('exit status', () => {
    it('is 1 for findings at or above the failing severity, which is a warning where nothing is said', async () => {
      const cwd = folder({ 'a.cable': DAMAGED });
      const status = async (...args: string[]): Promise<number> => (await cable(['lint', ...args], { cwd })).status;
      const lowered = ['--rule', 'fused-header-line=info', '--rule', 'pilcrow-false-paragraph=hint'];
      assert.equal(await status(), 1);
      assert.equal(await status('--fail-on', 'error'), 0);
      assert.equal(await status(...lowered), 0);
      assert.equal(await status(...lowered, '--fail-on', 'info'), 1);
      assert.equal(await status(...lowered.slice(2), '--rule', 'fused-header-line=off', '--fail-on', 'hint'), 1);
    });

    it('is 2 for an input that cannot be read; it is named, and the others are checked', async () => {
      const cwd = folder({ 'a.cable': DAMAGED });
      const { status, stdout, stderr } = await cable(['lint', 'gone.cable', 'a.cable'], { cwd });
      assert.equal(status, 2);
      assert.match(stdout, /^a\.cable:/);
      assert.match(stderr, /^gone\.cable: no such file or folder\n/);
    });

    it('is 2 where no cable is found, which is said; 0 with --if-present', async () => {
      const cwd = folder({ 'drafts/festival.txt': DAMAGED, 'a.cable': SOUND });
      const said = 'No cables found. In folders, only *.cable and *.cable.txt files are read; hidden files, links, node_modules and files in .gitignore are skipped (--no-ignore includes the latter).\n';
      for (const command of [['lint'], ['fix'], ['format', '--check']]) {
        assert.deepEqual(await cable([...command, 'drafts'], { cwd }), { status: 2, stdout: '', stderr: said });
        assert.deepEqual(await cable([...command, '--if-present', 'drafts'], { cwd }), { status: 0, stdout: '', stderr: said });
        assert.equal((await cable([...command, 'drafts', 'a.cable'], { cwd })).status, 0);
      }
      assert.equal((await cable(['lint', '--format', 'json', 'drafts'], { cwd })).stdout.trim(), '[]');
      assert.equal((await cable(['lint', '--if-present', 'gone'], { cwd })).status, 2, 'a folder that is not there');
      // As a shell hands it on where no file is named so.
      for (const command of ['lint', 'fix', 'format']) {
        assert.equal((await cable([command, 'drafts/*.cable', 'a.cable'], { cwd })).status, 2);
        const { status, stderr } = await cable([command, '--if-present', 'drafts/*.cable', 'a.cable'], { cwd });
        assert.equal(status, 0);
        assert.match(stderr, /^drafts\/\*\.cable: no file matches /);
        for (const pattern of ['drafts/*.cable', 'gone/*.cable']) assert.equal((await cable([command, '--if-present', pattern], { cwd })).status, 0, pattern);
        assert.equal((await cable([command, 'gone/*.cable', 'a.cable'], { cwd })).status, 2);
      }
      const succeeded = async (...args: string[]): Promise<unknown> => (JSON.parse((await cable(['lint', '--format', 'sarif', ...args, 'drafts'], { cwd })).stdout) as { runs: { invocations: { executionSuccessful: boolean }[] }[] }).runs[0]?.invocations[0]?.executionSuccessful;
      assert.equal(await succeeded(), false, 'a log of nothing must not look like a sound one');
      assert.equal(await succeeded('--if-present'), true);
    });
  });

  it('reads every encoding alike', async () => {
    const text = DAMAGED;
    const cwd = folder({
      'bom.cable': `\ufeff${text}`,
      'latin.cable': Buffer.from(text, 'latin1'),
      'utf16.cable': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf8.cable': text,
    });
    const { stdout } = await cable(['lint', '--format', 'ndjson'], { cwd });
    const records = stdout.split('\n').filter(Boolean).map(line => JSON.parse(line) as Record<string, unknown>);
    const of = (name: string): unknown[] => records.filter(({ file }) => file === name).map(({ file: _, ...rest }) => rest);
    assert.equal(of('utf8.cable').length, 2);
    for (const name of ['bom.cable', 'latin.cable', 'utf16.cable']) assert.deepEqual(of(name), of('utf8.cable'), name);
  });

  it('takes any bytes', async () => {
    const cwd = folder({ 'empty.cable': '', 'nul.cable': '\0\0\0', 'latin.cable': Uint8Array.from({ length: 128 }, (_, at) => 128 + at) });
    for (const format of ['text', 'json', 'ndjson', 'sarif', 'github']) {
      const { status, stderr } = await cable(['lint', '--format', format], { cwd });
      assert.ok(status < 2, stderr);
      assert.match(stderr, /in 3 files/);
    }
  });

  it('says once of a picture that it is no text, and ends with 2', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'binary.cable': PICTURE });
    for (const format of ['text', 'json', 'ndjson', 'sarif', 'github']) {
      const { status, stdout, stderr } = await cable(['lint', '--format', format], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /^binary\.cable: binary file, not text\nNo findings in 1 file\.\n/);
      assert.doesNotMatch(stdout, /"ruleId"|: warning: |::warning /);
    }
    const { status, stderr } = await cable(['fix'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /binary file, not text\n0 files changed\.\n$/);
  });

  it('calls fixable what "cable fix" fixes, and offers no suggestion as a fix to programs', async () => {
    const cwd = folder({ 'a.cable': SOUND.replace('TAGS:', 'TAGES:') });
    const [finding] = JSON.parse((await cable(['lint', '--format', 'json', '--rule', 'tags-keyword-misspelt=warning'], { cwd })).stdout) as { ruleId: string; fixable: boolean }[];
    assert.deepEqual([finding?.ruleId, finding?.fixable], ['tags-keyword-misspelt', false]);
    const { runs: [run] } = JSON.parse((await cable(['lint', '--format', 'sarif'], { cwd })).stdout) as { runs: { results: { ruleId: string; fixes?: unknown }[] }[] };
    assert.equal(run?.results.find(({ ruleId }) => ruleId === 'tags-keyword-misspelt')?.fixes, undefined);
    assert.match((await cable(['lint'], { cwd })).stdout, /suggestion: /);
  });
});
