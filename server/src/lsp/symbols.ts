import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { CableDocument } from '../cable/model';
import { insideOf, type OutlineItem, type OutlineKind, type PlacedItem } from '../features/outline';
import type { Position } from '../text/lines';
import { shift } from '../text/span';
import type { Steps } from '../text/steps';
import type { Client } from './client';
import { rangeOf } from './positions';
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
  async ({ document, session: { client, engine, writesRaw }, work }) => {
    const items = await work(engine.outlineInSteps(document.cable));
    if (!client.symbolTree) return listOf(items, document.uri, document.cable, client);
    const maker = new Maker(document.cable, client);
    // The connection knows what to do with it.
    if (writesRaw) return new RawJson(await work(maker.piecesOf(items))) as unknown as DocumentSymbol[];
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
  private readonly document: CableDocument;
  /** Symbols whose text had to be written. */
  private written = 0;
  private readonly client: Client;

  constructor(document: CableDocument, client: Client) {
    this.known = madeFor.get(client) ?? new WeakMap<OutlineItem, Made>();
    madeFor.set(client, this.known);
    this.document = document;
    this.client = client;
  }

  symbolOf({ at, item }: PlacedItem): DocumentSymbol {
    const { inside } = item;
    if (!inside || typeof inside === 'function') return this.madeOf(at, item).symbol ??= this.treeOf(item, at);
    const children = inside.map(each => this.symbolOf({ at: at + each.at, item: each.item }));
    return { ...this.ownOf(item, at), ...(children.length > 0 && { children }) };
  }

  /** The same symbols in JSON, in the pieces that are kept. */
  *piecesOf(items: readonly PlacedItem[]): Steps<string[]> {
    const pieces = ['['];
    yield* this.addAll(items, 0, pieces);
    pieces.push(']');
    return pieces;
  }

  /** Each with a comma before it, but the first. */
  private *addAll(items: readonly PlacedItem[], from: number, pieces: string[]): Steps<void> {
    const first = pieces.length;
    for (const placed of items) {
      const { item } = placed;
      const at = from + placed.at;
      const { inside } = item;
      // Of what holds much, it is kept what lies in it.
      if (inside && typeof inside !== 'function' && placesIn(inside) >= MANY) {
        pieces.push(`,${asciiJson(this.ownOf(item, at)).slice(0, -1)},"children":[`);
        yield* this.addAll(inside, at, pieces);
        pieces.push(']}');
        continue;
      }
      const made = this.madeOf(at, item);
      if (made.json === null && ++this.written % WRITTEN === 0) yield;
      pieces.push(made.json ??= `,${asciiJson(this.treeOf(item, at))}`);
    }
    const begun = pieces[first];
    if (begun !== undefined) pieces[first] = begun.slice(1);
  }

  private madeOf(at: number, item: OutlineItem): Made {
    const { lines } = this.document;
    const line = lines.lineAt(at);
    const character = at - lines.start(line);
    let made = this.known.get(item);
    if (made?.line !== line || made.character !== character) this.known.set(item, made = { line, character, symbol: null, json: null });
    return made;
  }

  private treeOf(item: OutlineItem, at: number): DocumentSymbol {
    const children = [
      ...item.children.map(child => this.treeOf(child, at)),
      ...insideOf(item, this.document.text, at).map(each => this.treeOf(each.item, at + each.at)),
    ];
    return { ...this.ownOf(item, at), ...(children.length > 0 && { children }) };
  }

  private ownOf({ name, detail, kind, span, selection }: OutlineItem, at: number): DocumentSymbol {
    const { lines } = this.document;
    return {
      name,
      ...(detail && { detail }),
      kind: kindOf(kind, this.client),
      range: rangeOf(lines, shift(span, at)),
      selectionRange: rangeOf(lines, shift(selection, at)),
    };
  }
}

/** So many symbols are written in one step. */
const WRITTEN = 100;

/** So many paragraphs, or parts of a cable with theirs: to write all of them for a keystroke in one takes longer than all the rest. */
const MANY = 30;

function placesIn(inside: readonly PlacedItem[]): number {
  return inside.reduce((sum, { item }) => sum + 1 + (typeof item.inside === 'function' ? 0 : item.inside?.length ?? 0), 0);
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
