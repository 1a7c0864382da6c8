import { ProtocolRequestType } from 'vscode-languageserver';
import type { Feature } from './feature';
import type { Reindex } from './messages';

const REINDEX = new ProtocolRequestType<Reindex['params'], Reindex['result'], never, void, void>('cable/reindex' satisfies Reindex['method']);

/** Goes through all folders again when the user asks for it. */
export const reindexFeature: Feature = {
  capabilities: () => ({}),
  register: (guard, session) => guard.onRequest(REINDEX, null, async () => {
    await session().index.run(true);
    return null;
  }),
};
