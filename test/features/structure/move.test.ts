import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { mergeWithNext } from '../../../server/src/features/structure/merge';
import { moveParagraphDown, moveParagraphUp, moveSectionDown, moveSectionUp } from '../../../server/src/features/structure/move';
import { inOneGo } from '../../../server/src/text/steps';
import { ran } from './command';

const TEXT = `1. (U) One: paras 2-3, para 4 of ref A.

2. (U) Two.
It is long.

The market
----------

3. (U) Three.

4. (U) Four: para 3, not "para 3" of the note.`;

const at = (words: string, text = TEXT): string => text.replace(words, `|${words}`);

describe('structure: moving a paragraph', () => {
  it('swaps it with the next, gives both their numbers, and takes cursor and mentions along', () => {
    assert.equal(ran(moveParagraphDown, at('One')), `1. (U) Two.
It is long.

2. (U) |One: paras 1 and 3, para 4 of ref A.

The market
----------

3. (U) Three.

4. (U) Four: para 3, not "para 3" of the note.`);
    assert.equal(ran(moveParagraphUp, at('Four')), `1. (U) One: paras 2 and 4, para 4 of ref A.

2. (U) Two.
It is long.

The market
----------

3. (U) |Four: para 4, not "para 4" of the note.

4. (U) Three.`);
  });

  it('goes over a heading, which keeps the blank line below it', () => {
    assert.equal(ran(moveParagraphDown, at('long')), TEXT.replace('2. (U) Two.\nIt is long.\n\nThe market\n----------\n\n', 'The market\n----------\n\n2. (U) Two.\nIt is |long.\n\n'));
    assert.equal(ran(moveParagraphUp, at('Three')), TEXT.replace('The market\n----------\n\n3. (U) Three.\n\n', '3. (U) |Three.\n\nThe market\n----------\n\n'));
  });

  it('comes back to where it was', () => {
    const down = ran(moveParagraphDown, at('Three'));
    assert.match(down, /4\. \(U\) \|Three/);
    // Where nothing of a range is left, the numbers stay apart.
    assert.equal(ran(moveParagraphUp, down), at('Three').replace('paras 2-3', 'paras 2 and 3'));
  });

  it('gives back a range that it left and came back to, with its word and its line end', () => {
    const both = (range: string, moved: string): void => {
      const source = `1. (U) One (${range}).  He left.\n\n2. (U) |Two.\n\n3. (U) Three.\n\n4. (U) Four.\n\n5. (U) Five.`;
      const down = ran(moveParagraphDown, source);
      assert.ok(down.startsWith(`1. (U) One (${moved}).  He left.\n`), down);
      assert.equal(ran(moveParagraphUp, down), source);
    };
    both('paras 3\nthrough 5', 'paras 2\nand 4 through 5');
    both('paras 3 through\n5', 'paras 2 and\n4 through 5');
    both('paras 3-5', 'paras 2 and 4-5');
    both('paras 1, 3-5 or 9', 'paras 1, 2, 4-5 or 9');
  });

  it('names a list with a range in order, and joins what has come next to it', () => {
    const moved = (mentions: string): string | undefined => /One: (.*)\./.exec(ran(moveParagraphUp, `1. (U) One: ${mentions}.\n\n2. (U) Two.\n\n3. (U) Three.\n\n4. (U) Four.\n\n5. (U) |Five.`))?.[1];
    assert.equal(moved('paras 2-3, and 5'), 'paras 2-4');
    assert.equal(moved('paras 4-5 and 2'), 'paras 4-5 and 2');
    assert.equal(moved('paras 3-4'), 'paras 3 and 5');
    assert.equal(moved('paras 3-4, and 5'), 'paras 3, 4 and 5');
    assert.equal(moved('paras 2 and 4'), 'paras 2 and 5');
  });

  it('keeps the line end of a range of which one is left', () => {
    assert.match(ran(mergeWithNext, '1. (U) One (paras 3\nthrough 4), and left for home.\n\n2. (U) Two.\n\n3. (U) |Three.\n\n4. (U) Four.\n\n5. (U) Five.'), /One \(para 3\),\nand left for home\./);
  });

  it('keeps a range whose keyword is repeated, with all its words', () => {
    const text = (range: string): string => `1. (U) One: ${range}.\n\n2. (U) Two.\n\n3. (U) |Three.\n\n4. (U) Four.\n\n5. (U) Five.`;
    assert.match(ran(moveParagraphDown, text('paras 2 through para 4')), /One: paras 2 through para 4\./);
    assert.match(ran(moveParagraphDown, text('para 1 through para 3')), /One: para 1 through para 2 and 4\./);
  });

  it('keeps the item that the first paragraph of a range is named with', () => {
    const moved = ran(moveParagraphDown, '1. (U) One: paras 2(a)-3.\n\n2. (U) Two:\n\n(a) rain.\n\n3. (U) |Three.\n\n4. (U) Four.');
    assert.match(moved, /One: paras 2\(a\) and 4\./);
  });

  it('takes what belongs to it: quoted paragraphs with numbers of their own, lists, text below', () => {
    const own = '2. (U) Two: Begin text:\n\n1. Para 2 of theirs.\n\n2. More.\n\nEnd text.\n\n-- para 1\n\nIt goes on.';
    assert.equal(ran(moveParagraphUp, `1. (U) One.\n\n${own.replace('More', '|More')}\n\n3. (U) Para 2.`), `${own.replace('2. (U)', '1. (U)').replace('para 1', 'para 2').replace('More', '|More')}\n\n2. (U) One.\n\n3. (U) Para 1.`);
  });

  it('moves several that are selected, and keeps them selected', () => {
    assert.equal(ran(moveParagraphDown, '1. (U) |One.\n\n2. (U) Two|.\n\n3. (U) Three: paras 1-2.'), '1. (U) Three: paras 2-3.\n\n2. (U) |One.\n\n3. (U) Two|.');
  });

  it('refuses at the ends, in a heading, and where a summary would be torn', () => {
    assert.equal(ran(moveParagraphUp, at('One')), 'refused: This is the first paragraph.');
    assert.equal(ran(moveParagraphUp, `(U) A note.\n\n${at('One')}`), 'refused: This is the first paragraph.');
    assert.match(ran(moveParagraphDown, '(U) A |note.\n\n1. (U) One.'), /^refused: The note/);
    assert.equal(ran(moveParagraphDown, at('Four')), 'refused: This is the last paragraph.');
    assert.match(ran(moveParagraphDown, at('The market')), /^refused: The cursor is in a heading/);
    assert.equal(ran(moveParagraphUp, '1. (U) Summary: one.\n\n2. (U) Two.  End summary.\n\n3. (U) |Three.'), 'refused: The move would part the beginning of the summary from its end.');
    assert.equal(ran(moveParagraphUp, '1. (U) Summary: one.\n\n2. (U) |Two.  End summary.\n\n3. (U) Three.'), 'refused: The move would part the beginning of the summary from its end.');
  });

  it('refuses where a further section of the transmission begins inside', () => {
    const section = '1. (U) O|ne\n\nUNCLAS SECTION 02 OF 02 TALLINN 000375\n\nand more.\n\n2. (U) Two.';
    assert.equal(ran(moveParagraphDown, section), 'refused: A new section of the transmission begins inside what is to be moved.');
    assert.equal(ran(moveParagraphUp, section.replace('|', '').replace('Two', '|Two')), 'refused: A new section of the transmission begins inside what is to be moved.');
    const below = '1. (U) O|ne.\n\n2. (U) Two\n\nUNCLAS SECTION 02 OF 02 TALLINN 000375\n\nand more.';
    assert.equal(ran(moveParagraphDown, below), 'refused: A new section of the transmission begins inside what is to be moved.');
  });

  it('refuses to move a heading over the header of a further section, and back over none', () => {
    const text = 'The market\n----------\n\n1. (U) O|ne.\n\nUNCLAS SECTION 02 OF 02 TALLINN 000375\n\nThe harbor\n----------\n\n2. (U) Two.';
    for (const command of [moveParagraphDown, moveSectionDown]) assert.equal(ran(command, text), 'refused: A new section of the transmission begins inside what is to be moved.');
  });

  it('refuses in an archive copy', () => {
    assert.match(ran(moveParagraphDown, '¶1. (U) |One.\n\n¶2. (U) Two.'), /^refused: This is an archive copy/);
  });

  it('leaves a number that two paragraphs have, and says so', () => {
    assert.match(ran(moveParagraphDown, '1. (U) One.\n\n2. (U) |Two: para 2.\n\n2. (U) Two again.\n\n3. (U) Three.'), /para 2\.[\s\S]*note: Two paragraphs have the same number; a mention of it was left as written\.$/);
  });

  it('keeps \\r\\n', () => {
    assert.equal(ran(moveParagraphDown, '1. (U) |One.\r\n\r\n2. (U) Two.'), '1. (U) Two.\r\n\r\n2. (U) |One.');
  });
});

describe('structure: moving a section', () => {
  const sections = `1. (U) One: para 3 and para 2.

Apples
------

2. (U) Two.

3. (U) Three.

Pears
-----

4. (U) Four: paras 2 and 3.`;

  it('swaps it with the next, headings and all', () => {
    const swapped = `1. (U) One: para 4 and para 3.

Pears
-----

2. (U) Four: paras 3 and 4.

Apples
------

3. (U) |Two.

4. (U) Three.`;
    assert.equal(ran(moveSectionDown, at('Two', sections)), swapped);
    assert.equal(ran(moveSectionUp, at('Pears', sections)), swapped.replace('|', '').replace('Pears', '|Pears'));
  });

  it('keeps the blank lines that stand below each of the two', () => {
    assert.equal(ran(moveSectionDown, 'The mar|ket\n----------\n\n1. (U) One.\n\n\nThe quay\n--------\n\n2. (U) Two.\n\nThe bay\n-------\n\n3. (U) Three.'), 'The quay\n--------\n\n1. (U) Two.\n\nThe mar|ket\n----------\n\n2. (U) One.\n\n\nThe bay\n-------\n\n3. (U) Three.');
  });

  it('parts what it puts before a heading from it, where no blank line stood there', () => {
    assert.equal(ran(moveSectionDown, 'The mar|ket\n----------\n1. (U) One.\nThe quay\n--------\n2. (U) Two.'), 'The quay\n--------\n1. (U) Two.\n\nThe mar|ket\n----------\n2. (U) One.');
  });

  it('refuses above the first heading and at the ends', () => {
    assert.match(ran(moveSectionDown, at('One', sections)), /no heading stands above/);
    assert.equal(ran(moveSectionUp, at('Two', sections)), 'refused: This is the first section.');
    assert.equal(ran(moveSectionDown, at('Four', sections)), 'refused: This is the last section.');
  });

  it('refuses below a header that a heading is run together with: the other one would be put right behind its last word', () => {
    const text = 'CLAS 020)r\n---\nt\n---';
    const answer = inOneGo(moveSectionUp(parse(text), { start: 15, end: 15 }));
    assert.match('problem' in answer ? answer.problem : '', /nothing was changed/);
  });
});
