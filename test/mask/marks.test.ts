import assert from 'node:assert/strict';
import { Marks } from '../../client/src/mask/marks';

describe('client mask/marks', () => {
  const change = (rangeOffset: number, rangeLength: number, text: string): { rangeOffset: number; rangeLength: number; text: string } => ({ rangeOffset, rangeLength, text });

  it('move with the text around them, and are given up where their own is edited', () => {
    const marks = new Marks();
    marks.add([{ start: 10, end: 14 }, { start: 20, end: 24 }]);
    marks.follow([change(0, 0, 'abc')]);
    assert.deepEqual(marks.all(), [{ start: 13, end: 17 }, { start: 23, end: 27 }]);
    marks.follow([change(17, 2, '')]);
    assert.deepEqual(marks.all(), [{ start: 13, end: 17 }, { start: 21, end: 25 }]);
    marks.follow([change(22, 1, 'x')]);
    assert.deepEqual(marks.all(), [{ start: 13, end: 17 }]);
  });

  it('leave nothing that was marked when a shorter name is marked that stands in a longer one', () => {
    const marks = new Marks();
    marks.add([{ start: 0, end: 8 }, { start: 30, end: 38 }]);
    marks.add([{ start: 5, end: 8 }, { start: 20, end: 23 }, { start: 35, end: 44 }]);
    assert.deepEqual(marks.all(), [{ start: 0, end: 8 }, { start: 20, end: 23 }, { start: 30, end: 44 }]);
  });

  it('lie apart: a new one takes the place of those that it overlaps', () => {
    const marks = new Marks();
    marks.add([{ start: 5, end: 8 }]);
    marks.add([{ start: 0, end: 8 }, { start: 20, end: 22 }]);
    assert.deepEqual(marks.all(), [{ start: 0, end: 8 }, { start: 20, end: 22 }]);
    assert.deepEqual(marks.at(3), { start: 0, end: 8 });
    marks.remove([{ start: 0, end: 8 }]);
    assert.deepEqual(marks.all(), [{ start: 20, end: 22 }]);
  });
});
