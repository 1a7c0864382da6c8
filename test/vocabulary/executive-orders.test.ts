import assert from 'node:assert/strict';
import {
  allDeclassificationCodes,
  allOrders,
  findDeclassificationCode,
  findOrder,
  isInForce,
  nearestOrders,
  orderInForce,
} from '../../server/src/vocabulary/executive-orders';

describe('orderInForce', () => {
  const days: Record<string, string | undefined> = {
    '1953-12-14': undefined,
    '1953-12-15': '10501',
    '1960-01-01': '10501',
    '1972-05-31': '10501',
    '1972-06-01': '11652',
    '1978-11-30': '11652',
    '1978-12-01': '12065',
    '1982-08-01': '12356',
    '1995-10-13': '12356',
    '1995-10-14': '12958',
    '2007-02-14T09:05:00Z': '12958',
    '2010-06-26': '12958',
    '2010-06-27': '13526',
    '2026-01-01': '13526',
  };
  for (const [day, number] of Object.entries(days)) {
    it(`is ${number ?? 'none'} on ${day}`, () => assert.equal(orderInForce(day)?.number, number));
  }

  it('never is E.O. 13292, which a line does not cite', () => {
    const amending = findOrder('13292');
    assert.equal(amending?.citedAs, '12958');
    assert.equal(isInForce(amending, '2007-02-14'), true);
    assert.equal(isInForce(amending, '2003-03-24'), false);
  });
});

describe('the orders', () => {
  it('follow one another without a gap, and were signed before they were in force', () => {
    const citable = allOrders().filter(order => order.citedAs === null);
    for (const [at, order] of citable.entries()) {
      assert.ok(order.signed <= order.from, order.number);
      assert.equal(order.until, citable[at + 1]?.from ?? null, order.number);
    }
  });

  it('do not know a number that is none', () => {
    for (const number of ['12598', '', '1295']) assert.equal(findOrder(number), undefined, number);
  });
});

describe('nearestOrders', () => {
  it('finds what wrong numbers mean', () => {
    const meant = { 12598: '12958', 12536: '12356', 1295: '12958', 13256: '12356', 11562: '11652' };
    for (const [wrong, right] of Object.entries(meant)) assert.equal(nearestOrders(wrong)[0]?.number, right, wrong);
  });

  it('never suggests the amending order, and nothing for a far number', () => {
    assert.ok(!nearestOrders('13292', 5).some(order => order.number === '13292'));
    assert.deepEqual(nearestOrders('99999'), []);
  });
});

describe('findDeclassificationCode', () => {
  const codes: Record<string, string> = {
    'N/A': 'N/A',
    NA: 'N/A',
    oadr: 'OADR',
    X1: 'X1',
    '1.6X6': 'X6',
    'XGDS-2': 'XGDS-2',
    XGDS2: 'XGDS-2',
    'GDS': 'GDS',
    'RDS-1': 'RDS-1',
    'GP-3': 'GP-3',
    '25X1': '25X1',
    '25X1-human': '25X1',
    '50X1-HUM': '50X1-HUM',
  };
  for (const [text, code] of Object.entries(codes)) {
    it(`reads ${text} as ${code}`, () => assert.equal(findDeclassificationCode(text)?.code, code));
  }

  it('reads nothing else', () => {
    for (const text of ['', '02/14/2017', 'X9', '25X', 'AFTER UNIFICATION', 'XGDS-9']) assert.equal(findDeclassificationCode(text), undefined, text);
  });

  it('tells under which orders a code may stand, and that X1 to X8 are barred', () => {
    assert.deepEqual(findDeclassificationCode('OADR')?.orders, ['12356']);
    assert.deepEqual(findDeclassificationCode('XGDS-1')?.orders, ['11652']);
    assert.equal(findDeclassificationCode('X8')?.barredFrom, '2003-09-22');
  });

  it('tells by its meaning each code of an exemption from its neighbours', () => {
    const meaningOf = (code: string): string => findDeclassificationCode(code)?.meaning ?? '';
    assert.match(meaningOf('XGDS-1'), /^what a foreign government/);
    assert.match(meaningOf('X6'), /^foreign relations/);
    assert.match(meaningOf('25X2'), /^weapons of mass destruction/);
    for (const [prefix, count] of [['XGDS-', 4], ['X', 8], ['25X', 9]] as const) {
      assert.equal(new Set(Array.from({ length: count }, (_, index) => meaningOf(`${prefix}${index + 1}`).split(':')[0])).size, count, prefix);
    }
  });

  it('names no term for a review, whose date stands beside the code', () => {
    assert.equal(findDeclassificationCode('RDS-4')?.meaning, 'review for declassification');
  });

  it('names orders that exist', () => {
    for (const code of allDeclassificationCodes()) for (const number of code.orders) assert.ok(findOrder(number), code.code);
  });
});
