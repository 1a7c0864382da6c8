import type { ToPage } from '../src/pages/messages';
import { send } from './host';
import { followPlaces } from './places';

/** The preview: its blocks come and go as the extension says, and it scrolls with the editor. */
export function runPreview(main: HTMLElement): void {
  let lines: readonly number[] = [];
  /** Where this page has put itself: the scrolling that comes of it is no reader's. */
  let placed = -1;

  const lineOf = (block: Element): number => lines[[...main.children].indexOf(block)] ?? 0;
  followPlaces(lineOf);

  addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
      case 'update': {
        const old = [...main.children].slice(data.from, data.from + data.removed);
        const before = main.children[data.from + data.removed] ?? null;
        for (const block of old) block.remove();
        for (const html of data.html) main.insertBefore(blockOf(html), before);
        lines = data.lines;
        main.dataset['empty'] = lines.length === 0 ? data.empty : '';
        break;
      }
      case 'scroll':
        scrollTo({ top: topOf(data.line) });
        placed = Math.round(scrollY);
        break;
      case 'cursor':
        for (const block of main.querySelectorAll('.current')) block.classList.remove('current');
        main.children[indexAt(data.line)]?.classList.add('current');
        break;
    }
  });

  addEventListener('scroll', () => {
    if (Math.abs(scrollY - placed) < 2) return;
    placed = -1;
    send({ type: 'scrolled', line: lineAtTop() });
  }, { passive: true });

  /** Index of the block that shows a line: the last that begins at or before it. */
  function indexAt(line: number): number {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A line of the text as a height of the page: between the beginnings of two blocks, in proportion. */
  function topOf(line: number): number {
    const index = indexAt(line);
    const block = main.children[index];
    if (!block || line <= 0) return 0;
    const { top } = block.getBoundingClientRect();
    const next = main.children[index + 1]?.getBoundingClientRect().top ?? block.getBoundingClientRect().bottom;
    const first = lines[index] ?? 0;
    const last = lines[index + 1] ?? first + 10;
    return scrollY + top + (next - top) * Math.min(1, Math.max(0, (line - first) / Math.max(1, last - first)));
  }

  function lineAtTop(): number {
    let low = 0;
    let high = main.children.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((main.children[middle]?.getBoundingClientRect().top ?? 0) <= 1) low = middle;
      else high = middle - 1;
    }
    const first = lines[low] ?? 0;
    const top = main.children[low]?.getBoundingClientRect().top ?? 0;
    const next = main.children[low + 1]?.getBoundingClientRect().top;
    const last = lines[low + 1];
    if (scrollY <= 0 || next === undefined || last === undefined || top > 0) return scrollY <= 0 ? 0 : first;
    return first + (last - first) * Math.min(1, -top / Math.max(1, next - top));
  }
}

/** @param html made by the server, in which every text is escaped */
function blockOf(html: string): HTMLElement {
  const block = document.createElement('div');
  block.className = 'block';
  block.innerHTML = html;
  return block;
}
