import { readMarked } from '../../server/src/rules/kit/marked';
import { pages } from '../../server/src/rules/engine/pages';
import { CABLE_LINES } from '../../test/cable/cable-like';
import { CLASSIFIED, DIALECTS, soundCable } from '../../test/rules/mutations/cable';
import { Random } from '../../test/rules/mutations/random';
import { names, sample } from '../../test/seeds/samples';
import type { Material } from './mutate';

/** The samples, an invented cable of each dialect, and what the rule pages show. */
export const TEXTS: readonly string[] = [
  ...names.map(sample),
  ...[...DIALECTS, ...CLASSIFIED].flatMap((dialect, seed) => {
    const { draft, finish } = soundCable(new Random(seed + 1), dialect);
    return [finish(draft)];
  }),
  ...Object.values(pages).flatMap(({ flagged, sound }) => [...flagged, ...sound]).map(({ text }) => readMarked(text).text),
];

/** The lines of the samples and examples, and their words in capitals. */
const PIECES: readonly string[] = [...new Set([
  ...CABLE_LINES,
  ...TEXTS.flatMap(text => text.split(/\r?\n/)),
  ...TEXTS.flatMap(text => text.match(/[A-Z][A-Z.()/-]{2,15}:?/g) ?? []),
])];

export const MATERIAL: Material = { texts: TEXTS, pieces: PIECES };
