import type { CableDocument } from '../../cable/model';
import type { Finding } from '../../rules/kit/rule';
import { shown } from '../../text/shown';
import { csvLine } from '../extract/csv';
import { oneLine } from '../one-line';
import { pageParts } from '../pages/page';
import { REPORT_BEGIN, REPORT_END, reportRowHtml, REPORT_STYLE } from './html';
import { countsText, reportRows, type ReportRow } from './row';

export const REPORT_FORMATS = ['text', 'csv', 'json', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a report is made of: `begin`, a part for each file with `between` between them, `end`. */
export interface ReportFrame {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
}

const SUBJECT_LIMIT = 70;

/** What stands before the rows of a report, between them and behind them. */
export function reportFrame(format: ReportFormat): ReportFrame {
  switch (format) {
    case 'text': return { begin: '', between: '', end: '' };
    case 'csv': return { begin: csvLine(['file', 'line', 'id', 'date', 'level', 'tags', 'subject', 'errors', 'warnings', 'infos', 'hints']), between: '', end: '' };
    case 'json': return { begin: '[\n', between: ',\n', end: '\n]\n' };
    case 'html': {
      const { begin, end } = pageParts('Report on cables', REPORT_STYLE);
      return { begin: `${begin}<h1>Report on cables</h1>\n${REPORT_BEGIN}\n`, between: '', end: `${REPORT_END}\n${end}` };
    }
  }
}

/** The part of one file. */
export function reportPart(format: ReportFormat, file: string, document: CableDocument, findings: readonly Finding[]): string {
  const rows = reportRows(file, document, findings);
  switch (format) {
    case 'text': return rows.map(textRow).join('');
    case 'csv': return rows.map(csvRow).join('');
    case 'json': return rows.map(row => JSON.stringify(row)).join(',\n');
    case 'html': return rows.map(row => `${reportRowHtml(row, null)}\n`).join('');
  }
}

/** For people: two lines, so that nothing has to be cut but a long subject. */
function textRow({ file, line, id, date, level, tags, subject, findings }: ReportRow): string {
  const place = line > 1 ? `${file}:${line}` : file;
  const first = [(id ?? '-').padEnd(22), date ?? '-'.padEnd(10), (level ?? '-').padEnd(12), tags.join(' ')].join('  ').trimEnd();
  const second = [oneLine(subject ?? 'no subject', SUBJECT_LIMIT), countsText(findings) || 'no findings', place].join(' · ');
  return `${shown(first)}\n    ${shown(second)}\n`;
}

function csvRow({ file, line, id, date, level, tags, subject, findings }: ReportRow): string {
  return csvLine([file, line, id, date, level, tags, subject, findings.error, findings.warning, findings.info, findings.hint]);
}
