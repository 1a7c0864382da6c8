/** Whether a text still fails in the same way. */
export type Fails = (text: string) => Promise<boolean>;

/**
 * A text as short as can be found that still fails: pieces are taken out, large ones first, lines before characters.
 *
 * @param until `performance.now()` at which no more is tried
 */
export async function minimised(text: string, fails: Fails, until: number): Promise<string> {
  const byLines = await without(text.split(/(?<=\n)/), fails, until);
  // Characters of a long text are too many to be tried one by one.
  return (await without(Array.from(byLines.join('')), fails, until)).join('');
}

async function without(pieces: readonly string[], fails: Fails, until: number): Promise<readonly string[]> {
  let left = pieces;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length && performance.now() < until;) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (await fails(fewer.join(''))) left = fewer;
      else at += size;
    }
  }
  return left;
}
