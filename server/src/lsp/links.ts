import { DocumentLinkRequest } from 'vscode-languageserver';
import { rangeOf } from '../service/positions';
import { documentFeature } from './feature';

export const linkFeature = documentFeature(
  DocumentLinkRequest.type,
  null,
  () => ({ documentLinkProvider: {} }),
  ({ document, session }) => session.engine.links(document.cable).map(({ target, ...span }) => ({ range: rangeOf(document.cable.lines, span), target })),
);
