import type { Cable, CableDocument } from '../../cable/model';
import { shift, touches } from '../../text/span';
import { isAt, wordsIn } from './words';
import type { Thing } from './thing';

/** A code this long is no common word; IN, IS and AS are codes of countries. */
const SHOWS_IN_TEXT = 4;

/** A TAGS code: where the TAGS line has it, and where the text speaks of it. */
function tagThing(document: CableDocument, cable: Cable, code: string): Thing {
  const { header, start } = cable;
  const tags = (header.tags?.tags ?? []).filter(tag => tag.code === code).map(tag => shift(tag, start));
  const words = code.length < SHOWS_IN_TEXT ? [] : wordsIn(document, cable, code);
  return { kind: 'tag', name: code, definitions: tags.map(span => ({ span, names: [span] })), uses: words.map(span => ({ span, wide: false })) };
}

/** The code that an offset lies in, on the TAGS line or in the text. */
export function tagAt(document: CableDocument, cable: Cable, offset: number): Thing | null {
  const tags = cable.header.tags?.tags ?? [];
  const here = tags.find(tag => touches(tag, offset - cable.start));
  if (here) return tagThing(document, cable, here.code);
  // A look at the characters around spares the walk over the text; of thousands of codes few stand there.
  const near = tags.flatMap(({ code }) => (code.length >= SHOWS_IN_TEXT && document.text.slice(Math.max(0, offset - code.length), offset + code.length).includes(code) ? code : []));
  for (const code of new Set(near)) {
    const thing = tagThing(document, cable, code);
    if (isAt(thing.uses, offset)) return thing;
  }
  return null;
}
