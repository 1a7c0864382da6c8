import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { lenses } from '../../server/src/features/lenses';
import { BAD_INPUT, FULL, slice } from './samples';

const BOTH = { classification: true, references: true };
const TEXT = `${FULL.slice(0, FULL.indexOf('4. (C)'))}4. (C) Comment: As in ref A and ref B.  Ref A says more.\n`;

describe('lenses', () => {
  it('stand over the classification line and over the references, with where each is cited', () => {
    const document = parse(TEXT);
    const found = lenses(document, BOTH);
    assert.deepEqual(found.map(({ span }) => slice(document, span).slice(0, 15)), ['C O N F I D E N', 'REF: A. 04 BEIJ', 'REF: A. 04 BEIJ']);
    assert.deepEqual(found.map(lens => (lens.kind === 'reference' ? `${lens.letter} ${lens.uses.length}` : lens.overview.highest)), ['C', 'A 2', 'B 1']);
    assert.deepEqual(found.flatMap(lens => (lens.kind === 'reference' ? lens.cited : [])).map(({ post, number, year }) => ({ post, number, year })), [
      { post: 'BEIJING', number: 19876, year: 2004 }, { post: 'GUANGZHOU', number: 7, year: null },
    ]);
  });

  it('are each off by itself', () => {
    assert.deepEqual(lenses(parse(TEXT), { classification: false, references: true }).map(({ kind }) => kind), ['reference', 'reference']);
    assert.deepEqual(lenses(parse(TEXT), { classification: true, references: false }).map(({ kind }) => kind), ['classification']);
  });

  it('say nothing of a header that is only begun', () => {
    assert.deepEqual(lenses(parse('UNCLAS GUANGZHOU 000001\n\nTAGS: CH\nREF: A. BEIJING 1\n'), BOTH), []);
  });

  it('lie in the text, whatever it is', () => {
    for (const [, text] of BAD_INPUT) for (const { span } of lenses(parse(text), BOTH)) assert.ok(span.start <= span.end && span.end <= text.length);
  });
});
