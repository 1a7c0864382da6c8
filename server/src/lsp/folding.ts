import { FoldingRangeRequest } from 'vscode-languageserver';
import { foldingRangesOf } from '../service/answers';
import { documentFeature } from './feature';

export const foldingFeature = documentFeature(
  FoldingRangeRequest.type,
  [],
  () => ({ foldingRangeProvider: true }),
  async ({ document, session: { engine }, work }) => {
    return foldingRangesOf(await work(engine.foldingInSteps(document.cable)));
  },
);
