import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import { textEditsOf } from '../service/positions';
import { documentFeature } from './feature';

/** What follows by itself when Enter or a blank is typed; the editor asks only where it is to format on typing. */
export const onTypeFeature = documentFeature(
  DocumentOnTypeFormattingRequest.type,
  null,
  () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [' '] } }),
  async ({ params: { position, ch }, document, session: { engine, settings }, work }) => {
    const { rules: { lineWidth } } = await settings.of(document.uri);
    const edits = await work(engine.typingInSteps(document.cable, document.lines.offsetAt(position), ch, { width: lineWidth }));
    return textEditsOf(document.lines, edits);
  },
);
