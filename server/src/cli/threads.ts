import type { RuleSettings } from '../rules/kit/settings';
import type { Io, Thread } from './io';
import { runTask, type Job } from './run-task';
import { failedResult, type Result, type Task } from './task';

/** So few files are done before the process is set up for many, or other threads have started. */
const FEW = 64;

/** How many files a thread is given at a time: enough that the messages cost nothing. */
const BATCH = 16;

/** How many batches each thread is ahead of what is written, so that it never waits. */
const AHEAD = 3;

/** To a thread: its job with the first message, and something to do. */
interface Order {
  readonly job: Job;
  readonly tasks: readonly Task[];
}

/**
 * Does tasks in several threads where there are many of them, and gives the results in the order of
 * the tasks. At no time more than a few batches are underway, however many tasks there are.
 *
 * @param threads how many are wanted; with fewer than two all is done in this one
 */
export async function* inOrder(job: Job, tasks: AsyncIterable<Task>, threads: number, { startThread, manyFiles }: Pick<Io, 'startThread' | 'manyFiles'>): AsyncGenerator<Result> {
  const source = tasks[Symbol.asyncIterator]();
  const few = await take(source, FEW);
  if (few.length >= FEW) manyFiles();
  if (few.length < FEW || threads < 2) {
    for (let task = few.shift() ?? await one(source); task; task = few.shift() ?? await one(source)) yield runTask(job, task);
    return;
  }

  const pool = Array.from({ length: threads }, () => new Worker(job, startThread));
  try {
    const underway: Promise<readonly Result[]>[] = [];
    let turn = 0;
    for (let batch = few.splice(0, BATCH); batch.length > 0; batch = few.length > 0 ? few.splice(0, BATCH) : await take(source, BATCH)) {
      const worker = pool[turn++ % pool.length];
      if (worker) underway.push(worker.run(batch));
      if (underway.length > threads * AHEAD) yield* await underway.shift() ?? [];
    }
    for (const results of underway) yield* await results;
  } finally {
    await Promise.all(pool.map(worker => worker.end()));
  }
}

async function one(source: AsyncIterator<Task>): Promise<Task | undefined> {
  const next = await source.next();
  return next.done === true ? undefined : next.value;
}

async function take(source: AsyncIterator<Task>, count: number): Promise<Task[]> {
  const taken: Task[] = [];
  while (taken.length < count) {
    const next = await one(source);
    if (!next) break;
    taken.push(next);
  }
  return taken;
}

/** One of the other threads, seen from this one. It answers in the order in which it was asked. */
class Worker {
  private readonly job: Job;
  private readonly startThread: () => Thread;
  private thread: Thread | null = null;
  private waiting: { readonly tasks: readonly Task[]; readonly done: (results: readonly Result[]) => void }[] = [];

  constructor(job: Job, startThread: () => Thread) {
    this.job = job;
    this.startThread = startThread;
  }

  run(tasks: readonly Task[]): Promise<readonly Result[]> {
    this.thread ??= this.start();
    this.thread.postMessage({ job: this.job, tasks } satisfies Order);
    return new Promise(done => this.waiting.push({ tasks, done }));
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Thread {
    const thread = this.startThread();
    thread.on('message', results => this.waiting.shift()?.done(results as readonly Result[]));
    // Out of memory, or worse: what it was asked is told as failed, and the next is asked of a new one.
    thread.on('error', () => {
      this.thread = null;
      for (const { tasks, done } of this.waiting.splice(0)) done(tasks.map(({ name }) => failedResult(name, 'the thread that checked it has ended')));
    });
    return thread;
  }
}

/** The other end: does what it is asked for, one order after the other. */
export function serveTasks(port: Pick<Thread, 'postMessage'> & { on(event: 'message', listener: (message: unknown) => void): unknown }): void {
  // Each message brings its settings anew; what is worked out for equal ones is worked out once.
  const known = new Map<string, RuleSettings>();
  const same = (settings: RuleSettings): RuleSettings => {
    const key = JSON.stringify(settings);
    const kept = known.get(key) ?? settings;
    known.set(key, kept);
    return kept;
  };
  port.on('message', message => {
    const { job, tasks } = message as Order;
    port.postMessage(tasks.map(task => runTask(job, { ...task, settings: same(task.settings) })));
  });
}
