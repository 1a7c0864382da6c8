import type { Sourced } from '../source';

/** A caption: what stands between the classification line and the E.O. line and tells how a cable is handled. */
export interface Caption extends Sourced {
  readonly name: string;
  /** Other writings of the same. */
  readonly alsoWritten: readonly string[];
  /** Whether words of the drafter follow it: `CODEL ROE`, `REL TO USA, GBR`. */
  readonly takesMore: boolean;
  readonly meaning: string;
  /** A channel caption: at most one may stand on a cable (5 FAH-2 H-442, 2023). */
  readonly channel: boolean;
  /** Names of captions that must not stand beside it; `all` when none may. */
  readonly excludes: readonly string[] | 'all';
  /** Names of captions that must stand beside it. */
  readonly requires: readonly string[];
  /** The year from which `requires` holds, or null. */
  readonly requiresSince: number | null;
  /** Where it may stand: null is anywhere. */
  readonly onlyOn: 'classified' | 'unclassified' | 'classified or controlled' | null;
  /** Of captions that restrict distribution: the higher stands first (5 FAH-2 H-252.1-1). Null for others. */
  readonly restrictiveness: number | null;
  /** Only cables of those years have it: a drafter of today is not offered it. */
  readonly isOf1970s: boolean;
}

/** What most captions are not. */
const PLAIN = {
  alsoWritten: [],
  takesMore: false,
  channel: false,
  excludes: [],
  requires: [],
  requiresSince: null,
  onlyOn: null,
  restrictiveness: null,
  isOf1970s: false,
} satisfies Partial<Caption>;

const CHANNELS: readonly Caption[] = [
  {
    ...PLAIN,
    name: 'AGREMENT CHANNEL',
    channel: true,
    excludes: 'all',
    onlyOn: 'classified or controlled',
    meaning: 'Requests for agrement and matters of chiefs of mission. No other caption beside it.',
    authority: 'must',
    source: '5 FAH-2 H-442.1 (2008), H-442c (2023)',
  },
  {
    ...PLAIN,
    name: 'DIRGEN CHANNEL',
    channel: true,
    excludes: 'all',
    meaning: 'Personnel matters for the Director General. No other caption beside it.',
    authority: 'must',
    source: '5 FAH-2 H-442c (2023)',
  },
  { ...PLAIN, name: 'MED CHANNEL', channel: true, meaning: 'Medical matters.', authority: 'must', source: '5 FAH-2 H-442d' },
  { ...PLAIN, name: 'TM CHANNEL', channel: true, meaning: 'Travel messages.', authority: 'must', source: '5 FAH-2 H-442d' },
  { ...PLAIN, name: 'ROGER CHANNEL', channel: true, meaning: 'Intelligence liaison, through the Bureau of Intelligence and Research (INR).', authority: 'memory', source: 'people who worked with cables' },
  { ...PLAIN, name: 'DS CHANNEL', channel: true, meaning: 'A functional channel, of Diplomatic Security.', authority: 'memory', source: 'people who worked with cables' },
  { ...PLAIN, name: 'HR CHANNEL', channel: true, meaning: 'A functional channel, of human resources.', authority: 'memory', source: 'people who worked with cables' },
  { ...PLAIN, name: 'DISSENT CHANNEL', channel: true, meaning: 'A functional channel, for dissent from policy.', authority: 'memory', source: 'people who worked with cables' },
];

/** Every caption but `FOR … ONLY`. */
export const CAPTIONS: readonly Caption[] = [
  {
    ...PLAIN,
    name: 'NODIS',
    excludes: ['EXDIS', 'SIPDIS'],
    requires: ['NOFORN'],
    requiresSince: 2009,
    restrictiveness: 4,
    meaning: 'No distribution beyond the addressee without the Executive Secretary. Portions are marked ND.',
    authority: 'must',
    source: '5 FAH-2 H-442.3; CAPCO Register and Manual 2016, H.9',
  },
  {
    ...PLAIN,
    name: 'EXDIS',
    excludes: ['NODIS', 'SIPDIS'],
    requires: ['NOFORN'],
    requiresSince: 2009,
    restrictiveness: 3,
    meaning: 'Exclusive distribution: only to officers with an essential need to know. Portions are marked XD.',
    authority: 'must',
    source: '5 FAH-2 H-442.6; CAPCO Register and Manual 2016, H.9',
  },
  {
    ...PLAIN,
    name: 'STADIS',
    restrictiveness: 2,
    meaning: 'State distribution only: pointless with an addressee outside the Department. May be joined with EXDIS or NODIS.',
    authority: 'should',
    source: '5 FAH-2 H-252.1-1',
  },
  {
    ...PLAIN,
    name: 'LIMDIS',
    restrictiveness: 1,
    isOf1970s: true,
    meaning: 'Limited distribution; retired by State. Today the word is a marking of the geospatial agency.',
    authority: 'observed',
    source: 'published cables of 1973 to 1979; CAPCO Register and Manual 2016, H.9',
  },
  {
    ...PLAIN,
    name: 'NOFORN',
    excludes: ['REL TO', 'RELIDO', 'DISPLAY ONLY'],
    meaning: 'Not releasable to foreign nationals.',
    authority: 'must',
    source: 'CAPCO Register and Manual 2016, H.8',
  },
  {
    ...PLAIN,
    name: 'REL TO',
    alsoWritten: ['RELTO', 'RELEASABLE TO'],
    takesMore: true,
    excludes: ['NOFORN'],
    meaning: 'Releasable to the countries listed, of which USA stands first.',
    authority: 'must',
    source: 'CAPCO Register and Manual 2016; 5 FAH-3 H-713',
  },
  { ...PLAIN, name: 'RELIDO', excludes: ['NOFORN'], meaning: 'A disclosure official may release it further.', authority: 'must', source: 'CAPCO Register and Manual 2016, H.8' },
  { ...PLAIN, name: 'DISPLAY ONLY', takesMore: true, excludes: ['NOFORN'], meaning: 'May be shown to the countries listed, and not left with them.', authority: 'must', source: 'CAPCO Register and Manual 2016, H.8' },
  {
    ...PLAIN,
    name: 'SIPDIS',
    excludes: ['NODIS', 'EXDIS', ...CHANNELS.map(caption => caption.name)],
    meaning: 'May go into the database shared on SIPRNET. Not for cables of restricted distribution or of a channel.',
    authority: 'memory',
    source: 'people who worked with cables; no handbook text was read',
  },
  {
    ...PLAIN,
    name: 'SENSITIVE',
    alsoWritten: ['SENSITIVE BUT UNCLASSIFIED'],
    onlyOn: 'unclassified',
    meaning: 'Sensitive but unclassified (SBU) text is in the cable.',
    authority: 'observed',
    source: 'published cables; CAPCO Register and Manual 2016, H.9',
  },
  {
    ...PLAIN,
    name: 'NOT FOR INTERNET DISTRIBUTION',
    alsoWritten: ['NOT FOR INTERNET RELEASE', 'NOT FOR INTERNET POSTING'],
    meaning: 'The text must not be put on a public network.',
    authority: 'observed',
    source: 'published cables',
  },
  {
    ...PLAIN,
    name: 'OFFICIAL INFORMAL',
    alsoWritten: ['OFFICIAL-INFORMAL'],
    takesMore: true,
    meaning: 'An informal exchange between officers. The words must stand on the caption line and on the subject line.',
    authority: 'must',
    source: '5 FAH-2 H-252.1-2',
  },
  { ...PLAIN, name: 'CODEL', takesMore: true, meaning: 'A congressional delegation; the name of its leader follows.', authority: 'must', source: '5 FAH-2 H-442d' },
  {
    ...PLAIN,
    name: 'INFORM ALL STATE EMPLOYEES',
    meaning: 'To be told to all employees of the Department: the only caption that does not restrict.',
    authority: 'must',
    source: '5 FAH-2 H-442b (2023)',
  },
  { ...PLAIN, name: 'INFORM CONSULS', isOf1970s: true, meaning: 'To be passed to the consular posts of the country.', authority: 'observed', source: 'published cables of 1974 to 1978' },
  { ...PLAIN, name: 'TOSEC', takesMore: true, meaning: "A message to the Secretary's party, numbered in a series of its own; that number follows.", authority: 'observed', source: 'published cables of 1973 to 1979' },
  { ...PLAIN, name: 'TERREP', meaning: 'A reporting series, on terrorism.', authority: 'memory', source: 'published cables have it; meaning from people who worked with cables' },
  { ...PLAIN, name: 'AIDAC', meaning: 'Traffic of the Agency for International Development.', authority: 'memory', source: 'published cables have it; meaning from people who worked with cables' },
  { ...PLAIN, name: 'VISAS', takesMore: true, meaning: 'A visa matter; the kind follows (`VISAS DONKEY`).', authority: 'observed', source: 'published cables' },
  { ...PLAIN, name: 'PROTECT AS', takesMore: true, meaning: 'To be protected like the marking that follows.', authority: 'memory', source: 'people who worked with cables' },
  { ...PLAIN, name: 'CHEROKEE', isOf1970s: true, meaning: 'A channel between the Secretary and the White House.', authority: 'observed', source: 'published cables of 1973 to 1979' },
  { ...PLAIN, name: 'EYES ONLY', takesMore: true, meaning: 'For the readers named only.', authority: 'observed', source: 'published cables of 1973 to 1979' },
  { ...PLAIN, name: 'CONDIS', isOf1970s: true, meaning: 'A handling marking; what it stands for was not read.', authority: 'observed', source: 'published cables of 1973 to 1979' },
  { ...PLAIN, name: 'NOCONTRACT', meaning: 'Not releasable to contractors.', authority: 'observed', source: 'published cables of 1973 to 1979' },
  { ...PLAIN, name: 'ORCON', onlyOn: 'classified', meaning: 'The originator controls further dissemination.', authority: 'must', source: 'CAPCO Register and Manual 2016' },
  { ...PLAIN, name: 'PROPIN', meaning: 'Proprietary information is involved.', authority: 'should', source: 'CAPCO Register and Manual 2016' },
  { ...PLAIN, name: 'MINIMIZE CONSIDERED', meaning: 'The originator has considered a MINIMIZE order. It stands at the end, near the signature.', authority: 'observed', source: 'published cables' },
  { ...PLAIN, name: 'SPECAT', meaning: 'Special category: the military equal of EXDIS.', authority: 'should', source: '5 FAH-2 H-250' },
  { ...PLAIN, name: 'SPECAT EXCLUSIVE', takesMore: true, meaning: 'The military equal of NODIS.', authority: 'should', source: '5 FAH-2 H-250' },
  {
    ...PLAIN,
    name: 'CORRECTED COPY',
    takesMore: true,
    meaning: 'Replaces a copy sent before; what was changed follows in brackets or after slashes.',
    authority: 'observed',
    source: 'published cables',
  },
  ...CHANNELS,
];

/** `FOR <name> ONLY`: a frame about words of the drafter, so no fixed text. */
export const FOR_ONLY: Caption = {
  ...PLAIN,
  name: 'FOR … ONLY',
  takesMore: true,
  meaning: 'For the reader named only.',
  authority: 'must',
  source: '5 FAH-2 H-442d',
};
