import type { CableDocument } from '../../cable/model';
import { pageHtml } from '../pages/page';
import { preview } from './preview';

/** A file of cables as a page of its own; without findings, which are the drafter's and not the reader's. */
export function previewPage(document: CableDocument): string {
  const { title, blocks } = preview(document);
  return pageHtml(title, blocks.map(({ html }) => `<div class="block">${html}</div>`).join('\n'));
}
