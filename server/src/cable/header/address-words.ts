import { findAddress, findPost } from '../../vocabulary/posts';
import { MISSIONS, OFFICES } from './address-beginnings';

/** Commands whose names begin all alike: USCINCPAC, COMSIXTHFLT, CINCEUR. */
const COMMANDS = /^(?:US)?CINC[A-Z]{3,}|^COM(?:NAV|SUB|US|ALL|IDEAST|SIXTH|SEVENTH|THIRD|FIFTH|FLT|DES|JSOTF|SEC)[A-Z]*$/;
const COLLECTIVES = /^ALL (?:DIPLOMATIC|AMERICAN|.{0,30}POSTS)|\bPOSTS$|\bPROGRAM$|\bCOLLECTIVE\b/;

/** Plurals that end the name of a list: EUROPEAN UNION MEMBER STATES, NATO CAPITALS, and what several are together, SOUTHERN AFRICAN DEVELOPMENT COMMUNITY; a list of the armed forces, by its number or as ALL of something: AIG 205, ALL NAF CONUS. */
const SEVERAL = /(?<!\bUNITED )\b(?:CAPITALS|COMMUNITY|CONSULATES|COUNTRIES|EMBASSIES|MEMBERS|MISSIONS|NATIONS|STATES)$|^ALDAC$|^(?:AIG \d|ALL )/;

/** Words that begin a sentence in which TO or INFO is a word like any other. */
const SENTENCE_WORDS = /^(?:THE|A|AN|THIS|THAT|THESE|THOSE|DATE|BE|IT|ITS|HIS|HER|OUR|THEIR|WE|HE|SHE|THEY|IN|ON|OF|AND|OR|IF|AS|ENSURE|MEET|DISCUSS|HELP|MAKE|TAKE|SEE|IS|ARE|WAS|WERE|WHAT|WHEN|WHO|HOW|FROM|WITH|WITHOUT)$/;
const MOST_WORDS = 10;

/** `sure`: no text begins like this; `possible`: it could be an address where one is expected. */
export type AddressLikeness = 'sure' | 'possible' | 'none';

/**
 * How much a plain language address, without precedence word and number, looks like one.
 *
 * @param address in any letter case
 */
export function addressLikeness(address: string): AddressLikeness {
  if (address.length > 120) return 'none';
  const upper = address.toUpperCase();
  const words = upper.split(' ').filter(word => word !== '');
  const [first = '', second = ''] = words;
  if (words.length > MOST_WORDS || first === '') return 'none';
  if (MISSIONS.has(first) && (words.length > 1 || first.startsWith('US') || first === 'SECSTATE')) return 'sure';
  if (findAddress(address).length > 0 || findPost(address) !== undefined) return 'sure';
  const capitals = !/[a-z]/.test(address);
  // THE WHITE HOUSE
  if (first === 'THE' && capitals && OFFICES.has(upper.slice(4))) return 'sure';
  if (capitals && / (?:WASHDC|WASHINGTON,? DC)$/.test(upper)) return 'sure';
  // Offices behind two strokes may have a colon: SECDEF WASHDC//USDP:ISA//.
  const [name = ''] = address.split('//', 1);
  // WHO COLLECTIVE is one, though WHO begins sentences.
  if (!capitals || (SENTENCE_WORDS.test(first) && !upper.endsWith(' COLLECTIVE')) || /[.?!]$|[.?!] |[:"]/.test(name)) return 'none';
  if (COLLECTIVES.test(upper) || COMMANDS.test(first) || ((OFFICES.has(first) || OFFICES.has(`${first} ${second}`)) && words.length > 1)) return 'sure';
  return 'possible';
}

/** Whether an address is that of a collective: a list name that stands for several posts. */
export function isCollective(address: string): boolean {
  return COLLECTIVES.test(address) || SEVERAL.test(address) || findAddress(address).some(entry => entry.kind === 'collective');
}

/** Cuts a run of post names with nothing but blanks or commas between them (`LONDON PARIS BONN`); null when it is none. */
export function postNamesIn(words: readonly string[]): number[] | null {
  const ends: number[] = [];
  for (let from = 0; from < words.length;) {
    let count = Math.min(4, words.length - from);
    while (count > 0 && findPost(words.slice(from, from + count).join(' ')) === undefined) count--;
    if (count === 0) return null;
    from += count;
    ends.push(from);
  }
  return ends;
}
