// The few assertions that the suites in the extension hosts need: node:assert is not in a worker.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Compares as JSON, which is how values of the extension API are told apart here. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, wanted] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  if (is !== wanted) throw new Error(`${what}: expected ${wanted}, found ${is}`);
}

export function match(actual: string, pattern: RegExp, what: string): void {
  if (!pattern.test(actual)) throw new Error(`${what}: ${JSON.stringify(actual)} does not match ${String(pattern)}`);
}
