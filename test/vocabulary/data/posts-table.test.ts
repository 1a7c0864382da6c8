import assert from 'node:assert/strict';
import { POSTS_TABLE } from '../../../server/src/vocabulary/data/posts-table';
import { allRoutingEntries, findAddress, findRoutingIndicator } from '../../../server/src/vocabulary/posts';

describe('the table of routing indicators', () => {
  const lines = POSTS_TABLE.split('\n').filter(line => line !== '');

  it('has no line that the reader would lose', () => {
    assert.equal(lines.length, 2303);
    assert.equal(allRoutingEntries().length, lines.length);
    for (const line of lines) assert.match(line, /^(?:R[A-Z]{2,7}(?:-[A-Z])?)?\|[^|]+\|[SDCO][a-h]+\+?\??(?:\|[^|]*){0,3}$/);
  });

  it('runs every range upwards', () => {
    for (const { routingIndicator, through } of allRoutingEntries()) if (through !== null) assert.ok(routingIndicator.slice(-1) < through, routingIndicator);
  });

  it('has no address twice under one indicator', () => {
    const seen = new Set<string>();
    for (const { routingIndicator, through, address } of allRoutingEntries()) {
      seen.add(`${routingIndicator} ${through ?? ''} ${address}`);
    }
    assert.equal(seen.size, allRoutingEntries().length);
  });

  it('names a source for every row, and is found by indicator and by address', () => {
    for (const entry of allRoutingEntries()) {
      assert.ok(entry.sources.length > 0, entry.address);
      assert.ok(findRoutingIndicator(entry.routingIndicator).includes(entry), entry.routingIndicator);
      assert.ok(findAddress(entry.address).includes(entry), entry.address);
    }
  });

  it('gives a location to every address that is completed by one', () => {
    for (const line of lines) {
      const [, , marks = '', location = ''] = line.split('|');
      if (marks.includes('+')) assert.notEqual(location, '', line);
    }
  });
});
