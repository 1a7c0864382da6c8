import assert from 'node:assert/strict';
import { bracketPairs } from '../../server/src/features/bracket-pairs';
import { seed, slice, withRanges } from './samples';

function pairsOf(text: string): [begin: string, end: string][] {
  const { document } = withRanges(`UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n${text}`);
  return bracketPairs(document.cables[0]!).map(({ begin, end }) => [slice(document, begin), slice(document, end)]);
}

describe('pairs of Begin and End', () => {
  it('are found in the sample, whatever stands between', () => {
    assert.deepEqual(bracketPairs(seed.cables[0]!).map(({ topic, end }) => [topic, seed.lines.lineAt(end.start) + 1]), [
      ['summary', seed.lines.lineAt(seed.text.indexOf('End summary')) + 1],
      ['note', seed.lines.lineAt(seed.text.indexOf('End Note')) + 1],
      ['note', seed.lines.lineAt(seed.text.indexOf('End note.)')) + 1],
      ['comment', seed.lines.lineAt(seed.text.indexOf('End comment')) + 1],
    ]);
  });

  it('run over paragraphs', () => {
    assert.equal(pairsOf('1. (U) Begin text:\n\n2. (U) It opened.\n\n3. (U) End text.\n').length, 1);
  });

  it('nest, the inner one first', () => {
    const pairs = pairsOf('1. (U) Summary: It opened.  (Note: It rained.  End note.)  It closed.  End summary.\n');
    assert.deepEqual(pairs.map(([, end]) => end.replace(/[.)]+$/, '').toLowerCase()), ['end note', 'end summary']);
  });

  it('begin with the heading of their section where no word opens them', () => {
    const pair = bracketPairs(seed.cables[0]!).find(({ topic }) => topic === 'comment')!;
    assert.equal(slice(seed, pair.begin), 'Comment');
    assert.equal(pair.begin.start, seed.text.indexOf('Comment: Not Talking'));
  });

  it('leave out an opening word that nothing closes, and a closing one that nothing opens', () => {
    const pairs = pairsOf('1. (U) Summary: It opened.  Comment: It rained.  End summary.\n\n2. (U) It closed.  End note.\n');
    assert.equal(pairs.length, 1);
    assert.match(pairs[0]![0], /^Summary/);
  });
});
