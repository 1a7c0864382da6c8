import { isDeepStrictEqual } from 'node:util';
import { parse } from '../../../server/src/cable/parse';
import { applyEdit, reread } from '../../../server/src/cable/reread';
import { toContract } from '../../../server/src/cable/to-contract';
import type { TextEdit } from '../../../server/src/text/span';
import type { Random } from '../../../test/rules/mutations/random';
import type { Target } from './target';
import { gaps, outsideSpans } from './tree';

const TYPED = ['', 'x', ' ', '\n', '\r', '\n\n', '-', '-----', '¶', '9', '1. (U) ', '\n2. (C) ', '(', 'TAGS: ', '\nBT\n', '\nNNNN\n', '\nUNCLAS PARIS 1\n', '\nVZCZCXYZ0001\n', 'End summary.', '\nROE\n', '\ud83d'] as const;

function edit(length: number, random: Random): TextEdit {
  const start = random.from(0, length);
  return { start, end: Math.min(length, start + random.pick([0, 0, 1, 2, 40, 400, 4000])), newText: random.pick(TYPED) };
}

/** The tree holds the text, and reading again after edits gives what reading the whole gives. */
export const parser: Target = {
  name: 'parser',
  weight: 30,
  run: (text, random) => {
    let reading = parse(text);
    const wrong = [...gaps(reading), ...outsideSpans(reading)];
    JSON.stringify(toContract(reading));
    for (let times = random.from(1, 3); times > 0; times--) {
      reading = reread(reading, applyEdit(reading.text, reading.lines, edit(reading.text.length, random)));
      const whole = parse(reading.text);
      if (!isDeepStrictEqual([...reading.lines.starts], [...whole.lines.starts])) wrong.push('the lines after an edit are not those of the new text');
      if (!isDeepStrictEqual(reading.cables, whole.cables)) wrong.push('the tree after an edit is not that of the new text');
      if (wrong.length > 0) break;
    }
    return wrong;
  },
};
