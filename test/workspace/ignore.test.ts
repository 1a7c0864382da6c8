import assert from 'node:assert/strict';
import { ignoredBy, NOTHING_IGNORED } from '../../server/src/workspace/ignore';

/** The rules of the files themselves are tested in test/cli/find-inputs.test.ts and walk.test.ts. */
describe('workspace/ignore', () => {
  it('distinguishes letter case, as Git does', () => {
    const ignored = ignoredBy('\ufeffNotes.cable\r\n');
    assert.deepEqual(['Notes.cable', 'notes.cable'].map(name => ignored.has(name, false)), [true, false]);
  });

  it('lets a nearer file override those above', () => {
    const ignored = ignoredBy('*.cable\n/in/deep/x.txt\n').below('in', '!b.cable\n');
    assert.deepEqual(['a.cable', 'b.cable'].map(name => ignored.has(name, false)), [true, false]);
    assert.equal(ignored.below('deep', null).has('x.txt', false), true);
  });

  it('is quick with a hostile pattern', () => {
    const ignored = 'a'.repeat(100).split('').reduce((above, name) => above.below(name, null), ignoredBy(`${'**/a/'.repeat(20)}b\n${'*a'.repeat(100)}b\n`));
    const start = performance.now();
    assert.equal(ignored.has('a'.repeat(250), false), false);
    assert.ok(performance.now() - start < 1000);
  });

  it('can be turned off for all folders', () => {
    assert.equal(NOTHING_IGNORED.below('a', '*').has('b', false), false);
  });
});
