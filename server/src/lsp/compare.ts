import { compareInSteps } from '../features/compare/compare';
import { COMPARE_STYLE, comparisonHtmlInSteps } from '../features/compare/html';
import { readAny } from './closed-files';
import { workFor, type Feature } from './feature';
import type { CompareFiles } from './messages';
import { ownRequest } from './own-request';

const COMPARE = ownRequest<CompareFiles>('cable/compareFiles');

/** Tells two versions of a cable apart, each open or not. */
export const compareFeature: Feature = {
  register: (guard, session) => guard.onRequest(COMPARE, null, async ({ before, after }, token) => {
    const work = workFor(session(), token);
    const [old, now] = await Promise.all([readAny(before, session(), work), readAny(after, session(), work)]);
    if (!old || !now) return null;
    const comparison = await work(compareInSteps(old.document, now.document));
    const html = await work(comparisonHtmlInSteps(comparison, { before: { name: old.name, target: old.uri }, after: { name: now.name, target: now.uri } }));
    return { html, style: COMPARE_STYLE };
  }),
};
