import { cableYear } from '../cable/facts';
import type { Cable, CableDocument } from '../cable/model';
import { citedAt, type CitedCable } from '../features/cited';
import type { CableEntry } from '../workspace/entry';
import { postKey } from '../workspace/post-key';
import type { Cited } from '../workspace/resolve';
import { sameUri } from '../workspace/uris';
import type { OpenDocument } from './documents';
import type { Session } from './session';

/** The cables of the workspace that are meant by a cable's number in a document; none where it is not there. */
export function findCited(cited: CitedCable, { index }: Session): readonly CableEntry[] {
  return index.cables.find(askedFor(cited));
}

/** What a cable's number in a document asks the index for. */
export function askedFor({ post, number, year, by }: CitedCable): Cited {
  return { post: postKey(post), number, year, citingYear: cableYear(by), citingDate: by.header.dateTimeGroup?.iso ?? null };
}

/** The same of the number that stands at an offset of a document, if one does. */
export function findCitedAt(document: CableDocument, offset: number, session: Session): readonly CableEntry[] {
  const cited = citedAt(document, offset);
  return cited ? findCited(cited, session) : [];
}

/** What the index has of a cable of a document; undefined where the document is none of the workspace. */
export function entryOfCable(cable: Cable, document: OpenDocument, { index }: Session): CableEntry | undefined {
  return index.cables.of(sameUri(document.uri))[document.cable.cables.indexOf(cable)];
}
