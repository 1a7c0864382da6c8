import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unifiedDiff } from '../../server/src/cli/diff';
import { folder, removeFolders } from './harness';

describe('cli/diff', () => {
  afterEach(removeFolders);

  it('shows the changed lines with three lines of context', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    assert.equal(unifiedDiff('in/a.cable', text, text.replace('e', 'E')), [
      '--- a/in/a.cable', '+++ b/in/a.cable', '@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h', '',
    ].join('\n'));
  });

  it('is empty for equal texts', () => {
    assert.equal(unifiedDiff('a', 'text\n', 'text\n'), '');
  });

  const lines = Array.from({ length: 9000 }, (_, at) => `line ${at}\r\n`);
  const cases: [name: string, before: string, after: string][] = [
    ['two words.cable', 'a\n', 'b\n'],
    ['quote"\\.cable', 'a\n', 'b\n'],
    ['посольство.cable', 'a\n', 'b\n'],
    ['in/../in/a.cable', 'a\nb', 'a\nb\n'],
    ['end.cable', 'a\nb\n', 'a\nb'],
    ['empty.cable', '', 'a\n'],
    ['many.cable', lines.join(''), lines.map((line, at) => (at > 2 && at < 8990 ? line.toUpperCase() : line)).join('')],
    ['many end.cable', lines.join(''), lines.map(line => line.toUpperCase()).join('').trimEnd()],
  ];
  for (const [name, before, after] of cases) {
    it(`is applied by git to ${name}`, function () {
      const file = path.posix.normalize(name);
      const cwd = folder({ [file]: before });
      const { status, stderr, error } = spawnSync('git', ['apply', '-'], { cwd, input: unifiedDiff(name, before, after), encoding: 'utf8' });
      if (error) return this.skip();
      assert.equal(status, 0, stderr);
      assert.ok(readFileSync(path.join(cwd, file), 'utf8') === after);
    });
  }

  it('takes little time for a text of which every line changes', () => {
    const start = performance.now();
    const diff = unifiedDiff('a', lines.join('').repeat(10), lines.map(line => line.toLowerCase().trimEnd()).join('\n').repeat(10));
    assert.ok(performance.now() - start < 5000);
    assert.match(diff, /^@@ -1,90000 \+1,\d+ @@$/m);
  });
});
