import assert from 'node:assert/strict';
import { daysInMonth, findDate, fullYear, isoDate, monthName, monthOf } from '../../server/src/cable/dates';

describe('dates', () => {
  it('know the months by name, in any case and cut short', () => {
    assert.deepEqual(['JAN', 'feb', 'March', 'SEPT', 'XYZ'].map(monthOf), [1, 2, 3, 9, null]);
    assert.deepEqual([1, 12, 13].map(monthName), ['JAN', 'DEC', '']);
  });

  it('know the days of a month', () => {
    assert.deepEqual([daysInMonth(2007, 2), daysInMonth(2008, 2), daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2007, 4)], [28, 29, 28, 29, 30]);
  });

  it('make no day that there is not', () => {
    assert.deepEqual([isoDate(2007, 2, 14), isoDate(2007, 2, 29), isoDate(2007, 13, 1), isoDate(2007, 1, 0)], ['2007-02-14', null, null, null]);
  });

  it('take two digits of a year for the time of cables', () => {
    assert.deepEqual(['66', '99', '00', '35', '59', '60', '2007', '1975'].map(fullYear), [1966, 1999, 2000, 2035, 2059, 1960, 2007, 1975]);
  });

  it('tell where in a text the date stands', () => {
    assert.deepEqual(findDate('DECL: 07/09/2018 (SURE)'), { start: 6, end: 16, iso: '2018-07-09' });
  });

  it('prefer the American order', () => {
    assert.equal(findDate('3/4/05')?.iso, '2005-03-04');
  });

  it('find none where there is none', () => {
    assert.deepEqual(['', 'AFTER KOREAN UNIFICATION', '1.4 (b)', '12 MARBLES', '314/12345-07'].map(findDate), [null, null, null, null, null]);
  });
});
