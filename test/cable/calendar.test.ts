import assert from 'node:assert/strict';
import { dateOfYear, dayOfYear, daysLater, longDate, usDate, weekday, yearsLater } from '../../server/src/cable/calendar';

describe('cable/calendar', () => {
  it('has no zone', () => {
    assert.equal(longDate('2007-02-14T23:59:00Z'), '14 February 2007');
    assert.equal(usDate('2007-02-14T23:59:00Z'), '02/14/2007');
    assert.equal(weekday('2007-02-14T00:00:00Z'), 'Wednesday');
  });

  it('knows the day before', () => {
    assert.equal(daysLater('2000-03-01', -1), '2000-02-29');
    assert.equal(daysLater('2010-01-01T12:00Z', -1), '2009-12-31');
  });

  it('knows the same day of another year, and the last of February where it has no 29th', () => {
    assert.equal(yearsLater('2007-02-14T23:59:00Z', 10), '2017-02-14');
    assert.equal(yearsLater('2008-02-29', 10), '2018-02-28');
    assert.equal(yearsLater('2008-02-29', 4), '2012-02-29');
  });

  it('counts the days of a year', () => {
    assert.deepEqual(['2007-01-01', '2007-02-14T09:05:00Z', '2008-12-31'].map(dayOfYear), [1, 45, 366]);
  });

  it('knows the days of a year, leap years too', () => {
    assert.equal(dateOfYear(2007, 45), '2007-02-14');
    assert.equal(dateOfYear(2008, 366), '2008-12-31');
    assert.equal(dateOfYear(2007, 366), null);
    assert.equal(dateOfYear(2007, 0), null);
  });
});
