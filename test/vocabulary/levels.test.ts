import assert from 'node:assert/strict';
import { comparePortionLevels, findLevel, nearestLevel, type Level } from '../../server/src/vocabulary/levels';

describe('findLevel', () => {
  const written: Record<string, Level> = {
    UNCLAS: 'UNCLASSIFIED',
    UNCLASSIFIED: 'UNCLASSIFIED',
    'C O N F I D E N T I A L': 'CONFIDENTIAL',
    CONFIDENTIAL: 'CONFIDENTIAL',
    'S E C R E T': 'SECRET',
    'T O P  S E C R E T': 'TOP SECRET',
    'TOP SECRET': 'TOP SECRET',
    'LIMITED OFFICIAL USE': 'LIMITED OFFICIAL USE',
    secret: 'SECRET',
  };
  for (const [text, level] of Object.entries(written)) {
    it(`reads ${text} as ${level}`, () => assert.equal(findLevel(text), level));
  }

  it('reads nothing else', () => {
    for (const text of ['', 'SECRETARY', 'C O N F I D E N I A L', 'UNCLAS E F T O']) assert.equal(findLevel(text), undefined, text);
  });
});

describe('nearestLevel', () => {
  it('finds what a misspelt level means', () => {
    assert.equal(nearestLevel('C O N F I D E N I A L'), 'CONFIDENTIAL');
    assert.equal(nearestLevel('UNCALS'), 'UNCLASSIFIED');
    assert.equal(nearestLevel('S E R C E T'), 'SECRET');
  });

  it('finds nothing for another word', () => {
    for (const text of ['', 'SENSITIVE', 'REPORT']) assert.equal(nearestLevel(text), undefined, text);
  });
});

describe('comparePortionLevels', () => {
  it('puts SBU and LOU at one height, above U and below C', () => {
    assert.equal(comparePortionLevels('SBU', 'LOU'), 0);
    assert.ok(comparePortionLevels('U', 'SBU') < 0);
    assert.ok(comparePortionLevels('C', 'SBU') > 0);
  });
});
