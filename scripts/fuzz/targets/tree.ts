import type { CableDocument } from '../../../server/src/cable/model';
import { LineIndex } from '../../../server/src/text/lines';

/** Whether every span of a tree lies in its text: those of blocks count from their block. */
export function outsideSpans(document: CableDocument): string[] {
  const wrong: string[] = [];
  for (const cable of document.cables) {
    for (const { at, block } of cable.blocks) visit(block, block.kind, block.length, at, wrong, document.text.length);
  }
  return wrong;
}

function visit(node: unknown, path: string, length: number, at: number, wrong: string[], most: number): void {
  if (typeof node !== 'object' || node === null || node instanceof LineIndex) return;
  if ('start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number' && !(node.start >= 0 && node.start <= node.end && node.end <= length && at + node.end <= most)) {
    wrong.push(`a span outside its block: ${path.replace(/\.\d+/g, '')}`);
  }
  for (const [key, inner] of Object.entries(node)) visit(inner, `${path}.${key}`, length, at, wrong, most);
}

/** Whether cables tile the file, blocks their cable and lines their block, so that put together they are the text. */
export function gaps({ text, cables }: CableDocument): string[] {
  const wrong: string[] = [];
  let place = 0;
  for (const cable of cables) {
    if (cable.start !== place) wrong.push('cables do not tile the file');
    for (const { at, block } of cable.blocks) {
      if (at !== place) wrong.push('blocks do not tile the cable');
      let line = 0;
      for (const { start, end, next } of block.lines) {
        if (start !== line || end < start || next < end) wrong.push('lines do not tile the block');
        line = next;
      }
      if (line !== block.length) wrong.push('lines do not tile the block');
      place = at + block.length;
    }
    if (cable.end !== place) wrong.push('blocks do not tile the cable');
  }
  if (place !== text.length || cables.length === 0) wrong.push('cables do not tile the file');
  return wrong;
}
