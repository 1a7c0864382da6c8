/** Numbers the tab stops of a snippet in the order in which they are made. */
export class Stops {
  private count = 0;

  /** How many there are. */
  get used(): number {
    return this.count;
  }

  /** A tab stop with words that stand there until others are typed. */
  stop(words: string): string {
    return `\${${++this.count}:${escaped(words)}}`;
  }

  /** A tab stop with a list to choose from; the first stands there. */
  choice(...choices: readonly string[]): string {
    return `\${${++this.count}|${choices.map(each => escaped(each).replaceAll(/[,|]/g, '\\$&')).join(',')}|}`;
  }
}

/** Words that are to stand in a snippet as they are. */
export function escaped(words: string): string {
  return words.replaceAll(/[\\$}]/g, '\\$&');
}
