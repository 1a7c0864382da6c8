import assert from 'node:assert/strict';
import { daysLater, longDate } from '../../server/src/cable/dates';
import { dateOfYear, weekday } from '../../server/src/features/days';

describe('dates in words', () => {
  it('have no zone', () => {
    assert.equal(longDate('2007-02-14T23:59:00Z'), '14 February 2007');
    assert.equal(weekday('2007-02-14T00:00:00Z'), 'Wednesday');
  });

  it('know the day before', () => {
    assert.equal(daysLater('2000-03-01', -1), '2000-02-29');
    assert.equal(daysLater('2010-01-01T12:00Z', -1), '2009-12-31');
  });

  it('know the days of a year, leap years too', () => {
    assert.equal(dateOfYear(2007, 45), '2007-02-14');
    assert.equal(dateOfYear(2008, 366), '2008-12-31');
    assert.equal(dateOfYear(2007, 366), null);
    assert.equal(dateOfYear(2007, 0), null);
  });
});
