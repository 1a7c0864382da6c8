import { shown } from '../text/shown';
import type { Sink } from './io';

const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The escape sequences of report-text.ts and progress.ts. */
const OWN_SEQUENCES = /^\[(?:(?:[012]|3[136])m|K)/;

/**
 * If the sink is a terminal, replaces control characters that come from a cable, a file name or a setting, in every output
 * format. Bytes are a document and are written unchanged.
 */
export function forTerminal(sink: Sink): Sink {
  if (!sink.isTerminal) return sink;
  const isOwn = (unit: string, at: number, text: string): boolean => unit === '\n' || (unit === '\r' && at === 0) || (unit === '\x1b' && OWN_SEQUENCES.test(text.slice(at + 1, at + 5)));
  return { ...sink, write: data => sink.write(typeof data === 'string' ? data.replace(CONTROLS, (unit, at: number, text: string) => (isOwn(unit, at, text) ? unit : shown(unit))) : data) };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether output is to be colored: on a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` overrides both, as in Node itself.
 * @param environment the environment variables of the process
 */
export function wantsColor(isTerminal: boolean, environment: Environment): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none } = environment;
  if (forced) return forced !== '0' && forced !== 'false';
  return redraws(isTerminal, environment) && !none;
}

/** Whether a line can be overwritten: a dumb terminal shows escape sequences as characters. */
export function redraws(isTerminal: boolean, { TERM: terminal }: Environment): boolean {
  return isTerminal && terminal !== 'dumb';
}
