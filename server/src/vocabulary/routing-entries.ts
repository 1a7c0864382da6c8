import { POSTS_TABLE } from './data/posts-table';

export type AddressKind = 'state-post' | 'department' | 'collective' | 'other';

/** One row of the routing indicator list: who is reached by an indicator. An indicator may have many rows. */
export interface RoutingEntry {
  /** The indicator; of a whole range (`RUEAWJA THRU RUEAWJD`) its first. */
  readonly routingIndicator: string;
  /** The last letter of the last indicator of a range, or null. */
  readonly through: string | null;
  /** The plain language address (PLA), completed by the location where the list prints them apart. */
  readonly address: string;
  readonly kind: AddressKind;
  /** As the list prints it. Its two letters are no country code to rely on: FIPS, ISO and others are mixed (see data/post-countries.ts). */
  readonly location: string | null;
  /** The name of the post in message reference numbers, or null. */
  readonly postName: string | null;
  /** Whether that name was seen in one. */
  readonly attested: boolean;
  readonly sources: readonly string[];
  readonly note: string | null;
}

/** The small letters of the KIND cell in data/posts-table.ts. */
const SOURCES: Readonly<Record<string, string>> = {
  a: 'ACP 117 CAN-US SUPP-1(O), November 2010, section I',
  b: 'ACP 117 CAN-US SUPP-1(O), November 2010, section II',
  c: 'ACP 117 CAN-US SUPP-1(P), change of 18 January 2015, section I',
  d: 'observed in 07GUANGZHOU208',
  e: 'observed in cables that a public reader is tested with',
  f: 'observed in cables quoted by public code',
  h: 'generally known from published cables of 2003 to 2010; on no list that was read',
};

const KINDS: Readonly<Record<string, AddressKind>> = { S: 'state-post', D: 'department', C: 'collective', O: 'other' };

/** Reads the rows described in data/posts-table.ts, in their order. Costs a millisecond or two: ask `allRoutingEntries`, which keeps them. */
export function readRoutingEntries(): readonly RoutingEntry[] {
  const read: RoutingEntry[] = [];
  let indicators: readonly string[] = [];
  for (const line of POSTS_TABLE.split('\n')) {
    if (line === '') continue;
    const [indicatorCell = '', printed = '', marks = '', location = '', postName = '', note = ''] = line.split('|');
    if (indicatorCell !== '') indicators = indicatorCell.split('-');
    const completed = marks.includes('+');
    read.push({
      routingIndicator: indicators[0] ?? '',
      through: indicators[1] ?? null,
      address: completed ? `${printed} ${location}` : printed,
      kind: KINDS[marks[0] ?? ''] ?? 'other',
      location: location || null,
      postName: postName || null,
      attested: postName !== '' && !marks.includes('?'),
      sources: sourcesOf(marks),
      note: note || null,
    });
  }
  return read;
}

const sourcesByMarks = new Map<string, readonly string[]>();

/** Rows with the same marks share one list. */
function sourcesOf(marks: string): readonly string[] {
  let sources = sourcesByMarks.get(marks);
  if (!sources) {
    sources = Object.keys(SOURCES).flatMap(mark => (marks.includes(mark) ? SOURCES[mark] ?? [] : []));
    sourcesByMarks.set(marks, sources);
  }
  return sources;
}

/** `RUEAWJA THRU RUEAWJD`: ranges run over the last letter. */
export function* indicatorsOf({ routingIndicator, through }: RoutingEntry): Generator<string> {
  if (through === null) {
    yield routingIndicator;
    return;
  }
  const stem = routingIndicator.slice(0, -1);
  for (let letter = routingIndicator.charCodeAt(stem.length); letter <= through.charCodeAt(0); letter++) yield stem + String.fromCharCode(letter);
}
