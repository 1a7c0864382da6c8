import assert from 'node:assert/strict';
import { withTyped } from '../client/src/newCable/typed';

const TALLINN = { label: 'RUEHTL/AMEMBASSY TALLINN', description: 'TALLINN, Estonia' };
const RIGA = { label: 'RUEHRA/AMEMBASSY RIGA', description: 'RIGA, Latvia' };
const ROUTE = { label: 'RUEHXX/AMEMBASSY EXAMPLETOWN' };
const ROWS = [TALLINN, RIGA, ROUTE];

describe('Enter in a list of several', () => {
  it('takes the one row that is left, by its name, its city or its country', () => {
    for (const typed of ['tallinn', 'Estonia', ' amembassy tall']) assert.deepEqual(withTyped(ROWS, [], typed), [TALLINN], typed);
    assert.deepEqual(withTyped(ROWS, [RIGA], 'estonia'), [RIGA, TALLINN]);
  });

  it('takes what is checked alone where nothing is typed, where several rows are left, and where it is checked already', () => {
    for (const typed of ['', ' ', 'amembassy', 'nothing of it']) assert.deepEqual(withTyped(ROWS, [RIGA], typed), [RIGA], typed);
    assert.deepEqual(withTyped(ROWS, [TALLINN], 'tallinn'), [TALLINN]);
  });
});
