import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver';
import type { FoldingKind } from '../features/folding';
import { documentFeature } from './feature';
import { RawJson } from './raw-json';

/** The protocol knows three kinds; editors have commands for each ("fold all regions", "fold all comments"). */
const KIND: Readonly<Record<FoldingKind, FoldingRangeKind | undefined>> = {
  header: FoldingRangeKind.Region,
  section: FoldingRangeKind.Region,
  paragraph: undefined,
  list: undefined,
  block: undefined,
  // What the archive put between the lines is read past as a comment is.
  page: FoldingRangeKind.Comment,
};

/** The same as it is written behind the lines. */
const JSON_KIND = Object.fromEntries(Object.entries(KIND).map(([kind, known]) => [kind, known === undefined ? '' : `,"kind":"${known}"`])) as Readonly<Record<FoldingKind, string>>;

export const foldingFeature = documentFeature(
  FoldingRangeRequest.type,
  [],
  () => ({ foldingRangeProvider: true }),
  ({ document, session: { engine, writesRaw } }) => {
    const ranges = engine.folding(document.cable);
    // The connection knows what to do with it.
    if (writesRaw) return new RawJson([`[${ranges.map(({ startLine, endLine, kind }) => `{"startLine":${startLine},"endLine":${endLine}${JSON_KIND[kind]}}`).join(',')}]`]) as unknown as FoldingRange[];
    return ranges.map(({ startLine, endLine, kind }) => {
      const known = KIND[kind];
      return { startLine, endLine, ...(known !== undefined && { kind: known }) };
    });
  },
);
