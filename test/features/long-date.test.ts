import assert from 'node:assert/strict';
import { dateOfYear, dayBefore, longDate, weekday } from '../../server/src/features/long-date';

describe('dates in words', () => {
  it('have no zone', () => {
    assert.equal(longDate('2007-02-14T23:59:00Z'), '14 February 2007');
    assert.equal(weekday('2007-02-14T00:00:00Z'), 'Wednesday');
  });

  it('know the day before', () => {
    assert.equal(dayBefore('2000-03-01'), '2000-02-29');
    assert.equal(dayBefore('2010-01-01'), '2009-12-31');
  });

  it('know the days of a year, leap years too', () => {
    assert.equal(dateOfYear(2007, 45), '2007-02-14');
    assert.equal(dateOfYear(2008, 366), '2008-12-31');
    assert.equal(dateOfYear(2007, 366), null);
    assert.equal(dateOfYear(2007, 0), null);
  });
});
