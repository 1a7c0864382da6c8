import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { hover } from '../../../server/src/features/hover';
import type { House } from '../../../server/src/rules/kit/settings';

describe('hovering what only the house knows', () => {
  const house: House = {
    tags: { KHBR: 'Harbor <Affairs>' },
    posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHHBT' }],
    captions: ['EXDISH', 'HARBOR CHANNEL'],
  };
  const text = 'R 140905Z FEB 07\nFM AMCONSUL HARBORTOWN\nTO RUEHHBT/AMCONSUL HARBORTOWN\nUNCLAS HARBORTOWN 000208\n\nEXDISH\nHarbor  channel \n\nTAGS: PREL, KHBR\nSUBJECT: X\nREF: A. HARBORTOWN 98\n     B. SPRINGTOWN 12\n     C. LETTER OF MAY 3\n';
  const document = parse(text);
  const at = (words: string): string => hover(document, text.indexOf(words) + 1, house)?.markdown ?? '';

  it('tells the name of a code, escaped', () => {
    assert.match(at('KHBR'), /\*\*KHBR\*\* — Harbor \\<Affairs\\>[^]*lists of the house/);
  });

  it('tells posts by number, address and routing indicator', () => {
    for (const words of ['HARBORTOWN 000208', 'AMCONSUL HARBORTOWN', 'RUEHHBT/']) assert.match(at(words), /post[^]*AMCONSUL HARBORTOWN[^]*RUEHHBT[^]*lists of the house/, words);
  });

  it('knows the captions', () => {
    assert.match(at('EXDISH'), /caption[^]*lists of the house/);
    assert.match(at('Harbor  channel'), /\*\*Harbor channel\*\* — caption[^]*lists of the house/);
    assert.equal(hover(document, text.indexOf('Harbor  channel') + 1), null, 'without the lists');
  });

  it('tells a reference to a post of the house by so short a number that the tables take it for none', () => {
    assert.match(at('HARBORTOWN 98'), /reference[^]*Cable 98 of HARBORTOWN\.[^]*lists of the house/);
  });

  it('does not say of what may be a cable of a post that is not known that it is none', () => {
    for (const words of ['SPRINGTOWN 12', 'LETTER OF MAY']) assert.match(at(words), /Not read as a cable: it has no number of one, or its post is not known here\.$/, words);
  });

  it('leaves the rest to the tables, and says nothing of the house without its lists', () => {
    assert.match(at('PREL'), /Subject TAGS/);
    assert.match(hover(document, text.indexOf('KHBR') + 1)?.markdown ?? '', /not a known TAGS code/);
  });
});
