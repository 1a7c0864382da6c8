/**
 * The lines of UTF-8 input, without their ends. Only `\n` and `\r\n` end a line: what `node:readline`
 * takes for line ends besides may stand inside a string of JSON.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  /** The beginning of a line whose end has not come yet, in pieces. */
  let begun: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(first);
    for (const next of others) {
      yield finished(begun);
      begun = [next];
    }
  }
  begun.push(decoder.decode());
  const last = finished(begun);
  if (last !== '') yield last;
}

function finished(pieces: readonly string[]): string {
  const line = pieces.join('');
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
