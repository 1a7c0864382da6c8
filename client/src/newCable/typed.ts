/** Of a row what is looked through. */
export interface Row {
  readonly label: string;
  readonly description?: string | undefined;
}

/**
 * What Enter takes from a list in which several may be chosen: what is checked, and the one row that what is typed leaves,
 * as in a list of which one is taken; else who types a name and presses Enter would go on without it.
 */
export function withTyped<T extends Row>(items: readonly T[], checked: readonly T[], typed: string): readonly T[] {
  const words = typed.trim().toLowerCase();
  const left = words === '' ? [] : items.filter(({ label, description }) => `${label} ${description ?? ''}`.toLowerCase().includes(words));
  const [only] = left;
  return only && left.length === 1 && !checked.includes(only) ? [...checked, only] : checked;
}
