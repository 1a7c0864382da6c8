import { findTag } from '../../reference/tags';
import { escapeHtml } from '../pages/escape';
import type { ReportRow } from './row';

const COLUMNS = [['Cable', 'text'], ['Date', 'text'], ['Subject', 'text'], ['Level', 'number'], ['TAGS', 'text'], ['Findings', 'number']] as const;

const LEVELS = ['UNCLASSIFIED', 'LIMITED OFFICIAL USE', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'];

/** Opens the table of a report; rows and `REPORT_END` follow. A page that has our script makes its columns sortable. */
export const REPORT_BEGIN = `<table class="report"><caption>Cables and what was found in them</caption><thead><tr>${COLUMNS.map(([name, type]) => `<th scope="col" data-type="${type}">${name}</th>`).join('')}</tr></thead><tbody>`;

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
table.report td.cable { overflow-wrap: anywhere; }
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
.toolbar input { font: inherit; padding: .3em .6em; min-width: 16em; color: var(--vscode-input-foreground, var(--fg)); background: var(--vscode-input-background, var(--soft)); border: 1px solid var(--vscode-input-border, var(--rule)); border-radius: 4px; }
.toolbar input::placeholder { color: var(--vscode-input-placeholderForeground, var(--muted)); }
@media print { table.report thead th { position: static; } .toolbar { display: none; } table.report { font-size: 8.5pt; } }
`;

/**
 * The row of one cable.
 * @param target what a reader is taken to by its name (`data-cable`); null for no link
 */
export function reportRowHtml({ file, line, id, date, level, tags, subject, findings }: ReportRow, target: string | null): string {
  const name = escapeHtml(id ?? file);
  const link = target === null ? `<b>${name}</b>` : `<a href="#" data-cable="${escapeHtml(target)}" data-line="${line - 1}">${name}</a>`;
  const where = id === null ? '' : `<span class="file">${escapeHtml(line > 1 ? `${file}:${line}` : file)}</span>`;
  const codes = tags.map(code => {
    const meaning = findTag(code)?.name ?? null;
    return meaning === null ? escapeHtml(code) : `<abbr title="${escapeHtml(meaning)}">${escapeHtml(code)}</abbr>`;
  });
  const counts = (['error', 'warning', 'info', 'hint'] as const).filter(severity => findings[severity] > 0)
    .map(severity => `<span class="${severity}">${findings[severity]} ${severity}${findings[severity] === 1 || severity === 'info' ? '' : 's'}</span>`);
  const weight = findings.error * 1e9 + findings.warning * 1e6 + findings.info * 1e3 + findings.hint;
  const shownLevel = level === null ? '' : `<span class="level level-${level.toLowerCase().replace(/ /g, '-')}">${level}</span>`;
  return `<tr><th scope="row" class="cable">${link}${where}</th><td class="date">${date ?? ''}</td><td>${escapeHtml(subject ?? '')}</td><td data-sort="${level === null ? -1 : LEVELS.indexOf(level)}">${shownLevel}</td><td class="tags">${codes.join(' ')}</td><td class="findings" data-sort="${weight}">${counts.join('')}</td></tr>`;
}
