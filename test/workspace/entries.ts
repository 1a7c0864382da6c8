// Short cables for the tests of the index.
import type { CableEntry } from '../../server/src/workspace/entry';
import { entriesIn } from '../../server/src/workspace/read-entries';

export interface CableOf {
  readonly mrn: string;
  /** `140905Z FEB 07` */
  readonly sent?: string | null;
  readonly subject?: string;
  readonly tags?: string;
  /** What stands behind REF: */
  readonly ref?: string;
  readonly text?: string;
}

/** A whole cable; its number stands on the third line where it has a date, else on the first. */
export function cable({ mrn, sent = '140905Z FEB 07', subject = 'THE HARVEST FAIR', tags = 'ECON, CH', ref, text = 'The fair was opened.' }: CableOf): string {
  return [
    ...(sent === null ? [] : [`O ${sent}`, 'FM AMCONSUL GUANGZHOU', 'TO SECSTATE WASHDC']),
    `UNCLAS ${mrn}`, '', 'E.O. 12958: N/A', `TAGS: ${tags}`, `SUBJECT: ${subject}`, ...(ref === undefined ? [] : [`REF: ${ref}`]), '', `1. (U) ${text}`, '', 'SAMPLE', '',
  ].join('\n');
}

/** What is kept of all cables of a file. */
export function readEntries(uri: string, text: string): CableEntry[] {
  return [...entriesIn(uri, text)];
}

export function entries(uri: string, ...cables: readonly CableOf[]): CableEntry[] {
  return readEntries(uri, cables.map(each => `${cable(each)}NNNN\n`).join('\n'));
}
