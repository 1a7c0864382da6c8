import type { Cable, Header } from '../../cable/model';
import { findCaption, nearestCaptions, type Caption as CaptionEntry } from '../../vocabulary/captions';
import { editDistance } from '../../vocabulary/nearest';
import type { Word } from '../../text/span';

/** A caption of a cable: from a caption line, or from the classification line (`S E C R E T NODIS STATE 012345`). */
export interface Marking extends Word {
  /** The name in the caption table, also of a misspelt one (`SIPDSI`); else what is written. */
  readonly name: string;
  readonly entry: CaptionEntry | undefined;
}

/** What a check of captions is shown. */
export interface Captions {
  readonly header: Header;
  readonly markings: readonly Marking[];
}

/** All captions of a header in order of place; those of the classification line first. */
export function markingsOf({ classification, captions }: Pick<Header, 'classification' | 'captions'>): readonly Marking[] {
  const markings: Marking[] = [];
  for (const word of classification?.controls ?? []) markings.push(marking(word, findCaption(word.text)));
  for (const caption of captions) markings.push(marking(caption, caption.known ? findCaption(caption.name) : meantCaption(caption.text)));
  return markings;
}

/** Those of a cable's header: for checks of the whole cable, several of which ask. */
export function markingsOfCable({ header }: Cable): readonly Marking[] {
  return markingsOf(header);
}

/** Short words are near to a caption by chance: of those only one wrong letter is taken for a slip. */
const LONG_WORD = 8;

/** The caption that a misspelt one stands for; undefined where it may be another word. */
export function meantCaption(written: string): CaptionEntry | undefined {
  const word = written.toUpperCase();
  const limit = word.length < LONG_WORD ? 1 : 2;
  return nearestCaptions(word).find(({ name }) => editDistance(word, name, limit) !== undefined);
}

function marking({ start, end, text }: Word, entry: CaptionEntry | undefined): Marking {
  return { start, end, text, name: entry?.name ?? text, entry };
}
