import { findPost } from '../../vocabulary/posts';
import type { Reference } from '../model';
import { cablesIn } from './cable-numbers';
import type { CableNumber } from './cable-numbers';

/** What may stand between two cables of one item, beside NOTAL and remarks in brackets. */
const BETWEEN = /^(?:[\s,;/&.]|AND(?![A-Z])|NOTAL|\([^()]{0,40}\)){0,12}$/i;
const SEPARATOR_END = /(?:(?:[,;/]|(?<![A-Z])AND) ?|& {0,9})$/i;
/** Another number of the same post: `STATE 1234 AND 1240`, `PARIS 1234/1235`. */
const NEXT_NUMBER = /^(?: ?\(NOTAL\))? {0,2}(?:, ?(?:AND )?|AND |& {0,9}|; ?|\/ ?)(\d{3,8}|[1-9]\d(?= ?(?:[,;)]|\(?NOTAL|AND |$)))(?![\dA-Z]|\/\d{1,2}(?!\d)|-\d|\.\d)/i;
const NUMBER_FIRST = /^( {0,4})((?!(?:19|20)\d\d )\d{3,6})( )([A-Z][A-Z .]{1,30}[A-Z])[ ,;.]{0,3}$/;
export const DTG = /\b[ZOPR]? ?\d{6}Z ?[A-Z]{3} ?(?:\d{4}|\d{2})\b/i;
export const EMAIL = /\bE-?MAILS?\b|@|\(AT\)/i;

/** One reference of an item: where it begins, and the cable it names. */
export interface Part {
  readonly start: number;
  readonly cable: CableNumber | null;
  /** The cable's number stands alone: its post is that of the part before. */
  readonly repeats: boolean;
}

/**
 * The references between one letter and the next.
 *
 * @param before the reference that they follow
 * @param lettered a letter stands in front of them
 */
export function splitParts(text: string, before: Reference | undefined, lettered: boolean): Part[] {
  const cables = cablesIn(text);
  const parts: Part[] = [];
  let end = 0;
  for (const cable of cables) {
    const between = text.slice(end, cable.start);
    const last = parts.at(-1);
    if (!last) {
      const opens = opensItem(text.slice(0, cable.start));
      parts.push({ start: 0, cable: opens ? cable : null, repeats: false });
      // A cable further on in what is no cable itself: `ROE E-MAIL, STATE 1234`.
      if (!opens && cable.known && SEPARATOR_END.test(between)) parts.push({ start: cable.start, cable, repeats: false });
      if (!opens && parts.length === 1) continue;
    } else if ((BETWEEN.test(between) && (cable.known || /[,;&/]|AND/i.test(between))) || (cable.known && SEPARATOR_END.test(between))) {
      parts.push({ start: cable.start, cable, repeats: false });
    } else {
      continue;
    }
    end = addNumbers(text, cable.end, parts);
  }
  if (parts.length === 0) parts.push(numberAlone(text, before, lettered) ?? numberFirst(text) ?? { start: 0, cable: null, repeats: false });
  return splitOthers(text, parts);
}

/** Further numbers of the post just read. @returns the offset behind them */
function addNumbers(text: string, from: number, parts: Part[]): number {
  let end = from;
  for (let next = NEXT_NUMBER.exec(text.slice(end, end + 40)); next; next = NEXT_NUMBER.exec(text.slice(end, end + 40))) {
    const digits = next[1] ?? '';
    // Two digits are a number behind a lower one alone: OSLO 12 AND 15.
    const before = parts.at(-1)?.cable?.number;
    if (digits.length === 2 && !(before && Number(text.slice(before.start, before.end)) < Number(digits))) break;
    const number = { start: end + next[0].length - digits.length, end: end + next[0].length };
    parts.push({ start: number.start, cable: { ...number, year: null, post: null, number, known: true }, repeats: true });
    end = number.end;
  }
  return end;
}

/** `B. 5678`: a number alone behind a letter is another of the post before. */
function numberAlone(text: string, before: Reference | undefined, lettered: boolean): Part | null {
  const match = lettered && before?.kind === 'cable' ? /^[ #]{0,4}(\d{3,8}) ?(?:\(? ?NOTAL ?\)?|AND PREVIOUS)?[ ,;.]{0,3}$/i.exec(text) : null;
  const digits = match?.[1];
  if (digits === undefined) return null;
  const start = text.indexOf(digits);
  const number = { start, end: start + digits.length };
  return { start: 0, cable: { ...number, year: null, post: null, number, known: true }, repeats: true };
}

/** `A) 377 OSLO`: the number before the post, and nothing else. */
function numberFirst(text: string): Part | null {
  const [all, lead = '', digits = '', gap = '', name = ''] = NUMBER_FIRST.exec(text) ?? [];
  if (all === undefined || findPost(name) === undefined) return null;
  const number = { start: lead.length, end: lead.length + digits.length };
  const post = { start: number.end + gap.length, end: number.end + gap.length + name.length };
  return { start: 0, cable: { start: number.start, end: post.end, year: null, post, number, known: true }, repeats: false };
}

/** Semicolons part what is no cable from what stands before it. */
function splitOthers(text: string, parts: Part[]): Part[] {
  if (!text.includes(';')) return parts;
  return parts.flatMap((part, at) => {
    const end = parts[at + 1]?.start ?? text.length;
    const semicolon = part.cable ? text.indexOf(';', part.cable.end) : -1;
    const rest = semicolon === -1 || semicolon >= end ? '' : text.slice(semicolon + 1, end);
    return /[A-Za-z]/.test(rest) && !/^[\s,;]*(?:NOTAL|\(|AND PREVIOUS)/i.test(rest) ? [part, { start: semicolon + 1, cable: null, repeats: false }] : [part];
  });
}

/** A cable stands at the start of its item: one deep in a sentence is spoken of, and the item is another's. */
function opensItem(before: string): boolean {
  return before.length <= 24 && !before.includes(';') && !EMAIL.test(before) && !DTG.test(before) && !/\b(?:MEMO|TELCON|TELECON|LETTER|FAX|IIR|TD|OSC|FBIS|AIRGRAM|DTG|MSG)\b/i.test(before) && !/[a-z]{3} [a-z]{3}/.test(before);
}
