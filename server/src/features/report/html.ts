import { findTag } from '../../vocabulary/tags';
import { escapeHtml } from '../pages/escape';
import { countTexts, type ReportRow } from './row';

const COLUMNS = [['Cable', 'text'], ['Date', 'text'], ['Subject', 'text'], ['Level', 'number'], ['TAGS', 'text'], ['Findings', 'number']] as const;

const LEVELS = ['UNCLASSIFIED', 'LIMITED OFFICIAL USE', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'];

/**
 * Opens the table of a report; rows and `REPORT_END` follow. A page that has our script makes its columns sortable. The
 * roles are said because a narrow page lays the rows out as cards, and browsers then forget that they are rows.
 */
export const REPORT_BEGIN = `<table class="report" role="table"><caption>Cables and what was found in them</caption><thead role="rowgroup"><tr role="row">${COLUMNS.map(([name, type]) => `<th scope="col" role="columnheader" data-type="${type}">${name}</th>`).join('')}</tr></thead><tbody role="rowgroup">`;

export const REPORT_END = '</tbody></table>';

/** How the table looks, beside the style of all pages. */
export const REPORT_STYLE = `
main:has(table.report) { max-width: 76rem; }
table.report { font-size: .93em; line-height: 1.45; }
table.report th, table.report td { padding: .55em 1.1em .55em 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
table.report thead th { position: sticky; top: 0; z-index: 1; background: var(--bg); font-weight: 600; color: var(--muted); white-space: nowrap; border-bottom: 2px solid var(--rule); }
table.report thead button { font-weight: inherit; white-space: nowrap; }
table.report thead button::after { content: ''; display: inline-block; width: 1.2em; text-align: center; }
table.report [aria-sort=ascending] button::after { content: '↑'; }
table.report [aria-sort=descending] button::after { content: '↓'; }
table.report td.date { white-space: nowrap; font-variant-numeric: tabular-nums; }
table.report th.cable { min-width: 14em; max-width: 22em; font-weight: 400; }
table.report th.cable > a, table.report th.cable > b { font-weight: 600; }
table.report .file { display: block; color: var(--muted); font-size: .9em; }
table.report .level { padding: .05em .5em; border-width: 1px; font-size: .78em; letter-spacing: .04em; white-space: nowrap; display: inline-block; }
table.report .tags { font-family: var(--code); font-size: .9em; }
table.report .tags abbr { text-decoration: none; }
table.report td.findings span { display: block; white-space: nowrap; padding-left: .6em; border-left: 2.5px solid var(--rule); }
table.report td.findings .error { border-color: var(--error); font-weight: 600; }
table.report td.findings .warning { border-color: var(--warning); }
table.report td.findings .info { border-color: var(--info); }
table.report tbody tr:hover { background: var(--soft); }
.toolbar { display: flex; flex-wrap: wrap; gap: .6em 1.2em; align-items: baseline; margin: 0 0 1em; }
.toolbar input { font: inherit; padding: .3em .6em; box-sizing: border-box; width: 16em; max-width: 100%; color: var(--vscode-input-foreground, var(--fg)); background: var(--vscode-input-background, var(--soft)); border: 1px solid var(--vscode-input-border, var(--rule)); border-radius: 4px; }
.toolbar input::placeholder { color: var(--vscode-input-placeholderForeground, var(--muted)); }
@media screen and (max-width: 46rem) {
  table.report, table.report thead, table.report tbody { display: block; }
  table.report thead tr { display: flex; flex-wrap: wrap; gap: .1em 1em; padding: .3em 0; }
  table.report thead { position: sticky; top: 0; background: var(--bg); border-bottom: 2px solid var(--rule); }
  table.report tbody tr { display: flex; flex-wrap: wrap; gap: .25em 1em; padding: .9em 0; border-bottom: 1px solid var(--rule); align-items: baseline; }
  table.report tbody tr[hidden] { display: none; }
  table.report th, table.report td, table.report thead th { display: block; padding: 0; border: 0; max-width: none; }
  table.report td:empty { position: absolute; }
  table.report th.cable, table.report td.subject, table.report td.findings { flex: 0 0 100%; }
  table.report th.cable { order: -2; }
  table.report td.subject { order: -1; font-weight: 600; }
  table.report td.findings { display: flex; flex-wrap: wrap; gap: 0 1em; }
}
@media print { table.report thead th { position: static; } .toolbar { display: none; } table.report { font-size: 8.5pt; } }
`;

/**
 * The row of one cable.
 * @param target what a reader is taken to by its name (`data-cable`); null for no link
 */
export function reportRowHtml({ file, line, id, date, level, tags, subject, findings }: ReportRow, target: string | null): string {
  const place = escapeHtml(line > 1 ? `${file}:${line}` : file);
  const name = id === null ? place : escapeHtml(id);
  const link = target === null ? `<b>${name}</b>` : `<a href="#" title="Open" data-cable="${escapeHtml(target)}" data-line="${line - 1}">${name}</a>`;
  const where = id === null ? '' : `<span class="file">${place}</span>`;
  const codes = tags.map(code => {
    const meaning = findTag(code)?.name ?? null;
    return meaning === null ? escapeHtml(code) : `<abbr title="${escapeHtml(meaning)}">${escapeHtml(code)}</abbr>`;
  });
  const counts = countTexts(findings).map(({ severity, text }) => `<span class="${severity}">${text}</span>`);
  const weight = findings.error * 1e9 + findings.warning * 1e6 + findings.info * 1e3 + findings.hint;
  const shownLevel = level === null ? '' : `<span class="level level-${level.toLowerCase().replace(/ /g, '-')}">${level}</span>`;
  return `<tr role="row"><th scope="row" role="rowheader" class="cable">${link}${where}</th>${[
    `class="date">${date ?? ''}`,
    `class="subject">${escapeHtml(subject ?? '')}`,
    `data-sort="${level === null ? -1 : LEVELS.indexOf(level)}">${shownLevel}`,
    `class="tags">${codes.join(' ')}`,
    `class="findings" data-sort="${weight}">${counts.join('')}`,
  ].map(cell => `<td role="cell" ${cell}</td>`).join('')}</tr>`;
}
