import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { findOrder } from '../../../server/src/vocabulary/executive-orders';
import { citedOrder, codeOf, mayBeInForce } from '../../../server/src/rules/kit/orders';

function lineOf(text: string) {
  return parse(`C O N F I D E N T I A L GUANGZHOU 000208\n\n${text}\nTAGS: PREL, CH\n`).cables[0]!.header.executiveOrder!;
}

describe('the order that a line cites', () => {
  it('is that of its number', () => {
    assert.equal(citedOrder(lineOf('E.O. 12356: DECL: OADR'), '2007-02-14')?.number, '12356');
  });

  it('is E.O. 12958 where the line cites the order that amends it', () => {
    assert.equal(citedOrder(lineOf('E.O. 13292: DECL: OADR'), null)?.number, '12958');
  });

  it('is that in force on the day, or else the nearest, where no order has the number', () => {
    assert.equal(citedOrder(lineOf('E.O. 12598: DECL: OADR'), '1990-02-14')?.number, '12356');
    assert.equal(citedOrder(lineOf('E.O. 12598: DECL: OADR'), null)?.number, '12958');
  });

  it('is none where there is no number', () => {
    assert.equal(citedOrder({ number: null }, '2007-02-14'), undefined);
  });

  it('is taken as in force up to a week before and after, since the first days are not all known', () => {
    const order = findOrder('13526')!;
    assert.deepEqual(['2010-06-19', '2010-06-20', '2010-06-27', '2024-01-01'].map(day => mayBeInForce(order, day)), [false, true, true, true]);
    assert.deepEqual(['2010-07-03', '2010-07-04'].map(day => mayBeInForce(findOrder('12958')!, day)), [true, false]);
  });
});

describe('the code of a line', () => {
  it('is known in the writings of cables', () => {
    const codes = ['X1', '1.6X1', '1.6(D) X1', '(X1)', 'O.A.D.R.', 'XGDS', 'XGDS-2', 'RDS-1 2/14/01', '25X1-human', 'GDS 2/14/86'];
    assert.deepEqual(codes.map(code => codeOf(lineOf(`E.O. 12958: DECL: ${code}`).declassification!)?.code), ['X1', 'X1', 'X1', 'X1', 'OADR', 'XGDS-1', 'XGDS-2', 'RDS-1', '25X1', 'GDS']);
  });

  it('is none of a date, an event, or a code that no list has', () => {
    assert.deepEqual(['02/14/2017', 'END OF THE FESTIVAL', 'MR'].map(code => codeOf(lineOf(`E.O. 12958: DECL: ${code}`).declassification!)), [undefined, undefined, undefined]);
  });
});
