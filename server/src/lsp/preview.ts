import { PAGE_STYLE } from '../features/pages/style';
import { markdownInSteps } from '../features/preview/markdown';
import { previewPageInSteps } from '../features/preview/page';
import { previewInSteps, titleOf } from '../features/preview/preview';
import { postKey } from '../workspace/post-key';
import { documentFeature, type Feature } from './feature';
import type { ExportDocument, PageStyle, Preview } from './messages';
import { ownRequest } from './own-request';

const PREVIEW = ownRequest<Preview>('cable/preview');
const PAGE = ownRequest<PageStyle>('cable/pageStyle');
const EXPORT = ownRequest<ExportDocument>('cable/exportDocument');

const previewFeature = documentFeature(PREVIEW, null, null, async ({ document, session: { settings, index }, work }) => {
  const { rules } = await settings.of(document.uri);
  const { cable } = document;
  const { title, blocks } = await work(previewInSteps(cable, {
    findings: await work(document.findInSteps(rules)),
    find: ({ post, ...listed }) => index.cables.find({ post: postKey(post), ...listed })[0]?.uri ?? null,
  }));
  return { title, blocks: blocks.map(({ start, html }) => ({ line: cable.lines.lineAt(start), html })) };
});

const pageStyleFeature: Feature = {
  register: guard => guard.onRequest(PAGE, '', () => PAGE_STYLE),
};

const exportFeature = documentFeature(EXPORT, null, null, async ({ document: { cable }, params: { format }, work }) => (
  { title: titleOf(cable), text: format === 'markdown' ? `${await work(markdownInSteps(cable))}\n` : await work(previewPageInSteps(cable)) }
));

/** What a client needs to show a cable as a page, and to hand it on. */
export const previewFeatures: readonly Feature[] = [previewFeature, pageStyleFeature, exportFeature];
