import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { isKind } from '../../server/src/features/blocks';
import { sentenceAt, sentences } from '../../server/src/features/sentences';
import { slice } from './samples';

function sentencesOf(text: string): string[] {
  const document = parse(`UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n1. (U) ${text}\n`);
  return document.cables[0]!.blocks.flatMap(placed => isKind(placed, 'paragraph') ? [...sentences(document.text, placed)].map(span => slice(document, span)) : []);
}

describe('sentences', () => {
  it('end with a stop before a blank', () => {
    assert.deepEqual(sentencesOf('It opened.  It rained! Did it close? It did.'), ['It opened.', 'It rained!', 'Did it close?', 'It did.']);
  });

  it('go on over the end of a line', () => {
    assert.deepEqual(sentencesOf('It\nopened.\nIt rained.'), ['It\nopened.', 'It rained.']);
  });

  it('do not end after an abbreviation, an initial or inside a number', () => {
    assert.deepEqual(sentencesOf('Mr. Roe met J. Doe of the U.S. Embassy, i.e., twice, and paid 1.5 crowns. He left.'), [
      'Mr. Roe met J. Doe of the U.S. Embassy, i.e., twice, and paid 1.5 crowns.', 'He left.',
    ]);
  });

  it('end after an abbreviation with the two blanks that a telegram puts after a sentence', () => {
    assert.deepEqual(sentencesOf('He came from the U.S.  She did not.'), ['He came from the U.S.', 'She did not.']);
  });

  it('end with the quotation mark or bracket that closes', () => {
    assert.deepEqual(sentencesOf('He said "no." She left (late.) They slept.'), ['He said "no."', 'She left (late.)', 'They slept.']);
  });

  it('begin anew at a bullet', () => {
    assert.deepEqual(sentencesOf('There were\n-- lanterns\n-- kites').map(text => text.replace(/^-+ */, '')), ['There were', 'lanterns', 'kites']);
  });

  it('are found by an offset, the later where two meet', () => {
    const document = parse('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n1. (U) One.  Two.\n');
    const placed = document.cables[0]!.blocks.find(block => isKind(block, 'paragraph'))!;
    assert.ok(isKind(placed, 'paragraph'));
    const at = (word: string): string | null => {
      const span = sentenceAt(document.text, placed, document.text.indexOf(word));
      return span && slice(document, span);
    };
    assert.deepEqual([at('One'), at('Two'), at('(U)')], ['One.', 'Two.', null]);
  });
});
