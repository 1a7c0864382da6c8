import type { Sourced } from './source';

/** The section of the executive order that lists the reasons for classifying. */
export type ReasonSection = '1.4' | '1.5';

/** One reason for classifying: what the information is about. */
export interface Reason extends Sourced {
  readonly letter: string;
  readonly meaning: string;
}

/** The first day on which reasons are cited by section 1.4 of E.O. 12958 as amended, no longer by 1.5 (ISOO note of 2003-10-10). */
export const REASONS_MOVED_ON = '2003-09-22';

/** `h` came with the amendment (E.O. 13292); section 1.5 of 1995 ends with `g`. */
const LATER_LETTER = 'h';

const ORDER: Sourced = { authority: 'must', source: 'E.O. 13526 s.1.4, E.O. 12958 before it; 5 FAH-3 H-700' };

const REASONS: readonly Reason[] = [
  { letter: 'a', meaning: 'military plans, weapons or operations', ...ORDER },
  { letter: 'b', meaning: 'information that a foreign government gave', ...ORDER },
  { letter: 'c', meaning: 'intelligence activities, sources or methods, cryptology', ...ORDER },
  { letter: 'd', meaning: 'foreign relations or activities of the United States, confidential sources among them', ...ORDER },
  { letter: 'e', meaning: 'scientific, technological or economic matters that bear on national security', ...ORDER },
  { letter: 'f', meaning: 'programs that safeguard nuclear materials or facilities', ...ORDER },
  { letter: 'g', meaning: 'what systems, installations, projects or plans can do, or where they are weak', ...ORDER },
  { letter: 'h', meaning: 'weapons of mass destruction', authority: 'must', source: 'E.O. 13526 s.1.4 (h); E.O. 12958 as amended by E.O. 13292' },
];

/** The reasons of a section, in order; 1.5 has no (h). */
export function reasonsOf(section: ReasonSection): readonly Reason[] {
  return section === '1.4' ? REASONS : REASONS.filter(reason => reason.letter !== LATER_LETTER);
}

/** The reason of a letter, in any letter case; the same in both sections but for (h). */
export function findReason(letter: string): Reason | undefined {
  const wanted = letter.toLowerCase();
  return REASONS.find(reason => reason.letter === wanted);
}

/**
 * The section by which a cable of a day cites its reasons, or undefined where none is cited:
 * before E.O. 12958 came into force.
 * @param isoDate `2007-02-14`, or an ISO time that begins with a date
 */
export function reasonSectionOn(isoDate: string): ReasonSection | undefined {
  const day = isoDate.slice(0, 10);
  if (day < '1995-10-14') return undefined;
  return day < REASONS_MOVED_ON ? '1.5' : '1.4';
}
