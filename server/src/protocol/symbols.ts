import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { OutlineItem, OutlineKind, PlacedItem } from '../features/outline';
import type { LineIndex, Position } from '../text/lines';
import { shift } from '../text/span';
import type { Client } from './client';
import { rangeOf } from './convert';
import { documentFeature } from './feature';
import { asciiJson, RawJson } from './raw-json';

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
  ({ document, session: { client, engine, writesRaw } }) => {
    const items = engine.outline(document.cable);
    const { lines } = document.cable;
    if (!client.symbolTree) return listOf(items, document.uri, lines, client);
    const maker = new Maker(lines, client);
    // The connection knows what to do with it.
    if (writesRaw) return new RawJson(maker.piecesOf(items)) as unknown as DocumentSymbol[];
    return items.map(item => maker.symbolOf(item));
  },
);

/** The symbol of an item in the place that it was made for: as an object or in JSON, whichever was asked for. */
interface Made extends Position {
  symbol: DocumentSymbol | null;
  /** With a comma before it. */
  json: string | null;
}

/** The symbols that were made for a client. */
const madeFor = new WeakMap<Client, WeakMap<OutlineItem, Made>>();

/** Makes the symbols of a version of a document; what begins where it began before is the same symbol, text and all. */
class Maker {
  private readonly known: WeakMap<OutlineItem, Made>;
  private readonly lines: LineIndex;
  private readonly client: Client;

  constructor(lines: LineIndex, client: Client) {
    this.known = madeFor.get(client) ?? new WeakMap<OutlineItem, Made>();
    madeFor.set(client, this.known);
    this.lines = lines;
    this.client = client;
  }

  symbolOf({ at, item }: PlacedItem): DocumentSymbol {
    if (!item.inside) return this.madeOf(at, item).symbol ??= treeOf(item, at, this.lines, this.client);
    const children = item.inside.map(each => this.symbolOf({ at: at + each.at, item: each.item }));
    return { ...ownOf(item, at, this.lines, this.client), ...(children.length > 0 && { children }) };
  }

  /** The same symbols in JSON, in the pieces that are kept. */
  piecesOf(items: readonly PlacedItem[]): string[] {
    const pieces = ['['];
    this.addAll(items, 0, pieces);
    pieces.push(']');
    return pieces;
  }

  private addAll(items: readonly PlacedItem[], from: number, pieces: string[]): void {
    const first = pieces.length;
    for (const { at, item } of items) this.add(from + at, item, pieces);
    const begun = pieces[first];
    if (begun !== undefined) pieces[first] = begun.slice(1);
  }

  /** Each with a comma before it. */
  private add(at: number, item: OutlineItem, pieces: string[]): void {
    const { inside } = item;
    // Of what holds much, it is kept what lies in it.
    if (!inside || placesIn(item) < MANY) {
      pieces.push(this.madeOf(at, item).json ??= `,${asciiJson(treeOf(item, at, this.lines, this.client))}`);
      return;
    }
    pieces.push(`,${asciiJson(ownOf(item, at, this.lines, this.client)).slice(0, -1)},"children":[`);
    this.addAll(inside, at, pieces);
    pieces.push(']}');
  }

  private madeOf(at: number, item: OutlineItem): Made {
    const line = this.lines.lineAt(at);
    const character = at - this.lines.start(line);
    let made = this.known.get(item);
    if (made?.line !== line || made.character !== character) this.known.set(item, made = { line, character, symbol: null, json: null });
    return made;
  }
}

/** So many paragraphs, or parts of a cable with theirs: to write all of them for a keystroke in one takes longer than all the rest. */
const MANY = 30;

function placesIn({ inside = [] }: OutlineItem): number {
  return inside.reduce((sum, { item }) => sum + 1 + (item.inside?.length ?? 0), 0);
}

function treeOf(item: OutlineItem, at: number, lines: LineIndex, client: Client): DocumentSymbol {
  const children = [
    ...item.children.map(child => treeOf(child, at, lines, client)),
    ...(item.inside ?? []).map(each => treeOf(each.item, at + each.at, lines, client)),
  ];
  return { ...ownOf(item, at, lines, client), ...(children.length > 0 && { children }) };
}

function ownOf({ name, detail, kind, span, selection }: OutlineItem, at: number, lines: LineIndex, client: Client): DocumentSymbol {
  return {
    name,
    ...(detail && { detail }),
    kind: kindOf(kind, client),
    range: rangeOf(lines, shift(span, at)),
    selectionRange: rangeOf(lines, shift(selection, at)),
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
    for (const each of item.inside ?? []) add(each.item, at + each.at, item);
  };
  for (const { at, item } of items) add(item, at);
  return list;
}

function kindOf(kind: OutlineKind, client: Client): SymbolKind {
  return client.symbolKinds.has(KIND[kind]) ? KIND[kind] : SymbolKind.String;
}
