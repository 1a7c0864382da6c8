import assert from 'node:assert/strict';
import { allClassifications, classificationOf, compareLevels, isPortionAbove } from '../../server/src/vocabulary/classification';
import { findLevel, type PortionLevel } from '../../server/src/vocabulary/levels';

describe('the classifications', () => {
  it('reads back what a classification line should have', () => {
    for (const entry of allClassifications()) assert.equal(findLevel(entry.onLine), entry.level);
  });

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
