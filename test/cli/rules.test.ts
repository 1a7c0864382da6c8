import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/engine/registry';
import { cable } from './harness';

describe('cli/rules', () => {
  it('lists every rule with its severity', async () => {
    const { status, stdout } = await cable(['rules']);
    assert.equal(status, 0);
    assert.equal(stdout.split('\n').length, rules.length + 1);
    assert.match(stdout, /^tags-unknown-code +warning +\S/m);
  });

  it('gives all that is known of every rule as JSON', async () => {
    const records = JSON.parse((await cable(['rules', '--format', 'json'])).stdout) as Record<string, unknown>[];
    assert.deepEqual(records.map(({ id }) => id), rules.map(({ id }) => id));
    const record = records.find(({ id }) => id === 'fused-header-line')!;
    assert.deepEqual(Object.keys(record), ['id', 'title', 'part', 'severity', 'profile', 'era', 'source', 'fix', 'helpUri']);
    assert.equal(record['helpUri'], 'docs/rules/fused-header-line.md');
  });

  it('prints a table for each part in Markdown', async () => {
    const { stdout } = await cable(['rules', '--format', 'markdown']);
    for (const { id } of rules) assert.ok(stdout.includes(`| [${id}](docs/rules/${id}.md) |`), id);
    // Every row has five cells, whatever stands in them.
    for (const line of stdout.split('\n').filter(each => each.startsWith('|'))) assert.equal(line.replace(/\\\|/g, '').split('|').length, 7, line);
  });
});
