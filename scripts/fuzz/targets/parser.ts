import { isDeepStrictEqual } from 'node:util';
import { readWhole } from '../../../server/src/cable/reading';
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
    let reading = readWhole(text);
    const wrong = [...gaps(reading.document), ...outsideSpans(reading.document)];
    JSON.stringify(toContract(reading.document));
    for (let times = random.from(1, 3); times > 0; times--) {
      reading = reread(reading, applyEdit(reading.document.text, reading.document.lines, edit(reading.document.text.length, random)));
      const whole = readWhole(reading.document.text);
      if (!isDeepStrictEqual([...reading.document.lines.starts], [...whole.document.lines.starts])) wrong.push('the lines after an edit are not those of the new text');
      if (!isDeepStrictEqual(reading.document.cables, whole.document.cables)) wrong.push('the tree after an edit is not that of the new text');
      else if (!isDeepStrictEqual(reading.cables, whole.cables)) wrong.push('what is known after an edit is not what the new text gives');
      if (wrong.length > 0) break;
    }
    return wrong;
  },
};
