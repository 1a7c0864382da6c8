import assert from 'node:assert/strict';
import { allEras, eraOn } from '../../server/src/reference/eras';

describe('eraOn', () => {
  const days: Record<string, string> = {
    '1966-05-01': 'before-tags',
    '1973-01-01': 'print',
    '1975-08-18T12:00:00Z': 'print',
    '1990-01-01': 'oadr',
    '1999-12-31': 'capitals',
    '2003-09-22': 'cable-express',
    '2007-02-14': 'cable-express',
    '2009-01-01': 'smart',
    '2024-01-01': 'smart',
  };
  for (const [day, id] of Object.entries(days)) {
    it(`is ${id} on ${day}`, () => assert.equal(eraOn(day).id, id));
  }

  it('leaves no day between two eras', () => {
    const eras = allEras();
    for (const [at, era] of eras.entries()) assert.equal(era.until, eras[at + 1]?.from ?? null, era.id);
    assert.equal(eras[0]?.from, null);
  });
});
