import { ReferencesRequest } from 'vscode-languageserver';
import { rangeOf } from './convert';
import { documentFeature } from './feature';

export const referencesFeature = documentFeature(
  ReferencesRequest.type,
  null,
  () => ({ referencesProvider: true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    return session.engine.references(document.cable, lines.offsetAt(params.position), params.context.includeDeclaration)
      .map(span => ({ uri: document.uri, range: rangeOf(lines, span) }));
  },
);
