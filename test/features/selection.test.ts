import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { selection } from '../../server/src/features/selection';
import { contains } from '../../server/src/text/span';
import { BAD_INPUT, cableLike, FULL, placeInSeed, PROPERTY, seed, slice, withCaret } from './samples';

function expanded(source: string): string[] {
  const { document, offset } = withCaret(source);
  return selection(document, offset).map(span => slice(document, span));
}

const CABLE = `UNCLAS GUANGZHOU 000001

SIPDIS

E.O. 12958: N/A
TAGS: PHUM, CH
SUBJECT: LANTERNS

The fair
--------

1. (U) The fair opened.  Nobody was surprised by the
lan|terns.  It rained.

2. (U) It closed.

The market
----------

3. (U) Trade was brisk.
`;

describe('expanding the selection', () => {
  it('goes from the word over sentence, paragraph, section and text to the file', () => {
    const spans = expanded(CABLE);
    assert.deepEqual(spans.slice(0, 3), [
      'lanterns',
      'Nobody was surprised by the\nlanterns.',
      '1. (U) The fair opened.  Nobody was surprised by the\nlanterns.  It rained.',
    ]);
    assert.match(spans[3]!, /^The fair\n-+\n[^]*It closed\.\s*$/);
    assert.match(spans[4]!, /^The fair\n[^]*brisk\.\s*$/);
    assert.match(spans.at(-1)!, /^UNCLAS[^]*brisk\.$/);
  });

  it('goes over the line where the sentence is shorter or longer than it', () => {
    assert.deepEqual(expanded(CABLE.replace('|', '').replace('It rained', 'It ra|ined')).slice(0, 3), ['rained', 'It rained.', 'lanterns.  It rained.']);
    const long = expanded(CABLE.replace('|', '').replace('The fair opened.  Nobody was', 'Nobody\nwas ev|er\n'));
    assert.deepEqual(long.slice(0, 2), ['ever', 'was ever']);
    assert.match(long[2]!, /^Nobody\n[^]*lanterns\.$/);
  });

  it('goes from a TAGS code over its line to the message header', () => {
    const spans = expanded(CABLE.replace('|', '').replace('PHUM', 'PH|UM'));
    assert.deepEqual(spans.slice(0, 2), ['PHUM', 'TAGS: PHUM, CH']);
    assert.match(spans[2]!, /^UNCLAS[^]*LANTERNS$/);
  });

  it('goes from an addressee over the list to the transmission header', () => {
    const spans = expanded(FULL.replace('BEIJING NIACT', 'BEI|JING NIACT'));
    assert.deepEqual(spans.slice(0, 4), [
      'BEIJING', 'AMEMBASSY BEIJING', 'RUEHBJ/AMEMBASSY BEIJING NIACT IMMEDIATE 0007', 'INFO RUEHBJ/AMEMBASSY BEIJING NIACT IMMEDIATE 0007',
    ]);
    assert.match(spans[4]!, /^INFO[^]*COLLECTIVE$/);
    assert.match(spans[5]!, /^VZCZC[^]*BT$/);
  });

  it('goes from one cable of a file to the file', () => {
    const spans = expanded(`${FULL}\n\n${FULL.replace('Lanterns were', 'Lan|terns were')}`);
    assert.match(spans.at(-2)!, /^VZCZC[^]*NNNN\s*$/);
    assert.equal(spans.at(-1)!.split('VZCZC').length, 3);
  });

  it('takes a sentence whole across a page line', () => {
    const at = placeInSeed('prostitution \n \nGUANGZHOU');
    const sentence = selection(seed, at).map(span => slice(seed, span)).find(text => text.startsWith('Though Vo'));
    assert.match(sentence!, /002 OF 004[^]*other provinces\.$/);
  });

  it('is the file alone where that is all', () => {
    assert.deepEqual(selection(parse(''), 0), [{ start: 0, end: 0 }]);
    assert.deepEqual(selection(parse('\n'), 7), [{ start: 0, end: 1 }]);
  });

  for (const [what, text] of BAD_INPUT) {
    it(`nests in ${what}`, () => {
      for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 50)) checkInvariants(text, offset);
    });
  }

  it('nests, whatever the text', () => {
    fc.assert(fc.property(cableLike, fc.nat(2000), (text, offset) => checkInvariants(text, Math.min(offset, text.length))), PROPERTY);
  });
});

function checkInvariants(text: string, offset: number): void {
  const spans = selection(parse(text), offset);
  assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
  spans.forEach((span, index) => {
    assert.ok(span.start <= offset && offset <= span.end, JSON.stringify(span));
    const next = spans[index + 1];
    if (next) assert.ok(contains(next, span) && next.end - next.start > span.end - span.start, JSON.stringify([span, next]));
  });
}
