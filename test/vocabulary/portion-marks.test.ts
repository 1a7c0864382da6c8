import assert from 'node:assert/strict';
import { allPortionLevels, findPortionControl, findPortionLevel } from '../../server/src/vocabulary/portion-marks';

describe('portion levels', () => {
  it('are the five of the handbook and LOU', () => {
    assert.deepEqual(allPortionLevels().map(entry => entry.text), ['U', 'SBU', 'LOU', 'C', 'S', 'TS']);
    assert.equal(findPortionLevel('LOU')?.authority, 'observed');
    assert.equal(findPortionLevel(' sbu ')?.text, 'SBU');
  });

  it('are not other letters', () => {
    for (const text of ['', 'SUB', 'N', 'SECRET']) assert.equal(findPortionLevel(text), undefined, text);
  });
});

describe('findPortionControl', () => {
  const controls: Record<string, string> = {
    NF: 'NF',
    NOFORN: 'NF',
    N: 'N',
    'REL TO USA, GBR': 'REL TO',
    'REL GBR AUS': 'REL TO',
    'rel to ACGU': 'REL TO',
    XD: 'XD',
    ND: 'ND',
    EXDIS: 'XD',
    ORCON: 'OC',
  };
  for (const [text, name] of Object.entries(controls)) {
    it(`takes ${text} for ${name}`, () => assert.equal(findPortionControl(text)?.text, name));
  }

  it('takes nothing else for a control', () => {
    for (const text of ['', 'C', 'NF XD', 'RELATED', 'FOO']) assert.equal(findPortionControl(text), undefined, text);
  });

  it('knows which of them mean NOFORN', () => {
    assert.deepEqual(['NF', 'N', 'NODIS', 'REL TO'].map(text => findPortionControl(text)?.kind === 'noforn'), [true, true, false, false]);
  });
});
