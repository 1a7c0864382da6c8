import { createHash } from 'node:crypto';
import type { SourcedCable } from '../cable/contract';
import { looksLikeCable } from '../cable/looks-like-cable';
import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { toContract } from '../cable/to-contract';
import { encode, type Decoded } from '../lsp/node-decode';

/** Why a text has no document. */
export const NO_CABLE = 'no cable found';

/**
 * The cables of a text as `cable parse` prints them.
 * @param bytes of the whole text
 * @param firstOrdinal which cable of its file the first one is
 * @returns empty if nothing in it looks like a cable
 */
export function documentsOf(file: string | null, decoded: Decoded, bytes: Uint8Array, firstOrdinal = 1): readonly SourcedCable[] {
  return documentsOfParsed(file, parse(decoded.text), decoded, bytes, firstOrdinal);
}

/** The same for a text that was parsed. */
export function documentsOfParsed(file: string | null, document: CableDocument, decoded: Decoded, bytes: Uint8Array, firstOrdinal = 1): readonly SourcedCable[] {
  if (!document.cables.some(looksLikeCable)) return [];
  return toContract(document).map(({ schemaVersion, ...cable }, index) => {
    const { start = 0, end = 0 } = document.cables[index] ?? {};
    const own = document.cables.length === 1 ? bytes : encode({ ...decoded, text: decoded.text.slice(start, end), byteOrderMark: decoded.byteOrderMark && index === 0 });
    return { schemaVersion, source: { file, ordinal: firstOrdinal + index, sha256: createHash('sha256').update(own ?? bytes).digest('hex') }, ...cable };
  });
}
