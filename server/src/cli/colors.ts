type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether an output is to have colours: a terminal that knows them has, unless `NO_COLOR` is set; `FORCE_COLOR` asks for
 * them elsewhere, as in the log of a pipeline, and goes before, as it does with Node itself.
 * @param environment the variables of the process
 */
export function wantsColours(isTerminal: boolean, environment: Environment): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none } = environment;
  if (forced) return forced !== '0' && forced !== 'false';
  return redraws(isTerminal, environment) && !none;
}

/** Whether what an output shows can be taken back: not on a terminal that shows as characters what others obey. */
export function redraws(isTerminal: boolean, { TERM: terminal }: Environment): boolean {
  return isTerminal && terminal !== 'dumb';
}
