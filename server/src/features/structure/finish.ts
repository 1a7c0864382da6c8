import type { CableDocument } from '../../cable/model';
import { oneLine } from '../../cable/joined';
import type { Span, TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { refuse, type Answer } from './answer';
import { compose, type Composed, type Move } from './place-after';
import { readMentionsInSteps } from '../named/mentions';
import { markerEdits, paragraphMentionEdits, renumberingOf, strayNumber } from './renumbering';
import { doubtfulMentions, isSound } from './sound';
import type { Place, Unit } from './units';

export const ARCHIVE = 'This is an archive copy, which stays as it was sent. Restore the telegram, if it holds one, and change that.';
export const UNSOUND = 'The text around it is laid out in a way that could be read differently afterwards, so nothing was changed.';

/** Up to which mentions of paragraphs are understood: a larger number may be a year. */
const LARGEST = 999;

/** A change of the paragraphs, before mentions and numbers have followed. */
export interface Plan {
  /** What is changed besides numbers and mentions. */
  readonly edits: readonly TextEdit[];
  readonly move: Move | null;
  /** The new numbers of the units, in their old order; two where one is split; null where there is none. */
  readonly numbers: readonly (readonly number[] | null)[];
  /** How many units there are afterwards. */
  readonly count: number;
  /** Units that are no numbered paragraphs of their own any more, or not yet: whose number is not looked at. */
  readonly changed?: readonly number[];
  /** A mark that the command takes away, as it stands in the text. */
  readonly dropped?: string;
  /** The same edits with words in the place of those that the drafter will write: what is looked at. */
  readonly probed?: readonly TextEdit[];
}

/** Lets numbers and mentions follow, looks whether all is well, and answers; never asked of an archive copy, which its callers refuse. */
export function* finish(document: CableDocument, place: Place, plan: Plan, select: (composed: Composed) => Span | null): Steps<Answer> {
  const { cable, units } = place;
  if (units.some(({ number }) => number !== null && number > LARGEST - (plan.count > units.length ? 1 : 0))) return refuse(`A paragraph has, or would get, a number above ${LARGEST}. Mentions of such numbers are not followed, so nothing was changed.`);
  const renumbering = renumberingOf(units, plan.numbers);
  yield* readMentionsInSteps(document, cable);
  const following = [...yield* paragraphMentionEdits(document, cable, renumbering), ...markerEdits(units, plan.numbers.map(to => to?.[0] ?? null))];
  yield;
  const composed = compose(document.text, withFollowing(plan.edits, following), plan.move);
  yield;
  // Where lines were run together a paragraph may begin in the middle of what is one word to a reader.
  if (composed.edits.some(({ start, end }) => isWithinWord(document.text, start, start === end) || isWithinWord(document.text, end, start === end))) return refuse(UNSOUND);
  if (losesWords(document.text, composed.edits, plan.dropped ?? '')) return refuse(UNSOUND);
  const probed = plan.probed ? compose(document.text, withFollowing(plan.probed, following), plan.move) : composed;
  const numbers = plan.numbers.map((to, at) => (plan.changed?.includes(at) ? undefined : to?.[0] ?? null));
  if (!(yield* isSound(document, place, probed, { numbers, count: plan.count }))) return refuse(UNSOUND);
  yield;
  const doubtful = doubtfulMentions(document, cable, units);
  const moves = units.some(({ number }, at) => number !== null && number !== (plan.numbers[at]?.[0] ?? number));
  const stray = strayNumber(document, cable, renumbering);
  const [spelled] = moves ? SPELLED.exec(document.text.slice(cable.start, cable.end)) ?? [] : [];
  const notes = [
    doubtful === 0 ? '' : `Two paragraphs have the same number; ${doubtful === 1 ? 'a mention of it was' : `${doubtful} mentions of it were`} left as written.`,
    stray === undefined ? '' : `The text mentions a paragraph ${stray}, which the cable did not have; it now means what was paragraph ${renumbering.takenOver(stray)}.`,
    spelled === undefined ? '' : `The text has ${oneLine(spelled)} in words, which was left as written.`,
  ].filter(Boolean);
  return { edits: composed.edits, selection: select(composed), note: notes.join(' ') || null };
}

/** A mention of a paragraph that is not read, since its number is a word. */
const SPELLED = /\bpara(?:graph)?s?\s{1,9}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** @param puts something in: what is replaced may be the number of `3b` */
function isWithinWord(text: string, at: number, puts: boolean): boolean {
  return at > 0 && (puts ? /^[\p{L}\p{N}]{2}$/u : /^\p{L}\p{L}$/u).test(text.slice(at - 1, at + 1));
}

/** What stands between the numbers of one mention, and goes with them: `paras 1 and 2`. */
const BETWEEN_NUMBERS = /^(?:and|or|to|through|thru)$/i;

/** Whether a word is taken away that is not put in again elsewhere. No plan does that on purpose; this is for the one that was not foreseen. */
function losesWords(text: string, edits: readonly TextEdit[], dropped: string): boolean {
  const left = new Map<string, number>();
  const count = (words: string, by: number): void => {
    for (const [written] of words.matchAll(/\p{L}{2,}/gu)) {
      // `paras 1 and 2` may become `para 1`.
      const word = written.replace(/(?<=^para(?:graph)?)s$/i, '');
      left.set(word, (left.get(word) ?? 0) + by);
    }
  };
  count(dropped, -1);
  for (const { start, end, newText } of edits) {
    count(text.slice(start, end), 1);
    count(newText, -1);
  }
  return [...left].some(([word, times]) => times > 0 && !BETWEEN_NUMBERS.test(word));
}

/** Edits with those of numbers and mentions, but for what they replace themselves. */
function withFollowing(own: readonly TextEdit[], following: readonly TextEdit[]): readonly TextEdit[] {
  return [...own, ...following.filter(edit => own.every(({ start, end }) => edit.end <= start || end <= edit.start))];
}

/** The numbers as they are. */
export function ownNumbers(units: readonly Unit[]): (readonly number[] | null)[] {
  return units.map(({ number }) => (number === null ? null : [number]));
}

/** The numbers, with those of the units from `at` on moved up or down. */
export function shiftedNumbers(units: readonly Unit[], at: number, by: number): (readonly number[] | null)[] {
  return units.map(({ number }, index) => (number === null ? null : [index >= at ? number + by : number]));
}
