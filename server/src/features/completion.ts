import type { CableDocument } from '../cable/model';
import { completeAddressees } from './completions/addressees';
import { completeBrackets } from './completions/brackets';
import { completeDateTimeGroup } from './completions/date-time-group';
import { completeDates } from './completions/dates';
import { NOTHING } from './completions/item';
import type { Completer, Completion, CompletionItem } from './completions/item';
import { completeClassificationLine, completeLineStart } from './completions/keywords';
import { completeOrders } from './completions/orders';
import { caretPlace } from './completions/place';
import type { CompletionSettings } from './completions/place';
import { completePortionMarks } from './completions/portion-marks';
import { completeReasons } from './completions/reasons';
import { completeReferenceList, completeReferences } from './completions/cited-references';
import { completeTags } from './completions/tags';

export { explainItem } from './completions/explain';
export type { Completion, CompletionItem, ItemKind } from './completions/item';
export type { CompletionSettings } from './completions/place';

/** The first that knows its place answers; a line that only begins comes last. */
const COMPLETERS: readonly Completer[] = [
  completeTags, completeOrders, completeDateTimeGroup, completeDates, completeReasons, completePortionMarks, completeReferences,
  completeClassificationLine, completeReferenceList, completeAddressees, completeBrackets, completeLineStart,
];

/**
 * What can be written at the caret, the likeliest first. It looks at the caret's line as it is being typed, and asks
 * the tree for what stands around: the cable may be half-written, or empty. In running text nothing is offered but
 * the letters of references and the words that close what is open.
 *
 * @param offset absolute
 */
export function completion(document: CableDocument, offset: number, settings: CompletionSettings): Completion {
  const place = caretPlace(document, offset, settings);
  const { text } = document;
  if (!place) return NOTHING;
  for (const complete of COMPLETERS) {
    const found = complete(place);
    if (!found) continue;
    // Of what is written already Enter would only take the blank that called the list away; and nobody asked for what would grow together with the word behind it.
    const isAsked = ({ insert, newText }: CompletionItem): boolean => text.slice(insert.start, insert.end).trimEnd() !== newText && (insert.end > offset || !/\w\w/.test(newText.slice(-1) + text.charAt(offset)));
    const items = (settings.byCharacter ? found.items.filter(isAsked) : found.items).map(item => overItself(item, text));
    return found.incomplete ? inOurOrder({ ...found, items }, text) : { ...found, items };
  }
  return NOTHING;
}

/** An item of which the rest stands behind the caret, ROGER before CHANNEL, in the place of that too: it is not to stand there twice. */
function overItself(item: CompletionItem, text: string): CompletionItem {
  const { insert: { start, end }, replace } = item;
  const written = item.newText.trimEnd();
  const insert = { start, end: start + written.length };
  const isThere = text.slice(start, insert.end).toUpperCase() === written.toUpperCase() && !/\w\w/.test(text.slice(insert.end - 1, insert.end + 1));
  return insert.end > end && isThere ? { ...item, newText: /^\S/.test(text.charAt(insert.end)) ? item.newText : written, insert, replace: { start, end: Math.max(replace.end, insert.end) } } : item;
}

/**
 * Editors rank by how well the letters that are typed fit, and would put SECSTATE SERVICE DESK above SECSTATE. A list that
 * is asked for again at each letter needs no such rank: what is typed stands before the names of every item, so that it fits
 * all alike and the likeliest stays first.
 */
function inOurOrder({ items, incomplete }: Completion, text: string): Completion {
  return { incomplete, items: items.map(item => ({ ...item, filterText: [text.slice(item.insert.start, item.insert.end), item.filterText].filter(Boolean).join(' ') })) };
}
