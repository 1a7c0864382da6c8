import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Thread } from '../../server/src/cli/io';
import { lintFile } from '../../server/src/cli/lint';
import { runTask } from '../../server/src/cli/run-task';
import type { Result, Task } from '../../server/src/cli/task';
import { inOrder, serveTasks } from '../../server/src/cli/threads';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { SOUND } from './harness';

const WORK = { job: { kind: 'lint', format: 'text', color: false, cwd: '/', accept: null, prune: false }, run: lintFile } as const;
const BYTES = Buffer.from(SOUND);

/** Other threads, played in this one: what is sent arrives later, as a copy. */
class FakeThread extends EventEmitter implements Thread {
  ended = false;
  readonly orders: { tasks: readonly Task[] }[] = [];
  private readonly inside = new EventEmitter();

  constructor(delay: () => number = () => 0) {
    super();
    serveTasks({
      on: (_, listener) => this.inside.on('message', listener),
      postMessage: message => { setTimeout(() => this.emit('message', structuredClone(message)), delay()); },
    }, runTask);
  }

  postMessage(message: unknown): void {
    this.orders.push(message as { tasks: readonly Task[] });
    setImmediate(() => this.inside.emit('message', structuredClone(message)));
  }

  terminate(): Promise<unknown> {
    this.ended = true;
    return Promise.resolve();
  }
}

describe('cli/threads', () => {
  const tasks = async function* (count: number, taken: { count: number } = { count: 0 }): AsyncGenerator<Task> {
    for (let at = 0; at < count; at++) {
      taken.count++;
      yield await Promise.resolve({ name: `${at}`, file: null, bytes: BYTES, ordinal: null, settings: DEFAULT_SETTINGS, place: `/${at}`, accepted: [] });
    }
  };
  const missing = async function* (count: number): AsyncGenerator<Task> {
    for await (const task of tasks(count)) yield { ...task, file: `/nowhere/${task.name}`, bytes: null };
  };
  const names = (results: readonly Result[]): (string | undefined)[] => results.map(({ failures }) => failures[0]?.split(':')[0]);
  const all = async (results: AsyncIterable<Result>): Promise<Result[]> => {
    const found: Result[] = [];
    for await (const result of results) found.push(result);
    return found;
  };

  it('gives the results in the order of the tasks, whichever thread is quicker', async () => {
    const threads: FakeThread[] = [];
    const start = (): FakeThread => {
      const delay = threads.length === 0 ? 5 : 0;
      threads.push(new FakeThread(() => delay));
      return threads[threads.length - 1]!;
    };
    const results = await all(inOrder(WORK, missing(300), 3, start));
    assert.deepEqual(names(results), Array.from({ length: 300 }, (_, at) => `${at}`));
    assert.equal(threads.length, 3);
    assert.ok(threads.every(({ ended, orders }) => ended && orders.length > 2));
  });

  it('starts no thread for few files, or if one is enough', async () => {
    const never = (): never => assert.fail('a thread was started');
    assert.equal((await all(inOrder(WORK, tasks(63), 4, never))).length, 63);
    assert.equal((await all(inOrder(WORK, tasks(200), 1, never))).length, 200);
  });

  it('is never far ahead of what was taken', async () => {
    const taken = { count: 0 };
    const results = inOrder(WORK, tasks(2000, taken), 2, () => new FakeThread());
    for (let at = 0; at < 100; at++) await results.next();
    assert.ok(taken.count < 400, `${taken.count} tasks were underway`);
    await results.return(undefined);
  });

  it('reports the files of a thread that ended as failed, and starts another', async () => {
    const threads: FakeThread[] = [];
    const start = (): FakeThread => {
      const thread = new FakeThread();
      threads.push(thread);
      if (threads.length === 1) thread.postMessage = () => { setImmediate(() => thread.emit('error', new Error('out of memory'))); };
      return thread;
    };
    const results = await all(inOrder(WORK, tasks(200), 2, start));
    assert.equal(results.length, 200);
    const lost = results.filter(({ failures }) => failures.length > 0);
    assert.ok(lost.length > 0 && lost.length < 100);
    assert.match(lost[0]!.failures[0]!, /^0: internal error; the file was not processed$/);
    assert.equal(threads.length, 3);
  });
});
