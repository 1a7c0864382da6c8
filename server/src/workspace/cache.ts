import type { Level } from '../vocabulary/levels';
import type { CableEntry, Citation, Place } from './entry';
import type { FileRecord } from './scan';

/** To be counted up whenever something else is kept of a cable, or a cable is read otherwise. */
const FORMAT = 3;
/** So many files are in one part: written and read in one go, between which others have their turn. */
const FILES_IN_A_PART = 250;

type Json = string | number | boolean | null | readonly Json[];

/** The texts of the parts that keep what is known of some files; each stands alone. @param version of the program */
export function* writeParts(version: string, records: Iterable<readonly [uri: string, record: FileRecord]>): Generator<string> {
  let files: Json[] = [];
  for (const [uri, { mtime, size, entries }] of records) {
    files.push([uri, mtime, size, entries.map(packEntry)]);
    if (files.length < FILES_IN_A_PART) continue;
    yield JSON.stringify([FORMAT, version, files]);
    files = [];
  }
  if (files.length > 0) yield JSON.stringify([FORMAT, version, files]);
}

/** What a part keeps; nothing where another version wrote it, or it is damaged. */
export function readPart(version: string, text: string): ReadonlyMap<string, FileRecord> {
  const records = new Map<string, FileRecord>();
  let part: unknown;
  try {
    part = JSON.parse(text);
  } catch {
    return records;
  }
  const [format, writer, files] = asList(part);
  if (format !== FORMAT || writer !== version) return records;
  for (const file of asList(files)) {
    const [uri, mtime, size, packed] = asList(file);
    if (typeof uri !== 'string' || typeof mtime !== 'number' || typeof size !== 'number' || !Array.isArray(packed)) continue;
    const entries = packed.map(each => unpackEntry(uri, asList(each)));
    if (!entries.includes(null)) records.set(uri, { mtime, size, entries: entries.filter(entry => entry !== null) });
  }
  return records;
}

function packEntry({ post, number, year, date, level, subject, tags, section, again, place, whole, cites }: CableEntry): Json {
  return [post, number, year, date, level, subject, tags, section, again, place, whole, cites.map(cited => [cited.post, cited.number, cited.year, cited.place])];
}

function unpackEntry(uri: string, packed: readonly unknown[]): CableEntry | null {
  const [post, number, year, date, level, subject, tags, section, again, place, whole, cites] = packed;
  if (!isNullOr('string', post) || !isNullOr('number', number) || !isNullOr('number', year) || !isNullOr('string', date) || !isNullOr('number', section)) return null;
  if (typeof subject !== 'string' || typeof again !== 'boolean' || !isPlace(place) || !isPlace(whole)) return null;
  if (!Array.isArray(tags) || !tags.every(tag => typeof tag === 'string') || !isLevelOrNull(level)) return null;
  const citations = asList(cites).map(cited => unpackCitation(asList(cited)));
  if (citations.includes(null)) return null;
  return { uri, post, number, year, date, level, subject, tags, section, again, place, whole, cites: citations.filter(cited => cited !== null) };
}

function unpackCitation([post, number, year, place]: readonly unknown[]): Citation | null {
  return typeof post === 'string' && typeof number === 'number' && isNullOr('number', year) && isPlace(place) ? { post, number, year, place } : null;
}

function isNullOr(type: 'string', value: unknown): value is string | null;
function isNullOr(type: 'number', value: unknown): value is number | null;
function isNullOr(type: 'string' | 'number', value: unknown): boolean {
  return value === null || typeof value === type;
}

const LEVELS: readonly (Level | null)[] = [null, 'UNCLASSIFIED', 'LIMITED OFFICIAL USE', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'];

function isLevelOrNull(value: unknown): value is Level | null {
  return (LEVELS as readonly unknown[]).includes(value);
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length === 4 && value.every(each => Number.isInteger(each) && each >= 0);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
