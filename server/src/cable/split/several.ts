import { oneOf } from '../../text/characters';
import type { LineIndex } from '../../text/lines';
import { mayBeArchiveId } from '../header/archive-banner';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import { SHEET, stands } from './file-lines';

/** Lines that may stand between two cables; one has them all, or has some once. Each is asked at the start of a line only. */
const GROUP_NUMBER = /#\d{3,6}[ \t]{0,8}[\r\n]/y;
const ARCHIVE_ID = /\d{2}(?:\d{2})?[A-Z][A-Z0-9]{2,40}\d(?:_[a-z])?[ \t]{0,8}[\r\n]/y;
const IDENTIFIER = /[ \t]{0,8}VZCZC/y;
const FIRST_PAGE = /[ \t]{0,24}PAGE {1,3}0?1(?= |[\t\r\n])/y;
const CLASSIFICATION = /U ?N ?C ?L ?A ?S|C ?O ?N ?F ?I ?D|S ?E ?C ?R ?E ?T|T ?O ?P {1,2}S ?E ?C|SENSITIVE B|L ?I ?M ?I ?T ?E ?D {1,4}O/y;

/**
 * Whether a text may have more than one cable. A second cable needs a second identifier, an archive's id behind the first line,
 * an end of message, a second sheet, first page or classification line.
 *
 * @param lines those of the text
 */
export function mayHoldSeveral(text: string, lines: LineIndex): boolean {
  if (goesOnBehindItsEnd(text)) return true;
  let identifiers = 0;
  let pages = 0;
  let levels = 0;
  let sheets = 0;
  for (let at = 0; at < lines.count; at++) {
    const start = trimmedStart(text, lines.start(at), text.length);
    // The first sign, and for letters the second, tell nearly every line of a text from those that are looked for.
    if (!mayBegin(text.charCodeAt(start))) continue;
    switch (text.charAt(start)) {
      case '#':
        if (at > 0 && stands(GROUP_NUMBER, text, start)) return true;
        break;
      case 'M':
        if (stands(SHEET, text, start)) sheets++;
        break;
      case 'P':
        if (stands(FIRST_PAGE, text, start)) pages++;
        break;
      case 'V':
        if (stands(IDENTIFIER, text, start)) identifiers++;
        break;
      case 'C': case 'L': case 'S': case 'T': case 'U':
        if (isSecondOfLevel(text.charCodeAt(start + 1)) && stands(CLASSIFICATION, text, start)) levels++;
        break;
      default:
        if (at > 0 && mayBeArchiveId(text, start) && stands(ARCHIVE_ID, text, start)) return true;
    }
    if (identifiers > 1 || pages > 1 || levels > 1 || sheets > 1) return true;
  }
  return false;
}

/** Something follows the first end of a message. */
function goesOnBehindItsEnd(text: string): boolean {
  const end = text.indexOf('NNNN');
  return end !== -1 && trimmedEnd(text, end + 4, text.length) > end + 4;
}

/** What the lines that are looked for begin with. */
const mayBegin = oneOf('#MPVCLSTU0123456789');

/** The second sign of a level: `UN`, `CO`, `SE`, `TO`, `LI`, or the blank of one that is spelt out. */
const isSecondOfLevel = oneOf('NOEI ');
