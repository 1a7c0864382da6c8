import assert from 'node:assert/strict';
import { readMarked, unindent } from '../../../server/src/rules/kit/marked';

describe('marked examples', () => {
  it('takes the indentation of the source file off, and only that', () => {
    assert.equal(unindent(`
      UNCLAS GUANGZHOU 000208

         indented three more
    `), 'UNCLAS GUANGZHOU 000208\n\n   indented three more');
  });

  it('keeps blanks at the end of a line', () => {
    assert.equal(unindent('\n    SIPDIS \n    SENSITIVE\n    '), 'SIPDIS \nSENSITIVE');
  });

  it('leaves a text of one line as it is', () => {
    assert.equal(unindent('SIPDIS'), 'SIPDIS');
  });

  it('gives the ranges between markers in the text without markers', () => {
    assert.deepEqual(readMarked('TAGS: ‹MOPPS›, ‹POGOV›'), { text: 'TAGS: MOPPS, POGOV', spans: [{ start: 6, end: 11 }, { start: 13, end: 18 }] });
  });

  it('nests, and knows the empty range', () => {
    assert.deepEqual(readMarked('‹a‹b››‹›').spans, [{ start: 0, end: 2 }, { start: 1, end: 2 }, { start: 2, end: 2 }]);
  });

  it('puts the wider of two that begin together first', () => {
    assert.deepEqual(readMarked('‹‹a›b›').spans, [{ start: 0, end: 2 }, { start: 0, end: 1 }]);
  });

  it('refuses a marker without its partner', () => {
    assert.throws(() => readMarked('‹a'), RangeError);
    assert.throws(() => readMarked('a›'), RangeError);
  });
});
