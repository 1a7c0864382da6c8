import { checkedTask } from './checked-task';
import { reportFor, type Format } from './reports';
import type { Result, Task } from './task';

/** What `cable lint` does to every file. */
export interface LintJob {
  readonly kind: 'lint';
  readonly format: Format;
  readonly colour: boolean;
}

/** One file of `cable lint`: its findings in the form that was asked for. */
export function lintTask({ format, colour }: LintJob, task: Task): Result {
  return checkedTask(task, (document, findings) => reportFor(format, colour).file({ name: task.name, document, findings }));
}
