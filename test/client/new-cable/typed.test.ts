import assert from 'node:assert/strict';
import { withTyped } from '../../../client/src/new-cable/typed';

const TALLINN = { label: 'RUEHTL/AMEMBASSY TALLINN', description: 'TALLINN, Estonia' };
const RIGA = { label: 'RUEHRA/AMEMBASSY RIGA', description: 'RIGA, Latvia' };
const ROUTE = { label: 'RUEHXX/AMEMBASSY EXAMPLETOWN' };
const ROWS = [TALLINN, RIGA, ROUTE];

describe('Enter in a list of several', () => {
  it('takes the one row that is left, by its name, its city or its country', () => {
    for (const typed of ['tallinn', 'Estonia', ' amembassy tall']) assert.deepEqual(withTyped(ROWS, [], typed), [TALLINN], typed);
    assert.deepEqual(withTyped(ROWS, [RIGA], 'estonia'), [RIGA, TALLINN]);
  });

  it('takes of several the one that is named in full, as a code, an address, a city or a subject', () => {
    const madrid = { label: 'RUEHMD/AMEMBASSY MADRID', description: 'MADRID, Spain' };
    const rows = [madrid, { label: 'RUEHMD/FAA MADRID SP' }, { label: 'EAIR', description: 'Civil Aviation (subject)' }, { label: 'CH', description: 'China (country)' }, { label: 'HK', description: 'Hong Kong, China (country)' }];
    for (const typed of ['madrid', 'AMEMBASSY MADRID', 'ruehmd/amembassy madrid']) assert.deepEqual(withTyped(rows, [], typed), [madrid], typed);
    for (const typed of ['ch', 'China']) assert.deepEqual(withTyped(rows, [], typed).map(({ label }) => label), ['CH'], typed);
    assert.deepEqual(withTyped(rows, [], 'ruehmd'), [], 'an indicator of several');
  });

  it('takes what is checked alone where nothing is typed, where several rows are left, and where it is checked already', () => {
    for (const typed of ['', ' ', 'amembassy', 'nothing of it']) assert.deepEqual(withTyped(ROWS, [RIGA], typed), [RIGA], typed);
    assert.deepEqual(withTyped(ROWS, [TALLINN], 'tallinn'), [TALLINN]);
  });
});
