import { ReferencesRequest, type Location } from 'vscode-languageserver';
import { citedAt, ownNumberAt } from '../features/cited';
import type { CableEntry } from '../workspace/entry';
import { askedFor, entryOfCable, findCitedAt } from './cited';
import { rangeOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { documentFeature } from './feature';
import { locationOf, rangeOfPlace } from './places';
import type { Session } from './session';

export const referencesFeature = documentFeature(
  ReferencesRequest.type,
  null,
  () => ({ referencesProvider: true }),
  ({ params, document, session }) => {
    const { cable } = document;
    const offset = cable.lines.offsetAt(params.position);
    const { includeDeclaration } = params.context;
    const inside = session.engine.references(cable, offset, includeDeclaration).map((span): Location => ({ uri: document.uri, range: rangeOf(cable.lines, span) }));
    const { cables } = session.index;
    const meant = meantAt(offset, document, session);
    // The cable that is cited need not be there for who else cites it.
    const absent = meant.length === 0 ? citedAt(cable, offset) : null;
    const citing = absent ? cables.citingAbsent(askedFor(absent)) : meant.flatMap(entry => cables.citingOf(entry));
    return withoutTwice([
      ...inside, ...(includeDeclaration ? meant.map(locationOf) : []),
      ...citing.flatMap(({ entry: { uri }, citations }) => citations.map(({ place }): Location => ({ uri, range: rangeOfPlace(place) }))),
    ]);
  },
);

/** The cables of the workspace whose number stands at an offset: the cable's own, or that of one that it cites. */
function meantAt(offset: number, document: OpenDocument, session: Session): readonly CableEntry[] {
  const own = ownNumberAt(document.cable, offset);
  if (own) {
    const entry = entryOfCable(own, document, session);
    return entry ? [entry] : [];
  }
  return findCitedAt(document.cable, offset, session);
}

/** A place once, however it was found. */
function withoutTwice(locations: readonly Location[]): Location[] {
  const seen = new Map(locations.map(location => [`${location.uri} ${location.range.start.line} ${location.range.start.character}`, location]));
  return [...seen.values()];
}
