import assert from 'node:assert/strict';
import { minimised } from '../../scripts/fuzz/minimise';

const shortest = (text: string, fails: (text: string) => boolean): Promise<string> => minimised(text, shorter => Promise.resolve(fails(shorter)), performance.now() + 5000);

describe('a text that fails', () => {
  it('is made as short as it still fails', async () => {
    assert.equal(await shortest('one\ntwo\nthree x\nfour\nfive y\n', text => text.includes('x') && text.includes('y')), 'xy');
    assert.equal(await shortest('a\n'.repeat(100), text => text.split('\n').length > 3), '\n\n\n');
  });

  it('stays as it is where nothing shorter fails', async () => {
    assert.equal(await shortest('abc', text => text === 'abc'), 'abc');
  });
});
