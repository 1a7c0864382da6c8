import { lazy } from '../../vocabulary/lazy';
import { findPost } from '../../vocabulary/posts';
import { allTags } from '../../vocabulary/tags';
import { isSurnameToo, isTitleWord } from './title-words';

/** The name and the position of an officer, as written; each null when nothing tells it. */
export interface Person {
  readonly name: string | null;
  readonly title: string | null;
}

/** A word that begins with a capital and may be of a name: also with a hyphen, an apostrophe, a zero for an O. */
const NAME_WORD = /^[("[]{0,2}[A-ZÀ-Þ][A-Za-z0À-ÿ'’`.-]*[)\]",.;:]{0,3}$/;
const INITIAL = /^[A-Z0]\.?,?$/;
/** Particles that belong to a name though they begin with a small letter. */
const PARTICLE = /^(?:de|del|della|den|der|di|du|el|al|la|le|van|von|bin|ben|da|dos|ter|ten|y|e)\.?$/i;
const SUFFIX = /^\(?(?:jr|sr|ii|iii|iv)\b\.?[,;.)]{0,2}$/i;
/** What stands after it is an office or a country, not a person. */
const OF = /^(?:of|for|to|the|in|at|and|on)$/i;
/** Words before a country or a region that an office is for: `for Iraq`, `for Central Asia`. */
const BEFORE_AREA = /^(?:of|for|to|the|in|and|Central|South|Southeast|East|Latin)$/i;
/** A post's name or none stands behind these words. */
const MISSION = /^(?:Am)?(?:Embassy|Consulate|Consul|Amembassy|Amconsul)$/i;
/** A form of address is no position. */
const ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/i;
const NAME_ENDS = /[,;:]$/;
const MOST_WORDS = 60;
/** Shortened words keep their stop. */
const KEEPS_STOP = /(?:^|[^A-Za-z])(?:[A-Za-z]|[JS]r|Amb|Col|Gen|Lt|Maj|Capt|Cdr|Brig|Dr|Dept|Dep|Asst|Sec|Min)\.$/i;

/** Whether the stop at the end of some words is that of a shortened word. */
export function keepsStop(words: string): boolean {
  return KEEPS_STOP.test(words);
}

/** Countries as TAGS name them, and regions, in capitals. */
const areas = lazy(() => new Set(['ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'AMERICAS', ...allTags().flatMap(tag => tag.kind === 'geo' && tag.name !== null ? [tag.name.toUpperCase()] : [])]));

interface Run {
  /** Indexes of words, half-open. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * Tells the name of an officer from the titles and offices around it: the run of capitalised words that are no title,
 * best where it has a given name and a surname and no OF before it.
 *
 * @param who what stands between the keyword and the reasons
 */
export function readPerson(who: string): Person {
  // `AMB:ROE`: a colon parts a title from a name.
  const words = withoutStrokes(who).split(/\s+|(?<=:)(?=[A-Z])/).filter(word => word !== '' && !/^[-–—,;:.()]+$/.test(word)).slice(0, MOST_WORDS);
  const titles = titleFlags(words);
  const runs: Run[] = [];
  for (let from = 0; from < words.length;) {
    if (!startsName(words, titles, from) || isAcronym(words, from)) {
      from++;
      continue;
    }
    const end = runEnd(words, titles, from);
    runs.push({ start: from, end, score: scoreOf(words, titles, from, end) });
    from = end;
  }
  const best = runs.reduce<Run | null>((found, run) => found === null || run.score > found.score ? run : found, null);
  if (!best || best.score <= 0) return { name: null, title: cleaned(words.join(' ')) };
  return { name: cleaned(words.slice(best.start, best.end).join(' ')), title: titleOf(words, best) };
}

/** `DCM/Ted Roe`: a stroke parts a title from a name; `Pol/Econ Chief` is one title. */
function withoutStrokes(who: string): string {
  return who.replace(/(?<![A-Za-z])([A-Za-z]{2,20})\/(?=([A-Z][a-z]{1,20}) [A-Z])/g, (written, title: string, next: string) => (isTitleWord(title) && !isTitleWord(next) ? `${title} ` : written));
}

/** Which words are of a title, the name of a post behind EMBASSY included. */
function titleFlags(words: readonly string[]): boolean[] {
  const flags = words.map(isTitleWord);
  words.forEach((word, at) => {
    // `DAS for Iraq Jane Roe`: what an office is for.
    if (BEFORE_AREA.test(words[at - 1] ?? '') && areas().has(word.replace(/[^A-Za-z]/g, '').toUpperCase())) flags[at] = true;
    if (!MISSION.test(word.replace(/[^A-Za-z]/g, ''))) return;
    for (let count = 3; count > 0; count--) {
      const post = words.slice(at + 1, at + 1 + count).join(' ').replace(/[,;.:]$/, '');
      if (post === '' || findPost(post) === undefined) continue;
      for (let step = 1; step <= count; step++) flags[at + step] = true;
      return;
    }
  });
  return flags;
}

function startsName(words: readonly string[], titles: readonly boolean[], at: number): boolean {
  const word = words[at] ?? '';
  // `LEE 0. ROE`: a zero for an O.
  return word === '0.' || (!titles[at] && NAME_WORD.test(word) && !SUFFIX.test(word));
}

function runEnd(words: readonly string[], titles: readonly boolean[], start: number): number {
  let at = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    const inside = at > start;
    const goesOn = inside && ((isParticle(word) && leadsToName(words, titles, at)) || SUFFIX.test(word) || isSurname(words, at));
    if (!startsName(words, titles, at) && !goesOn) break;
    at++;
    // A comma ends the name, unless a suffix follows it.
    if (endsName(word) && !SUFFIX.test(words[at] ?? '')) break;
  }
  return at;
}

/** `NATO Jane Roe`: letters of an office before a name in mixed case. */
function isAcronym(words: readonly string[], at: number): boolean {
  return /^[A-Z]{2,6}$/.test(words[at] ?? '') && /^[A-Z][a-z]/.test(words[at + 1] ?? '');
}

function isParticle(word: string): boolean {
  return PARTICLE.test(word.replace(/[,.;]$/, ''));
}

/** `de la Roe`: behind one particle or several a name goes on. */
function leadsToName(words: readonly string[], titles: readonly boolean[], at: number): boolean {
  while (at < words.length && isParticle(words[at] ?? '')) at++;
  return at < words.length && startsName(words, titles, at);
}

/** A word that is a title's too, in the place of a surname: behind an initial, or between a given name and the end. */
function isSurname(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  if (!NAME_WORD.test(word)) return false;
  if (/^[A-Z]\.$/.test(before)) return true;
  return isSurnameToo(word) && (at === words.length - 1 || /[,.;]$/.test(word));
}

/** A comma ends a name, and so does the stop of a sentence, which is not that of an initial. */
function endsName(word: string): boolean {
  return NAME_ENDS.test(word) || (/^[a-zA-Z]{3}\.$/.test(word.slice(-4)) && word.indexOf('.') === word.length - 1);
}

function scoreOf(words: readonly string[], titles: readonly boolean[], start: number, end: number): number {
  const run = words.slice(start, end);
  const full = run.filter(word => !INITIAL.test(word) && !PARTICLE.test(word) && !SUFFIX.test(word)).length;
  if (full === 0) return 0;
  const plain = run.join(' ').replace(/[,;.:()]{1,3}$/, '');
  const before = words[start - 1] ?? '';
  let score = full === 1 ? 10 : full <= 4 ? 20 : 12;
  if (run.some(word => INITIAL.test(word) || SUFFIX.test(word))) score += 4;
  if (findPost(plain) !== undefined) score -= 12;
  if (OF.test(before) && !(start === 1 && /^(?:for|to)$/i.test(before))) score -= 14;
  // `West African Affairs`: a title goes on right behind it.
  if (end < words.length && titles[end] === true && !NAME_ENDS.test(run.at(-1) ?? '') && start > 0) score -= 6;
  return Math.max(score, 1);
}

function titleOf(words: readonly string[], name: Run): string | null {
  const before = cleaned(words.slice(0, name.start - (ADDRESS.test(words[name.start - 1] ?? '') ? 1 : 0)).join(' '));
  const after = cleaned(words.slice(name.end).join(' '));
  if (before === null || after === null) return before ?? after;
  const next = words[name.end] ?? '';
  return `${before}${next.startsWith('(') || OF.test(next) ? ' ' : ', '}${after}`;
}

/** Without the punctuation around it, but for the stop of an initial or a shortened word; null when nothing is left. */
function cleaned(text: string): string | null {
  const plain = text.replace(/^[\s,;:.()-]{1,20}/, '').replace(/[\s,;:(-]{1,20}$/, '');
  const stopped = keepsStop(plain) ? plain : plain.replace(/[\s,;:.(-]{1,20}$/, '');
  const closed = stopped.endsWith(')') && !stopped.includes('(') ? stopped.slice(0, -1) : stopped;
  return closed === '' ? null : closed;
}
