import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { definition } from '../../server/src/features/definition';
import { references } from '../../server/src/features/find-references';
import { cableWith, mark, marked, namedAmongLines } from './named';
import { BAD_INPUT, PROPERTY } from './samples';

function isUsed(source: string, withDefinition = true): void {
  const { document, offset, expected } = marked(source);
  assert.equal(mark(document, references(document, offset, withDefinition)), expected);
}

describe('references', () => {
  it('of an item are the places that cite it, in ranges too', () => {
    isUsed(cableWith('1. (U) It opens (ref ‹B›), and (‹refs A-C›) ‹reftels›.\n\nRef ‹B› reports\n-----------------\n\n2. (U) Ref A.', 'A. TALLINN 366\n     B. RI|GA 360\n     C. VILNIUS 347'), false);
  });

  it('of a paragraph are the places that mention it, in ranges too, and none of a range that ends before it', () => {
    isUsed(cableWith('1. (U) See para ‹3›, ‹paras 2-4› and paras 1-2.\n\n2. (U) It opens.\n\n|3. (U) It closes.\n\n4. (U) It rains.'), false);
  });

  it('have the definition among them where it is asked for', () => {
    isUsed(cableWith('1. (U) It opens (ref ‹|B›).', 'A. TALLINN 366\n     ‹B›. RIGA 360'));
    isUsed(cableWith('‹1›|. (U) It opens.\n\n2. (U) See para ‹1› and ref A para 1.'));
  });

  for (const [what, text] of BAD_INPUT) {
    it(`stay inside ${what}`, () => {
      const document = parse(text);
      for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 60)) checkInside(document.text.length, references(document, offset, true));
    });
  }

  it('stay inside the text, in order, whatever it is', () => {
    let found = 0;
    fc.assert(fc.property(namedAmongLines, ({ text, offset }) => {
      const document = parse(text);
      const uses = references(document, offset, true);
      if (uses.length > 0) found++;
      checkInside(text.length, uses);
      checkInside(text.length, definition(document, offset));
    }), PROPERTY);
    assert.ok(found > 50, `${found} with uses`);
  });
});

function checkInside(length: number, spans: readonly { start: number; end: number }[]): void {
  spans.forEach(({ start, end }, index) => assert.ok(start <= end && end <= length && start > (spans[index - 1]?.start ?? -1)));
}
