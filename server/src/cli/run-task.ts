import { fixTask, type FixJob } from './fix-task';
import { formatTask, type FormatJob } from './format-task';
import { lintTask, type LintJob } from './lint-task';
import { extractTask, type ExtractJob } from './extract-task';
import { reportTask, type ReportJob } from './report-task';
import { failedResult, type Result, type Task } from './task';

/** What is done to every file of a run. */
export type Job = LintJob | FixJob | FormatJob | ReportJob | ExtractJob;

/** Does one task. Never fails: what goes wrong is in the result. */
export function runTask(job: Job, task: Task): Result {
  try {
    switch (job.kind) {
      case 'lint': return lintTask(job, task);
      case 'fix': return fixTask(job, task);
      case 'format': return formatTask(job, task);
      case 'report': return reportTask(job, task);
      case 'extract': return extractTask(job, task);
    }
  } catch {
    // Reading and checking never fail; if they ever do, the other files are done all the same.
    return failedResult(task.name, 'it could not be worked on');
  }
}
