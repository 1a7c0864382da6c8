import assert from 'node:assert/strict';
import { isFormerCountry } from '../../server/src/reference/former-countries';

describe('the code of a former country', () => {
  it('is one in its time, in any letter case', () => {
    for (const [code, year] of [['GE', 1987], ['cz', 1990], ['VS', 1974]] as const) assert.ok(isFormerCountry(code, year), code);
  });

  it('is none when the country or its code was another', () => {
    for (const [code, year] of [['GE', 2008], ['CZ', 1999]] as const) assert.ok(!isFormerCountry(code, year), code);
  });

  it('is none where the year is not known, and other letters never are', () => {
    assert.ok(!isFormerCountry('GE', null));
    assert.ok(!isFormerCountry('QQ', 1975));
  });
});
