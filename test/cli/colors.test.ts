import assert from 'node:assert/strict';
import { redraws, wantsColours } from '../../server/src/cli/colors';

describe('cli/colours', () => {
  it('are for terminals alone', () => {
    assert.equal(wantsColours(true, { TERM: 'xterm' }), true);
    // On Windows it is not set.
    assert.equal(wantsColours(true, {}), true);
    assert.equal(wantsColours(false, { TERM: 'xterm' }), false);
  });

  it('are not sent to a terminal that shows them as characters, nor where NO_COLOR is set', () => {
    assert.equal(wantsColours(true, { TERM: 'dumb' }), false);
    assert.equal(wantsColours(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColours(true, { NO_COLOR: '' }), true);
  });

  it('have no bar beside them that moves where a terminal would show its codes', () => {
    assert.equal(redraws(true, {}), true);
    assert.equal(redraws(true, { TERM: 'dumb', FORCE_COLOR: '1' }), false);
    assert.equal(redraws(false, { TERM: 'xterm' }), false);
  });

  it('go into the log of a pipeline where FORCE_COLOR is set', () => {
    assert.equal(wantsColours(false, { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColours(false, { FORCE_COLOR: '3', TERM: 'dumb', NO_COLOR: '1' }), true);
    for (const off of ['0', 'false']) assert.equal(wantsColours(true, { FORCE_COLOR: off }), false);
    assert.equal(wantsColours(false, { FORCE_COLOR: '' }), false);
  });
});
