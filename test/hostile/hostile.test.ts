import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { problemsOf } from '../invariants/check';
import { OPERATIONS } from '../invariants/operations';
import { cost } from './cost';
import { growth, MOST, TIMES } from './growth';
import { STAGES, type Stage } from './stages';
import { HOSTILE, hostile, type Hostile } from './texts';

/** So many characters each stage is given. */
const SHORT = 3_000;
/** What is measured is longer, since what takes a few milliseconds tells nothing. */
const SMALL = 8_000;
/** What a reader waits for at each key; all stages at full size: npm run hostile. */
const MEASURED = new Set(['reading', 'all rules']);

/** How many times as much of a kind costs that is so many times as long. */
function growthOf(stage: Stage, kind: Hostile): number {
  return growth(stage, hostile(kind, SMALL), hostile(kind, SMALL * TIMES));
}

describe('a hostile file', function () {
  this.timeout(60_000);

  for (const each of HOSTILE) {
    it(`of ${each.name} costs no more than its length, and no stage fails`, () => {
      for (const stage of STAGES) {
        if (!MEASURED.has(stage.name)) {
          cost(stage, hostile(each, SHORT));
          continue;
        }
        const times = growthOf(stage, each);
        assert.ok(times < MOST, `${stage.name}: ${String(TIMES)} times the length costs ${times.toFixed(1)} times as much`);
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

  it('is found where a stage costs the square of its length', () => {
    const quadratic: Stage = {
      name: 'quadratic',
      read: text => { for (let at = 0; at < text.length; at += 50) for (let each = 0; each < text.length; each++) if (text.charCodeAt(each) === 0) return; },
    };
    const [words] = HOSTILE.filter(({ name }) => name === 'one line of words');
    assert.ok(words && growthOf(quadratic, words) >= MOST);
  });
});
