import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover';
import { FULL, withCaret } from '../samples';

function on(words: string, replacement: string): string {
  assert.equal(FULL.split(words).length, 2, `${words} does not stand once in the sample`);
  const { document, offset } = withCaret(FULL.replace(words, replacement));
  return hover(document, offset)?.markdown ?? '';
}

describe('hovering the text', () => {
  it('tells where the other end of a pair stands', () => {
    assert.match(on('Begin text:', 'Be|gin text:'), /text begins here[^]*It ends in paragraph 3\./);
    assert.match(on('End text.', 'End te|xt.'), /text ends here[^]*It begins in paragraph 2\./);
  });

  it('says so when an end is missing', () => {
    assert.match(on('Comment: Trade', 'Com|ment: Trade'), /No closing word/);
    assert.match(on('Trade was brisk.', 'Trade was brisk.  End no|te.'), /No opening word/);
  });

  it('says nothing of a quotation mark of the telegraph that stands alone, and speaks of points as of several', () => {
    assert.match(on('Trade was brisk.', 'He said quote trade was brisk\nUNQ|UOTE.'), /^\*\*UNQUOTE\.\*\* — quote ends here$/);
    assert.match(on('Begin text:', 'Begin talking poi|nts:').replace(/\n+/g, ' '), /talking points begin here They end in paragraph 3\./);
  });

  it('says of what an archive stamped below the text that it is none of it', () => {
    assert.match(on('NNNN', 'NNNN\n\nDeclassified/Released US Departm|ent of State EO Systematic Review 04 MAY 2006'), /^\*\*Release stamp\*\*\n/);
  });

  it('explains the end of the message', () => {
    assert.match(on('NNNN', 'NN|NN'), /End of message/);
    assert.match(on('#0012\n', '#00|12\n'), /format line 15/);
  });
});
