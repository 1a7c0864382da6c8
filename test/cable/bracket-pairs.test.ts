import assert from 'node:assert/strict';
import { bracketPairs, readBracketPairs } from '../../server/src/cable/bracket-pairs';
import { seed, slice, withRanges } from '../features/samples';

function pairsOf(text: string): [begin: string, end: string][] {
  const { document } = withRanges(`UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n${text}`);
  return bracketPairs(document.cables[0]!).map(({ begin, end }) => [slice(document, begin), slice(document, end)]);
}

describe('pairs of Begin and End', () => {
  it('are found in the sample, whatever stands between', () => {
    assert.deepEqual(bracketPairs(seed.cables[0]!).map(({ topic, end }) => [topic, seed.lines.lineAt(end.start) + 1]), [
      ['summary', seed.lines.lineAt(seed.text.indexOf('End summary')) + 1],
      ['note', seed.lines.lineAt(seed.text.indexOf('End Note')) + 1],
      ['note', seed.lines.lineAt(seed.text.indexOf('End note.)')) + 1],
      ['comment', seed.lines.lineAt(seed.text.indexOf('End comment')) + 1],
    ]);
  });

  it('run over paragraphs', () => {
    assert.equal(pairsOf('1. (U) Begin text:\n\n2. (U) It opened.\n\n3. (U) End text.\n').length, 1);
  });

  it('do not end with words of a sentence', () => {
    for (const words of ['The mayor\'s end comment was short.', 'THE MAYOR\'S END COMMENT WAS SHORT.', 'The year-end comment was read.', 'We read the year-\nend comment.', 'We read the week-\r\nend comment.', 'We read the year- \nend comment.', 'The week-end comment is short.', 'WE READ THE MONTH-END COMMENT.', 'The back-end comment is new.', 'It takes long to end comment on it.']) {
      assert.deepEqual(pairsOf(`1. (U) Comment: It rained.  ${words}  It snowed.  End comment.\n`).map(([, end]) => end), ['End comment.'], words);
    }
    for (const words of ['It rained.  End comment.', 'It rained end comment', 'It rained (end comment)', 'We drove to the year END COMMENT.', 'It rained.\n-END COMMENT', 'It rained--End comment.', 'It rained - End comment.', 'It rained.-End comment.', 'It rained\n--END COMMENT--']) {
      assert.equal(pairsOf(`1. (U) Comment: ${words}\n`).length, 1, words);
    }
    assert.equal(pairsOf('1. (U) Begin quote: the fair has nowhere to go to end quote was all.\n').length, 1, 'a quotation may end anywhere');
  });

  it('do not begin with what a paper does', () => {
    const said = (words: string): string => `1. ${words}\n\nIT WAS A LONG WINTER.  END COMMENTS.\n\n2. IT RAINED.\n`;
    for (const words of ['UNDER HEADLINE "LANTERNS\nLIT," THE "HARBOR NEWS" COMMENTS:', 'THE "HARBOR NEWS" (WEEKLY) COMMENTS:']) assert.deepEqual(pairsOf(said(words)), [], words);
    for (const words of ['THE MAYOR SAID "LIGHT THEM."  COMMENTS:', 'HE LEFT (AT NOON.) COMMENTS:', 'HE LEFT.\nCOMMENTS:']) assert.equal(pairsOf(said(words)).length, 1, words);
  });

  it('nest, the inner one first', () => {
    const pairs = pairsOf('1. (U) Summary: It opened.  (Note: It rained.  End note.)  It closed.  End summary.\n');
    assert.deepEqual(pairs.map(([, end]) => end.replace(/[.)]+$/, '').toLowerCase()), ['end note', 'end summary']);
  });

  it('begin with the heading of their section where no word opens them', () => {
    const pair = bracketPairs(seed.cables[0]!).find(({ topic }) => topic === 'comment')!;
    assert.equal(slice(seed, pair.begin), 'Comment');
    assert.equal(pair.begin.start, seed.text.indexOf('Comment: Not Talking'));
  });

  it('leave out an opening word that nothing closes, and a closing one that nothing opens', () => {
    const pairs = pairsOf('1. (U) Summary: It opened.  Comment: It rained.  End summary.\n\n2. (U) It closed.  End note.\n');
    assert.equal(pairs.length, 1);
    assert.match(pairs[0]![0], /^Summary/);
  });

  it('may overlap', () => {
    const pairs = pairsOf('1. (U) Note: It opened.  Comment: It rained.  End note.  It closed.  End comment.\n');
    assert.deepEqual(pairs.map(([begin]) => begin), ['Note:', 'Comment:']);
  });

  it('are QUOTE and UNQUOTE at an edge of their lines, and only where both are', () => {
    assert.deepEqual(pairsOf('1. TEXT FOLLOWS:\n\nQUOTE. IT OPENED.\n\n1. AT NOON. UNQUOTE.\n\n2. IT CLOSED.\n'), [['QUOTE.', 'UNQUOTE.']]);
    assert.deepEqual(pairsOf('1. TEXT FOLLOWS:\n\nQTE\nIT OPENED.\nUNQTE\n\n2. IT CLOSED.\n'), [['QTE', 'UNQTE']]);
    const { document } = withRanges('UNCLAS GUANGZHOU 000001\n\n1. QUOTE. IT OPENED.\n\n2. HE SAID QUOTE NO UNQUOTE AND LEFT.\n');
    assert.deepEqual(readBracketPairs(document.cables[0]!), { pairs: [], unclosed: [], unopened: [] });
    assert.deepEqual(pairsOf('1. BEGIN TEXT:\n\nIT OPENED, AS HE SAID. UNQUOTE\n\nEND TEXT.\n'), [['BEGIN TEXT:', 'END TEXT.']]);
  });

  it('need not name the topic in the same words', () => {
    assert.equal(pairsOf('1. (U) Summary and Action Request: It opened.  End summary.\n').length, 1);
    assert.equal(pairsOf('1. (U) Begin letter:\n\nIt opened.\n\nEnd text.\n').length, 1);
    assert.equal(pairsOf('1. (U) Note: It opened.  Comment: It rained.  End comment.  End bio note.\n').length, 2);
  });

  it('prefer the heading of the section to what an earlier section left open', () => {
    const pairs = pairsOf('1. (U) Comment: It opened.\n\nComment: The Rain\n-----------------\n\n2. (U) It rained.  End comment.\n');
    assert.deepEqual(pairs, [['Comment', 'End comment.']]);
  });

  it('tell what is left over', () => {
    const { document } = withRanges('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n1. (U) Summary: It opened.  (Note: It rained.\n\n2. (U) It closed.  End comment.\n');
    const { unclosed, unopened } = readBracketPairs(document.cables[0]!);
    assert.deepEqual(unclosed.map(({ span }) => slice(document, span)), ['Summary:', 'Note:']);
    assert.deepEqual(unopened.map(({ span }) => slice(document, span)), ['End comment.']);
  });
});
