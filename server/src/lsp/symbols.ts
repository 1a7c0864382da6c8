import { DocumentSymbolRequest, SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { CableDocument } from '../cable/model';
import { insideOf, type OutlineItem, type OutlineKind, type PlacedItem } from '../features/outline';
import { shift } from '../text/span';
import type { Client } from './client';
import { SYMBOL_KINDS } from '../service/kinds';
import { documentSymbolsOf } from '../service/symbols';
import { rangeOf } from '../service/positions';
import { documentFeature } from './feature';

export const symbolFeature = documentFeature(
  DocumentSymbolRequest.type,
  [],
  () => ({ documentSymbolProvider: true }),
  async ({ document, session: { client, engine }, work }) => {
    const items = await work(engine.outlineInSteps(document.cable));
    if (!client.symbolTree) return listOf(items, document.uri, document.cable, client);
    return documentSymbolsOf(items, document.cable, kind => kindOf(kind, client));
  },
);

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
  return client.symbolKinds.has(SYMBOL_KINDS[kind]) ? SYMBOL_KINDS[kind] : SymbolKind.String;
}
