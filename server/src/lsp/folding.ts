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
  async ({ document, session: { engine }, work }) => {
    const folds = await work(engine.foldingInSteps(document.cable));
    return folds.flatMap(({ line, ranges }) => ranges.map(({ startLine, endLine, kind }) => {
      const known = KIND[kind];
      return { startLine: startLine + line, endLine: endLine + line, ...(known !== undefined && { kind: known }) };
    }));
  },
);
