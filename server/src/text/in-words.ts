/** A list as a sentence has it: `A`, `A or B`, `A, B or C`. */
export function inWords(list: readonly string[], conjunction: 'and' | 'or'): string {
  return [list.slice(0, -1).join(', '), ...list.slice(-1)].filter(part => part !== '').join(` ${conjunction} `);
}

/** `1 file`, `2 files`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
