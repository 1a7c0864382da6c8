import { shown } from '../text/shown';
import type { Sink } from './io';

const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Our colours, and the end of a bar. */
const OURS = /^\[(?:(?:[012]|3[136])m|K)/;

/**
 * The same sink, and where it is a terminal, one that obeys no text of a cable, name of a file or setting, whatever form
 * the output has. What comes as bytes is a document as it stands.
 */
export function forTerminal(sink: Sink): Sink {
  if (!sink.isTerminal) return sink;
  const isOurs = (unit: string, at: number, text: string): boolean => unit === '\n' || (unit === '\r' && at === 0) || (unit === '\x1b' && OURS.test(text.slice(at + 1, at + 5)));
  return { ...sink, write: data => sink.write(typeof data === 'string' ? data.replace(UNSHOWN, (unit, at: number, text: string) => (isOurs(unit, at, text) ? unit : shown(unit))) : data) };
}
