import { countBefore } from '../../text/search';
import type { Span, TextEdit } from '../../text/span';
import type { Finding, Fix } from '../kit/rule';

/**
 * Rounds of fixes after which nothing is left to do. Three are enough for what anybody has typed; in spoiled texts what
 * one fix mends can let a line be read, in which others then wait for each other.
 */
export const MOST_ROUNDS = 6;

/**
 * The edits of the first wanted fix of each finding. A fix is taken whole or not at all: one that
 * overlaps or touches the edits of a fix before it is left for the next round, but for single characters side by side.
 *
 * @returns edits that do not overlap, in order of place
 */
export function fixRound(findings: readonly Finding[], wanted: (finding: Finding, fix: Fix) => boolean): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(candidate => wanted(finding, candidate));
    // Where a suggestion has numbered the paragraphs anew, to number them once more from each on would take forever.
    if (!fix || (!fix.safe && !isFree(taken, finding.span))) continue;
    const edits = fix.edits();
    if (edits.every(edit => isFree(taken, edit))) for (const edit of edits) taken.splice(countBefore(taken, other => other.end <= edit.start), 0, edit);
  }
  return taken;
}

/** Whether an edit (or another place) neither overlaps nor touches one of the sorted edits; two of one character each may touch, as those of a run of entities do. */
function isFree(taken: readonly TextEdit[], edit: Span & { readonly newText?: string }): boolean {
  const at = firstEndingAtOrAfter(taken, edit.start);
  const [next, afterNext] = [taken[at], taken[at + 1]];
  if (next === undefined || edit.end < next.start) return true;
  return next.end === edit.start && isCharacter(next) && isCharacter(edit) && (afterNext === undefined || edit.end < afterNext.start);
}

/** It puts one character, or a blank, in the place of others: nothing that stands beside it matters to it, as it does to a line end. */
function isCharacter({ start, end, newText = '' }: Span & { readonly newText?: string }): boolean {
  return start < end && (newText === ' ' || newText.trim() !== '') && Array.from(newText).length === 1;
}

/** Findings come in order of place, so this is nearly always the end of the list. */
function firstEndingAtOrAfter(taken: readonly TextEdit[], offset: number): number {
  return countBefore(taken, edit => edit.end < offset);
}
