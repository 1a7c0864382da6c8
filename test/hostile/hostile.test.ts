import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { problemsOf } from '../invariants/check';
import { OPERATIONS } from '../invariants/operations';
import { cost } from './cost';
import { STAGES } from './stages';
import { HOSTILE, hostile } from './texts';

const SMALL = 3_000;
const TIMES = 4;
/** Linear cost gives a growth of 4, quadratic of 16; between them is room for a machine that is busy. */
const MOST = 10;
/** What takes less than these milliseconds for the long text grows too little to be measured. */
const MEASURABLE = 400;

/** What a reader waits for at each key. */
const MEASURED = new Set(['reading', 'all rules']);

describe('a hostile file', function () {
  this.timeout(60_000);

  for (const each of HOSTILE) {
    it(`of ${each.name} costs no more than its length, and no stage fails`, () => {
      const small = hostile(each, SMALL);
      const large = hostile(each, SMALL * TIMES);
      for (const stage of STAGES) {
        // All stages at full size: npm run hostile.
        if (!MEASURED.has(stage.name)) cost(stage, small);
        if (!MEASURED.has(stage.name) || cost(stage, large) < MEASURABLE) continue;
        const growth = cost(stage, large, 3) / Math.max(1, cost(stage, small, 3));
        assert.ok(growth < MOST, `${stage.name}: ${String(TIMES)} times the length costs ${growth.toFixed(1)} times as much`);
      }
    });

    it(`of ${each.name} is changed only as what changes it promises`, () => {
      const text = hostile(each, 500);
      // That it comes to rest is asked of cables, not of heaps of banners.
      for (const operation of OPERATIONS) assert.deepEqual(problemsOf({ ...operation, rests: false }, text, 1), []);
    });
  }

  it('of one line of 5 MB is read', () => {
    const [cable] = parse(`UNCLAS PARIS 004321\nSUBJECT: FAIR\n\n1. (U) ${'harbor '.repeat(700_000)}`).cables;
    assert.equal(cable?.header.subject?.text, 'FAIR');
  });
});
