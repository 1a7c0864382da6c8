import assert from 'node:assert/strict';
import { indicatorsOf, readRoutingEntries } from '../../server/src/vocabulary/routing-entries';

const entryOf = (address: string) => readRoutingEntries().find(entry => entry.address === address)!;

describe('readRoutingEntries', () => {
  it('completes an address by its location where the list prints them apart', () => {
    const entry = entryOf('USDAO KATHMANDU NP');
    assert.equal(entry.location, 'KATHMANDU NP');
    assert.equal(entry.kind, 'other');
    assert.equal(entry.postName, null);
    assert.equal(entry.attested, false);
  });

  it('keeps the note on a misspelling of the list, and the name that the post has', () => {
    const entry = entryOf('AMEMBASSY COLUMBO');
    assert.equal(entry.postName, 'COLOMBO');
    assert.match(entry.note ?? '', /correct form COLOMBO/);
    assert.match(entryOf('USMISSIN UNVIE VIENNA').note ?? '', /correct form/);
  });

  it('names every source of a row', () => {
    assert.equal(entryOf('AMCONSUL GUANGZHOU').sources.length, 4);
  });

  it('tells a post name that was not seen in a message reference number', () => {
    assert.equal(entryOf('AMCONSUL EDINBURGH').attested, false);
  });
});

describe('indicatorsOf', () => {
  it('is the indicator itself, or every one of a range', () => {
    assert.deepEqual([...indicatorsOf(entryOf('AMCONSUL GUANGZHOU'))], ['RUEHGZ']);
    const range = readRoutingEntries().find(entry => entry.routingIndicator === 'RUEAWJA' && entry.through !== null)!;
    assert.deepEqual([...indicatorsOf(range)], ['RUEAWJA', 'RUEAWJB', 'RUEAWJC', 'RUEAWJD']);
  });
});
