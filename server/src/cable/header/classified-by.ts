import type { Span, Word } from '../../text/span';
import { Joined, oneLine } from '../joined';
import type { ClassifiedBy, Reason, Repair } from '../model';

const KEYWORD = /(?:\((?:U|SBU|C|S)\) ?)?(?:C?LASS?IF?I?E?D|CLASSIFICATION|CLASS) {0,2}(?:BY|B) ?(?:[:;.,-](?=[ A-Z(]|$)|(?=[ A-Z(]|$))/iy;
const DERIVED = /(?:\((?:U|SBU|C|S)\) ?)?D?ERIVED (?:FROM|BY) ?[:;]/iy;
const REASON_LINE = /(?:FOR )?REASONS?(?:\(S\))? ?[:;.,]? ?(?:FOR )?(?:E\.?O\.? ?\d{5},? ?)?(?:SECTION )?1\.[45]/iy;
const DECLASSIFY_ON = /(?:DECLASSIFY|DECLASSIFIED|DECL) ON ?[:;.]? ?/iy;
const EXACT = /^CLASSIFIED BY$/i;

/** A keyword of this line at an offset. */
export interface ClassifierKeyword extends Span {
  /** The keyword alone, without mark and colon. */
  readonly word: Word;
  readonly damaged: boolean;
  readonly derived: boolean;
}

/** `Classified By:` or `Derived from:` at an offset, also with letters lost; null when there is none. */
export function classifierKeyword(text: string, start: number, end: number): ClassifierKeyword | null {
  for (const [pattern, derived] of [[KEYWORD, false], [DERIVED, true]] as const) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || pattern.lastIndex > end) continue;
    const written = match[0];
    const from = written.startsWith('(') ? written.indexOf(')') + 1 : 0;
    const begin = start + from + written.slice(from).length - written.slice(from).trimStart().length;
    const word = text.slice(begin, start + written.length).replace(/[ :;.,-]{1,4}$/, '');
    // Without a colon, and not in capitals at a line's start, it may be the beginning of a sentence.
    if (!derived && /^class by$/i.test(word) && !written.includes(':')) continue;
    return { start, end: pattern.lastIndex, word: { start: begin, end: begin + word.length, text: word }, damaged: !derived && !EXACT.test(oneLine(word)), derived };
  }
  return null;
}

/** Whether a line gives the reasons of a classifier named on a line before. */
export function startsReason(text: string, start: number): boolean {
  REASON_LINE.lastIndex = start;
  return REASON_LINE.test(text);
}

/** The end of `Declassify on:` when it stands at an offset, else -1. */
export function declassifyOnEnd(text: string, start: number): number {
  DECLASSIFY_ON.lastIndex = start;
  return DECLASSIFY_ON.test(text) ? DECLASSIFY_ON.lastIndex : -1;
}

/** `1.4`, `1.5`, with the zero for an O of a bad copy, and what may stand before the letters. */
const SECTION = /\b1 ?[.,] ?([45])(?!\d)/g;
/** The letters after a section: `(b) and (d)`, `(B,D)`, `b/d`, `(b), (d)`. */
const LETTERS = /^ ?(?:\(? ?[A-Za-z] ?\)?(?![A-Za-z])(?: ?(?:,|\/|;|&|-|AND|OR)? ?(?=\(? ?[A-Za-z] ?\)?(?![A-Za-z])))?){1,10}/i;

/**
 * Reads a classified-by line (5 FAH-1 H-240): who classified, in what position, for which reasons.
 *
 * @param text the text that the pieces count in
 * @param pieces the line and its continuation lines, from the keyword on
 */
export function readClassifiedBy(text: string, keyword: ClassifierKeyword, pieces: readonly Span[], repairs: Repair[] = []): ClassifiedBy {
  const joined = new Joined(text, pieces, repairs);
  const skip = keyword.end - (pieces[0]?.start ?? keyword.end);
  const body = joined.text.slice(skip);
  const reasons = readReasons(joined, skip);
  const who = body.slice(0, endOfPerson(body));
  const { name, title } = keyword.derived ? { name: null, title: null } : readPerson(stripRepeat(who));
  return {
    start: keyword.start, end: pieces[pieces.length - 1]?.end ?? keyword.end,
    keyword: keyword.word, name, title, reasons,
    derived: keyword.derived || /\bDERIVED FROM\b/i.test(body),
    text: oneLine(body),
  };
}

function readReasons(joined: Joined, from: number): Reason[] {
  const reasons: Reason[] = [];
  SECTION.lastIndex = from;
  for (const match of joined.text.slice(from).matchAll(SECTION)) {
    const start = from + match.index;
    const section = `1.${match[1] ?? ''}`;
    const after = start + match[0].length;
    const letters = LETTERS.exec(joined.text.slice(after, after + 80))?.[0] ?? '';
    const found = [...letters.matchAll(/(?<![A-Za-z])([A-Za-z])(?![A-Za-z])/g)];
    if (found.length === 0) reasons.push({ ...joined.word(start, after), section, letter: '' });
    for (const letter of found) {
      const at = after + letter.index;
      reasons.push({ ...joined.word(at, at + 1), section, letter: (letter[1] ?? '').toLowerCase() });
    }
  }
  return reasons;
}

/** Where the person ends and the reasons begin. */
function endOfPerson(body: string): number {
  const end = body.search(/(?:[,;.(]? ?\(?(?:FOR|PER|BASED ON|UNDER|DUE TO) )?(?:THE )?\(?\b(?:REASONS?|RESONS?|EASONS?|REASO|REASEONS?)\b|\bE\.?O\.? ?1\d{4}|\b1 ?[.,] ?[45] ?\(?[A-Ha-h]\b|\bDECL(?:ASSIFY)?\b|\b(?:FOR|PER) 1\.[45]/i);
  return end === -1 ? body.length : end;
}

/** `Classified By: Classified by DCM …`: the keyword given twice. */
function stripRepeat(who: string): string {
  return who.replace(/^ {0,3}(?:CLASSIFIED )?BY:? {1,3}/i, ' ');
}

/** Words of titles and offices. What is none of them, and begins with a capital, is of the name. */
const TITLE_WORDS = new Set(`A/S ACTING ADVISER ADVISOR ADMINISTRATIVE AFFAIRES AFFAIRS AGENCY AGENT AGRICULTURAL AMB AMBASSADOR AMBASSADOR-AT-LARGE AND AREA AS ASSISTANT ASST ATTACHE ATTORNEY
BRANCH BUREAU CDA CG CHARGE CHIEF COMMANDER COMMERCIAL CONGEN CONOFF CONSUL CONSULAR CONSULATE COORDINATOR COUNSELLOR COUNSELOR COUNSEL COUNTRY CULTURAL D'AFFAIRES DAFFAIRES DAO DAS DATT DCM DEFENSE DELEGATION DEP DEPARTMENT DEPT DEPTY DEPUTY DESK DIR DIRECTOR DIVISION
EAST ECON ECON/POL ECONCOUNS ECONOFF ECONOMIC ECON/COMMERCIAL EMBASSY EMIN ENVIRONMENT ENERGY EXECUTIVE FCS FINANCIAL FIRST FOR FOREIGN GENERAL GLOBAL GOVERNMENT HEAD HUMAN IN INTERIM INTERNAL INTERNATIONAL ISSUES LABOR LEGAL LEAD LEADER
MANAGEMENT MILITARY MIN MINISTER MINISTER-COUNSELOR MISSION NATIONAL OF OFF OFFICE OFFICER OIC P/E PAO PE PEOFF PERMANENT PERSONNEL POL POL-ECON POL/ECON POL/EC POLCOUNS POLCHIEF POL/MIL POLAD POLECON POLITICAL POLITICAL/ECONOMIC POLITICAL-ECONOMIC POLITICAL-MILITARY POLMIL POLMINCOUNS POLOFF POST PRINCIPAL PRM PROGRAM PROVINCIAL PRT PUBLIC
RECONSTRUCTION REFUGEE REGIONAL REP REPRESENTATIVE RIGHTS RSO SCIENCE SECOND SECRETARY SECTION SECURITY SENIOR SPECIAL STAFF STATE STATION SUPERVISORY TEAM THE THIRD TO TRADE TREASURY UNDER UNIT US U.S. USAID USG USLO USTR VICE AMEMBASSY AMCONSUL EAP EUR NEA SCA WHA AF INR PM ISN DRL ISD CONS MGT ESTH EST ECO E/P A/DCM A/CG A/AMBASSADOR A/POLCOUNS A.I AI A/I D/POLCOUNS COUNS POLITICAL/ECON ECONOMIC/COMMERCIAL ECON/POLITICAL COUNTERTERRORISM AIR FORCE ARMY NAVY COLONEL PDAS DCM/CHARGE`.split(/\s+/));
/** Particles and suffixes that belong to a name though they begin with a small letter or are short. */
const NAME_PARTICLE = /^(?:de|del|della|den|der|di|du|el|al|la|le|van|von|bin|ben|da|dos|ter|ten|jr|sr|ii|iii|iv)\.?$/i;

function isTitleWord(word: string): boolean {
  const plain = word.replace(/^[("]{1,2}|[)",.;:]{1,3}$/g, '').toUpperCase();
  if (plain === '' || TITLE_WORDS.has(plain)) return true;
  // Office symbols (`NEA/I`, `INR/EAP`), and words with digits.
  return /[/&\d]/.test(plain) || /^D?'?AFF?AI?RE?S?$/.test(plain);
}

function isNameWord(word: string): boolean {
  return /^[("]{0,2}[A-Z][A-Za-zÀ-ÿ'’.-]*[)",.;:]{0,3}$/.test(word) && !isTitleWord(word);
}

/** The longest run of words that can be a name; what stands around it is the title. */
function readPerson(who: string): { name: string | null; title: string | null } {
  const words = who.split(/\s+/).filter(word => word !== '' && !/^[-–—,;:.]+$/.test(word));
  let best: [number, number] = [0, 0];
  let from = 0;
  const close = (to: number): void => {
    // A run of initials and particles alone is no name; the first full one wins over a later one (a post's city).
    while (to > from && NAME_PARTICLE.test(words[to - 1] ?? '') && to - from === 1) to--;
    const length = (at: [number, number]): number => Math.min(2, at[1] - at[0]);
    if (length([from, to]) > length(best)) best = [from, to];
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const inRun = at > from;
    if (isNameWord(word) || (inRun && NAME_PARTICLE.test(word.replace(/[,.;]$/, ''))) || (inRun && /^[("][A-Z][a-z]+[)"]$/.test(word))) {
      // A comma ends the name, unless a suffix follows it.
      if (/[,;:]$/.test(word) && !/^(?:jr|sr|ii|iii|iv)\.?/i.test(words[at + 1] ?? '')) {
        close(at + 1);
        from = at + 1;
      }
      continue;
    }
    close(at);
    from = at + 1;
  }
  close(words.length);
  const [start, end] = best;
  if (end <= start) return { name: null, title: clean(words.join(' ')) };
  const name = clean(words.slice(start, end).join(' '));
  const title = clean([...words.slice(0, start), ...words.slice(end)].join(' '));
  return { name, title };
}

/** Without the punctuation around it; null when nothing is left. */
function clean(text: string): string | null {
  const cleaned = text.replace(/^[\s,;:.()-]{1,20}/, '').replace(/(?<!\b[A-Z]|\b[JS]r)[\s,;:.(-]{1,20}$/, '').replace(/[\s,;:(-]{1,20}$/, '');
  return cleaned === '' ? null : cleaned;
}
