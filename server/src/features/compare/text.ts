import { shown } from '../../text/shown';
import { differs, type Comparison } from './compare';
import { nameOf, summaryOf, whatOf } from './html';
import type { WordRun } from './words';

/** A comparison for people at a terminal: what changed, words in [-…-] are gone, words in {+…+} are new. */
export function comparisonText({ entries, counts }: Comparison): string {
  const parts = entries.filter(differs).map(entry => {
    const { before, after, text, words } = entry;
    const unit = after ?? before;
    if (!unit) return '';
    const body = text === 'changed' ? words.map(runText).join(' ') : runText({ kind: text, text: unit.text });
    return `${shown(nameOf(unit))} · ${shown(whatOf(entry).join(', '))}\n    ${shown(body)}\n`;
  });
  return `${[...parts, summaryOf(counts)].join('\n')}\n`;
}

function runText({ kind, text }: WordRun): string {
  return kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`;
}
