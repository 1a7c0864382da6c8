import type { Report } from './report';
import { githubReport } from './report-github';
import { jsonReport, ndjsonReport } from './report-json';
import { sarifReport } from './report-sarif';
import { textReport } from './report-text';

export const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** @param color for the format that people read */
export function reportFor(format: Format, color: boolean): Report {
  switch (format) {
    case 'text': return textReport(color);
    case 'json': return jsonReport();
    case 'ndjson': return ndjsonReport();
    case 'sarif': return sarifReport();
    case 'github': return githubReport();
  }
}
