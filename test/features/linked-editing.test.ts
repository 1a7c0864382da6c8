import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { linkedEditing } from '../../server/src/features/linked-editing';
import { cableWith, mark, marked, namedAmongLines } from './named';
import { PROPERTY } from './samples';

function areLinked(text: string): void {
  const { document, offset, expected } = marked(cableWith(text));
  assert.equal(mark(document, linkedEditing(document, offset) ?? []), expected);
}

describe('linked editing', () => {
  it('is of the topic at both ends of a pair', () => {
    areLinked('1. (U) ‹SUM|MARY›: IT OPENS.  END ‹SUMMARY›.');
    areLinked('1. (U) ‹Note›: It opens.  End ‹Note|›.');
    areLinked('1. (U) Begin ‹|text›:\n\n2. (U) It opens.\n\nEnd ‹text›.');
    areLinked('1. (U) ‹ACTION RE|QUEST›: SEE BELOW.  END ‹ACTION REQUEST›.');
  });

  it('is of the pair that the cursor is in', () => {
    areLinked('1. (U) SUMMARY: IT OPENS.  (‹NO|TE›: IT RAINS.  END ‹NOTE›.)  END SUMMARY.');
  });

  it('is not where one would take the capital of the other, or names another topic', () => {
    areLinked('1. (U) Sum|mary: It opens.  End summary.');
    areLinked('1. (U) SUMMARY AND AC|TION REQUEST: IT OPENS.  END SUMMARY.');
    areLinked('1. (U) ACTION RE|QUEST: SEE BELOW.  END ACTION\nREQUEST.');
  });

  it('is not outside the topic, nor without a partner', () => {
    areLinked('1. (U) NOTE: IT OPENS.  E|ND NOTE.');
    areLinked('1. (U) NO|TE: IT OPENS.');
    areLinked('1. (U) NOTE: IT OP|ENS.  END NOTE.');
  });

  it('is of the same words twice, with the cursor in one, whatever the text', () => {
    let pairs = 0;
    fc.assert(fc.property(namedAmongLines, ({ text, offset }) => {
      const found = linkedEditing(parse(text), offset);
      if (!found) return;
      pairs++;
      const [begin, end] = found;
      assert.equal(text.slice(begin.start, begin.end), text.slice(end.start, end.end));
      assert.ok(found.some(({ start, end: stop }) => start <= offset && offset <= stop) && begin.end <= end.start);
    }), PROPERTY);
    assert.ok(pairs > 50, `${pairs} pairs`);
  });
});
