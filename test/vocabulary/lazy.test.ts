import assert from 'node:assert/strict';
import { lazy } from '../../server/src/vocabulary/lazy';

describe('lazy', () => {
  it('makes its value when it is first asked for, and once, be it undefined', () => {
    let made = 0;
    const value = lazy(() => {
      made++;
      return undefined;
    });
    assert.equal(made, 0);
    value();
    value();
    assert.equal(made, 1);
  });
});
