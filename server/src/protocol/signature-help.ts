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
    return { signatures: [{ label, documentation, parameters: [...parts] }], activeSignature: 0, activeParameter: active < parts.length ? active : null };
  },
);
