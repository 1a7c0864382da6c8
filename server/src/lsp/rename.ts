import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver';
import { workspaceEditOf } from './convert';
import { rangeOf } from '../service/positions';
import { documentFeature, refusal } from './feature';

export const prepareRenameFeature = documentFeature(
  PrepareRenameRequest.type,
  null,
  // A client that does not say that it prepares is to be told of renaming and nothing else.
  client => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    const start = session.engine.prepareRename(document.cable, lines.offsetAt(params.position));
    if ('problem' in start) throw refusal(start.problem);
    return { range: rangeOf(lines, start.span), placeholder: start.placeholder };
  },
);

export const renameFeature = documentFeature(
  RenameRequest.type,
  null,
  null,
  ({ params, document, session }) => {
    const edits = session.engine.rename(document.cable, document.cable.lines.offsetAt(params.position), params.newName);
    if ('problem' in edits) throw refusal(edits.problem);
    return workspaceEditOf(edits, document, session.client);
  },
);
