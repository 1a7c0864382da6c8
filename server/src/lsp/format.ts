import { DocumentFormattingRequest, DocumentRangeFormattingRequest, DocumentRangesFormattingRequest, type Range, type TextEdit } from 'vscode-languageserver';
import type { FormatOptions, Formatted, Refusal } from '../features/format/format';
import type { CableDocument } from '../cable/model';
import type { TextEdit as Edit } from '../text/span';
import { spanTouched, textEditsOf } from '../service/positions';
import { documentFeature, refusal, type Feature, type Question } from './feature';
import type { FormatRefusals } from './messages';
import { ownRequest } from './own-request';

const REFUSALS = ownRequest<FormatRefusals>('cable/formatRefusals');

/** Lays out the whole document, also on save. The size of tabs that a client sends means nothing in a telegram. */
const formatFeature = documentFeature(
  DocumentFormattingRequest.type,
  null,
  () => ({ documentFormattingProvider: true }),
  question => formatted(question, null),
);

/** Lays out what a range touches. */
const rangeFeature = documentFeature(
  DocumentRangeFormattingRequest.type,
  null,
  ({ formatsRanges }) => ({ documentRangeFormattingProvider: !formatsRanges || { rangesSupport: true } }),
  question => formatted(question, [question.params.range]),
);

/** Lays out what several ranges touch: the lines that were modified, on save. */
const rangesFeature = documentFeature(
  DocumentRangesFormattingRequest.type,
  null,
  null,
  question => formatted(question, question.params.ranges),
);

/** Why a document, or cables in it, would be left as they are. */
const refusalsFeature = documentFeature(REFUSALS, [], null, async question => reasonsOf((await answerOf(question, question.params.ranges ?? null)).refusals));

export const formatFeatures: readonly Feature[] = [formatFeature, rangeFeature, rangesFeature, refusalsFeature];

/** @throws ResponseError with the reason where nothing was laid out and the client does not ask for it */
async function formatted(question: Question<unknown>, ranges: readonly Range[] | null): Promise<TextEdit[]> {
  const { edits, refusals } = await answerOf(question, ranges);
  if (edits.length === 0 && refusals.length > 0 && !question.session.showsRefusals) throw refusal(`Not formatted. ${reasonsOf(refusals).join(' ')}`);
  const { lines, text } = question.document;
  return textEditsOf(lines, fewer(text, edits));
}

/** From a thousand edits on, VS Code makes one of them all, and the cursor goes to the end of the document. */
const MOST_EDITS = 999;

/** The same edits, those that lie nearest together joined where there are too many. @param edits sorted, not overlapping */
function fewer(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length <= MOST_EDITS) return edits;
  const gapBefore = (at: number): number => (edits[at]?.start ?? 0) - (edits[at - 1]?.end ?? 0);
  const nearest = edits.map((_, at) => at).slice(1).sort((a, b) => gapBefore(a) - gapBefore(b)).slice(0, edits.length - MOST_EDITS);
  const joins = new Set(nearest);
  const joined: Edit[] = [];
  for (const [at, edit] of edits.entries()) {
    const last = joined.at(-1);
    if (last && joins.has(at)) joined[joined.length - 1] = { start: last.start, end: edit.end, newText: last.newText + text.slice(last.end, edit.start) + edit.newText };
    else joined.push(edit);
  }
  return joined;
}

/** The last layout of each version: who has laid it out asks next what was refused. */
const laidOut = new WeakMap<CableDocument, { readonly how: string; readonly result: Formatted }>();

async function answerOf({ document: { uri, lines, cable }, session: { engine, settings }, work }: Question<unknown>, ranges: readonly Range[] | null): Promise<Formatted> {
  const { rules: { lineWidth, profile, vocabulary } } = await settings.of(uri);
  const options: FormatOptions = { width: lineWidth, profile: profile === 'auto' ? null : profile, vocabulary, ...(ranges && { ranges: ranges.map(range => spanTouched(lines, range)) }) };
  const how = JSON.stringify(options);
  const known = laidOut.get(cable);
  if (known?.how === how) return known.result;
  const result = await work(engine.formatInSteps(cable, options));
  laidOut.set(cable, { how, result });
  return result;
}

function reasonsOf(refusals: readonly Refusal[]): string[] {
  return [...new Set(refusals.map(({ reason }) => reason))];
}
