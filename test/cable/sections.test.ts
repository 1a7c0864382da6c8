import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { sections } from '../../server/src/cable/sections';
import type { CableDocument } from '../../server/src/cable/model';
import { BAD_INPUT, cableLike, PROPERTY, seed, slice } from '../features/samples';

const only = (document: CableDocument) => document.cables[0]!;
const read = (text: string) => sections(only(parse(text)));

describe('the sections of a cable', () => {
  it('are the opening text and one for each heading', () => {
    assert.deepEqual(sections(only(seed)).map(({ heading, blocks }) => [heading?.block.text ?? null, blocks.map(({ block }) => block.marker?.value ?? null)]), [
      [null, [null, 1]],
      ['Vietnam: Cooperation with China on TIP is Improving', [2, 3, 4, 5, 6]],
      ['Guangdong Women\'s Federation: Stopping The Sale Of Wives', [7, 8]],
      ['Past Efforts Focused on Preventing Spouse Sales', [9, 10]],
      ['Shifting Focus Toward Prevention Of Labor Trafficking', [11, 12, 13, 14]],
      ['Comment: Not Talking About It Will Not Make The Problem Go Away', [15, 16]],
    ]);
  });

  it('begin with their heading and end before the next', () => {
    const [opening, first] = sections(only(seed));
    assert.match(slice(seed, opening!.span), /^\(U\) This document is sensitive[^]*End summary\.\s*$/);
    assert.match(slice(seed, first!.span), /^Vietnam: Cooperation[^]*agencies\.\s*$/);
  });

  it('leave header and signature out', () => {
    const all = sections(only(seed)).map(({ span }) => slice(seed, span)).join('');
    assert.ok(!all.includes('SUBJECT:'));
    assert.ok(!all.includes('Goldberg'));
  });

  it('have no opening one where a heading stands first', () => {
    const found = read('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\nThe fair\n--------\n\n1. (U) It opened.\n');
    assert.deepEqual(found.map(({ heading }) => heading?.block.text), ['The fair']);
  });

  it('have only the opening one where there is no heading', () => {
    const found = read('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n1. (U) It opened.\n\n2. (U) It closed.\n');
    assert.deepEqual(found.map(({ heading, blocks }) => [heading, blocks.length]), [[null, 2]]);
  });

  it('keep a heading that another follows, with no paragraph', () => {
    const found = read('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\nThe fair\n--------\n\nIts opening\n-----------\n\n1. (U) It opened.\n');
    assert.deepEqual(found.map(({ heading, blocks }) => [heading?.block.text, blocks.length]), [['The fair', 0], ['Its opening', 1]]);
  });

  it('are none where there is no text', () => {
    assert.deepEqual(read('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n'), []);
    assert.deepEqual(read(''), []);
  });

  it('are in order, apart from each other and inside their cable, whatever the text', () => {
    const check = (text: string): void => {
      for (const cable of parse(text).cables) {
        let from = cable.start;
        for (const { span, heading, blocks } of sections(cable)) {
          assert.ok(span.start >= from && span.end >= span.start && span.end <= cable.end, JSON.stringify({ span, from }));
          assert.ok(heading !== null || blocks.length > 0);
          from = span.end;
        }
      }
    };
    for (const [, text] of BAD_INPUT) check(text);
    fc.assert(fc.property(cableLike, check), PROPERTY);
  });
});
