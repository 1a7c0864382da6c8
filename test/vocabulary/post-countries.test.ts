import assert from 'node:assert/strict';
import { countryOfPost } from '../../server/src/vocabulary/post-countries';

describe('countryOfPost', () => {
  it('gives the TAGS code of the country, not the letters that the routing indicator list prints', () => {
    const countries = { GUANGZHOU: 'CH', 'LA PAZ': 'BL', 'PORT LOUIS': 'MP', MUSCAT: 'MU', BERLIN: 'GM', SEOUL: 'KS', PRETORIA: 'SF' };
    for (const [post, country] of Object.entries(countries)) assert.equal(countryOfPost(post), country, post);
  });

  it('names no country for the Department, for missions to organizations and for what is not certain', () => {
    for (const post of ['STATE', 'GENEVA', 'USNATO', 'UNVIE VIENNA', 'JERUSALEM', 'BELGRADE', 'PODGORICA', 'SAIGON', '']) assert.equal(countryOfPost(post), undefined, post);
  });

  it('names no country that is younger than the cable', () => {
    for (const [post, year, code] of [['COTONOU', 1976, 'BN'], ['DJIBOUTI', 1977, 'DJ'], ['MOSCOW', 1992, 'RS']] as const) {
      assert.equal(countryOfPost(post, year - 1), undefined, post);
      assert.equal(countryOfPost(post, year), code, post);
    }
  });
});
