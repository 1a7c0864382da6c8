/**
 * Whether an output is to have colours: a terminal that knows them has, unless `NO_COLOR` is set; `FORCE_COLOR` asks for
 * them elsewhere, as in the log of a pipeline, and goes before, as it does with Node itself.
 * @param environment the variables of the process
 */
export function wantsColours(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = environment;
  if (forced) return forced !== '0' && forced !== 'false';
  return isTerminal && !none && terminal !== 'dumb';
}
