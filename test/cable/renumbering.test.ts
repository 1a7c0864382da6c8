import assert from 'node:assert/strict';
import { mentionEdits, Renumbering } from '../../server/src/cable/renumbering';

const NUMBERS = 250;

describe('renumbering: a range', () => {
  it('asks what becomes of its two ends, not of each of its numbers', () => {
    let asked = 0;
    class Counting extends Renumbering {
      override of(from: number): readonly number[] | null {
        asked++;
        return super.of(from);
      }
    }
    const renumbering = new Counting(Array.from({ length: NUMBERS }, (_, at) => ({ from: at + 1, to: [at < 3 ? at + 1 : at + 2] })));
    asked = 0;
    assert.deepEqual(renumbering.ofRange(1, NUMBERS), [[1, NUMBERS + 1]]);
    assert.equal(asked, 2);
  });

  it('is one run over what is new, and ends where another number comes between', () => {
    const moved = new Renumbering([{ from: 1, to: [2] }, { from: 2, to: [1] }, { from: 3, to: [3] }, { from: 4, to: [5, 6] }]);
    assert.deepEqual(moved.ofRange(1, 2), [[1, 2]]);
    assert.deepEqual(moved.ofRange(2, 3), [[1, 1], [3, 3]]);
    assert.deepEqual(moved.ofRange(1, 4), [[1, 6]]);
    assert.deepEqual(moved.ofRange(3, 4), [[3, 6]]);
  });

  it('is not known where two things have the number of an end', () => {
    const twice = new Renumbering([{ from: 1, to: [1] }, { from: 2, to: [2] }, { from: 2, to: [3] }, { from: 3, to: [4] }]);
    assert.equal(twice.ofRange(1, 2), null);
    assert.equal(twice.ofRange(1, 9), null);
    assert.deepEqual(twice.ofRange(1, 3), [[1, 4]]);
  });
});

describe('renumbering: mentions that follow', () => {
  const MENTIONS = 1000;
  const text = 'para 2. '.repeat(MENTIONS);
  const digit = 'para '.length;
  const mentioned = Array.from({ length: MENTIONS }, (_, at) => {
    const phrase = at * 'para 2. '.length;
    return { number: 2, start: phrase + digit, end: phrase + digit + 1, through: null, phrase };
  });

  it('lets others have their turn between every hundred, and changes them all', () => {
    const work = mentionEdits(({ start, end }) => text.slice(start, end), mentioned, new Renumbering([{ from: 2, to: [3] }]), String);
    let turns = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) turns++;
    assert.equal(turns, MENTIONS / 100);
    assert.deepEqual(step.value, mentioned.map(({ start, end }) => ({ start, end, newText: '3' })));
  });
});
