import type { Cable, CableDocument } from '../cable/model';
import { shift, type Span } from '../text/span';
import type { Steps } from '../text/steps';
import { citedIn, type CitedCable } from './cited';
import { listedIn, referenceAt } from './named/reference';
import { countInSteps, overviewOf, type Overview } from './overview';

/** A line above another that says something of it; absolute. */
export type Lens =
  | { readonly kind: 'classification'; readonly span: Span; readonly overview: Overview }
  | { readonly kind: 'reference'; /** The whole list: its references share a line. */ readonly span: Span; /** In capitals; null where it has none. */ readonly letter: string | null; /** Where the text means it. */ readonly uses: readonly Span[]; readonly cited: readonly CitedCable[] };

/** What can be said above the classification lines and the references of a document; nothing of a cable that has no text yet. */
export function lenses(document: CableDocument, kinds: { readonly classification: boolean; readonly references: boolean }): readonly Lens[] {
  return document.cables.flatMap(cable => {
    if (cable.blocks.length < 2) return [];
    const { classification } = cable.header;
    return [
      ...(kinds.classification && classification ? [{ kind: 'classification', span: shift(classification, cable.start), overview: overviewOf(document, cable) } as const] : []),
      ...(kinds.references ? referencesOf(document, cable) : []),
    ];
  });
}

/** The same step by step, where nothing is known of the file yet. */
export function* lensesInSteps(document: CableDocument, kinds: Parameters<typeof lenses>[1]): Steps<readonly Lens[]> {
  if (kinds.classification) for (const { blocks } of document.cables) yield* countInSteps(document.text, blocks);
  return lenses(document, kinds);
}

function referencesOf(document: CableDocument, cable: Cable): readonly Lens[] {
  const list = cable.header.references;
  if (!list) return [];
  // A letter that stands more than once is meant at the same places.
  const usesOf = new Map<string | null, readonly Span[]>();
  return listedIn(cable).map(({ span, letter }) => {
    const uses = usesOf.get(letter) ?? referenceAt(document, cable, span.start)?.uses.map(use => use.span) ?? [];
    usesOf.set(letter, uses);
    return { kind: 'reference', letter, span: shift(list, cable.start), uses, cited: citedIn(cable, span) };
  });
}
