import {
  CallHierarchyIncomingCallsRequest, CallHierarchyOutgoingCallsRequest, CallHierarchyPrepareRequest, SymbolKind,
  type CallHierarchyIncomingCall, type CallHierarchyItem, type CallHierarchyOutgoingCall, type Range,
} from 'vscode-languageserver';
import { blockAt } from '../features/blocks';
import type { CableEntry } from '../workspace/entry';
import { nameOf } from '../workspace/entry';
import { sameUri } from '../workspace/uris';
import { entryOfCable, findCitedAt } from './cited';
import { documentFeature, type Feature } from './feature';
import { rangeOfPlace } from './places';
import type { Session } from './session';

/** From a cable to those that cite it ("calls" it, as editors say), and to those that it cites. */
export const callHierarchyFeatures: readonly Feature[] = [
  documentFeature(
    CallHierarchyPrepareRequest.type,
    null,
    () => ({ callHierarchyProvider: true }),
    ({ params, document, session }) => {
      const { cable } = document;
      const offset = cable.lines.offsetAt(params.position);
      const found = findCitedAt(cable, offset, session);
      if (found.length > 0) return found.map(itemOf);
      const around = blockAt(cable, offset)?.cable;
      const own = around && entryOfCable(around, document, session);
      return own ? [itemOf(own)] : null;
    },
  ),
  {
    register: (guard, session) => {
      guard.onRequest(CallHierarchyIncomingCallsRequest.type, null, ({ item }) => {
        const entry = entryOf(item, session());
        return entry && session().index.cables.citingOf(entry).map(({ entry: from, citations }): CallHierarchyIncomingCall => ({ from: itemOf(from), fromRanges: rangesOf(citations) }));
      });
      guard.onRequest(CallHierarchyOutgoingCallsRequest.type, null, ({ item }) => {
        const entry = entryOf(item, session());
        return entry && session().index.cables.citedBy(entry).map(({ entry: to, citations }): CallHierarchyOutgoingCall => ({ to: itemOf(to), fromRanges: rangesOf(citations) }));
      });
    },
  },
];

function itemOf(entry: CableEntry): CallHierarchyItem {
  const name = nameOf(entry);
  return {
    name, detail: entry.subject === name ? '' : entry.subject, kind: SymbolKind.File, uri: entry.uri,
    range: rangeOfPlace(entry.whole), selectionRange: rangeOfPlace(entry.place),
  };
}

/** The cable of an item as it is now; null when it is no longer there. */
function entryOf({ uri, name, selectionRange }: CallHierarchyItem, { index }: Session): CableEntry | null {
  const entries = index.cables.of(sameUri(uri)).filter(entry => nameOf(entry) === name);
  return entries.find(({ place: [line] }) => line === selectionRange.start.line) ?? entries[0] ?? null;
}

function rangesOf(citations: CableEntry['cites']): Range[] {
  return citations.map(({ place }) => rangeOfPlace(place));
}
