import { readMark } from './portion-mark';
import type { PortionMark } from './model';
import { isDigit, oneOf } from '../text/characters';
import { detached } from '../text/detached';
import { shared } from '../text/shared';
import type { Span } from '../text/span';

const MARKER = /[ \t\f\xA0\u2000-\u200B]{0,24}(¶[ \xA0]{0,2})?(\d{1,6})(?:([ \xA0]{0,2}[.)])|(?=[ \xA0]{1,2}[([]))/y;

/** As in `67. Telegram From the Embassy in Norway to the Department of State`. */
const TITLE = 'Telegram From the ';

/** What stands at the start of a line that may begin a paragraph. */
export interface MarkerCandidate {
  readonly pilcrow: Span | null;
  readonly number: Span;
  readonly value: number;
  /** The stop, or null (`1 (C)`). */
  readonly stop: Span | null;
  /** Offset after the number and stop. */
  readonly end: number;
  readonly indent: number;
  readonly mark: PortionMark | null;
  /** Offset of the first word after number, stop and mark. */
  readonly textStart: number;
}

/**
 * The number that stands at the start of a line, with its stop and the portion mark after it.
 *
 * @param start where the line starts, blanks included
 * @param end end of the line, trailing blanks excluded
 * @returns null when the line does not begin with a number and a stop, or a number and a bracket
 */
export function readMarker(text: string, start: number, end: number): MarkerCandidate | null {
  if (!mayBeMarker(text, start, end)) return null;
  MARKER.lastIndex = start;
  const match = MARKER.exec(text);
  if (!match || MARKER.lastIndex > end) return null;
  const [all, pilcrow, digits = '', stop] = match;
  const numberEnd = start + all.length - (stop?.length ?? 0);
  const after = start + all.length;
  // "3.5 percent", "1.4 (b)": a number goes on behind the stop.
  if (stop !== undefined && goesOnAsNumber(text.charCodeAt(after))) return null;
  const lead = all.length - (stop?.length ?? 0) - digits.length - (pilcrow?.length ?? 0);
  let at = after;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const mark = readMark(text, at, end);
  if (stop === undefined && !mark) return null;
  let textStart = mark ? mark.end : at;
  while (textStart < end && isBlank(text.charCodeAt(textStart))) textStart++;
  // A volume of documents numbers these, and has their kind for a title, without a mark.
  if (!mark && text.startsWith(TITLE, textStart)) return null;
  return {
    pilcrow: pilcrow === undefined ? null : { start: start + lead, end: start + lead + 1 },
    number: { start: numberEnd - digits.length, end: numberEnd },
    value: Number(digits),
    stop: stop === undefined ? null : { start: after - 1, end: after },
    end: after, indent: lead, mark, textStart,
  };
}

const goesOnAsNumber = oneOf('0123456789%');

/** What was read at the start of a line, in offsets that count from `base`, and without holding on to the text it was read from. */
export function markerFrom(candidate: MarkerCandidate, base: number): MarkerCandidate {
  const { pilcrow, number, value, stop, end, indent, mark, textStart } = candidate;
  return {
    pilcrow: pilcrow && spanFrom(pilcrow, base), number: spanFrom(number, base), value, stop: stop && spanFrom(stop, base),
    end: end - base, indent, mark: mark && markFrom(mark, base), textStart: textStart - base,
  };
}

function markFrom({ start, end, text, level, controls, entireText, form, becomes }: PortionMark, base: number): PortionMark {
  return { start: start - base, end: end - base, text: detached(text), level, controls: shared(controls.map(detached)), entireText, form, becomes: becomes && detached(becomes) };
}

function spanFrom({ start, end }: Span, base: number): Span {
  return { start: start - base, end: end - base };
}

/** A blank, a tab, a form feed at the top of a page, or a no-break blank, which editors of texts put where a line must not be broken, or one of another width, even none, which comes with what is pasted. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12 || code === 160 || (code >= 0x2000 && code <= 0x200B);
}

/** The first sign of a line that is no blank is a digit or a pilcrow: of most lines that is all that must be looked at. */
function mayBeMarker(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isBlank(code)) return isDigit(code) || text.charAt(at) === '¶';
  }
  return false;
}

/** Words that open a text which has no numbers: they end a header. */
const OPENER = /(?:BEGIN )?(?:SUMMARY|INTRODUCTION|ACTION REQUEST(?:ED)?)\b(?:$|[ .:;(-])/iy;

/** Whether a line opens the text: a summary, an introduction, an action request. */
export function opensText(text: string, start: number, end: number): boolean {
  OPENER.lastIndex = start;
  return OPENER.test(text.slice(0, end));
}
