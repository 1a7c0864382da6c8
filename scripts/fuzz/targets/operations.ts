import { problemsOf } from '../../../test/invariants/check';
import { OPERATIONS } from '../../../test/invariants/operations';
import type { Target } from './target';

/** One of all that changes a text, by the table of test/invariants. */
export const operations: readonly Target[] = OPERATIONS.map(operation => ({
  name: `operation ${operation.name}`,
  weight: 40 / OPERATIONS.length,
  run: (text, random) => problemsOf(operation, text, random.from(0, 1e9)),
}));
