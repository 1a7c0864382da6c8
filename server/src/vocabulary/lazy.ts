/** A value that is made when it is first asked for, and kept: tables are not read by those who never look anything up. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
