import type { IndexState } from '../../server/src/lsp/messages';

const REACHED: Readonly<Record<NonNullable<IndexState['reached']>, string>> = {
  files: 'Not all files are in it: there are more than the setting cable.index.maxFiles allows.',
  depth: 'Not all files are in it: some lie deeper than the setting cable.index.maxDepth allows.',
  bytes: 'Not all files are in it: they are larger than the setting cable.index.maxMegabytes allows.',
};

/**
 * What the status item says of the index, shortly and at length.
 *
 * @param folders how many are open
 */
export function indexText({ state, files, cables, reached, large }: IndexState, folders: number): { readonly text: string; readonly detail: string } {
  if (state === 'off') return { text: 'No index of cables', detail: 'No folder is open, or the setting cable.index.enabled is off.' };
  const where = folders > 1 ? `the ${folders} folders` : 'the folder';
  const detail = {
    reading: `The index of ${where} is being made: ${count(files, 'file')} so far.`,
    stopped: `The index was stopped after ${count(files, 'file')}.`,
    ready: [`In ${count(files, 'file')} of ${where}.`, reached === null ? '' : REACHED[reached], large > 0 ? `${count(large, 'file')} left out as too large.` : ''].filter(Boolean).join(' '),
  };
  return { text: count(cables, 'cable'), detail: detail[state] };
}

/** The commas are put in by hand: at its first use in a process, `toLocaleString` loads what it knows of all languages. */
function count(number: number, what: string): string {
  return `${String(number).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',')} ${what}${number === 1 ? '' : 's'}`;
}
