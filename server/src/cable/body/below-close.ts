import { oneOf } from '../../text/characters';
import { archiveDataEnd, CATALOGUE } from '../header/archive-data';
import { readMarker } from '../paragraph-start';
import { wordsOn } from '../raw-lines';
import type { BodyLine } from './body-line';
import { closingRole, SERIAL, wordsIn } from './closing-role';
import { isName, lastText, signatureStart } from './find-signature';
import { endsSentence } from './read-paragraph';
import { isSurname } from './signature-name';

/** What it may have of the handling, above the catalogue or without it. */
export const HANDLING = /^\*{3} Current (?:Handling Restrictions|Classification) \*{3}/;
export const HYPHENS = '---';
/** What an archive's sheet has below the text, and what ends a print over it: the first begins what is the archive's. */
export const TRAILER = /^(?:Signature|Drafted By|Cleared By|Approved By|Released By|Dissemination Rule):[ \t]|^<< END OF DOCUMENT >>$|^JOINT STAFF V\d$/;
/** What a mail or a page of the web has right below a signature, and what who signed noted there. */
const ADDED = /^(?:This (?:e-?mail|message|document) is |Sent from my |-- ?$|(?:Class|Classification|Source|Attachments?|Enclosures?|Notes?|cc|Drafted|Cleared):(?!\S)|https?:\/\/\S+$|End of cable$|\[[^[\]]{3,80}\]$|\[[A-Z][a-z]{2,12}\]\(http|Comments? \(\d|Share this|Back to top|Page \d{1,3} of \d{1,3}$|\(c\) |```$|#{2,6} |<\/[a-z]{1,8}>)/i;
/** The end of a message and nothing else; run together with a word it may be that word. */
const ENDS = /^NNNN?$/;
/** A surname as telegrams have it, at the end of all. */
const SIGNED_BELOW = /^[A-Z][A-Z'-]{2,23}$/;
/** What lines of these and of a catalogue begin with. */
const mayBeTrailer = oneOf('SMDCARJ<*');
/** Files that went with the cable; they may be numbered. */
const ATTACHED = /^Attachments?:/;
/** How far from the end an archive's catalogue block may begin. */
export const LONGEST_CATALOGUE = 160;
/** The rule over the notes at the foot of a text below its signature, and a note of which the number alone is left. */
const RULE = '__________';
const NOTE_NUMBER = /^\d{1,2}$/;
const MOST_NOTES = 40;

/** Index of the first line of what an archive has below a text; the number of lines when there is none. */
export function trailerStart(text: string, lines: readonly BodyLine[]): number {
  let first = lines.length;
  let attached = false;
  for (let at = Math.max(0, lines.length - LONGEST_CATALOGUE); at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    // The first letter tells nearly every line of a text from those that are looked for.
    const words = line.kind === 'text' && mayBeTrailer(text.charCodeAt(line.words)) ? wordsIn(text, line) : '';
    if (words !== '' && CATALOGUE.test(words) && archiveDataEnd(text, lines, at) > at) {
      const above = lastText(text, lines, at - 1);
      return Math.min(first, above >= 0 && wordsOn(text, lines, above, 4) === HYPHENS ? above : at);
    }
    // Words like these are of a text where another paragraph follows.
    if (first === lines.length) {
      if (words !== '' && (TRAILER.test(words) || (HANDLING.test(words) && archiveDataEnd(text, lines, at) > at))) first = at;
    } else if (words !== '' && ATTACHED.test(words)) {
      attached = true;
    } else if (!attached && readMarker(text, line.start, line.end)) {
      first = lines.length;
    }
  }
  return first;
}

/**
 * Index of the first line of what somebody has put below a telegram: anything behind the end of the message, and what mails and
 * pages of the web have below a signature. The number of lines when there is none.
 *
 * @param close the lines are those of a close, which begins with its signature
 */
export function addedStart(text: string, lines: readonly BodyLine[], close: boolean): number {
  // Below what was repeated in a text, the text goes on and is signed.
  const last = lastSaid(text, lines, lines.length);
  const signer = lines[last];
  if (signer && SIGNED_BELOW.test(wordsIn(text, signer)) && signatureStart(text, lines, last) !== -1) return lines.length;
  let added = lines.length;
  let below = lines.length;
  let said = last;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - LONGEST_CATALOGUE); at--) {
    const line = lines[at];
    if (!line || line.kind === 'blank') continue;
    const words = wordsIn(text, line);
    if (line.kind === 'section' || readMarker(text, line.start, line.end)) break;
    const above = ENDS.test(words) ? at : SERIAL.test(words) ? lastText(text, lines, at - 1) : -1;
    const end = lines[above];
    if (end && (above === at || wordsIn(text, end) === 'BT')) return isSaid(text, lines, above) ? below : added;
    if (closingRole(words) === null) below = at;
    if (!ADDED.test(words)) continue;
    // Looked for once for all lines that stand below the same one.
    if (said >= at) said = lastSaid(text, lines, at);
    if (isSigned(text, lines, said, close)) added = at;
  }
  return added;
}

/** Index of the last line above another that is of the text or its signature, and not of what stands below these; -1 where there is none. */
function lastSaid(text: string, lines: readonly BodyLine[], below: number): number {
  let at = below - 1;
  for (let line = lines[at]; line && (line.kind !== 'text' || closingRole(wordsIn(text, line)) !== null); line = lines[at]) at--;
  return at;
}

/** Whether the signature ends at line `at`. */
function isSigned(text: string, lines: readonly BodyLine[], at: number, close: boolean): boolean {
  const line = lines[at];
  return line !== undefined && (close || (isSurname(text.slice(line.words, line.end)) && signatureStart(text, lines, at) !== -1));
}

/** Whether what stands over the end of a message is a name or ends a sentence: a page may have such an end in the middle of one. */
function isSaid(text: string, lines: readonly BodyLine[], end: number): boolean {
  const over = lines[lastSaid(text, lines, end)];
  return over === undefined || isName(text, over) || endsSentence(text, over);
}

/** Index of the rule between a signature and the numbers of notes that end a text; the number of lines when there is none. */
export function notesStart(text: string, lines: readonly BodyLine[]): number {
  const rule = lines.findLastIndex((line, at) => line.kind === 'underline' || at < lines.length - MOST_NOTES || (line.kind === 'text' && !NOTE_NUMBER.test(text.slice(line.words, line.end))));
  const line = lines[rule];
  return line && text.startsWith(RULE, line.words) && lines[rule + 1]?.kind === 'text' && signatureStart(text, lines, rule - 1) !== -1 ? rule : lines.length;
}
