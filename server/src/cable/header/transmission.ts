import { excerpt } from '../../text/search';
import type { SecurityLine, Station } from '../model';
import type { Word } from '../../text/span';
import { wordAt, wordsIn } from './words';

const TRANSMISSION_ID = /^V?Z?CZC[A-Z]{0,4}\d{0,6}[A-Z]?$|^VZCZ[A-Z0-9]{0,10}$/;
/** An identifier that lost its V still has its channel and number. */
const WITHOUT_V = /^Z?CZC[A-Z]{2,4}\d{3,5}$/;
/** The prosign of FL2 may be fused to it. */
const WITH_PROSIGN = /^VZCZC[A-Z]{3}\d{3,5}(?=(?:ZZ|OO|PP|RR)$)/;
const LONGEST_ID = 24;
/** DE, FM and TO begin other lines. */
const ROUTING = /^(?!DE|FM|TO)[A-Z]{2} {1,3}R[A-Z0-9]{3,8}(?: |$)/;
const ROUTING_INDICATOR = /^R[A-Z0-9]{3,8}$/;

/** FL1 (5 FAH-2 H-321.1): the identifier at the start of a line, or null. */
export function readTransmissionId(text: string, start: number, end: number): Word | null {
  const first = text.charAt(start);
  if (first !== 'V' && first !== 'Z') return null;
  const word = /^\S{4,24}/.exec(excerpt(text, start, end, LONGEST_ID))?.[0] ?? '';
  const fused = WITH_PROSIGN.exec(word)?.[0];
  if (fused !== undefined) return wordAt(text, start, start + fused.length);
  return TRANSMISSION_ID.test(word) && first === 'V' || WITHOUT_V.test(word) ? wordAt(text, start, start + word.length) : null;
}

/** Whether a line may be FL2: a blank stands behind two letters. */
export function mayBeRouting(text: string, start: number): boolean {
  return text.charAt(start + 2) === ' ';
}

/** FL2: prosign and routing indicators. Two letters that are no prosign are taken too, for a rule to say so. */
export function readRouting(text: string, start: number, end: number): { prosign: Word; routingIndicators: Word[] } | null {
  if (!ROUTING.test(excerpt(text, start, end, 24))) return null;
  const [prosign, ...rest] = wordsIn(text, start, end);
  if (!prosign || rest.some(word => !ROUTING_INDICATOR.test(word.text))) return null;
  return { prosign, routingIndicators: rest };
}

/** A line of nothing but routing indicators: FL2 wrapped over lines. */
export function readMoreRouting(text: string, start: number, end: number): Word[] | null {
  const words = wordsIn(text, start, end);
  return words.length > 0 && words.every(word => ROUTING_INDICATOR.test(word.text)) ? words : null;
}

const STATION = /^DE {1,3}(R[A-Z0-9]{2,9}) {1,3}#(\d{4})(?:\/(\d{2}))? {1,3}(\d{3})(\d{4})$/;
const STATION_START = /^DE {1,3}(?=R[A-Z0-9]{2,9}(?: |$)|[A-Z0-9]{4,9} {1,3}#)/;
/** `#0208/01`; the prints of the 1960s have neither the sign nor a section, and a letter behind: `2481A`. */
const SERIAL = /^(?:#(\d{1,6})(?:\/(\d{1,3}))?|(\d{1,6})[A-Z])$/;

/** Whether a line may be FL3, which begins with DE. */
export function mayBeStation(text: string, start: number): boolean {
  return text.startsWith('DE', start);
}

/** FL3: `DE`, station, `#` serial, `/` section, Julian day and time. */
export function readStation(text: string, start: number, end: number): Station | null {
  const line = text.slice(start, end);
  if (!STATION_START.test(line)) return null;
  const wellFormed = STATION.test(line);
  let serial: Word | null = null;
  let section: Word | null = null;
  let julianDay: Word | null = null;
  let time: Word | null = null;
  const [, routingIndicator, ...rest] = wordsIn(text, start, end);
  for (const word of rest) {
    const numbers = SERIAL.exec(word.text);
    if (numbers && !serial) {
      const digits = numbers[1] ?? numbers[3] ?? '';
      const from = word.start + (numbers[1] === undefined ? 0 : 1);
      serial = wordAt(text, from, from + digits.length);
      if (numbers[2] !== undefined) section = wordAt(text, serial.end + 1, word.end);
    } else if (/^\d{7}$/.test(word.text) && !julianDay) {
      julianDay = wordAt(text, word.start, word.start + 3);
      time = wordAt(text, word.start + 3, word.end);
    }
  }
  return { start, end, routingIndicator: routingIndicator ?? null, serial, section, julianDay, time, wellFormed };
}

/** What FL4 begins with: `ZNR` or another signal, alone or before other letters; the five letters show one with its letters changed round, `NZR UUUUU`. */
const SECURITY = /^(?:ZN[A-Z] {1,3}[A-Z]|ZN[RY]$|[A-Z]{3} {1,3}([UECST])\1{4}(?![A-Z]))/;

/** Whether a line may be FL4: a blank, or nothing, stands behind three letters. */
export function mayBeSecurity(text: string, start: number): boolean {
  return text.startsWith('ZN', start) || text.charAt(start + 3) === ' ';
}

/** FL4: `ZNR` or `ZNY`, the classification letters, operating signals. */
export function readSecurity(text: string, start: number, end: number): SecurityLine | null {
  if (!SECURITY.test(excerpt(text, start, end, 12))) return null;
  const [signal, ...rest] = wordsIn(text, start, end);
  if (!signal) return null;
  const letters = rest[0] && /^([A-Z])\1\1(?:\1*|([A-Z])\2)(?:\/|$)/.test(rest[0].text) ? rest[0] : null;
  if (!letters) return { start, end, signal, letters: null, handling: null, operatingSignals: rest };
  const slash = letters.text.indexOf('/');
  const group = slash === -1 ? letters : wordAt(text, letters.start, letters.start + slash);
  // Behind its letters, or behind a blank.
  const apart = slash === -1 && rest[1]?.text.startsWith('/') ? rest[1] : null;
  const from = apart ? apart.start + 1 : group.end + 1;
  const to = (apart ?? letters).end;
  return { start, end, signal, letters: group, handling: from < to ? wordAt(text, from, to) : null, operatingSignals: rest.slice(apart ? 2 : 1) };
}

const LONGEST_GROUP_COUNT = 17;

/** FL10, the accounting symbol and group count that prints of the 1960s keep: `STATE GRNC`, `GR 123`. */
export function isGroupCount(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_GROUP_COUNT && /^(?:[A-Z]{3,8} )?GR(?:NC|P? ?\d{1,4})$/.test(text.slice(start, end));
}
