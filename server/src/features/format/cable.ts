import { parseInSteps } from '../../cable/parse-in-steps';
import { applyEdits } from '../../text/span';
import type { Steps } from '../../text/steps';
import { blankLines } from './blank-lines';
import { isKept } from './guard';
import { headerForm, headerWidth } from './header-form';
import { headerOrder } from './header-order';
import { marks } from './marks';
import { paragraphs } from './paragraphs';
import { ruleFixes } from './rule-fixes';
import type { Change, Draft, Keeps, Step } from './step';
import { trailingBlanks } from './trailing-blanks';

const STEPS: readonly Step[] = [trailingBlanks, headerOrder, ruleFixes, marks, headerForm, headerWidth, paragraphs, blankLines];

/** What one round leaves to the next is little; a layout that is not at rest after these is not one that we know. */
const MOST_ROUNDS = 6;

/**
 * Lays out one cable.
 *
 * @param text the text of the cable alone
 * @param lineEnd that of the text around it, for a cable of one line
 * @returns the new text, perhaps the same; null when it is no single cable by itself, or when its layout does not come to rest
 */
export function* formatCable(text: string, width: number, lineEnd: Draft['lineEnd']): Steps<string | null> {
  let draft = yield* read(text, width, /[\r\n]/.test(text) ? null : lineEnd);
  if (!draft) return null;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before: Draft = draft;
    for (const { keeps, changes } of STEPS) draft = yield* taken(draft, keeps, yield* changes(draft));
    if (draft === before) return draft.text;
  }
  return null;
}

/** @param lineEnd that of the text as it was at first; null for that of this one */
function* read(text: string, width: number, lineEnd: Draft['lineEnd'] | null): Steps<Draft | null> {
  const document = yield* parseInSteps(text);
  const [cable, other] = document.cables;
  return cable && !other ? { text, document, cable, width, lineEnd: lineEnd ?? document.lines.lineEnd } : null;
}

/** So many characters may be read to find out which changes of a step are good, and a text at least so often: the cost is that of its length. */
const MOST_READ = 1_000_000;
const FEWEST_TRIES = 16;

/** The draft after the changes of a step; of those that would change what it says or how it is read, none. */
function* taken(draft: Draft, keeps: Keeps, changes: readonly Change[]): Steps<Draft> {
  let tries = Math.max(FEWEST_TRIES, MOST_READ / (draft.text.length + 1));
  const take = function* (current: Draft, some: readonly Change[]): Steps<Draft> {
    if (some.length === 0 || tries-- <= 0) return current;
    const after = yield* read(applyEdits(current.text, some.flat()), current.width, current.lineEnd);
    if (after && (yield* isKept(keeps, current, after))) return after;
    if (some.length === 1) return current;
    // One of them is not good: the others are taken half by half. From the end, so that the places of the first half stay.
    const half = some.length >> 1;
    return yield* take(yield* take(current, some.slice(half)), some.slice(0, half));
  };
  return yield* take(draft, changes);
}
