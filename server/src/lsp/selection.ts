import { SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver';
import { rangeOf } from '../service/positions';
import { documentFeature } from './feature';

export const selectionFeature = documentFeature(
  SelectionRangeRequest.type,
  null,
  () => ({ selectionRangeProvider: true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    return params.positions.map(position => {
      const spans = session.engine.selection(document.cable, lines.offsetAt(position));
      // From the file inwards, each with the one around it.
      const innermost = spans.reduceRight<SelectionRange | undefined>((parent, span) => ({ range: rangeOf(lines, span), ...(parent && { parent }) }), undefined);
      return innermost ?? { range: { start: position, end: position } };
    });
  },
);
