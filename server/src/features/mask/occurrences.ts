import { Joined } from '../../cable/joined';
import type { CableDocument } from '../../cable/model';
import { shift, type Span } from '../../text/span';
import { piecesOf } from './parts';

/**
 * Every place of a name or number in a file: whole words, capitals and small letters alike, also where a line end, a
 * page line or a cut word lies in it.
 *
 * @returns absolute spans in order, none over another
 */
export function occurrences(document: CableDocument, name: string): readonly Span[] {
  const words = name.split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escape).join('\\s{1,40}')}(?![\\p{L}\\p{N}])`, 'giu');
  const found: Span[] = [];
  for (const { blocks } of document.cables) {
    for (const placed of blocks) {
      const repairs = placed.block.repairs.map(repair => ({ ...repair, ...shift(repair, placed.at) }));
      const joined = new Joined(document.text, piecesOf(document.text, placed), repairs);
      for (const { index, 0: text } of joined.text.matchAll(pattern)) found.push(joined.span(index, index + text.length));
    }
  }
  return found;
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
