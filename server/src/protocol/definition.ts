import { DefinitionRequest } from 'vscode-languageserver';
import { rangeOf } from './convert';
import { documentFeature } from './feature';

export const definitionFeature = documentFeature(
  DefinitionRequest.type,
  null,
  () => ({ definitionProvider: true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    return session.engine.definition(document.cable, lines.offsetAt(params.position)).map(span => ({ uri: document.uri, range: rangeOf(lines, span) }));
  },
);
