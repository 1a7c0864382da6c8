import type { CableDocument } from '../../cable/model';
import { findLinePrefix } from '../../vocabulary/operating-signals';
import type { Sourced } from '../../vocabulary/source';
import type { Word } from '../../text/span';
import { escapeUpTo, paragraphs, title } from '../markdown';
import type { Token, TokenKind, TokenNodes } from '../tokens';

/** Where a token stands. */
export interface Context {
  readonly document: CableDocument;
  readonly token: Token;
}

/** Markdown that explains a token, or null when there is nothing to say. */
export type Explain<K extends TokenKind> = (node: TokenNodes[K], context: Context) => string | null;

/** One explanation for each kind of token that has one. */
export type Explainers = { readonly [K in TokenKind]?: Explain<K> };

/** The text of a token to the letter. */
export function textOf({ document, token }: Context): string {
  return document.text.slice(token.start, token.end);
}

/** The line of the header or the close that begins with a word of a format line (`FM`, `NNNN`); null where the tables do not have it. */
export function explainPrefix(word: Word, prefix: string, note?: string): string | null {
  const entry = findLinePrefix(prefix);
  return entry ? paragraphs(title(word.text, `format line ${entry.formatLines.join(' or ')}`), entry.meaning, note, sourceNote(entry)) : null;
}

/** The ISO time of the cable's date-time group, or null. */
export function sentOn({ token }: Context): string | null {
  return token.cable.header.dateTimeGroup?.iso ?? null;
}

/** Sources are told whole; the longest of the tables is about half of this. */
const SOURCE_LIMIT = 300;

/** On what a statement rests; one that no text backs says so. */
export function sourceNote({ authority, source }: Sourced): string {
  return `${authority === 'memory' ? 'From memory' : 'Source'}: ${escapeUpTo(SOURCE_LIMIT, source)}.`;
}
