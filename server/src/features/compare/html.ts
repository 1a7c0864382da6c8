import { escapeHtml } from '../pages/escape';
import { counted } from '../../text/in-words';
import { eachInSteps, inOneGo, type Steps } from '../../text/steps';
import { differs, type Comparison, type Entry } from './compare';
import type { Unit } from './units';
import type { WordRun } from './words';

/** Where a version is, for links to its places (`data-cable`); null for none. */
export interface Versions {
  readonly before: { readonly name: string; readonly target: string | null };
  readonly after: { readonly name: string; readonly target: string | null };
}

/** How a comparison looks, beside the style of all pages. */
export const COMPARE_STYLE = `
.versions { color: var(--muted); margin-bottom: 1.6em; }
.versions p { margin: 0 0 .2em; }
.entry { margin: 0 0 .9em; padding: .35em 0 .35em 1em; border-left: 3px solid var(--rule); }
.entry p { margin: 0; }
.entry .what { display: flex; flex-wrap: wrap; gap: .2em .7em; align-items: baseline; font-size: .87em; color: var(--muted); }
.entry h2 { margin: 0; padding: 0; border: 0; font-size: 1em; }
.entry.changed { border-color: var(--info); }
.entry.added { border-color: var(--added); }
.entry.removed { border-color: var(--removed); }
.entry.unit-heading .text { font-weight: 600; }
ins { text-decoration: none; color: color-mix(in srgb, var(--added) 60%, var(--fg)); background: color-mix(in srgb, var(--added) 15%, transparent); border-bottom: 1.5px solid var(--added); border-radius: 2px; }
del { color: color-mix(in srgb, var(--removed) 60%, var(--fg)); background: color-mix(in srgb, var(--removed) 13%, transparent); text-decoration: line-through; border-radius: 2px; }
details.same { margin: 0 0 .9em; padding-left: 1em; border-left: 3px solid transparent; }
details.same .entry { border: 0; padding-left: 0; }
/* Said and not seen. */
ins::before, del::before { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; content: ' added: '; }
del::before { content: ' removed: '; }
@media (forced-colors: active) { ins { text-decoration: underline; } }
`;

/** A comparison as HTML: what changed in full with its words, what did not change folded away. */
export function comparisonHtml(comparison: Comparison, versions: Versions): string {
  return inOneGo(comparisonHtmlInSteps(comparison, versions));
}

/** The same step by step. */
export function* comparisonHtmlInSteps({ entries, counts }: Comparison, versions: Versions): Steps<string> {
  const written = yield* eachInSteps(entries, entry => entryHtml(entry, versions));
  const parts: string[] = [];
  let from = 0;
  for (const [at, entry] of entries.entries()) {
    const next = entries[at + 1];
    if (!differs(entry) && next && !differs(next)) continue;
    const html = written.slice(from, at + 1).join('');
    parts.push(differs(entry) ? html : `<details class="same"><summary>${sameText(entries.slice(from, at + 1))}</summary>${html}</details>`);
    from = at + 1;
  }
  return `<h1>Comparison</h1><div class="versions"><p>Before: ${linked(versions.before, 0, escapeHtml(versions.before.name))}</p><p>After: ${linked(versions.after, 0, escapeHtml(versions.after.name))}</p><p role="status">${escapeHtml(summaryOf(counts))}</p></div>${parts.join('\n')}`;
}

/** `2 changed, 1 added, 3 renumbered`, or that there is no difference. */
export function summaryOf(counts: Comparison['counts']): string {
  const told = (['changed', 'added', 'removed', 'moved', 'remarked', 'renumbered'] as const).filter(kind => counts[kind] > 0).map(kind => `${counts[kind]} ${kind === 'remarked' ? 'with another mark' : kind}`);
  return told.length === 0 ? 'No difference.' : `${told.join(', ')}.`;
}

/** What happened to a unit, in words: `moved`, `was 3`. */
export function whatOf({ before, after, text, moved, renumbered, remarked }: Entry): readonly string[] {
  return [
    text === 'same' ? '' : text,
    moved ? 'moved' : '',
    renumbered && before && after ? (before.number === null ? 'numbered' : `was ${before.number}`) : '',
    remarked && before ? `mark was ${before.mark === null ? 'none' : `(${before.mark})`}` : '',
  ].filter(Boolean);
}

function entryHtml(entry: Entry, versions: Versions): string {
  const { before, after, text, words } = entry;
  const unit = after ?? before;
  if (!unit) return '';
  const place = linked(after ? versions.after : versions.before, unit.line, escapeHtml(nameOf(unit)));
  const what = whatOf(entry).map(word => `<span>${escapeHtml(word)}</span>`);
  const body = text === 'changed' ? words.map(runHtml).join(' ') : runHtml({ kind: text, text: unit.text });
  return `<div class="entry unit-${unit.kind} ${text}"><div class="what"><h2>${place}</h2> ${what.join(' ')}</div><p class="text">${body}</p></div>`;
}

function runHtml({ kind, text }: WordRun): string {
  const words = escapeHtml(text);
  return kind === 'same' ? words : kind === 'added' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
}

/** What a unit is called where it stands alone. */
export function nameOf({ kind, label }: Unit): string {
  switch (kind) {
    case 'field': return label;
    case 'heading': return label === '' ? 'Heading' : `Heading ${label}`;
    case 'paragraph': return label === '' ? 'Text' : label;
    case 'signature': return 'Signature';
  }
}

function linked({ target }: Versions['before'], line: number, html: string): string {
  return target === null ? html : `<a href="#" title="Open" data-cable="${escapeHtml(target)}" data-line="${line}">${html}</a>`;
}

function sameText(entries: readonly Entry[]): string {
  const paragraphs = entries.filter(({ after }) => after?.kind === 'paragraph');
  const numbers = paragraphs.flatMap(({ after }) => after?.number ?? []);
  // Beside numbers, those that have none would make the count one that the numbers contradict.
  const told = numbers.length || paragraphs.length;
  const others = entries.length - told;
  const [first] = numbers;
  const last = numbers.at(-1);
  const which = first === undefined ? '' : first === last ? ` (${first})` : ` (${first} to ${last})`;
  return [
    told > 0 ? counted(told, 'paragraph') + which : '',
    others > 0 ? counted(others, 'other part') : '',
  ].filter(Boolean).join(' and ') + ' unchanged';
}
