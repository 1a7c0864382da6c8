import type { RuleSettings } from '../rules/kit/settings';
import type { Thread } from './io';
import { failedResult, type Result, type Task } from './task';

/** Fewer files than this are processed in the main thread: a thread takes a second to warm up. */
const MIN_FILES = 64;
/** How many files are sent to a thread at a time, so that messages cost little. */
const BATCH_SIZE = 16;
/** How many batches are sent to each thread before results are awaited, so that none is idle. */
const MAX_BATCHES_AHEAD = 3;

/** Work on many files: `run(job, task)` in this thread, or `job` and tasks sent to others. */
export interface Work<Job> {
  readonly job: Job;
  readonly run: (job: Job, task: Task) => Result;
  /** Files are changed. */
  readonly rewrites?: boolean;
  /** Receives the result of each file, in order. */
  readonly onResult?: (result: Result) => void;
}

interface Order {
  readonly job: unknown;
  readonly tasks: readonly Task[];
}

/**
 * Processes tasks, in several threads if there are many, and yields the results in the order of the tasks. Only a few
 * batches are in progress at any time.
 *
 * @param threads with one, everything is done in this thread
 */
export async function* inOrder<Job>({ job, run }: Work<Job>, tasks: AsyncIterable<Task>, threads: number, startThread: () => Thread): AsyncGenerator<Result> {
  const source = tasks[Symbol.asyncIterator]();
  const first = await take(source, threads > 1 ? MIN_FILES : 1);
  if (threads < 2 || first.length < MIN_FILES) {
    for (let task = first.shift(); task; task = first.shift() ?? (await take(source, 1))[0]) yield runSafely(run, job, task);
    return;
  }

  const workers = Array.from({ length: threads }, () => new Worker(job, startThread));
  try {
    const pending: Promise<readonly Result[]>[] = [];
    let turn = 0;
    for (let batch = first.splice(0, BATCH_SIZE); batch.length > 0; batch = first.length > 0 ? first.splice(0, BATCH_SIZE) : await take(source, BATCH_SIZE)) {
      const worker = workers[turn++ % workers.length];
      if (worker) pending.push(worker.run(batch));
      if (pending.length > threads * MAX_BATCHES_AHEAD) yield* await pending.shift() ?? [];
    }
    for (const results of pending) yield* await results;
  } finally {
    await Promise.all(workers.map(worker => worker.end()));
  }
}

/** The other end: serves orders in a thread. */
export function serveTasks(port: Pick<Thread, 'postMessage'> & { on(event: 'message', listener: (message: unknown) => void): unknown }, run: (job: unknown, task: Task) => Result): void {
  // Each message has its own copy of the settings; equal ones are made the same object, for which rules cache.
  const known = new Map<string, RuleSettings>();
  const shared = (settings: RuleSettings): RuleSettings => {
    const key = JSON.stringify(settings);
    const found = known.get(key) ?? settings;
    known.set(key, found);
    return found;
  };
  port.on('message', message => {
    const { job, tasks } = message as Order;
    port.postMessage(tasks.map(task => runSafely(run, job, { ...task, settings: shared(task.settings) })));
  });
}

/** Parsing and checking never fail; if they do, the other files are still processed. */
function runSafely<Job>(run: (job: Job, task: Task) => Result, job: Job, task: Task): Result {
  try {
    return run(job, task);
  } catch {
    return failedResult(task.name, 'internal error; the file was not processed');
  }
}

async function take(source: AsyncIterator<Task>, count: number): Promise<Task[]> {
  const taken: Task[] = [];
  while (taken.length < count) {
    const next = await source.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** Another thread, seen from this one. It answers in the order in which it was asked. */
class Worker {
  private readonly job: unknown;
  private readonly startThread: () => Thread;
  private thread: Thread | null = null;
  private waiting: { readonly tasks: readonly Task[]; readonly done: (results: readonly Result[]) => void }[] = [];

  constructor(job: unknown, startThread: () => Thread) {
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
    // Out of memory: its files are reported as failed, and the next ones go to a new thread.
    thread.on('error', () => {
      this.thread = null;
      for (const { tasks, done } of this.waiting.splice(0)) done(tasks.map(({ name }) => failedResult(name, 'internal error; the file was not processed')));
    });
    return thread;
  }
}
