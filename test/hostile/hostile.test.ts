import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { problemsOf } from '../invariants/check';
import { OPERATIONS } from '../invariants/operations';
import { cost } from './cost';
import { STAGES, type Stage } from './stages';
import { HOSTILE, hostile, type Hostile } from './texts';

/** So many characters each stage is given. */
const SHORT = 3_000;
/** What is measured is longer, since what takes a few milliseconds tells nothing. */
const SMALL = 15_000;
const TIMES = 8;
/** Linear cost gives a growth of 8, quadratic of 64; between them is room for a machine that is busy. */
const MOST = 24;
/** A long text that takes less than these milliseconds is read faster than anybody could notice. */
const MEASURABLE = 40;
/** A machine that is busy is asked so often. */
const TRIES = 5;

/** What a reader waits for at each key; all stages at full size: npm run hostile. */
const MEASURED = new Set(['reading', 'all rules']);

/** How many times as much the long text costs; 1 where it costs next to nothing. */
function growth(stage: Stage, kind: Hostile): number {
  const small = hostile(kind, SMALL);
  const large = hostile(kind, SMALL * TIMES);
  let least = Infinity;
  let most = Infinity;
  for (let tries = 0; tries < TRIES; tries++) {
    most = Math.min(most, cost(stage, large));
    if (most < MEASURABLE) return 1;
    least = Math.min(least, Math.max(1, cost(stage, small)));
    if (most / least < MOST) break;
  }
  return most / least;
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
        const times = growth(stage, each);
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
      run: ({ text }) => { for (let at = 0; at < text.length; at += 50) for (let each = 0; each < text.length; each++) if (text.charCodeAt(each) === 0) return; },
    };
    const [words] = HOSTILE.filter(({ name }) => name === 'one line of words');
    assert.ok(words && growth(quadratic, words) >= MOST);
  });
});
