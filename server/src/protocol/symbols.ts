import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { OutlineItem, OutlineKind } from '../features/outline';
import type { LineIndex } from '../text/lines';
import type { Client } from './client';
import { rangeOf } from './convert';
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
  ({ document, session: { client, engine } }) => {
    const items = engine.outline(document.cable);
    const { lines } = document.cable;
    return client.symbolTree ? items.map(item => treeOf(item, lines, client)) : listOf(items, document.uri, lines, client);
  },
);

function treeOf({ name, detail, kind, span, selection, children }: OutlineItem, lines: LineIndex, client: Client): DocumentSymbol {
  return {
    name,
    ...(detail && { detail }),
    kind: kindOf(kind, client),
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, selection),
    ...(children.length > 0 && { children: children.map(child => treeOf(child, lines, client)) }),
  };
}

/** For a client without trees: all items in the order of the text, each with its parent's name. */
function listOf(items: readonly OutlineItem[], uri: string, lines: LineIndex, client: Client): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = (item: OutlineItem, parent?: OutlineItem): void => {
    list.push({
      name: item.name,
      kind: kindOf(item.kind, client),
      location: { uri, range: rangeOf(lines, item.span) },
      ...(parent && { containerName: parent.name }),
    });
    for (const child of item.children) add(child, item);
  };
  for (const item of items) add(item);
  return list;
}

function kindOf(kind: OutlineKind, client: Client): SymbolKind {
  return client.symbolKinds.has(KIND[kind]) ? KIND[kind] : SymbolKind.String;
}
