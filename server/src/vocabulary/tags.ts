import { addTo } from '../text/add-to';
import { TAGS_TABLE } from './data/tags-table';
import { alpha2Of } from './iso-alpha3';
import { lazy } from './lazy';

export type TagKind = 'subject' | 'geo' | 'program' | 'organization' | 'other';

/**
 * On what authority the name of a code stands.
 * `handbook`: 5 FAH-3. `lists of the 1970s`: the handbook of 1974, and the National Archives. `FIPS 10-4`: the country list that State's two-letter codes follow.
 * `unofficial`: the name by which the code is generally known; no official text was read.
 * `observed`: the code stands on TAGS lines of published cables; its name is not known here.
 */
export type TagAuthority = 'handbook' | 'lists of the 1970s' | 'FIPS 10-4' | 'unofficial' | 'observed';

/** The category of a subject TAGS, which is its first letter (5 FAH-3 H-111); K is that of the program TAGS (5 FAH-3 H-612). */
export interface TagCategory {
  readonly letter: string;
  readonly name: string;
}

/** A code that may stand on the TAGS line. */
export interface Tag {
  /** As it is written; a few organizations have small letters, blanks or hyphens (`Bundesbank`, `EL AL`, `AFL-CIO`). */
  readonly code: string;
  readonly kind: TagKind;
  /** Of subject and program TAGS; null for the other kinds. */
  readonly category: TagCategory | null;
  /** Null when nobody here knows it; never guess one. */
  readonly name: string | null;
  readonly authority: TagAuthority;
  readonly notes: string | null;
  /** Of a country code that ISO 3166-1 writes with other letters: those letters. Null when both agree or nothing is known. */
  readonly isoCode: string | null;
  /** On how many published cables, of about 2,100 that were counted, the code stands. */
  readonly seen: number;
  /** True when a list of 2011 did not have the code, which the handbook of 2022 has. */
  readonly absentIn2011: boolean;
  /** True of a code of the 1970s that went out of use. */
  readonly isOf1970s: boolean;
}

const CATEGORIES: readonly TagCategory[] = [
  { letter: 'A', name: 'Administration' },
  { letter: 'B', name: 'Business Services' },
  { letter: 'C', name: 'Consular' },
  { letter: 'E', name: 'Economic' },
  { letter: 'K', name: 'Program' },
  { letter: 'L', name: 'Legal' },
  // The handbook prints this row with the letter H, an error: its own codes begin with M.
  { letter: 'M', name: 'Military and Defense' },
  { letter: 'O', name: 'Outreach/Operations' },
  { letter: 'P', name: 'Political' },
  { letter: 'S', name: 'Social' },
  { letter: 'T', name: 'Technology and Science' },
];

/** Codes that must be followed by a person's name (1974STATE150591). */
const PERSONALITY_CODES: ReadonlySet<string> = new Set(['OCON', 'OEXC', 'OREP', 'OTRA', 'OVIP']);

/** The note on codes that went out of use, by which their names say so. */
const OF_1970S = 'code of the 1970s';

interface TagIndex {
  readonly all: readonly Tag[];
  /** By code in capitals; a code may stand for two things (`AL` is Albania and an organization). */
  readonly byCode: ReadonlyMap<string, readonly Tag[]>;
  /** Countries by ISO 3166-1 alpha-2. */
  readonly byIso: ReadonlyMap<string, Tag>;
  /** The first words of those of several, in capitals. */
  readonly firstWords: ReadonlySet<string>;
}

const tagIndex = lazy(readTable);

/**
 * Every code of a kind that may stand on a TAGS line, in the order of the table.
 * Free words that were seen there (`HUMAN RIGHTS`) are among them with kind `other`: they are known, but they are no codes.
 */
export function allTags(): readonly Tag[] {
  return tagIndex().all;
}

/** All meanings of a code, in any letter case; the more usual one first, `[]` when there is none. */
export function findTags(code: string): readonly Tag[] {
  return tagIndex().byCode.get(code.toUpperCase()) ?? [];
}

/** Whether a code of several words, such as `HUMAN RIGHTS`, begins with this one, in any letter case. */
export function isFirstOfSeveral(word: string): boolean {
  return tagIndex().firstWords.has(word.toUpperCase());
}

/** The more usual meaning of a code, in any letter case. A country goes before an organization. */
export function findTag(code: string): Tag | undefined {
  return findTags(code)[0];
}

/** The country code that State uses (FIPS 10-4) for a code of ISO 3166-1, of two letters or three: `DE` and `DEU` give GM, `FR` gives FR. */
export function geoByIso(iso: string): Tag | undefined {
  const code = iso.toUpperCase();
  return tagIndex().byIso.get(alpha2Of(code) ?? code);
}

/** Whether a code must be followed by a person's name: OCON, OEXC, OREP, OTRA, OVIP (1974STATE150591). */
export function isPersonalityTag(code: string): boolean {
  return PERSONALITY_CODES.has(code.toUpperCase());
}

/** Reads the rows described in data/tags-table.ts. */
function readTable(): TagIndex {
  const all: Tag[] = [];
  const byCode = new Map<string, Tag[]>();
  const byIso = new Map<string, Tag>();
  const firstWords = new Set<string>();
  let heading: readonly string[] = [];

  for (const line of TAGS_TABLE.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('#')) {
      heading = line.slice(1).split('|').map(cell => cell.trim());
      continue;
    }
    const [code = '', name = '', seen = '', iso = ''] = line.split('|');
    const kind = heading[0] as TagKind;
    const authority = heading[1] as TagAuthority;
    const notes = heading[2] ?? null;
    const isOf1970s = notes === OF_1970S;
    const tag: Tag = {
      code,
      kind,
      category: kind === 'subject' || kind === 'program' ? categoryOf(code) : null,
      name: name && isOf1970s ? `${name} (1970s)` : name || null,
      authority,
      notes,
      isoCode: iso || null,
      seen: Number(seen),
      absentIn2011: notes?.includes('not in a 2011 list') ?? false,
      isOf1970s,
    };
    all.push(tag);
    const key = code.toUpperCase();
    const blank = key.indexOf(' ');
    if (blank !== -1) firstWords.add(key.slice(0, blank));
    addTo(byCode, key, tag);
    if (authority === 'FIPS 10-4') byIso.set(tag.isoCode ?? code, tag);
  }
  return { all, byCode, byIso, firstWords };
}

function categoryOf(code: string): TagCategory | null {
  return CATEGORIES.find(category => category.letter === code[0]) ?? null;
}
