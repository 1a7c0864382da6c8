import assert from 'node:assert/strict';
import { formerCountry } from '../../server/src/reference/former-countries';

describe('formerCountry', () => {
  it('knows a country by the code that it had in its time', () => {
    assert.equal(formerCountry('GE', 1987)?.name, 'Germany');
    assert.equal(formerCountry('cz', 1990)?.name, 'Czechoslovakia');
    assert.equal(formerCountry('VS', 1974)?.name, 'South Vietnam');
  });

  it('knows it no longer when the country or its code was another', () => {
    assert.equal(formerCountry('GE', 2008), undefined);
    assert.equal(formerCountry('CZ', 1999), undefined);
  });

  it('knows none where the year is not known, and none of codes that never were one', () => {
    assert.equal(formerCountry('GE', null), undefined);
    assert.equal(formerCountry('QQ', 1975), undefined);
  });
});
