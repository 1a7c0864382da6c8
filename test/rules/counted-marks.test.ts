import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';

/** The marks that are told to be above the cable. */
function above(body: string): string[] {
  const text = `UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: SCUL, CH\nSUBJECT: HARBOR FESTIVAL\n\n${body}`;
  return check(parse(text), DEFAULT_SETTINGS).filter(({ ruleId }) => ruleId === 'portion-above-overall').map(({ span }) => text.slice(span.start, span.end));
}

describe('a letter in brackets above the cable', () => {
  it('is no mark where paragraphs before it count with the letters before', () => {
    assert.deepEqual(above('1. (A) The boats\n\n2. (B) The band\n\n3. (C) The fireworks\n'), []);
  });

  it('is one in a paragraph below headings that count so', () => {
    assert.deepEqual(above('(A) The Boats\n-------------\n\n1. (U) It opens on Monday.\n\n(B) The Fireworks\n-----------------\n\n2. (C) They are a surprise.\n'), ['(C)']);
  });
});
