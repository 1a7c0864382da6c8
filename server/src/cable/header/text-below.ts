import { excerpt } from '../../text/search';

/** So many signs leave a line room for another word. */
const ROOM = 50;
/** No print has longer lines. */
const WIDEST = 75;
const STOP = /[A-Z)]{3}\.(?: |$)/;
/** A line of running text that another follows is no shorter. */
export const FULL_LINE = 45;
const LONGEST_LINE = 200;
/** A short telegram has no more lines: what stands further below is not looked at. */
const MOST_LINES = 12;
/** What begins below a subject or the references and is no running text: their next item, the first paragraph, those whom a telegram is for, the foot of a page. */
const OF_HEADER = /^[ \t¶]*(?:REF[A-Z]{0,7} ?[:.]|\d|[A-Z(]{1,2}[.)]|-|(?:BEGIN )?SUMMARY)|^[A-Z .,/]{3,30} (?:FOR|PASS) [A-Z/]{2,12}(?:,|$)|^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)$/;
/** What may stand below the last word of a telegram. */
const FOOT = /^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|BT|N{2,8}|#\d{3,6})?$/;

/**
 * Whether a text without numbers begins with a line right below a field, in copies that lost their blank lines: the line
 * above had room for its first word, and line upon line stands below, or the telegram ends with the sentence.
 *
 * @param above end of the line above
 * @param lines how many lines must stand below
 * @param full how many of them have no room
 */
export function runsOn(text: string, above: number, start: number, end: number, lines: number, full: number): boolean {
  const line = excerpt(text, start, end, LONGEST_LINE).trimEnd();
  const filled = above - text.lastIndexOf('\n', above - 1) + line.search(/ |$/);
  const last = end + LONGEST_LINE * (lines + 1);
  const below = text.slice(end, last).split(/\r?\n/).slice(1).map(words => words.trimEnd());
  const isText = (words: string, least: number): boolean => words.length >= least && !OF_HEADER.test(words);
  if (filled > ROOM) {
    // Lines that must all be full and have the end of a sentence in them show how much a line takes: what goes on over lines fills each of them.
    const widest = Math.max(line.length, ...below.slice(0, lines).map(words => words.length));
    const stop = full < lines || filled > Math.min(widest, WIDEST) ? -1 : below.slice(0, lines + 2).findIndex(words => STOP.test(words));
    if (stop === -1 || !below.slice(0, stop + 1).every(words => isText(words, 1))) return false;
  }
  if (below.length >= lines && below.slice(0, lines).every((words, at) => isText(words, at < full ? FULL_LINE : 1))) return true;
  if (line.length < FULL_LINE || last < text.length) return false;
  const rest = below.slice(0, below.findLastIndex(words => !FOOT.test(words)) + 1);
  return rest.length <= MOST_LINES && [line, ...rest].some(words => words.endsWith('.')) && rest.every(words => isText(words, 1));
}
