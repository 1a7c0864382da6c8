import type { CableDocument } from '../../server/src/cable/model';
import { insideOf, outline, type OutlineItem } from '../../server/src/features/outline';
import { shift } from '../../server/src/text/span';

/** The outline with all spans absolute, and what lies in an item among its children. */
export function wholeOutline(document: CableDocument): readonly OutlineItem[] {
  const absolute = (item: OutlineItem, at: number): OutlineItem => {
    const { name, detail, kind, span, selection, children } = item;
    return {
      name, detail, kind, span: shift(span, at), selection: shift(selection, at),
      children: [...children.map(child => absolute(child, at)), ...insideOf(item, document.text, at).map(each => absolute(each.item, at + each.at))],
    };
  };
  return outline(document).map(({ at, item }) => absolute(item, at));
}
