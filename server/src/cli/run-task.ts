import { exportFile, type ExportJob } from './export/export';
import { extractFile, type ExtractJob } from './extract';
import { fixFile, type FixJob } from './fix';
import { formatFile, type FormatJob } from './format';
import { lintFile, type LintJob } from './lint';
import { reportFile, type ReportJob } from './report-cables';
import { restoreFile, type RestoreJob } from './restore';
import type { Result, Task } from './task';

/** What a command does to every file. Plain data, because it is sent to threads. */
type Job = LintJob | FixJob | FormatJob | RestoreJob | ReportJob | ExtractJob | ExportJob;

/** Does one task in a thread. */
export function runTask(job: unknown, task: Task): Result {
  const known = job as Job;
  switch (known.kind) {
    case 'lint': return lintFile(known, task);
    case 'fix': return fixFile(known, task);
    case 'format': return formatFile(known, task);
    case 'restore': return restoreFile(known, task);
    case 'report': return reportFile(known, task);
    case 'export': return exportFile(known, task);
    case 'extract': return extractFile(known, task);
  }
}
