import assert from 'node:assert/strict';
import { eachInSteps, inOneGo, oneStep, type Steps } from '../../server/src/text/steps';

describe('text/steps', () => {
  it('gives what the work gives, at once', () => {
    assert.equal(inOneGo(oneStep(() => 7)), 7);
    assert.deepEqual(inOneGo(eachInSteps(['a', 'b'], (item, index) => `${item}${index}`)), ['a0', 'b1']);
  });

  it('does nothing before the first step, and stops between items', () => {
    const items = Array.from({ length: 1000 }, (_, at) => at);
    const seen: number[] = [];
    const steps = eachInSteps(items, item => seen.push(item));
    assert.deepEqual(seen, []);
    steps.next();
    assert.ok(seen.length > 0 && seen.length < items.length / 2, `${seen.length} items in one step`);
    inOneGo(steps);
    assert.deepEqual(seen, items);
  });

  it('stops between the items of many short lists as between those of a long one', () => {
    const lists = function* (): Steps<void> {
      for (let list = 0; list < 100; list++) yield* eachInSteps(['a', 'b', 'c'], () => null);
    };
    let steps = 0;
    for (const run = lists(); run.next().done !== true;) steps++;
    assert.ok(steps > 10, `${steps} steps`);
  });
});
