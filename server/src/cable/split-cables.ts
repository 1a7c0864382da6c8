import type { Span } from '../text/span';
import { readArchiveBanner } from './header/archive-banner';
import { readTransmissionId } from './header/transmission';
import { rawLines, trimmedStart } from './raw-lines';
import type { RawLine } from './raw-lines';

/** A banner has at most this many lines before the telegram. */
const LONGEST_BANNER = 8;
const END_OF_MESSAGE = /^N{4}$/;

/**
 * Cuts a file into its cables: a new one begins at an archive's banner, at a transmission identifier that no
 * banner stands over, and after the end of a message.
 *
 * @returns spans that tile the text, at least one
 */
export function splitCables(text: string): Span[] {
  const starts = [0];
  if (mayHoldSeveral(text)) {
    const lines = rawLines(text);
    let lastStart = -1;
    let content = false;
    let ended = false;
    lines.forEach((line, at) => {
      const words = trimmedStart(text, line.start, line.end);
      if (words >= line.end) return;
      const starts_ = content && startsCable(text, lines, at, words, lastStart);
      if (starts_ || (ended && content)) {
        starts.push(line.start);
        lastStart = at;
        ended = false;
      } else if (!content) {
        lastStart = at;
      }
      content = true;
      // What follows NNNN is another cable, unless it is what an archive's stamp adds.
      ended = END_OF_MESSAGE.test(text.slice(words, Math.min(line.end, words + 5))) && nextIsHeader(text, lines, at + 1);
    });
  }
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** A second cable needs a second identifier, an archive's id behind the first lines, or an end of message. */
function mayHoldSeveral(text: string): boolean {
  const first = text.indexOf('VZCZC');
  return (first !== -1 && text.includes('\nVZCZC', first)) || text.includes('NNNN') || /\n\d{2}[A-Z][A-Z0-9]{2,40}\d[ \t]{0,8}\r?\n/.test(text);
}

function startsCable(text: string, lines: readonly RawLine[], at: number, words: number, lastStart: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const first = text.charCodeAt(words);
  if (first === 86 && readTransmissionId(text, words, line.end)) return at - lastStart > LONGEST_BANNER || lastStart === -1;
  if (first < 48 || first > 57) return false;
  const banner = readArchiveBanner(text, lines.slice(at, at + LONGEST_BANNER));
  return banner?.banner.date !== null && banner?.banner.date !== undefined;
}

function nextIsHeader(text: string, lines: readonly RawLine[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + 8); at++) {
    const line = lines[at];
    if (!line) return false;
    const words = trimmedStart(text, line.start, line.end);
    if (words >= line.end) continue;
    return /^(?:[ZOPRY]{2} R[A-Z]|VZCZ|\d{2}[A-Z]{3,}|[ZOPR] (?:[ZOPR] )?\d{6}Z|FM |UNCLAS |C O N F I D|S E C R E T|PAGE 01)/.test(text.slice(words, words + 24));
  }
  return false;
}
