import assert from 'node:assert/strict';
import { indexText } from '../../client/src/index-text';

const READY = { state: 'ready', files: 1200, cables: 1180, reached: null, large: 0 } as const;

describe('indexText', () => {
  it('says of one folder and of several what is in the index', () => {
    assert.deepEqual(indexText(READY, 1), { text: '1,180 cables', detail: 'In 1,200 files of the folder.' });
    assert.deepEqual(indexText(READY, 3), { text: '1,180 cables', detail: 'In 1,200 files of the 3 folders.' });
    assert.equal(indexText({ ...READY, state: 'reading', files: 1 }, 2).detail, 'The index of the 2 folders is being made: 1 file so far.');
  });

  it('says why something is missing', () => {
    assert.equal(indexText({ ...READY, files: 9, large: 1, reached: 'depth' }, 1).detail, 'In 9 files of the folder. Not all files are in it: some lie deeper than the setting cable.index.maxDepth allows. 1 file left out as too large.');
    assert.match(indexText({ ...READY, state: 'off' }, 0).detail, /^No folder is open/);
  });
});
