import { DefinitionRequest, type Definition, type DefinitionLink } from 'vscode-languageserver';
import { citedAt } from '../features/cited';
import { findCited } from './cited';
import { rangeOf } from '../service/positions';
import { documentFeature } from './feature';
import { locationOf, rangeOfPlace } from './places';

export const definitionFeature = documentFeature(
  DefinitionRequest.type,
  null,
  () => ({ definitionProvider: true }),
  ({ params, document, session }): Definition | DefinitionLink[] => {
    const { cable } = document;
    const { lines } = cable;
    const offset = lines.offsetAt(params.position);
    const cited = citedAt(cable, offset);
    const found = cited ? findCited(cited, session) : [];
    if (cited && found.length > 0) {
      if (!session.client.definitionLinks) return found.map(locationOf);
      const originSelectionRange = rangeOf(lines, cited.span);
      return found.map(({ uri, place, whole }) => ({ originSelectionRange, targetUri: uri, targetRange: rangeOfPlace(whole), targetSelectionRange: rangeOfPlace(place) }));
    }
    return session.engine.definition(cable, offset).map(span => ({ uri: document.uri, range: rangeOf(lines, span) }));
  },
);
