import assert from 'node:assert/strict';
import { beginsOther, speaksOfWhatFollows, surelyBeginsOther } from '../../../server/src/cable/header/other-telegram';

describe('what leads to another telegram', () => {
  for (const [line, begins, surely] of [
    ['QUOTE', true, true],
    ['QUOTE UNCLAS ROME 12', true, true],
    ['QUOTED IN THE PRESS', false, false],
    ['QUOTE OF THE DAY', true, false],
    ['FOLLOWING IS TEXT OF STATE 12', true, true],
    ['FOLG TELEGRAM FROM ROME', false, false],
    ['FOLLG TEL FROM ROME REPEATED', true, true],
    ['FOLLOWING TALKS IN ROME', true, false],
    ['THERE FOLLOWS A LIST', true, true],
    ['BEGIN TEXT', true, false],
    ['BEGIN TEXTILE TALKS', false, false],
    ['TALKS IN ROME', false, false],
  ] as const) {
    it(line, () => {
      assert.deepEqual([beginsOther(line), surelyBeginsOther(line)], [begins, surely]);
    });
  }

  it('a notice may speak of it anywhere', () => {
    assert.ok(speaksOfWhatFollows('THE TEXT OF THE NOTE FOLLOWS.'));
    assert.ok(!speaksOfWhatFollows('CONTEXT AND REPETITION'));
  });
});
