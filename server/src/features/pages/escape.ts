import { shown } from '../../text/shown';

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Most words of a cable need nothing. */
const PLAIN = /^[\w .,;:()!?/-]*$/;

/**
 * Text of a document as HTML that shows it and does nothing, between tags and in quoted attributes alike. Control
 * characters, lone surrogates and what turns the writing direction round become the replacement character; line ends
 * and tabs become blanks. Whatever comes from a cable goes through here.
 */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return shown(text.replace(/[\r\n\t]/g, ' ')).replace(/[&<>"']/g, character => ENTITY[character] ?? '');
}

/** The same for text that keeps its lines, as in `<pre>`. */
export function escapeLines(text: string): string {
  return text.split(/\r\n?|\n/).map(escapeHtml).join('\n');
}
