import assert from 'node:assert/strict';
import vm from 'node:vm';
import { Coverage } from '../../scripts/fuzz/coverage';
import { instrumented, type Counters } from '../../scripts/fuzz/instrument';

/** Code under watch, as a function; the coverage of what it runs. */
function watched(code: string): { run: (...args: unknown[]) => unknown; coverage: Coverage } {
  const counters: Counters = { counts: new Uint16Array(100), used: 0 };
  const made = instrumented('x.ts', code, counters);
  const run = vm.runInNewContext(`${made.replace('export const run', 'const run')}; run`, { cablewrightCounters: counters.counts }) as (...args: unknown[]) => unknown;
  return { run, coverage: new Coverage(counters) };
}

describe('code under watch', () => {
  it('does what it does otherwise, and counts each branch', () => {
    const { run, coverage } = watched('export const run = (n: number): string => { if (n > 1) return "many"; switch (n) { case 1: return "one"; default: return n < 0 ? "less" : "none"; } };');
    assert.deepEqual([5, 1, 0, -1].map(n => run(n)), ['many', 'one', 'none', 'less']);
    assert.equal(coverage.take(), true);
    assert.equal(coverage.reached, coverage.places);
  });

  it('is new where a place is new, or is run much oftener', () => {
    const { run, coverage } = watched('export const run = (n: number, b?: boolean) => { for (let i = 0; i < n; i++) b && i; };');
    const isNew = (...args: unknown[]): boolean => {
      run(...args);
      return coverage.take();
    };
    assert.deepEqual([isNew(2), isNew(2), isNew(3), isNew(40), isNew(50), isNew(2, true), isNew(2, true)], [true, false, true, true, false, true, false]);
  });
});
