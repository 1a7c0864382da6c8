import type { Feature } from './feature';
import type { Reindex } from './messages';
import { ownRequest } from './own-request';

const REINDEX = ownRequest<Reindex>('cable/reindex');

/** Goes through all folders again when the user asks for it. */
export const reindexFeature: Feature = {
  register: (guard, session) => guard.onRequest(REINDEX, null, async () => {
    await session().index.run(true);
    return null;
  }),
};
