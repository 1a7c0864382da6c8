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

  it('stay where the line is broken between their words, and where it is joined again', () => {
    const marks = new Marks();
    marks.add([{ start: 10, end: 22 }]);
    marks.follow([change(14, 1, '\r\n')]);
    assert.deepEqual(marks.all(), [{ start: 10, end: 23 }]);
    marks.follow([change(14, 2, ' ')]);
    assert.deepEqual(marks.all(), [{ start: 10, end: 22 }]);
    marks.follow([change(10, 12, ' ')]);
    assert.deepEqual(marks.all(), []);
  });

  it('go with a paragraph that is moved, and are there again when it is pasted or brought back', () => {
    const marks = new Marks();
    const paragraph = 'Living with Li is dear.\n';
    const li = { start: 42, end: 44, text: 'Li' };
    marks.add([li]);
    // From VS Code's end to its beginning: taken away below, put in above, where it stands twice.
    marks.follow([change(30, paragraph.length, ''), change(3, 0, `Li: ${paragraph}`)]);
    assert.deepEqual(marks.all(), [{ start: 3, end: 5, text: 'Li' }, { start: 19, end: 21, text: 'Li' }]);
    marks.follow([change(3, 28, '')]);
    assert.deepEqual(marks.all(), []);
    marks.follow([change(30, 0, paragraph)]);
    assert.deepEqual(marks.all(), [li]);
    marks.remove([li]);
    marks.follow([change(30, paragraph.length, '')]);
    marks.follow([change(30, 0, paragraph)]);
    assert.deepEqual(marks.all(), []);
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
