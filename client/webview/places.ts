import { send } from './host';

/** Clicks on what leads somewhere: a place of the text, a place of the page, another file. */
export function followPlaces(lineOf: (block: Element) => number): void {
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return;
    const place = event.target.closest<HTMLElement>('button.place');
    const block = place?.closest('.block');
    if (place && block) send({ type: 'reveal', line: lineOf(block) + Number(place.dataset['line']), character: Number(place.dataset['character']) });

    const link = event.target.closest<HTMLAnchorElement>('a');
    const href = link?.getAttribute('href') ?? '';
    if (!link || !href.startsWith('#')) return;
    // The host of the page would scroll, and leave the focus where it was.
    event.preventDefault();
    event.stopPropagation();
    const { cable, line } = link.dataset;
    if (cable !== undefined) send({ type: 'open', target: cable, line: Number(line ?? 0) });
    else show(document.getElementById(href.slice(1)));
  }, { capture: true });

  document.addEventListener('dblclick', event => {
    if (!(event.target instanceof Element) || event.target.closest('button, a, summary')) return;
    const block = event.target.closest('.block');
    if (block) send({ type: 'reveal', line: lineOf(block), character: 0 });
  });
}

/** Takes eye and focus to a place of the page. */
function show(place: HTMLElement | null): void {
  if (!place) return;
  for (const before of document.querySelectorAll('.target')) before.classList.remove('target');
  place.classList.add('target');
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
}
