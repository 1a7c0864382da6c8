import type { Severity } from '../../rules/kit/rule';
import type { LineIndex } from '../../text/lines';
import { escapeHtml } from '../pages/escape';
import type { BlockFinding } from './context';
import type { Wrap } from './inline';

const WORD: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' };

/** Where findings stand in running text. One without extent takes the character before or after it along. */
export function findingWraps(findings: readonly BlockFinding[]): Wrap[] {
  return findings.map(({ span: { start, end }, severity, message, ruleId }) => ({
    start: start === end ? Math.max(0, start - 1) : start,
    end: start === end ? end + 1 : end,
    open: `<mark class="finding ${severity}" title="${escapeHtml(`${message} (${ruleId})`)}">`,
    close: '</mark>',
  }));
}

/**
 * The findings of a block under it, each a way to its place in the text. Hints are left out: they would make a margin
 * of every page.
 *
 * @param at absolute offset of the block, from whose first line the lines of the places count
 */
export function findingNotes(findings: readonly BlockFinding[], lines: LineIndex, at: number): string {
  const told = findings.filter(({ severity }) => severity !== 'hint');
  if (told.length === 0) return '';
  const first = lines.lineAt(at);
  const notes = told.map(({ span, severity, message, ruleId }) => {
    const { line, character } = lines.positionAt(at + span.start);
    const place = `data-line="${line - first}" data-character="${character}"`;
    return `<li class="${severity}"><button type="button" class="place" ${place}><span class="severity">${WORD[severity]}</span> ${escapeHtml(message)}</button> <span class="rule">${escapeHtml(ruleId)}</span></li>`;
  });
  return `<ul class="findings" aria-label="Findings">${notes.join('')}</ul>`;
}
