import { documentFeature } from './feature';
import type { CableOverview } from './messages';
import { ownRequest } from './own-request';

const OVERVIEW = ownRequest<CableOverview>('cable/overview');

export const overviewFeature = documentFeature(
  OVERVIEW,
  null,
  null,
  ({ params, document: { cable }, session }) => session.engine.overview(cable, cable.lines.offsetAt(params.position)),
);
