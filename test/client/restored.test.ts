import assert from 'node:assert/strict';
import { restored } from '../../client/src/restored';

describe('what the restoring of a telegram tells', () => {
  it('is how many lines and pilcrows of the archive are gone', () => {
    assert.equal(restored('BANNER\n\nUNCLAS\n\n\u00B61. Rain.\n\n\u00B62. Sun.\n', 'UNCLAS\n\n1. Rain.\n\n2. Sun.\n'), 'Restored: 2 lines and 2 pilcrows of the archive taken away.');
    assert.equal(restored('\u00B61. Rain.\n', '1. Rain.\n'), 'Restored: 1 pilcrow of the archive taken away.');
    assert.equal(restored('1. Rain. \n', '1. Rain.\n'), 'Restored.');
  });
});
