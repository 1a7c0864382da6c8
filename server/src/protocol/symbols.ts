import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { OutlineItem, OutlineKind, PlacedItem } from '../features/outline';
import type { LineIndex, Position } from '../text/lines';
import { shift } from '../text/span';
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
    return client.symbolTree ? treesOf(items, lines, client) : listOf(items, document.uri, lines, client);
  },
);

/** A symbol that was made of an item, and the place that it was made for. */
interface Made extends Position {
  readonly symbol: DocumentSymbol;
}

/** The symbols that were made for a client. */
const madeFor = new WeakMap<Client, WeakMap<OutlineItem, Made>>();

function treesOf(items: readonly PlacedItem[], lines: LineIndex, client: Client): DocumentSymbol[] {
  let made = madeFor.get(client);
  if (!made) madeFor.set(client, made = new WeakMap<OutlineItem, Made>());
  const known = made;
  const tree = ({ at, item, inside }: PlacedItem): DocumentSymbol => {
    if (inside) return { ...treeOf(item, at, lines, client), ...(inside.length > 0 && { children: inside.map(tree) }) };
    // An item that begins where it began before is the same symbol, text and all.
    const line = lines.lineAt(at);
    const character = at - lines.start(line);
    let last = known.get(item);
    if (last?.line !== line || last.character !== character) known.set(item, last = { line, character, symbol: treeOf(item, at, lines, client) });
    return last.symbol;
  };
  return items.map(tree);
}

function treeOf({ name, detail, kind, span, selection, children }: OutlineItem, at: number, lines: LineIndex, client: Client): DocumentSymbol {
  return {
    name,
    ...(detail && { detail }),
    kind: kindOf(kind, client),
    range: rangeOf(lines, shift(span, at)),
    selectionRange: rangeOf(lines, shift(selection, at)),
    ...(children.length > 0 && { children: children.map(child => treeOf(child, at, lines, client)) }),
  };
}

/** For a client without trees: all items in the order of the text, each with its parent's name. */
function listOf(items: readonly PlacedItem[], uri: string, lines: LineIndex, client: Client): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = (item: OutlineItem, at: number, parent?: OutlineItem): void => {
    list.push({
      name: item.name,
      kind: kindOf(item.kind, client),
      location: { uri, range: rangeOf(lines, shift(item.span, at)) },
      ...(parent && { containerName: parent.name }),
    });
    for (const child of item.children) add(child, at, item);
  };
  const addPlaced = ({ at, item, inside = [] }: PlacedItem, parent?: OutlineItem): void => {
    add(item, at, parent);
    for (const each of inside) addPlaced(each, item);
  };
  for (const item of items) addPlaced(item);
  return list;
}

function kindOf(kind: OutlineKind, client: Client): SymbolKind {
  return client.symbolKinds.has(KIND[kind]) ? KIND[kind] : SymbolKind.String;
}
