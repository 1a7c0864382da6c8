import {
  CompletionRequest, CompletionResolveRequest, CompletionTriggerKind, MarkupKind,
  type CompletionItem, type CompletionList, type MarkupContent,
} from 'vscode-languageserver';
import { isRecord } from '../configuration/values';
import type { CompletionItem as Item, ItemKind } from '../features/completion';
import type { KnownCable } from '../features/completions/place';
import { oneLine } from '../features/one-line';
import { describeCable } from '../workspace/describe';
import type { CableEntry } from '../workspace/entry';
import { COMPLETION_KINDS } from '../service/kinds';
import { rangeOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { documentFeature, type Feature } from './feature';
import { plainText } from './hover';
import type { Session } from './session';

/** The characters of a row in VS Code: where what stands beside it is longer, the end of a cable's number is cut off. */
const ROW = 46;
/** In less room what is cut tells nothing. */
const LEAST_ROOM = 20;

/** What an item carries so that its text can be asked for. */
interface Data {
  readonly kind: ItemKind;
  readonly label: string;
}

/**
 * A blank calls the list where a keyword or a code has ended, the others where a mark or an address begins. A comma does not: it
 * ends many a line of TAGS or references, and Enter behind it would put in the first of the list.
 */
const CALLED_BY = [' ', '(', '/'];

export const completionFeature = documentFeature(
  CompletionRequest.type,
  null,
  () => ({ completionProvider: { triggerCharacters: CALLED_BY, resolveProvider: true, completionItem: { labelDetailsSupport: true } } }),
  async ({ params, document, session }): Promise<CompletionList> => {
    const { rules } = await session.settings.of(document.uri);
    const { cable } = document;
    const now = new Date().toISOString();
    const { items, incomplete } = session.engine.completion(cable, cable.lines.offsetAt(params.position), {
      vocabulary: rules.vocabulary,
      today: now.slice(0, 10),
      now,
      byCharacter: params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter,
      // Sections and copies of one telegram, of which the same is told, are one to choose.
      cables: words => [...new Map(session.index.cables.search(words, MOST_CABLES).flatMap(knownCable).map(each => [each.about, each])).values()],
    });
    return { isIncomplete: incomplete, items: items.map((item, index) => completionItem(item, index, document, session)) };
  },
);

/** A page of cables: what is typed next makes it another. */
const MOST_CABLES = 50;

function knownCable(entry: CableEntry): KnownCable[] {
  const { post, number, year, subject } = entry;
  return post === null || number === null ? [] : [{ post, number, year, subject, about: describeCable(entry) }];
}

/** The text about an item that is looked at: what a hover says about it. */
export const completionResolveFeature: Feature = {
  register: (guard, session) => guard.onRequest(CompletionResolveRequest.type, { label: '' }, item => {
    const data: unknown = item.data;
    if (item.documentation !== undefined || !isRecord(data)) return item;
    const { kind, label } = data;
    if (!isItemKind(kind) || typeof label !== 'string') return item;
    // An item that comes back as another is put in as that other.
    const markdown = guard.attempt(CompletionResolveRequest.method, () => session().engine.explainItem(kind, label), null);
    return markdown === null ? item : { ...item, documentation: markup(markdown, session()) };
  }),
};

function completionItem({ kind, label, detail, newText, filterText, insert, replace, documentation }: Item, index: number, { cable: { lines } }: OpenDocument, session: Session): CompletionItem {
  const data: Data = { kind, label };
  const picture = COMPLETION_KINDS[kind];
  const room = ROW - label.length;
  const textEdit = session.client.insertsOrReplaces
    ? { newText, insert: rangeOf(lines, insert), replace: rangeOf(lines, replace) }
    : { newText, range: rangeOf(lines, replace) };
  return {
    label, detail, filterText, textEdit, data,
    // An editor may show the detail of the chosen item alone: of a list of codes or numbers nobody could choose one.
    ...(session.client.completionDescriptions && (detail.length <= room || room >= LEAST_ROOM) && { labelDetails: { description: oneLine(detail, room) } }),
    ...(session.client.completionKinds.has(picture) && { kind: picture }),
    // The likeliest stands first where what is typed fits all alike.
    sortText: String(index).padStart(4, '0'),
    ...(documentation !== null && { documentation: markup(documentation, session) }),
  };
}

function markup(markdown: string, { client }: Session): MarkupContent {
  return client.markdownCompletion ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

function isItemKind(kind: unknown): kind is ItemKind {
  return typeof kind === 'string' && Object.hasOwn(COMPLETION_KINDS, kind);
}
