import type { PortionMark } from '../../cable/model';
import { shownMark } from '../../cable/portion-mark';
import { findCaption } from '../../vocabulary/captions';
import { findPortionControl, findPortionLevel } from '../../vocabulary/portion-marks';
import { escapeHtml } from '../pages/escape';

/** A portion mark as a label that says what it means to whoever points at it or has it read out. */
export function markHtml(mark: PortionMark): string {
  const level = mark.level === null ? undefined : findPortionLevel(mark.level);
  const meaning = [level?.meaning, ...mark.controls.map(control => findPortionControl(control)?.meaning)].filter(part => part !== undefined).join(' ');
  return label(shownMark(mark), meaning, `mark level-${(mark.level ?? 'none').toLowerCase()}`);
}

/** A caption or control marking as a label. */
export function captionHtml(text: string): string {
  return label(text, (findCaption(text) ?? findPortionControl(text))?.meaning ?? '', 'caption');
}

/** @param classes ours, never the document's */
function label(text: string, meaning: string, classes: string): string {
  return meaning === ''
    ? `<span class="label ${classes}">${escapeHtml(text)}</span>`
    : `<abbr class="label ${classes}" title="${escapeHtml(meaning)}">${escapeHtml(text)}</abbr>`;
}
