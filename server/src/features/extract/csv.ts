import type { FieldValue } from './fields';

/**
 * Before characters that start a formula at the beginning of a cell, the full-width ones too, which some spreadsheets
 * convert. In locales with decimal commas a semicolon separates cells.
 */
const FORMULA = /(?<=^|;)(?=[=+\-@\t\r＝＋－＠])/g;

/**
 * One line of CSV (RFC 4180) with `\n` at its end. Entries of a list are joined by a semicolon. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front, so that opening the file runs nothing.
 */
export function csvLine(values: readonly FieldValue[]): string {
  return `${values.map(cell).join(',')}\n`;
}

function cell(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join('; ');
  const safe = text.replace(FORMULA, '\'');
  return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replace(/"/g, '""')}"` : safe;
}
