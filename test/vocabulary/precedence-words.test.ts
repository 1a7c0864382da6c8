import assert from 'node:assert/strict';
import { nearestPrecedences } from '../../server/src/vocabulary/precedence-words';

describe('nearestPrecedences', () => {
  it('finds what a misspelt word means', () => {
    assert.deepEqual(nearestPrecedences('PIORITY'), ['PRIORITY']);
    assert.deepEqual(nearestPrecedences('IMMEDAITE'), ['IMMEDIATE']);
    assert.deepEqual(nearestPrecedences('NIACT IMEDIATE'), ['NIACT IMMEDIATE']);
  });

  it('finds nothing for another word', () => {
    assert.deepEqual(nearestPrecedences('WASHDC'), []);
  });
});
