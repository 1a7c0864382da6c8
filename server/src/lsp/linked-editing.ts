import { LinkedEditingRangeRequest } from 'vscode-languageserver';
import { rangeOf } from '../service/positions';
import { documentFeature } from './feature';

/** What may be typed before the two places are let go of: a topic of one word or several. */
const TOPIC = '[A-Za-z][A-Za-z -]{0,40}';

export const linkedEditingFeature = documentFeature(
  LinkedEditingRangeRequest.type,
  null,
  () => ({ linkedEditingRangeProvider: true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    const spans = session.engine.linkedEditing(document.cable, lines.offsetAt(params.position));
    return spans && { ranges: spans.map(span => rangeOf(lines, span)), wordPattern: TOPIC };
  },
);
