/** Of a row what is looked through. */
export interface Row {
  readonly label: string;
  readonly description?: string | undefined;
}

/**
 * What Enter takes from a list in which several may be chosen: what is checked, and the one row that what is typed leaves or
 * names in full (`CH`, `madrid`), as in a list of which one is taken; else who types a name and presses Enter would go on without it.
 */
export function withTyped<T extends Row>(items: readonly T[], checked: readonly T[], typed: string): readonly T[] {
  const words = typed.trim().toLowerCase();
  const left = words === '' ? [] : items.filter(row => textOf(row).includes(words));
  const named = left.length > 1 ? left.filter(row => isNamed(row, words)) : left;
  const [only] = named;
  return only && named.length === 1 && !checked.includes(only) ? [...checked, only] : checked;
}

const textOf = ({ label, description }: Row): string => `${label} ${description ?? ''}`.toLowerCase();

/** Whether the words are all of a row's code or address, or all of the name behind it. */
function isNamed({ label, description }: Row, words: string): boolean {
  const [name = ''] = (description ?? '').split(/,| \(/, 1);
  return [label, label.slice(label.indexOf('/') + 1), name].some(each => each.toLowerCase() === words);
}
