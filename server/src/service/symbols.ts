import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { CableDocument } from '../cable/model';
import { insideOf, type OutlineKind, type PlacedItem } from '../features/outline';
import { shift } from '../text/span';
import { SYMBOL_KINDS } from './kinds';
import { rangeOf } from './positions';

/** The items of an outline as a tree of symbols. @param kindOf default: the kind with the best icon */
export function documentSymbolsOf(items: readonly PlacedItem[], { text, lines }: CableDocument, kindOf = (kind: OutlineKind): SymbolKind => SYMBOL_KINDS[kind]): DocumentSymbol[] {
  const symbolsOf = (placed: readonly PlacedItem[], from: number): DocumentSymbol[] => placed.map(({ at, item }) => {
    const start = from + at;
    const children = [...symbolsOf(item.children.map(child => ({ at: 0, item: child })), start), ...symbolsOf(insideOf(item, text, start), start)];
    return {
      name: item.name,
      ...(item.detail && { detail: item.detail }),
      kind: kindOf(item.kind),
      range: rangeOf(lines, shift(item.span, start)),
      selectionRange: rangeOf(lines, shift(item.selection, start)),
      ...(children.length > 0 && { children }),
    };
  });
  return symbolsOf(items, 0);
}
