import type { CableDocument } from '../../cable/model';
import { pageHtml } from '../pages/page';
import type { Steps } from '../../text/steps';
import { previewInSteps } from './preview';

/** A file of cables as a page of its own; without findings, which are the drafter's and not the reader's. */
export function* previewPageInSteps(document: CableDocument): Steps<string> {
  const { title, blocks } = yield* previewInSteps(document);
  return pageHtml(title, blocks.map(({ html }) => `<div class="block">${html}</div>`).join('\n'));
}
