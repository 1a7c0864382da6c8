import { checksum } from '../text/checksum';
import type { CableEntry } from './entry';
import type { FileRecord } from './scan';

/** Increase when other data is stored for a cable, or when cables are parsed differently. */
const FORMAT = 4;
/** Each part is written and read in one go. */
const FILES_PER_PART = 250;

/**
 * Serializes the records of files, in parts that stand alone. Each starts with a line of format, version and checksum.
 * @param version of the program
 */
export function* writeParts(version: string, records: Iterable<readonly [uri: string, record: FileRecord]>): Generator<string> {
  let files: (readonly [string, object])[] = [];
  for (const [uri, { mtime, size, entries }] of records) {
    files.push([uri, { mtime, size, entries: entries.map(entry => ({ ...entry, uri: undefined })) }]);
    if (files.length < FILES_PER_PART) continue;
    yield part(version, files);
    files = [];
  }
  if (files.length > 0) yield part(version, files);
}

/** Reads a part. @returns null if another version wrote it or it is damaged: then its files must be read again */
export function readPart(version: string, text: string): ReadonlyMap<string, FileRecord> | null {
  const lineEnd = text.indexOf('\n');
  const json = text.slice(lineEnd + 1);
  if (lineEnd === -1 || text.slice(0, lineEnd) !== headerOf(version, json)) return null;
  const files = JSON.parse(json) as [string, Omit<FileRecord, 'entries'> & { readonly entries: readonly Omit<CableEntry, 'uri'>[] }][];
  return new Map(files.map(([uri, { entries, ...file }]) => [uri, { ...file, entries: entries.map(entry => ({ uri, ...entry })) }]));
}

function part(version: string, files: readonly (readonly [string, object])[]): string {
  const json = JSON.stringify(files);
  return `${headerOf(version, json)}\n${json}`;
}

function headerOf(version: string, json: string): string {
  return `${FORMAT} ${version} ${checksum(json)}`;
}
