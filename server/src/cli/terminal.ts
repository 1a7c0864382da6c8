import { decode } from '../lsp/node-decode';
import { shown } from '../text/shown';
import type { Sink } from './io';

/** All control characters, invisible characters and lone surrogates but tabs and line ends. */
const CONTROLS = /(?!\t|\r?\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** If the sink is a terminal, replaces the control characters of everything that is not written with `writeStyled`. */
export function forTerminal(sink: Sink): Sink {
  if (!sink.isTerminal) return sink;
  return { ...sink, write: data => sink.write((typeof data === 'string' ? data : decode(data).text).replace(CONTROLS, shown)) };
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
