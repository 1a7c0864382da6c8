import assert from 'node:assert/strict';
import { Marks, type MarkedStretch } from '../../client/src/mask/marks';

describe('client mask/marks', () => {
  const mark = (start: number, end: number, text = 'x'.repeat(end - start)): MarkedStretch => ({ start, end, text });
  const change = (rangeOffset: number, rangeLength: number, text: string): { rangeOffset: number; rangeLength: number; text: string } => ({ rangeOffset, rangeLength, text });

  it('move with the text around them, and are given up where their own is edited', () => {
    const marks = new Marks();
    marks.add([mark(10, 14), mark(20, 24)]);
    marks.follow([change(0, 0, 'abc')]);
    assert.deepEqual(marks.all(), [mark(13, 17), mark(23, 27)]);
    marks.follow([change(17, 2, '')]);
    assert.deepEqual(marks.all(), [mark(13, 17), mark(21, 25)]);
    marks.follow([change(22, 1, 'x')]);
    assert.deepEqual(marks.all(), [mark(13, 17)]);
  });

  it('stay where the line is broken between their words, and where it is joined again', () => {
    const marks = new Marks();
    marks.add([mark(10, 22)]);
    marks.follow([change(14, 1, '\r\n')]);
    assert.deepEqual(marks.all(), [mark(10, 23, 'xxxx\r\nxxxxxxx')]);
    marks.follow([change(14, 2, ' ')]);
    assert.deepEqual(marks.all(), [mark(10, 22, 'xxxx xxxxxxx')]);
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

  it('go with a paragraph also where the line was broken in the name before, or is broken anew', () => {
    const marks = new Marks();
    marks.add([mark(10, 18, 'Jane Doe')]);
    marks.follow([change(14, 1, '\n')]);
    marks.follow([change(5, 20, '')]);
    marks.follow([change(5, 0, 'With Jane\nDoe left.')]);
    assert.deepEqual(marks.all(), [mark(10, 18, 'Jane\nDoe')]);
    marks.follow([change(5, 20, 'Jane Doe left, and Jane  Doe-Roe and Jane Doering.')]);
    assert.deepEqual(marks.all(), [mark(5, 13, 'Jane Doe'), mark(24, 33, 'Jane  Doe')]);
  });

  it('go with a paragraph also where a longer or an overlapping name was marked later', () => {
    for (const [first, second, text] of [['Jane', 'Jane Doe', 'Jane Doe'], ['Jane (J.) Doe', 'Doe+Roe', 'Jane (J.) Doe+Roe']] as const) {
      const marks = new Marks();
      for (const words of [first, second]) marks.add([mark(3 + text.indexOf(words), 3 + text.indexOf(words) + words.length, words)]);
      assert.deepEqual(marks.all(), [mark(3, 3 + text.length, text)]);
      marks.follow([change(0, 30, '')]);
      marks.follow([change(0, 0, `To ${text}`)]);
      assert.deepEqual(marks.all(), [mark(3, 3 + text.length, text)]);
    }
  });

  it('of blanks alone are nowhere else', () => {
    const marks = new Marks();
    marks.add([mark(3, 4, ' ')]);
    marks.follow([change(0, 10, 'One two three')]);
    assert.deepEqual(marks.all(), []);
  });

  it('leave nothing that was marked when a shorter name is marked that stands in a longer one', () => {
    const marks = new Marks();
    marks.add([mark(0, 8), mark(30, 38)]);
    marks.add([mark(5, 8), mark(20, 23), mark(35, 44)]);
    assert.deepEqual(marks.all(), [mark(0, 8), mark(20, 23), mark(30, 44)]);
  });

  it('lie apart: a new one takes the place of those that it overlaps', () => {
    const marks = new Marks();
    marks.add([mark(5, 8)]);
    marks.add([mark(0, 8), mark(20, 22)]);
    assert.deepEqual(marks.all(), [mark(0, 8), mark(20, 22)]);
    assert.deepEqual(marks.at(3), mark(0, 8));
    marks.remove([mark(0, 8)]);
    assert.deepEqual(marks.all(), [mark(20, 22)]);
  });
});
