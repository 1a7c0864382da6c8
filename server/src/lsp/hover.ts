import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import type { Hover } from '../features/hover';
import { citedAt, citedByLetterAt } from '../features/cited';
import { paragraphs } from '../features/markdown';
import { describeCable } from '../workspace/describe';
import { findCited } from './cited';
import { rangeOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { documentFeature } from './feature';
import type { Session } from './session';

/** Of so many cables it is told what they are, where a number or a phrase means several. */
const MOST_TOLD = 5;

export const hoverFeature = documentFeature(
  HoverRequest.type,
  null,
  () => ({ hoverProvider: true }),
  async ({ params, document, session }) => {
    const { rules } = await session.settings.of(document.uri);
    const { lines } = document.cable;
    const offset = lines.offsetAt(params.position);
    const found = withCited(offset, session.engine.hover(document.cable, offset, rules.vocabulary), document, session);
    if (!found) return null;
    const contents = session.client.markdownHover
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
    return { contents, ...(found.span && { range: rangeOf(lines, found.span) }) };
  },
);

/** What is told of a place, and of the cables of the workspace that are meant there. */
function withCited(offset: number, told: Hover | null, { cable }: OpenDocument, session: Session): { readonly markdown: string; readonly span: Hover['span'] | null } | null {
  const cited = citedAt(cable, offset);
  const meant = cited ? [cited] : citedByLetterAt(cable, offset);
  const cables = meant.flatMap(each => findCited(each, session));
  if (cables.length === 0) return told;
  const about = [...new Set(cables.map(describeCable))].slice(0, MOST_TOLD);
  // A code in a reference's line tells more of itself than of the cable; of several letters it is told first which they are.
  return { markdown: meant.length > 1 ? paragraphs(told?.markdown, ...about) : paragraphs(...about, told?.markdown), span: told?.span ?? cited?.span ?? null };
}

/** Markdown as our hovers write it (emphasis, code, lists, escapes), for a client that shows plain text. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|\*\*|`/g, (_, escaped: string | undefined) => escaped ?? '');
}
