import assert from 'node:assert/strict';
import { redraws, wantsColor } from '../../server/src/cli/terminal';

describe('cli/terminal', () => {
  it('are for terminals alone', () => {
    assert.equal(wantsColor(true, { TERM: 'xterm' }), true);
    // On Windows it is not set.
    assert.equal(wantsColor(true, {}), true);
    assert.equal(wantsColor(false, { TERM: 'xterm' }), false);
  });

  it('are not sent to a terminal that shows them as characters, nor where NO_COLOR is set', () => {
    assert.equal(wantsColor(true, { TERM: 'dumb' }), false);
    assert.equal(wantsColor(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColor(true, { NO_COLOR: '' }), true);
  });

  it('have no bar beside them that moves where a terminal would show its codes', () => {
    assert.equal(redraws(true, {}), true);
    assert.equal(redraws(true, { TERM: 'dumb', FORCE_COLOR: '1' }), false);
    assert.equal(redraws(false, { TERM: 'xterm' }), false);
  });

  it('go into the log of a pipeline where FORCE_COLOR is set', () => {
    assert.equal(wantsColor(false, { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColor(false, { FORCE_COLOR: '3', TERM: 'dumb', NO_COLOR: '1' }), true);
    for (const off of ['0', 'false']) assert.equal(wantsColor(true, { FORCE_COLOR: off }), false);
    assert.equal(wantsColor(false, { FORCE_COLOR: '' }), false);
  });
});
