import { InlayHintRequest } from 'vscode-languageserver';
import { spanOf } from '../service/positions';
import { documentFeature } from './feature';

/** Names behind codes, where the user wants them in the text; a hover tells them always. */
export const inlayHintFeature = documentFeature(
  InlayHintRequest.type,
  null,
  () => ({ inlayHintProvider: true }),
  async ({ params: { range }, document, session }) => {
    const { guidance, rules } = await session.settings.of(document.uri);
    if (!guidance.inlayHints) return [];
    const { cable } = document;
    return session.engine.inlayHints(cable, spanOf(cable.lines, range), rules.vocabulary).map(({ at, text }) => ({ position: cable.lines.positionAt(at), label: text, paddingLeft: true }));
  },
);
