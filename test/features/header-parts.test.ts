import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { headerParts } from '../../server/src/features/header-parts';
import { FULL, seed, slice } from './samples';

describe('the parts of a header', () => {
  it('are what the archive added, the transmission lines and the message lines', () => {
    const parts = headerParts(seed.cables[0]!);
    assert.deepEqual(parts.map(({ kind, firstLine }) => [kind, slice(seed, firstLine)]), [
      ['archive', '07GUANGZHOU208'],
      ['transmission', 'VZCZCXRO7105'],
      ['message', 'UNCLAS SECTION 01 OF 04 GUANGZHOU 000208'],
    ]);
    assert.match(slice(seed, parts[2]!.span), /South China$/);
  });

  it('are told apart without an archive', () => {
    const document = parse(FULL);
    assert.deepEqual(headerParts(document.cables[0]!).map(({ kind }) => kind), ['transmission', 'message']);
  });

  it('begin with the page line of a print of the 1970s', () => {
    const document = parse('PAGE 01        STATE  017976\n15\nORIGIN SS-15\n\nINFO  OCT-01  ISO-00  /016 R\n\nDRAFTED BY S/S:JROE\nAPPROVED BY S/S:JDOE\n------------------270429Z 060566 /61\nO 270415Z JAN 77\nFM SECSTATE WASHDC\nTO AMEMBASSY PARIS\nUNCLAS STATE 017976\n\nE.O. 11652: N/A\nTAGS: SOCI\nSUBJECT: LANTERNS\n\nLANTERNS ARE LIT.\n');
    assert.deepEqual(headerParts(document.cables[0]!).map(({ kind, span }) => [kind, span.start]), [
      ['print', 0], ['transmission', document.text.indexOf('O 270415Z')], ['message', document.text.indexOf('UNCLAS')],
    ]);
  });

  it('are none where a file begins with text', () => {
    assert.deepEqual(headerParts(parse('1. (U) It opened.\n\n2. (U) It closed.\n').cables[0]!), []);
  });
});
