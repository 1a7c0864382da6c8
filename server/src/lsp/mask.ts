import { mask, wordsIn } from '../features/mask/mask';
import { occurrencesInSteps } from '../features/mask/occurrences';
import { suggestionsInSteps } from '../features/mask/suggest';
import { applyEdits } from '../text/span';
import { rangeOf, spanOf } from '../service/positions';
import { documentFeature, type Feature } from './feature';
import type { MaskDocument, MaskOccurrences, MaskSuggestions } from './messages';
import { ownRequest } from './own-request';

const OCCURRENCES = ownRequest<MaskOccurrences>('cable/maskOccurrences');
const SUGGESTIONS = ownRequest<MaskSuggestions>('cable/maskSuggestions');
const MASK = ownRequest<MaskDocument>('cable/maskDocument');

const occurrencesFeature = documentFeature(OCCURRENCES, null, null, async ({ document: { cable }, params: { range }, work }) => {
  const { lines } = cable;
  const marked = wordsIn(cable, spanOf(lines, range));
  return marked && { name: marked.text, ranges: (await work(occurrencesInSteps(cable, marked.text))).map(span => rangeOf(lines, span)) };
});

const suggestionsFeature = documentFeature(SUGGESTIONS, [], null, async ({ document: { cable }, work }) =>
  (await work(suggestionsInSteps(cable))).map(({ kind, text, ...span }) => ({ kind, text, range: rangeOf(cable.lines, span) })));

const maskedFeature = documentFeature(MASK, null, null, ({ document: { cable }, params: { ranges } }) => {
  const { lines, text } = cable;
  const { edits, places, persons } = mask(cable, ranges.map(range => spanOf(lines, range)));
  return { text: applyEdits(text, edits), places, persons };
});

/** What a client needs to let its user mark names, and to make the copy. */
export const maskFeatures: readonly Feature[] = [occurrencesFeature, suggestionsFeature, maskedFeature];
