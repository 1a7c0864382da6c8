import { ProtocolRequestType } from 'vscode-languageserver';
import { documentFeature } from './feature';
import type { CableOverview } from './messages';

const OVERVIEW = new ProtocolRequestType<CableOverview['params'], CableOverview['result'], never, void, void>('cable/overview' satisfies CableOverview['method']);

export const overviewFeature = documentFeature(
  OVERVIEW,
  null,
  () => ({}),
  ({ params, document: { cable }, session }) => session.engine.overview(cable, cable.lines.offsetAt(params.position)),
);
