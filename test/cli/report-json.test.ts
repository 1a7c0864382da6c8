import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/engine/registry';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

describe('cli/report-json', () => {
  afterEach(removeFolders);

  it('prints an array of findings with places from 0', async () => {
    const { stdout } = await cable(['lint', '--format', 'json', 'seeds/07GUANGZHOU208.cable']);
    const [first, ...others] = JSON.parse(stdout) as Record<string, unknown>[];
    assert.equal(others.length, 1);
    assert.deepEqual({ ...first, message: typeof first?.['message'] }, {
      file: 'seeds/07GUANGZHOU208.cable',
      cable: '07GUANGZHOU208',
      ordinal: 1,
      ruleId: 'fused-header-line',
      severity: 'warning',
      message: 'string',
      range: { start: { line: 17, character: 30 }, end: { line: 17, character: 36 } },
      source: rules.find(({ id }) => id === 'fused-header-line')!.source,
      helpUri: 'docs/rules/fused-header-line.md',
      fixable: true,
    });
  });

  it('prints one array over all files, an empty one where nothing is found', async () => {
    const cwd = folder({ 'a.cable': SOUND, 'b.cable': DAMAGED, 'c.cable': SOUND, 'd.cable': DAMAGED });
    const files = (JSON.parse((await cable(['lint', '--format', 'json'], { cwd })).stdout) as { file: string }[]).map(({ file }) => file);
    assert.deepEqual(files, ['b.cable', 'b.cable', 'd.cable', 'd.cable']);
    assert.deepEqual(JSON.parse((await cable(['lint', '--format', 'json', 'a.cable'], { cwd })).stdout), []);
    assert.deepEqual(JSON.parse((await cable(['lint', '--format', 'json', 'gone.cable'], { cwd })).stdout), []);
  });

  it('prints the same findings one a line', async () => {
    const cwd = folder({ 'b.cable': DAMAGED, 'd.cable': DAMAGED });
    const { stdout: array } = await cable(['lint', '--format', 'json'], { cwd });
    const { stdout: lines } = await cable(['lint', '--format', 'ndjson'], { cwd });
    assert.deepEqual(lines.split('\n').slice(0, -1).map(line => JSON.parse(line) as unknown), JSON.parse(array));
    assert.equal((await cable(['lint', '--format', 'ndjson', '-'], { cwd, stdin: SOUND })).stdout, '');
  });

  it('counts columns in UTF-16 units', async () => {
    const stdin = SOUND.replace('TAGS: PHUM', 'TAGS: 😀 QQQQ, PHUM');
    const records = JSON.parse((await cable(['lint', '--format', 'json', '-'], { stdin })).stdout) as { ruleId: string; range: { start: { character: number } } }[];
    assert.equal(records.find(({ ruleId }) => ruleId === 'tags-unknown-code')?.range.start.character, 9);
  });
});
