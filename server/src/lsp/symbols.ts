import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { CableDocument } from '../cable/model';
import { insideOf, type OutlineItem, type OutlineKind, type PlacedItem } from '../features/outline';
import { shift } from '../text/span';
import type { Client } from './client';
import { rangeOf } from './positions';
import { documentFeature } from './feature';

/** The protocol has kinds of program code only: each of ours gets the one whose icon says most. */
const KIND: Readonly<Record<OutlineKind, SymbolKind>> = {
  'cable': SymbolKind.File,
  'archive-banner': SymbolKind.Package,
  'print-head': SymbolKind.Package,
  'transmission-header': SymbolKind.Module,
  'message-header': SymbolKind.Module,
  'station': SymbolKind.Interface,
  'date-time-group': SymbolKind.Event,
  'from': SymbolKind.Field,
  'action-addressee': SymbolKind.Field,
  'info-addressee': SymbolKind.Field,
  'classification': SymbolKind.Enum,
  'caption': SymbolKind.EnumMember,
  'passing': SymbolKind.Property,
  'executive-order': SymbolKind.Property,
  'tags': SymbolKind.Key,
  'subject': SymbolKind.String,
  'references': SymbolKind.Array,
  'reference': SymbolKind.Object,
  'classified-by': SymbolKind.Property,
  'declassify-on': SymbolKind.Property,
  'section': SymbolKind.Namespace,
  'paragraph': SymbolKind.String,
  'signature': SymbolKind.Constant,
};

export const symbolFeature = documentFeature(
  DocumentSymbolRequest.type,
  [],
  () => ({ documentSymbolProvider: true }),
  async ({ document, session: { client, engine }, work }) => {
    const items = await work(engine.outlineInSteps(document.cable));
    if (!client.symbolTree) return listOf(items, document.uri, document.cable, client);
    return treeOf(items, 0, document.cable, client);
  },
);

/** @param from the offset that the items are relative to */
function treeOf(items: readonly PlacedItem[], from: number, document: CableDocument, client: Client): DocumentSymbol[] {
  const { text, lines } = document;
  return items.map(({ at, item }) => {
    const start = from + at;
    const inner = insideOf(item, text, start);
    const children = [...treeOf(item.children.map(child => ({ at: 0, item: child })), start, document, client), ...treeOf(inner, start, document, client)];
    return {
      name: item.name,
      ...(item.detail && { detail: item.detail }),
      kind: kindOf(item.kind, client),
      range: rangeOf(lines, shift(item.span, start)),
      selectionRange: rangeOf(lines, shift(item.selection, start)),
      ...(children.length > 0 && { children }),
    };
  });
}

/** For a client without trees: all items in the order of the text, each with its parent's name. */
function listOf(items: readonly PlacedItem[], uri: string, { text, lines }: CableDocument, client: Client): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = (item: OutlineItem, at: number, parent?: OutlineItem): void => {
    list.push({
      name: item.name,
      kind: kindOf(item.kind, client),
      location: { uri, range: rangeOf(lines, shift(item.span, at)) },
      ...(parent && { containerName: parent.name }),
    });
    for (const child of item.children) add(child, at, item);
    for (const each of insideOf(item, text, at)) add(each.item, at + each.at, item);
  };
  for (const { at, item } of items) add(item, at);
  return list;
}

function kindOf(kind: OutlineKind, client: Client): SymbolKind {
  return client.symbolKinds.has(KIND[kind]) ? KIND[kind] : SymbolKind.String;
}
