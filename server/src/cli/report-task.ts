import { reportPart, type ReportFormat } from '../features/report/report';
import { checkedTask } from './checked-task';
import type { Result, Task } from './task';

/** What `cable report` does to every file. */
export interface ReportJob {
  readonly kind: 'report';
  readonly format: ReportFormat;
}

/** One file of `cable report`: a row for each of its cables. */
export function reportTask({ format }: ReportJob, task: Task): Result {
  return checkedTask(task, (document, findings) => reportPart(format, task.name, document, findings));
}
