import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { hover } from '../../../server/src/features/hover';
import type { House } from '../../../server/src/rules/kit/settings';

describe('hovering what only the house knows', () => {
  const house: House = {
    tags: { KHBR: 'Harbor <Affairs>' },
    posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHHBT' }],
    captions: ['EXDISH'],
  };
  const text = 'R 140905Z FEB 07\nFM AMCONSUL HARBORTOWN\nTO RUEHHBT/AMCONSUL HARBORTOWN\nUNCLAS HARBORTOWN 000208\n\nEXDISH\n\nTAGS: PREL, KHBR\nSUBJECT: X\n';
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
  });

  it('leaves the rest to the tables, and says nothing of the house without its lists', () => {
    assert.match(at('PREL'), /Subject TAGS/);
    assert.match(hover(document, text.indexOf('KHBR') + 1)?.markdown ?? '', /not a known TAGS code/);
  });
});
