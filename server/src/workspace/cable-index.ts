import { addTo } from '../text/add-to';
import type { CableEntry, Citation } from './entry';
import { resolve, type Cited } from './resolve';
import { findIn, searchable, type Searchable } from './search';

/** A cable, and its citations of another one. */
export interface Citing {
  readonly entry: CableEntry;
  readonly citations: readonly Citation[];
}

/** An index of the cables of many files, by number, by citation, and by the words of their headers. */
export class CableIndex {
  private readonly byUri = new Map<string, readonly Searchable[]>();
  private readonly byNumber = new Map<string, CableEntry[]>();
  private readonly citing = new Map<string, CableEntry[]>();
  private count = 0;
  private changes = 0;

  /** Changes when a cable is added, removed or moved, or when citations resolve differently. */
  get version(): number {
    return this.changes;
  }

  /** The number of files. */
  get files(): number {
    return this.byUri.size;
  }

  /** The number of cables. */
  get cables(): number {
    return this.count;
  }

  /** The indexed files. */
  uris(): Iterable<string> {
    return this.byUri.keys();
  }

  /** The cables of a file in order; empty if the file is not indexed. */
  of(uri: string): readonly CableEntry[] {
    return this.byUri.get(uri)?.map(({ entry }) => entry) ?? [];
  }

  /** Replaces the cables of a file. */
  set(uri: string, entries: readonly CableEntry[]): void {
    const { version } = this;
    const isSame = findableIn(entries) === findableIn(this.of(uri));
    this.delete(uri);
    this.changes = isSame ? version : version + 1;
    this.byUri.set(uri, entries.map(searchable));
    this.count += entries.length;
    for (const entry of entries) {
      const number = numberKey(entry);
      if (number !== null) addTo(this.byNumber, number, entry);
      for (const cited of citedNumbers(entry)) addTo(this.citing, cited, entry);
    }
  }

  /** @returns whether the file was indexed */
  delete(uri: string): boolean {
    const gone = this.byUri.get(uri);
    if (!gone) return false;
    this.byUri.delete(uri);
    this.count -= gone.length;
    if (gone.length > 0) this.changes++;
    for (const { entry } of gone) {
      const number = numberKey(entry);
      if (number !== null) remove(this.byNumber, number, entry);
      for (const cited of citedNumbers(entry)) remove(this.citing, cited, entry);
    }
    return true;
  }

  /** The cables that a citation can mean (`resolve`). */
  find(cited: Cited): readonly CableEntry[] {
    return resolve(cited, this.byNumber.get(`${cited.post} ${cited.number}`) ?? []);
  }

  /** The indexed cables that a cable cites, with the citations of each, in order. */
  citedBy(entry: CableEntry): readonly Citing[] {
    const found = new Map<CableEntry, Citation[]>();
    for (const citation of entry.cites) {
      for (const cited of this.find(citedFrom(entry, citation))) addTo(found, cited, citation);
    }
    return [...found].map(([each, citations]) => ({ entry: each, citations }));
  }

  /** The cables that cite a cable, the newest first, with their citations. */
  citingOf(entry: CableEntry): readonly Citing[] {
    return this.citersOf(entry, cited => this.find(cited).includes(entry));
  }

  /** The same for a cable that is not indexed: citations of its number and year that mean no indexed cable. */
  citingAbsent(absent: Cited): readonly Citing[] {
    return this.citersOf(absent, cited => meantYear(cited) === meantYear(absent) && this.find(cited).length === 0);
  }

  private citersOf({ post, number }: Pick<CableEntry, 'post' | 'number'>, isMeant: (cited: Cited) => boolean): readonly Citing[] {
    return (this.citing.get(`${post} ${number}`) ?? []).flatMap(entry => {
      const citations = entry.cites.filter(citation => citation.number === number && citation.post === post && isMeant(citedFrom(entry, citation)));
      return citations.length > 0 ? [{ entry, citations }] : [];
    }).sort((a, b) => (b.entry.date ?? '').localeCompare(a.entry.date ?? ''));
  }

  /** The cables with the same number in other files, except other sections and repeated transmissions of the telegram. */
  sameNumber(entry: CableEntry): readonly CableEntry[] {
    const number = numberKey(entry);
    if (number === null || entry.year === null || entry.again || this.byUri.size < 2) return [];
    return (this.byNumber.get(number) ?? []).filter(other =>
      other.uri !== entry.uri && other.year === entry.year && !other.again && (other.section ?? 1) === (entry.section ?? 1));
  }

  /** The cables that match some words, the best match first (`findIn`). */
  search(words: string, limit: number): readonly CableEntry[] {
    return findIn(this.byUri.values(), words, limit);
  }
}

/** A citation with the facts of its cable. */
function citedFrom(by: Pick<CableEntry, 'year' | 'date'>, { post, number, year }: Citation): Cited {
  return { post, number, year, citingYear: by.year, citingDate: by.date };
}

/** Without a year, that of the citing cable. */
function meantYear({ year, citingYear }: Cited): number | null {
  return year ?? citingYear;
}

/** Everything by which citations resolve to the cables of a file. */
function findableIn(entries: readonly CableEntry[]): string {
  return JSON.stringify(entries.flatMap(({ post, number, year, date, place }) => (post === null || number === null ? [] : [[post, number, year, date, place]])));
}

function numberKey({ post, number }: CableEntry): string | null {
  return post === null || number === null ? null : `${post} ${number}`;
}

function citedNumbers({ cites }: CableEntry): ReadonlySet<string> {
  return new Set(cites.map(({ post, number }) => `${post} ${number}`));
}

function remove(map: Map<string, CableEntry[]>, key: string, entry: CableEntry): void {
  const list = map.get(key);
  const at = list?.indexOf(entry) ?? -1;
  if (!list || at === -1) return;
  if (list.length === 1) map.delete(key);
  else list.splice(at, 1);
}
