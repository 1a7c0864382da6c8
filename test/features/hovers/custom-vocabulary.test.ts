import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { hover } from '../../../server/src/features/hover';
import type { CustomVocabulary } from '../../../server/src/rules/kit/settings';

describe('hovers for the custom vocabulary', () => {
  const vocabulary: CustomVocabulary = {
    tags: { KHBR: 'Harbor <Affairs>' },
    posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHHBT' }],
    captions: ['EXDISH', 'HARBOR CHANNEL'],
  };
  const text = 'R 140905Z FEB 07\nFM AMCONSUL HARBORTOWN\nTO RUEHHBT/AMCONSUL HARBORTOWN\nUNCLAS HARBORTOWN 000208\n\nEXDISH\nHarbor  channel \n\nTAGS: PREL, KHBR\nSUBJECT: X\nREF: A. HARBORTOWN 98\n     B. SPRINGTOWN 12\n     C. LETTER OF MAY 3\n';
  const document = parse(text);
  const at = (words: string): string => hover(document, text.indexOf(words) + 1, vocabulary)?.markdown ?? '';

  it('tells the name of a code, escaped', () => {
    assert.match(at('KHBR'), /\*\*KHBR\*\* — Harbor \\<Affairs\\>[^]*custom vocabulary/);
  });

  it('tells posts by number, address and routing indicator', () => {
    for (const words of ['HARBORTOWN 000208', 'AMCONSUL HARBORTOWN', 'RUEHHBT/']) assert.match(at(words), /post[^]*AMCONSUL HARBORTOWN[^]*RUEHHBT[^]*custom vocabulary/, words);
  });

  it('knows the captions', () => {
    assert.match(at('EXDISH'), /caption[^]*custom vocabulary/);
    assert.match(at('Harbor  channel'), /\*\*Harbor channel\*\* — caption[^]*custom vocabulary/);
    assert.equal(hover(document, text.indexOf('Harbor  channel') + 1), null, 'without the lists');
  });

  it('explains a reference to a custom post with a short number', () => {
    assert.match(at('HARBORTOWN 98'), /reference[^]*Cable 98 of HARBORTOWN\.[^]*custom vocabulary/);
  });

  it('does not say of what may be a cable of a post that is not known that it is none', () => {
    for (const words of ['SPRINGTOWN 12', 'LETTER OF MAY']) assert.match(at(words), /Not read as a cable: it has no number of one, or its post is not known here\.$/, words);
  });

  it('explains other words from the built-in tables', () => {
    assert.match(at('PREL'), /Subject TAGS/);
    assert.match(hover(document, text.indexOf('KHBR') + 1)?.markdown ?? '', /not a known TAGS code/);
  });
});
