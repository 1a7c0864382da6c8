import { readMarker } from '../paragraph-start';
import { isMarkOfAll } from '../portion-mark';
import { trimmedStart } from '../raw-lines';
import type { RawLines } from '../raw-lines';
import type { HeaderState } from './header-state';
import type { MessageReader } from './message-reader';
import { speaksOfWhatFollows } from './other-telegram';
import { isNoSubject } from './subject';

/** A notice between the subject and the lines below it has no more lines with words, and is no longer with blank ones. */
const MOST_NOTICE = 3;
export const LONGEST_NOTICE = 10;
/** Lines of the references and of who classified, blank ones included. */
const LONGEST_FIELDS = 40;

/**
 * Whether a line below the subject is a notice over lines that the header still lacks: THIS IS AN ACTION REQUEST, and
 * below it REF: or Classified By. Without these it begins the text; so does what leads to another telegram.
 *
 * @param index of the line
 */
export function isNotice({ text, current }: HeaderState, message: MessageReader, raw: RawLines, index: number): boolean {
  if (current !== 'subject' && current !== 'reference' && current !== 'passing') return false;
  let words = 0;
  let isHandling = false;
  for (let at = index; words <= MOST_NOTICE && at < index + LONGEST_NOTICE; at++) {
    const line = raw.at(at);
    if (!line) return false;
    const start = trimmedStart(text, line.start, line.end);
    if (start === line.end) continue;
    if (at > index && message.lacks(start, line.end)) return isHandling || leadsToParagraph(text, raw, at);
    const isMark = isMarkOfAll(text, start, line.end);
    if (readMarker(text, line.start, line.end) || (!isMark && speaksOfWhatFollows(text.slice(start, line.end)))) return false;
    isHandling ||= isMark || isNoSubject(text.slice(start, line.end));
    words++;
  }
  return false;
}

/** Paragraph 1 stands below: in a text without numbers, REF: may be a word of it. */
function leadsToParagraph(text: string, raw: RawLines, index: number): boolean {
  for (let at = index + 1; at < index + LONGEST_FIELDS; at++) {
    const line = raw.at(at);
    const marker = line && readMarker(text, line.start, line.end);
    if (marker) return marker.value === 1;
  }
  return false;
}
