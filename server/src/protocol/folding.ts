import { FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import type { FoldingKind } from '../features/folding';
import { documentFeature } from './feature';

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

export const foldingFeature = documentFeature(
  FoldingRangeRequest.type,
  [],
  () => ({ foldingRangeProvider: true }),
  ({ document, session }) => session.engine.folding(document.cable).map(({ startLine, endLine, kind }) => {
    const known = KIND[kind];
    return { startLine, endLine, ...(known !== undefined && { kind: known }) };
  }),
);
