import { ProtocolRequestType } from 'vscode-languageserver';
import { compare } from '../features/compare/compare';
import { COMPARE_STYLE, comparisonHtml } from '../features/compare/html';
import { readAny } from './closed-files';
import type { Feature } from './feature';
import type { CompareFiles } from './messages';

const COMPARE = new ProtocolRequestType<CompareFiles['params'], CompareFiles['result'], never, void, void>('cable/compareFiles' satisfies CompareFiles['method']);

/** Tells two versions of a cable apart, each open or not. */
export const compareFeature: Feature = {
  capabilities: () => ({}),
  register: (guard, session) => guard.onRequest(COMPARE, null, async ({ before, after }) => {
    const [old, now] = await Promise.all([readAny(before, session()), readAny(after, session())]);
    if (!old || !now) return null;
    const comparison = compare(old.document, now.document);
    const html = comparisonHtml(comparison, { before: { name: old.name, target: old.uri }, after: { name: now.name, target: now.uri } });
    return { html, style: COMPARE_STYLE };
  }),
};
