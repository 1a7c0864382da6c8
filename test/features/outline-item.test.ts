import assert from 'node:assert/strict';
import { settle } from '../../server/src/features/outline-item';
import type { OutlineItem } from '../../server/src/features/outline-item';

function item(name: string, start: number, end: number, children: OutlineItem[] = [], selection = { start, end }): OutlineItem {
  return { name, detail: '', kind: 'section', span: { start, end }, selection, children };
}

const told = (items: readonly OutlineItem[]): unknown[] => items.map(({ name, span, selection, children }) =>
  [name, span.start, span.end, selection.start, selection.end, ...(children.length > 0 ? [told(children)] : [])]);

describe('settling an outline', () => {
  it('leaves sound items alone', () => {
    assert.deepEqual(told(settle([item('a', 0, 5), item('b', 5, 9, [item('c', 6, 7)])], { start: 0, end: 10 })), [['a', 0, 5, 0, 5], ['b', 5, 9, 5, 9, [['c', 6, 7, 6, 7]]]]);
  });

  it('puts items in order and takes away what overlaps', () => {
    assert.deepEqual(told(settle([item('b', 4, 9), item('a', 0, 6)], { start: 0, end: 10 })), [['a', 0, 6, 0, 6], ['b', 6, 9, 6, 9]]);
  });

  it('cuts what leaves its parent, and drops what is left with nothing', () => {
    assert.deepEqual(told(settle([item('a', 2, 50, [item('b', 20, 30)]), item('c', 12, 14)], { start: 0, end: 10 })), [['a', 2, 10, 2, 10]]);
  });

  it('keeps a selection inside its item', () => {
    assert.deepEqual(told(settle([item('a', 2, 6, [], { start: 0, end: 9 }), item('b', 6, 8, [], { start: 1, end: 3 })], { start: 0, end: 10 })), [['a', 2, 6, 2, 6], ['b', 6, 8, 6, 6]]);
  });
});
