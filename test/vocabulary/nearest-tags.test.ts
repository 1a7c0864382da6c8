import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { nearestTags } from '../../server/src/vocabulary/nearest-tags';

describe('nearestTags', () => {
  it('finds what misspelt codes mean', () => {
    const meant = { MOPPS: 'MOPS', POGOV: 'PGOV', KWWMN: 'KWMN', UNDESCO: 'UNESCO', PGVO: 'PGOV' };
    for (const [wrong, right] of Object.entries(meant)) assert.equal(nearestTags(wrong)[0]?.code, right, wrong);
  });

  it('knows what is called otherwise than its code, and programs without their K', () => {
    const meant = { EU: 'EUN', ROK: 'KS', DPRK: 'KN', PRC: 'CH', DRC: 'CG', USSR: 'UR', USAID: 'AID', G8: 'G-8', OIC: 'OIC-2', TIP: 'KTIP', URUGUAY: 'UY', HIV: 'KHIV', IPR: 'KIPR', WBG: 'KWBG' };
    for (const [wrong, right] of Object.entries(meant)) assert.equal(nearestTags(wrong)[0]?.code, right, wrong);
    assert.deepEqual(nearestTags('EU', 1).map(tag => tag.name), ['European Union']);
    assert.ok(nearestTags('TIP').length <= 3);
  });

  it('puts the code first that cables use more', () => {
    assert.equal(nearestTags('PXEL')[0]?.code, 'PREL');
  });

  it('gives three at most, and none for two letters, to which every code is near', () => {
    assert.ok(nearestTags('PINX').length <= 3);
    assert.deepEqual(nearestTags('QX'), []);
    assert.deepEqual(nearestTags('QQQQQQ'), []);
  });

  it('never suggests a country for the letters of an organization', () => {
    for (const code of ['NPT', 'NSG', 'OPCW']) assert.deepEqual(nearestTags(code).filter(tag => tag.code.length === 2), [], code);
  });

  it('never suggests a free word', () => {
    assert.ok(!nearestTags('SIPDSI').some(tag => tag.kind === 'other'));
  });

  it('compares a code with few of the thousand that there are: a line of TAGS may have thousands of unknown ones', () => {
    nearestTags('QXZJ');
    const looked = mock.method(String.prototype, 'charCodeAt');
    const near = nearestTags('QXZJ');
    looked.mock.restore();
    assert.deepEqual(near, []);
    assert.ok(looked.mock.callCount() < 20, `${String(looked.mock.callCount())} letters were looked at`);
  });
});
