import { SymbolKind, WorkspaceSymbolRequest, type SymbolInformation } from 'vscode-languageserver';
import { dateAndLevel } from '../workspace/describe';
import { nameOf, type CableEntry } from '../workspace/entry';
import type { Feature } from './feature';
import { locationOf } from './places';

/** An editor asks anew with each letter, and shows no more. */
const MOST = 200;

/** Finds cables of the workspace by number, post, words of the subject, and TAGS. */
export const workspaceSymbolFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (guard, session) => guard.onRequest(WorkspaceSymbolRequest.type, [], ({ query }) => session().index.cables.search(query, MOST).map(symbolOf)),
};

/**
 * An editor looks for the letters once more in the name, and for words after the first in the container: all by which a
 * cable is found must stand there. So the number has its zeros in the container, `GUANGZHOU 000208`, as cables write it.
 */
function symbolOf(entry: CableEntry): SymbolInformation {
  const { post, number, subject, tags } = entry;
  const name = nameOf(entry);
  const containerName = [post !== null && number !== null ? `${post} ${String(number).padStart(6, '0')}` : '', dateAndLevel(entry)].filter(Boolean).join(', ');
  return {
    name: [name, subject === name ? '' : subject, tags.length > 0 ? `(${tags.join(', ')})` : ''].filter(Boolean).join(' '),
    kind: SymbolKind.File,
    location: locationOf(entry),
    ...(containerName !== '' && { containerName }),
  };
}
