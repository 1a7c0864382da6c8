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
}

/** Words that are to stand in a snippet as they are. */
export function escaped(words: string): string {
  return words.replaceAll(/[\\$}]/g, '\\$&');
}
