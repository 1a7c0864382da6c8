import assert from 'node:assert/strict';
import {
  allClassifications,
  classificationOf,
  compareLevels,
  comparePortionLevels,
  findClassification,
  isPortionAbove,
  nearestClassification,
  type Level,
  type PortionLevel,
} from '../../server/src/reference/classification';

describe('findClassification', () => {
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
    it(`reads ${text} as ${level}`, () => assert.equal(findClassification(text)?.level, level));
  }

  it('reads nothing else', () => {
    for (const text of ['', 'SECRETARY', 'C O N F I D E N I A L', 'UNCLAS E F T O']) assert.equal(findClassification(text), undefined, text);
  });

  it('reads back what a classification line should have', () => {
    for (const entry of allClassifications()) assert.equal(findClassification(entry.onLine), entry);
  });
});

describe('nearestClassification', () => {
  it('finds what a misspelt level means', () => {
    assert.equal(nearestClassification('C O N F I D E N I A L')?.level, 'CONFIDENTIAL');
    assert.equal(nearestClassification('UNCALS')?.level, 'UNCLASSIFIED');
    assert.equal(nearestClassification('S E R C E T')?.level, 'SECRET');
  });

  it('finds nothing for another word', () => {
    for (const text of ['', 'SENSITIVE', 'REPORT']) assert.equal(nearestClassification(text), undefined, text);
  });
});

describe('the order of classifications', () => {
  it('goes from UNCLASSIFIED to TOP SECRET', () => {
    const levels = allClassifications().map(entry => entry.level);
    assert.deepEqual(levels, ['UNCLASSIFIED', 'LIMITED OFFICIAL USE', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET']);
    assert.ok(compareLevels('CONFIDENTIAL', 'SECRET') < 0);
    assert.ok(compareLevels('SECRET', 'LIMITED OFFICIAL USE') > 0);
    assert.equal(compareLevels('SECRET', 'SECRET'), 0);
  });

  it('holds three of them to be classified', () => {
    assert.deepEqual(allClassifications().filter(entry => entry.classified).map(entry => entry.securityLetter), ['C', 'S', 'T']);
  });

  it('puts SBU and LOU at one height, above U and below C', () => {
    assert.equal(comparePortionLevels('SBU', 'LOU'), 0);
    assert.ok(comparePortionLevels('U', 'SBU') < 0);
    assert.ok(comparePortionLevels('C', 'SBU') > 0);
  });
});

describe('isPortionAbove', () => {
  it('lets an unclassified cable hold SBU, and nothing higher', () => {
    const above = (['U', 'SBU', 'LOU', 'C', 'S', 'TS'] satisfies PortionLevel[]).filter(portion => isPortionAbove(portion, 'UNCLASSIFIED'));
    assert.deepEqual(above, ['C', 'S', 'TS']);
  });

  it('lets a classified cable hold its own level and what is below', () => {
    for (const { level } of allClassifications()) assert.equal(isPortionAbove(classificationOf(level).portion, level), false, level);
    assert.equal(isPortionAbove('S', 'CONFIDENTIAL'), true);
    assert.equal(isPortionAbove('SBU', 'CONFIDENTIAL'), false);
  });
});
