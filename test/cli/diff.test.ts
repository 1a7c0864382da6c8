import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/diff';
import { applyEdits, type TextEdit } from '../../server/src/text/span';

/** Applies a unified diff as `patch` does, and fails where the diff does not fit. */
function patched(text: string, diff: string): string {
  const old = text.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  const lines = diff.split('\n').slice(2, -1);
  for (let index = 0; index < lines.length;) {
    const header = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(lines[index++] ?? '');
    assert.ok(header, `no hunk header before line ${index}`);
    const [from = 0, count = 0, to = 0, newCount = 0] = header.slice(1).map(Number);
    const start = count === 0 ? from : from - 1;
    while (at < start) result.push(old[at++]!);
    assert.equal(result.length, newCount === 0 ? to : to - 1);
    const [oldEnd, newEnd] = [at + count, result.length + newCount];
    while (at < oldEnd || result.length < newEnd) {
      const line = lines[index++]!;
      const whole = lines[index]?.startsWith('\\') ? line.slice(1) : `${line.slice(1)}\n`;
      if (lines[index]?.startsWith('\\')) index++;
      if (line.startsWith('+')) result.push(whole);
      else assert.equal(old[at++], whole);
      if (line.startsWith(' ')) result.push(whole);
    }
  }
  return [...result, ...old.slice(at)].join('');
}

describe('cli/diff', () => {
  it('shows the changed lines with three lines around', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    assert.equal(unifiedDiff('in/a.cable', text, [{ start: 8, end: 9, newText: 'E' }]), [
      '--- a/in/a.cable', '+++ b/in/a.cable', '@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h', '',
    ].join('\n'));
  });

  it('writes names so that git and patch find the files', () => {
    const head = (name: string): string[] => unifiedDiff(name, 'a\n', [{ start: 0, end: 1, newText: 'b' }]).split('\n@@')[0]!.split('\n');
    assert.deepEqual(head('two words.cable'), ['--- a/two words.cable\t', '+++ b/two words.cable\t']);
    assert.deepEqual(head('a\nb"\\\x1b.cable'), ['--- "a/a\\nb\\"\\\\\\033.cable"', '+++ "b/a\\nb\\"\\\\\\033.cable"']);
    assert.deepEqual(head('./in//a.cable'), ['--- a/in/a.cable', '+++ b/in/a.cable']);
    assert.deepEqual(head('/in/a.cable'), ['--- a/in/a.cable', '+++ b/in/a.cable']);
    assert.deepEqual(head('посольство.cable'), ['--- a/посольство.cable', '+++ b/посольство.cable']);
  });

  it('is empty without edits', () => {
    assert.equal(unifiedDiff('a', 'text\n', []), '');
    assert.equal(unifiedDiff('a', 'text\n', [{ start: 0, end: 1, newText: 't' }]), '');
  });

  it('says where a line end is missing', () => {
    assert.match(unifiedDiff('a', 'text', [{ start: 0, end: 1, newText: 'T' }]), /-text\n\\ No newline at end of file\n\+Text\n\\ No newline at end of file\n$/);
  });

  it('makes one hunk of changes that are near and two of those that are not', () => {
    const text = Array.from({ length: 20 }, (_, line) => `${line}\n`).join('');
    const at = (line: number): TextEdit => ({ start: text.indexOf(`${line}\n`), end: text.indexOf(`${line}\n`), newText: 'x' });
    const hunks = (...lines: number[]): number => unifiedDiff('a', text, lines.map(at)).split('@@ -').length - 1;
    assert.equal(hunks(2, 9), 1);
    assert.equal(hunks(2, 10), 2);
  });

  it('makes of the text what the edits make of it, for any text and any edits', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', '\n', '\r\n', '😀'), { maxLength: 60 }).map(parts => parts.join(''));
    const edit = fc.record({ at: fc.nat(60), length: fc.nat(4), newText: fc.constantFrom('', 'x', '\n', 'x\n', '\ny', 'a\nb\n') });
    fc.assert(fc.property(text, fc.array(edit, { maxLength: 5 }), (before, wanted) => {
      const edits: TextEdit[] = [];
      let free = 0;
      for (const { at, length, newText } of [...wanted].sort((a, b) => a.at - b.at)) {
        const start = Math.max(free, Math.min(at, before.length));
        const end = Math.min(before.length, start + length);
        edits.push({ start, end, newText });
        free = end + 1;
        if (free > before.length) break;
      }
      assert.equal(patched(before, unifiedDiff('a', before, edits)), applyEdits(before, edits));
    }), { seed: 208, numRuns: 2000 });
  });
});
