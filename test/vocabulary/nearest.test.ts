import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, nearest, toleranceFor } from '../../server/src/vocabulary/nearest';

/** The textbook table without any bound, to compare with. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)));
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(table[row - 1]![column - 1]! + same, table[row - 1]![column]! + 1, table[row]![column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, table[row - 2]![column - 2]! + 1);
      table[row]![column] = cost;
    }
  }
  return table[a.length]![b.length]!;
}

describe('editDistance', () => {
  const cases: [string, string, number][] = [
    ['PREL', 'PREL', 0],
    ['MOPPS', 'MOPS', 1],
    ['POGOV', 'PGOV', 1],
    ['PRLE', 'PREL', 1],
    ['PHUN', 'PHUM', 1],
    ['', 'CH', 2],
    ['ABCD', 'BADC', 2],
  ];
  for (const [a, b, distance] of cases) {
    it(`is ${distance} between "${a}" and "${b}"`, () => {
      assert.equal(editDistance(a, b, 2), distance);
      assert.equal(editDistance(b, a, 2), distance);
    });
  }

  it('is undefined above the limit', () => {
    assert.equal(editDistance('PREL', 'ECON', 2), undefined);
    assert.equal(editDistance('PREL', 'PRELIM', 1), undefined);
    assert.equal(editDistance('PREL', 'PRELX', 0), undefined);
  });

  it('agrees with the unbounded table within every limit', () => {
    const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const plain = plainDistance(a, b);
        assert.equal(editDistance(a, b, limit), plain <= limit ? plain : undefined);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

describe('nearest', () => {
  const options = { wordOf: (word: string) => word, limit: 2, max: 3 };

  it('puts the nearest first and leaves out what is too far', () => {
    assert.deepEqual(nearest('KWWMN', ['PREL', 'KWNN', 'KWMN'], options), ['KWMN', 'KWNN']);
  });

  it('decides among equals by weight, then by the alphabet', () => {
    assert.deepEqual(nearest('PXEL', ['PZEL', 'PREL', 'PAEL'], { ...options, weightOf: word => (word === 'PREL' ? 1 : 0) }), ['PREL', 'PAEL', 'PZEL']);
  });

  it('returns no more than was asked for', () => {
    assert.deepEqual(nearest('A', ['B', 'C', 'D'], { ...options, max: 2 }), ['B', 'C']);
  });
});

describe('toleranceFor', () => {
  it('allows no wrong letter in two, one in four, two in more', () => {
    assert.deepEqual([2, 3, 4, 5, 12].map(toleranceFor), [0, 1, 1, 2, 2]);
  });
});
