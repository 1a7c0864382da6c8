import { UsageError } from '../command';

/** Which columns of a table hold what, counted from 1. */
export interface Columns {
  readonly id: number | null;
  /** Columns that are joined, in this order, each on lines of its own: some tables have the header apart from the body. */
  readonly text: readonly number[];
}

/**
 * The value of `--columns`, such as `id=1,text=8` or `id=3,text=7+8`.
 * @throws UsageError
 */
export function parseColumns(value: string): Columns {
  let id: number | null = null;
  let text: readonly number[] = [];
  for (const part of value.split(',')) {
    const [, key, list = ''] = /^(id|text)=([1-9]\d{0,3}(?:\+[1-9]\d{0,3}){0,9})$/.exec(part) ?? [];
    const numbers = list.split('+').map(Number);
    if (key === undefined || (key === 'id' && numbers.length > 1)) throw new UsageError(`Invalid value "${value}" for --columns. Use numbers from 1, such as id=1,text=8`);
    if (key === 'id') id = numbers[0] ?? null;
    else text = numbers;
  }
  if (text.length === 0) throw new UsageError('--columns requires the column of the text, such as text=8');
  return { id, text };
}
