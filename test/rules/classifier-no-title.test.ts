import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { applyEdits } from '../../server/src/text/span';

const cable = (line: string): string => `C O N F I D E N T I A L GUANGZHOU 000208\n\nE.O. 13526: DECL: 02/14/2036\nTAGS: CH\nSUBJECT: (U) Harbor Festival\n\n${line}1. (C) The harbor festival opens on Monday.\n\nROE\n`;

function told(text: string, profile: 'draft' | 'archive' = 'draft'): readonly string[] {
  return check(parse(text), { ...DEFAULT_SETTINGS, profile }).filter(({ ruleId }) => ruleId === 'classifier-no-title').map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a Classified By line that is still to be filled in', () => {
  const NOBODY = ['warning: The line names nobody yet: write name, position and reason.'];

  for (const words of ['...  Reason: 1.4 (...).', 'Name, Title.\nReason: 1.4 (b).', '[Name], [Title]. Reason: 1.4 (b).', '[TBD]. Reason: 1.4 (d).', 'TBD. Reason: 1.4 (d).', 'XXX, Ambassador. Reason: 1.4 (d).', '____ Reason: 1.4 (d).', '[...] Reason: 1.4 (d).']) {
    it(`is told in a draft, once, and not in a copy that was released: ${words}`, () => {
      assert.deepEqual(told(cable(`Classified By: ${words}\n\n`)), NOBODY);
      assert.deepEqual(told(cable(`Classified By: ${words}\n\n`), 'archive'), []);
    });
  }

  it('is none where a name stands, or where one was taken out', () => {
    for (const words of ['Ada Exampleton, Ambassador. Reason: 1.4 (d).', 'XXXXXXXXXXXX, Ambassador. Reason: 1.4 (d).', 'Namely Roe, Ambassador. Reason: 1.4 (d).', 'Name: Ada Exampleton, Ambassador, for reasons 1.4 (b).', '... Exampleton, Ambassador. Reason: 1.4 (d).', '[Redacted], Ambassador. Reason: 1.4 (d).']) assert.deepEqual(told(cable(`Classified By: ${words}\n\n`)), []);
  });

  it('is told of the line that the quick fix puts in', () => {
    const text = cable('');
    const [fix] = check(parse(text), DEFAULT_SETTINGS).filter(({ ruleId }) => ruleId === 'classified-without-classifier').flatMap(({ fixes }) => fixes);
    assert.deepEqual(told(applyEdits(text, fix!.edits())), NOBODY);
  });
});
