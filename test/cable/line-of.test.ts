import assert from 'node:assert/strict';
import { lineOf } from '../../server/src/cable/line-of';
import { parse } from '../../server/src/cable/parse';
import type { Line, Paragraph } from '../../server/src/cable/model';

const TEXT = Array.from({ length: 20 }, (_, at) => `${at + 1}. (U) The harbor festival opens on Monday with fireworks over\nthe quay${'.'.repeat(at % 3 + 1)}\n\n`).join('');
const HEADER = 'UNCLAS TALLINN 000375\n\nSUBJECT: HARBOR FESTIVAL\n\n';

/** The lines of the paragraphs of the first cable. */
function linesOf(text: string): readonly (readonly Line[])[] {
  return parse(text).cables[0]!.blocks.flatMap(({ block }) => (block.kind === 'paragraph' ? [(block satisfies Paragraph).lines] : []));
}

describe('the lines of blocks', () => {
  it('are one object where they are equal, in a large text', () => {
    const make = lineOf(' '.repeat(2_000_000));
    assert.equal(make(0, 60, 61, 'text', false), make(0, 60, 61, 'text', false));
    for (const other of [make(1, 60, 61, 'text', false), make(0, 59, 61, 'text', false), make(0, 60, 62, 'text', false), make(0, 60, 61, 'page', false), make(0, 60, 61, 'text', true)]) {
      assert.notDeepEqual(make(0, 60, 61, 'text', false), other);
    }
  });

  it('say in a large text what they say in a small one', () => {
    const small = linesOf(HEADER + TEXT);
    const large = linesOf(`${HEADER}${TEXT}${'A line of a long cable that has many more of them, all alike.\n'.repeat(33_000)}`);
    assert.deepEqual(large.slice(0, small.length - 1), small.slice(0, -1));
    assert.equal(small.length, 20);
  });
});
