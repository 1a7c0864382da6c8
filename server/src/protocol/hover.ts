import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { rangeOf } from './convert';
import { documentFeature } from './feature';

export const hoverFeature = documentFeature(
  HoverRequest.type,
  null,
  () => ({ hoverProvider: true }),
  ({ params, document, session }) => {
    const { lines } = document.cable;
    const found = session.engine.hover(document.cable, lines.offsetAt(params.position));
    if (!found) return null;
    const contents = session.client.markdownHover
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
    return { contents, range: rangeOf(lines, found.span) };
  },
);

/** Markdown as our hovers write it (emphasis, code, lists, escapes), for a client that shows plain text. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|\*\*|`/g, (_, escaped: string | undefined) => escaped ?? '');
}
