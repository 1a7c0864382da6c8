import { DocumentFormattingRequest, DocumentRangeFormattingRequest, LSPErrorCodes, ProtocolRequestType, ResponseError, type Range, type TextEdit } from 'vscode-languageserver';
import type { FormatOptions, Refusal } from '../features/format';
import { rangeOf } from './convert';
import type { OpenDocument } from './documents';
import { documentFeature, type Feature } from './feature';
import type { FormatRefusals } from './messages';
import type { Session } from './session';

const REFUSALS = new ProtocolRequestType<FormatRefusals['params'], FormatRefusals['result'], never, void, void>('cable/formatRefusals' satisfies FormatRefusals['method']);

/** Lays out the whole document, also on save. The size of tabs that a client sends means nothing in a telegram. */
const formatFeature = documentFeature(
  DocumentFormattingRequest.type,
  null,
  () => ({ documentFormattingProvider: true }),
  ({ document, session }) => formatted(document, null, session),
);

/** Lays out what a range touches. */
const rangeFeature = documentFeature(
  DocumentRangeFormattingRequest.type,
  null,
  () => ({ documentRangeFormattingProvider: true }),
  ({ params: { range }, document, session }) => formatted(document, range, session),
);

/** Why a document, or cables in it, would be left as they are. */
const refusalsFeature = documentFeature(REFUSALS, [], () => ({}), async ({ document, session }) => reasonsOf((await answerOf(document, null, session)).refusals));

export const formatFeatures: readonly Feature[] = [formatFeature, rangeFeature, refusalsFeature];

/** @throws ResponseError with the reason where nothing was laid out and the client does not ask for it */
async function formatted(document: OpenDocument, range: Range | null, session: Session): Promise<TextEdit[]> {
  const { edits, refusals } = await answerOf(document, range, session);
  if (edits.length === 0 && refusals.length > 0 && !session.showsRefusals) throw new ResponseError(LSPErrorCodes.RequestFailed, `Not formatted. ${reasonsOf(refusals).join(' ')}`);
  return edits.map(edit => ({ range: rangeOf(document.lines, edit), newText: edit.newText }));
}

async function answerOf(document: OpenDocument, range: Range | null, { engine, settings }: Session): Promise<ReturnType<Session['engine']['format']>> {
  const { rules: { lineWidth, profile } } = await settings.of(document.uri);
  const options: FormatOptions = { width: lineWidth, profile: profile === 'auto' ? null : profile };
  if (!range) return engine.format(document.cable, options);
  const { lines } = document;
  const start = lines.offsetAt(range.start);
  // A range that ends at the start of a line is of the lines above it: so editors send whole lines.
  const end = range.end.character === 0 && range.end.line > range.start.line ? lines.end(range.end.line - 1) : lines.offsetAt(range.end);
  return engine.format(document.cable, { ...options, range: { start, end } });
}

function reasonsOf(refusals: readonly Refusal[]): string[] {
  return [...new Set(refusals.map(({ reason }) => reason))];
}
