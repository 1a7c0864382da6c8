import assert from 'node:assert/strict';
import type { ParsedAddressee, ParsedCable, ParsedReference } from '../../../server/src/cable/contract';
import type { Header } from '../../../server/src/cable/model';
import { parse } from '../../../server/src/cable/parse';
import { toContract } from '../validated';
import { unindent } from '../../../server/src/rules/kit/marked';

/** The one cable of a snippet as `cable parse` prints it. */
export function read(snippet: string): ParsedCable {
  const cables = toContract(parse(lay(snippet)));
  assert.equal(cables.length, 1, 'one cable');
  return cables[0]!;
}

/** The header of the one cable of a snippet. */
export function header(snippet: string): Header {
  return parse(lay(snippet)).cables[0]!.header;
}

/** A snippet of several lines is indented like the code around it; one of a single line is as it stands. */
export function lay(snippet: string): string {
  return snippet.includes('\n') ? unindent(snippet) : snippet;
}

/**
 * One test a row: the name of the form, the snippet, what is read from it.
 *
 * @param value the field that is looked at
 */
export function forms<T>(value: (cable: ParsedCable) => T, rows: readonly (readonly [form: string, snippet: string, expected: T])[]): void {
  for (const [form, snippet, expected] of rows) it(form, () => { assert.deepEqual(value(read(snippet)), expected); });
}

/** An addressee as in the contract; what is not given is absent. */
export function to(name: string, { routingIndicator = null, precedence = null, number = null, excluded = [] }: Partial<ParsedAddressee> = {}): ParsedAddressee {
  return { routingIndicator, name, precedence, number, excluded };
}

/** Letter, post, number and year of each reference; the words of one that is no cable. */
export function brief({ letter, post, number, year, text, notal }: ParsedReference): string {
  const words = number === null ? `"${text}"` : [year, post, number].filter(part => part !== null).join(' ');
  return [letter && `${letter}:`, words, notal && '(NOTAL)'].filter(Boolean).join(' ');
}
