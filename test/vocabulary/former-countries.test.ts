import assert from 'node:assert/strict';
import { formerCountry } from '../../server/src/vocabulary/former-countries';

describe('the code of a former country', () => {
  it('is one in its time, in any letter case', () => {
    for (const [code, year] of [['GE', 1987], ['cz', 1990], ['VS', 1974]] as const) assert.ok(formerCountry(code, year), code);
  });

  it('names it', () => {
    assert.equal(formerCountry('RH', 1975), 'Rhodesia');
    assert.equal(formerCountry('SS', 1975), 'Spanish Sahara');
    assert.equal(formerCountry('SK', 1974), 'Sikkim');
  });

  it('is none when the country or its code was another', () => {
    for (const [code, year] of [['GE', 2008], ['CZ', 1999], ['SS', 2012]] as const) assert.ok(!formerCountry(code, year), code);
  });

  it('is none where the year is not known, and other letters never are', () => {
    assert.ok(!formerCountry('GE', null));
    assert.ok(!formerCountry('QQ', 1975));
  });
});
