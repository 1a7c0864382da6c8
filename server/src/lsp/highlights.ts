import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import type { Highlight } from '../features/highlights';
import { rangeOf } from '../service/positions';
import { documentFeature } from './feature';

const KIND: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  definition: DocumentHighlightKind.Write,
  use: DocumentHighlightKind.Read,
  pair: DocumentHighlightKind.Text,
};

export const highlightFeature = documentFeature(
  DocumentHighlightRequest.type,
  null,
  () => ({ documentHighlightProvider: true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    return session.engine.highlights(document.cable, lines.offsetAt(params.position)).map(({ span, kind }) => ({ range: rangeOf(lines, span), kind: KIND[kind] }));
  },
);
