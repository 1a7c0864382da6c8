import { oneLine } from './one-line';

/** The longest stretch of a document that a hover repeats. */
const QUOTE_LIMIT = 80;

/**
 * What some Markdown gives a meaning: emphasis, code, links (`https:`, `www.` and `a@b` become links without any bracket),
 * tables, HTML, entities, icons (`$(alert)`), emoji (`:smile:`), formulas; at the start of a line lists, headings and rules.
 * Nothing more: an editor that shows Markdown as it is written shows each backslash.
 */
const SPECIAL = /[\\`*_{}[\]<>!|~&$@^]|:(?!\s)|\/(?=\/|$)|\.(?=\w\w)|(?<=www)\.|^[#+\-=.)]|(?<=^\d{1,9})[.)](?!\S)/gi;

/**
 * Document text as Markdown that shows it to the letter and does nothing: one line, cut at about 80
 * characters, every active character escaped. Whatever comes from a cable goes through here.
 */
export function escape(text: string): string {
  return escapeUpTo(QUOTE_LIMIT, text);
}

/** The same, cut at another length. @param limit in UTF-16 units before escaping */
export function escapeUpTo(limit: number, text: string): string {
  return oneLine(text, limit).replace(SPECIAL, '\\$&');
}

/** Escaped and in bold type; empty for a text that shows nothing. */
export function bold(text: string): string {
  const escaped = escape(text);
  return escaped && `**${escaped}**`;
}

/** The first line of a hover: what stands there, and what it is. The meaning is Markdown already. */
export function title(text: string, meaning: string): string {
  return [bold(text), meaning].filter(Boolean).join(' — ');
}

/** Joins paragraphs; what is empty or null is left out. */
export function paragraphs(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A list, one entry a line. */
export function list(entries: readonly string[]): string {
  return entries.map(entry => `- ${entry}`).join('\n');
}
