import { SymbolKind, WorkspaceSymbolRequest, type SymbolInformation } from 'vscode-languageserver';
import { dateAndLevel } from '../workspace/describe';
import { nameOf, type CableEntry } from '../workspace/entry';
import { withoutAccents } from '../text/accents';
import type { Feature } from './feature';
import { locationOf } from './places';

/** An editor asks anew with each letter, and shows no more. */
const MOST = 200;

/** Finds cables of the workspace by number, post, words of the subject, and TAGS. */
export const workspaceSymbolFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (guard, session) => guard.onRequest(WorkspaceSymbolRequest.type, [], async ({ query }) => (await session().index.newest()).search(query, MOST).map(entry => symbolOf(entry, query))),
};

/**
 * An editor looks for the letters once more in the name, and for words after the first in the container: all by which a
 * cable is found must stand there. So the number has its zeros in the container, `GUANGZHOU 000208`, as cables write it.
 * An editor knows nothing of accents, and asks for the first word alone: where the name is without it, its accents are
 * left out, and where that does not help, `2006`, the word is put before it.
 */
function symbolOf(entry: CableEntry, query: string): SymbolInformation {
  const { post, number, subject, tags } = entry;
  const name = nameOf(entry);
  const containerName = [post !== null && number !== null ? `${post} ${String(number).padStart(6, '0')}` : '', dateAndLevel(entry)].filter(Boolean).join(', ');
  const written = [name, subject === name ? '' : subject, tags.length > 0 ? `(${tags.join(', ')})` : ''].filter(Boolean).join(' ');
  const asked = query.trim().split(/\s/)[0] ?? '';
  const has = (text: string): boolean => text.toUpperCase().includes(asked.toUpperCase());
  const plain = has(written) ? written : withoutAccents(written);
  return {
    name: has(plain) ? plain : `${asked} ${plain}`,
    kind: SymbolKind.File,
    location: locationOf(entry),
    ...(containerName !== '' && { containerName }),
  };
}
