import { rule as captionMultipleOnLine } from '../../rules/caption-multiple-on-line';
import { check, checkInSteps } from '../../rules/engine/check';
import { rule as headingUnderlineFolded } from '../../rules/heading-underline-folded';
import { rule as headingUnderlineLength } from '../../rules/heading-underline-length';
import { rule as paragraphIndented } from '../../rules/paragraph-indented';
import { rule as paragraphMarkerSpacing } from '../../rules/paragraph-marker-spacing';
import { rule as portionMarkForm } from '../../rules/portion-mark-form';
import { rule as portionSeparatorStyle } from '../../rules/portion-separator-style';
import type { Rule } from '../../rules/kit/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../rules/kit/settings';
import { rule as tagsMixedSeparators } from '../../rules/tags-mixed-separators';
import type { Steps } from '../../text/steps';
import type { Change, Draft, Step } from './step';

/** The rules that are about the layout and whose safe fixes keep every letter. */
const LAYOUT: readonly Rule[] = [
  captionMultipleOnLine, headingUnderlineFolded, headingUnderlineLength, paragraphIndented,
  paragraphMarkerSpacing, portionMarkForm, portionSeparatorStyle, tagsMixedSeparators,
];

/** What the quick fixes of the layout would do: underlines, markers, marks, captions, TAGS evenly separated. */
export const ruleFixes: Step = { keeps: 'letters', changes: draft => fixesOf(draft) };

/** One object for each width: what the rules found is kept with it. */
const settingsByWidth = new Map<number, RuleSettings>();

function* fixesOf({ document, width }: Draft): Steps<readonly Change[]> {
  const settings = settingsByWidth.get(width) ?? { ...DEFAULT_SETTINGS, profile: 'draft', lineWidth: width };
  settingsByWidth.set(width, settings);
  const options = { rules: LAYOUT };
  yield* checkInSteps(document, settings, options);
  const taken: Change[] = [];
  let end = -1;
  for (const { fixes } of check(document, settings, options)) {
    const fix = fixes.find(({ safe }) => safe);
    const edits = fix ? [...fix.edits()].sort((a, b) => a.start - b.start) : [];
    const first = edits[0];
    // One that meets another waits for the next round.
    if (!first || first.start <= end) continue;
    taken.push(edits);
    end = edits.at(-1)?.end ?? end;
  }
  return taken;
}
