/** Adds items to a list one by one: a call has no room for the hundred thousand arguments that spreading may make. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
