import { DocumentFormattingRequest, DocumentRangeFormattingRequest, LSPErrorCodes, ProtocolRequestType, ResponseError, type Range, type TextEdit } from 'vscode-languageserver';
import type { FormatOptions, Formatted, Refusal } from '../features/format';
import { rangeOf } from './convert';
import { documentFeature, type Feature, type Question } from './feature';
import type { FormatRefusals } from './messages';

const REFUSALS = new ProtocolRequestType<FormatRefusals['params'], FormatRefusals['result'], never, void, void>('cable/formatRefusals' satisfies FormatRefusals['method']);

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
  () => ({ documentRangeFormattingProvider: true }),
  question => formatted(question, question.params.range),
);

/** Why a document, or cables in it, would be left as they are. */
const refusalsFeature = documentFeature(REFUSALS, [], () => ({}), async question => reasonsOf((await answerOf(question, null)).refusals));

export const formatFeatures: readonly Feature[] = [formatFeature, rangeFeature, refusalsFeature];

/** @throws ResponseError with the reason where nothing was laid out and the client does not ask for it */
async function formatted(question: Question<unknown>, range: Range | null): Promise<TextEdit[]> {
  const { edits, refusals } = await answerOf(question, range);
  if (edits.length === 0 && refusals.length > 0 && !question.session.showsRefusals) throw new ResponseError(LSPErrorCodes.RequestFailed, `Not formatted. ${reasonsOf(refusals).join(' ')}`);
  const { lines } = question.document;
  return edits.map(edit => ({ range: rangeOf(lines, edit), newText: edit.newText }));
}

async function answerOf({ document: { uri, lines, cable }, session: { engine, settings }, work }: Question<unknown>, range: Range | null): Promise<Formatted> {
  const { rules: { lineWidth, profile } } = await settings.of(uri);
  const options: FormatOptions = { width: lineWidth, profile: profile === 'auto' ? null : profile };
  if (!range) return await work(engine.formatInSteps(cable, options));
  const start = lines.offsetAt(range.start);
  // A range that ends at the start of a line is of the lines above it: so editors send whole lines.
  const end = range.end.character === 0 && range.end.line > range.start.line ? lines.end(range.end.line - 1) : lines.offsetAt(range.end);
  return await work(engine.formatInSteps(cable, { ...options, range: { start, end } }));
}

function reasonsOf(refusals: readonly Refusal[]): string[] {
  return [...new Set(refusals.map(({ reason }) => reason))];
}
