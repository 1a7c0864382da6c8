import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { blockAt, contentSpan, isKind } from '../../server/src/features/blocks';
import { FULL, seed, slice } from './samples';

describe('the block at an offset', () => {
  it('is the one that the offset lies in, the later where two meet', () => {
    for (const cable of seed.cables) {
      for (const placed of cable.blocks) {
        assert.equal(blockAt(seed, placed.at)?.placed, placed);
        assert.equal(blockAt(seed, placed.at + placed.block.length - 1)?.placed, placed);
      }
    }
  });

  it('is in the right cable of several', () => {
    const document = parse(`${FULL}\n\n${FULL}`);
    assert.equal(blockAt(document, 10)?.cable, document.cables[0]);
    assert.equal(blockAt(document, document.text.length - 3)?.cable, document.cables[1]);
  });

  it('is the nearest for an offset outside the text', () => {
    assert.equal(blockAt(seed, -5)?.placed.block.kind, 'header');
    assert.equal(blockAt(seed, 1e9)?.placed.block.kind, 'close');
  });
});

describe('what a block shows', () => {
  it('has no blank lines and page lines around it', () => {
    const placed = seed.cables[0]!.blocks.filter(block => isKind(block, 'paragraph')).find(({ block }) => block.marker?.value === 5)!;
    assert.match(slice(seed, contentSpan(placed)!), /^¶5\.[^]*decreased\.$/);
  });
});
