import { parse } from '../../../server/src/cable/parse';
import { completion } from '../../../server/src/features/completion';
import { folding } from '../../../server/src/features/folding';
import { hover } from '../../../server/src/features/hover';
import { navigation } from '../../../server/src/features/navigation';
import { insideOf, outline, type OutlineItem } from '../../../server/src/features/outline';
import { markdownInSteps } from '../../../server/src/features/preview/markdown';
import { previewPageInSteps } from '../../../server/src/features/preview/page';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { shift, type Span } from '../../../server/src/text/span';
import { inOneGo } from '../../../server/src/text/steps';
import type { Target } from './target';

const OFFSETS = 6;
const { vocabulary } = DEFAULT_SETTINGS;

/** Every feature answers about every text, and what it points at lies in it. */
export const features: Target = {
  name: 'features',
  weight: 15,
  run: (text, random) => {
    const document = parse(text);
    const whole = { start: 0, end: text.length };
    const { lines } = document;
    const wrong: string[] = [];
    const spans = (what: string, all: readonly Span[]): void => { if (!all.every(span => isInside(span, whole))) wrong.push(`${what}: a place outside the text`); };
    for (const { line, ranges } of folding(document)) if (!ranges.every(({ startLine, endLine }) => startLine >= 0 && startLine < endLine && line + endLine < lines.count)) wrong.push('folding: lines that are not there');
    for (const { at, item } of outline(document)) wrong.push(...itemProblems(item, at, whole, text));
    spans('links', navigation.links(document));
    inOneGo(previewPageInSteps(document));
    inOneGo(markdownInSteps(document));
    const blocks = document.cables.flatMap(cable => cable.blocks);
    for (let count = 0; count < OFFSETS; count++) {
      const offset = Math.min(text.length, count < OFFSETS / 2 ? random.pick(blocks).at + random.from(0, 8) : random.from(0, text.length));
      const shown = hover(document, offset);
      if (shown) spans('hover', [shown.span]);
      for (const byCharacter of [true, false]) completion(document, offset, { vocabulary, today: '2007-02-14', byCharacter });
      spans('definition', navigation.definition(document, offset));
      spans('references', navigation.references(document, offset, true));
      spans('highlights', navigation.highlights(document, offset).map(({ span }) => span));
      spans('linked editing', navigation.linkedEditing(document, offset) ?? []);
      spans('selection', navigation.selection(document, offset));
      navigation.prepareRename(document, offset);
    }
    return wrong;
  },
};

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start <= inner.end && inner.end <= outer.end;
}

/** @param within absolute */
function itemProblems(item: OutlineItem, at: number, within: Span, text: string): string[] {
  const { name, children } = item;
  const span = shift(item.span, at);
  return [
    ...(name === '' || /[\r\n]/.test(name) ? ['outline: an item without a name on one line'] : []),
    ...(isInside(span, within) && isInside(shift(item.selection, at), span) ? [] : ['outline: an item outside the one around it']),
    ...children.flatMap(child => itemProblems(child, at, span, text)),
    ...insideOf(item, text, at).flatMap(each => itemProblems(each.item, at + each.at, span, text)),
  ];
}
