import { shown } from '../../text/shown';
import { differs, type Comparison } from './compare';
import { nameOf, summaryOf, whatOf } from './html';

/** A comparison for people at a terminal: what changed, words in [-…-] are gone, words in {+…+} are new. */
export function comparisonText({ entries, counts }: Comparison): string {
  const parts = entries.filter(differs).map(entry => {
    const { before, after, text, words } = entry;
    const unit = after ?? before;
    if (!unit) return '';
    const body = text === 'changed'
      ? words.map(run => (run.kind === 'same' ? run.text : run.kind === 'added' ? `{+${run.text}+}` : `[-${run.text}-]`)).join(' ')
      : text === 'added' ? `{+${unit.text}+}` : text === 'removed' ? `[-${unit.text}-]` : unit.text;
    return `${shown(nameOf(unit))} · ${shown(whatOf(entry).join(', '))}\n    ${shown(body)}\n`;
  });
  return `${[...parts, summaryOf(counts)].join('\n')}\n`;
}
