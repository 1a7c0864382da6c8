import assert from 'node:assert/strict';
import { alpha2Of } from '../../server/src/vocabulary/iso-alpha3';
import { geoByIso } from '../../server/src/vocabulary/tags';

describe('alpha2Of', () => {
  it('gives two letters for three', () => {
    const pairs = { DEU: 'DE', CHE: 'CH', GBR: 'GB', ZWE: 'ZW' };
    for (const [three, two] of Object.entries(pairs)) assert.equal(alpha2Of(three), two, three);
  });

  it('knows nothing of letters that are no code', () => {
    for (const three of ['DE', 'XXX', '']) assert.equal(alpha2Of(three), undefined, three);
  });

  it('has only countries that the table of TAGS knows by their two letters', () => {
    const states = ['DEU', 'RUS', 'VNM', 'PRK', 'COD', 'MKD', 'SSD', 'VAT', 'TLS', 'USA'];
    for (const three of states) assert.ok(geoByIso(three)?.name, three);
  });
});
