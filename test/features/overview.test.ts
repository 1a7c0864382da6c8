import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { overview } from '../../server/src/features/overview';
import { BAD_INPUT, cableLike, FULL, PROPERTY, seed } from './samples';

const draft = (paragraphs: number): string => `UNCLAS GUANGZHOU 000001\n\nE.O. 13526: N/A\nTAGS: PREL, CH\nSUBJECT: LANTERNS\n\n${Array.from({ length: paragraphs }, (_, at) => `${at + 1}. (SBU) The fair opened.\n\n`).join('')}`;

describe('overview', () => {
  it('tells level, highest portion, words, and lines from the classification line on', () => {
    assert.deepEqual(overview(parse(draft(2)), 0), { level: 'UNCLASSIFIED', highest: 'SBU', words: 6, lines: 9, sections: 1 });
    assert.deepEqual({ ...overview(parse(FULL), 0), lines: 0 }, { level: 'CONFIDENTIAL', highest: 'C', words: 37, lines: 0, sections: 2 });
  });

  it('counts a section for each hundred lines', () => {
    assert.equal(overview(parse(draft(47)), 0)?.sections, 1);
    assert.deepEqual(overview(parse(draft(48)), 0), { level: 'UNCLASSIFIED', highest: 'SBU', words: 144, lines: 101, sections: 2 });
  });

  it('counts a line that is too long as the lines it will be; sections that are there already are not counted again', () => {
    const long = `${draft(0)}1. (U) ${'lantern '.repeat(30)}\n`;
    assert.equal(overview(parse(long), 0)?.lines, 10);
    assert.equal(overview(seed, 0)?.sections, 4);
  });

  it('is that of the cable at the offset', () => {
    const document = parse(`${FULL}\n\n${draft(1)}`);
    assert.equal(overview(document, 0)?.level, 'CONFIDENTIAL');
    assert.equal(overview(document, document.text.length)?.level, 'UNCLASSIFIED');
  });

  it('has nothing against any text', () => {
    for (const [, text] of BAD_INPUT) assert.ok((overview(parse(text), 0)?.lines ?? 0) >= 0);
    fc.assert(fc.property(cableLike, text => {
      const found = overview(parse(text), 0);
      assert.ok(!found || (found.lines >= 0 && found.sections >= 1));
    }), { ...PROPERTY, numRuns: 100 });
  });
});
