import { SignatureHelpRequest } from 'vscode-languageserver';
import { documentFeature } from './feature';

export const signatureHelpFeature = documentFeature(
  SignatureHelpRequest.type,
  null,
  () => ({ signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: ['#', '/', '.', ',', ':', '('] } }),
  ({ params, document: { cable }, session }) => {
    const help = session.engine.signatureHelp(cable, cable.lines.offsetAt(params.position));
    if (!help) return null;
    const { label, documentation, parts, active } = help;
    const isWhole = active >= parts.length;
    // Some clients take no word of that for the first part.
    if (isWhole && !session.client.noActiveParameter) return null;
    return { signatures: [{ label, documentation, parameters: [...parts] }], activeSignature: 0, activeParameter: isWhole ? null : active };
  },
);
