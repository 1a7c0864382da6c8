import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CableDocument } from '../../server/src/cable/model';
import { parseInSteps, withEditsInSteps } from '../../server/src/cable/parse-in-steps';
import { parse } from '../../server/src/cable/parse';
import { LineIndex } from '../../server/src/text/lines';
import { applyEdits } from '../../server/src/text/span';
import { inOneGo } from '../../server/src/text/steps';
import { cableLike } from './cable-like';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');

function read(text: string, step: number): { document: CableDocument; steps: number } {
  const reading = parseInSteps(text, new LineIndex(text), step);
  let steps = 0;
  for (;;) {
    const next = reading.next();
    if (next.done) return { document: next.value, steps };
    steps++;
  }
}

function assertSame(text: string, step: number): void {
  const { document } = read(text, step);
  const whole = parse(text);
  assert.deepEqual(document.cables, whole.cables);
}

describe('reading in steps', () => {
  it('gives the tree that reading at once gives, whatever the step', () => {
    for (const step of [400, 1000, 2500, 7000, 100_000]) assertSame(seed, step);
    assertSame(`${seed}\n\n${seed.replaceAll('\n', '\r\n')}`, 3000);
    fc.assert(fc.property(cableLike, fc.constantFrom(40, 200, 900), assertSame), { seed: 11, numRuns: 150 });
  });

  it('takes a step to find the cables, and one for every so many characters', () => {
    assert.ok(read(seed, 1000).steps > 10);
    assert.equal(read(seed, 100_000).steps, 2);
  });

  it('takes ever longer steps through one long paragraph, which is read again in each', () => {
    const text = `UNCLAS LISBON 000123\n\nSUBJECT: X\n\n1. (U) ${'The fair goes on and on.\n'.repeat(400)}`;
    assert.ok(read(text, 100).steps < 10);
  });

  it('does so too where each of its lines could sign the cable', () => {
    const text = `UNCLAS LISBON 000123\n\nSUBJECT: X\n\n1. (U) The fair goes on.\n\n${'ROE\n\n'.repeat(2000)}`;
    assert.ok(read(text, 100).steps < 10);
  });
});

describe('a large document as edits would make it', () => {
  const text = `UNCLAS LISBON 000123\n\nE.O. 12958: N/A\nSUBJECT: X\n\n${Array.from({ length: 3000 }, (_, at) => `${at + 1}. (U) The fair goes on and on, para ${at}.\n\n`).join('')}`;
  const document = parse(text);
  const [first, middle, last] = ['12958', '(U)', 'on, para 2999'].map((words, index) => text.indexOf(words, index === 1 ? text.length >> 1 : 0)) as [number, number, number];

  it('is the tree of the new text, read in steps where the edits are far apart or in the header', () => {
    const edits = [[first, last], [first], [middle], [middle, last]].map(places => places.map(at => ({ start: at, end: at + 2, newText: 'x' })));
    const steps = edits.map(some => {
      let count = 0;
      for (const reading = withEditsInSteps(document, some); ; count++) {
        const { done, value } = reading.next();
        if (done !== true) continue;
        assert.deepEqual(value.cables, parse(applyEdits(text, some)).cables);
        return count;
      }
    });
    assert.deepEqual(steps.map(count => count > 2), [true, true, false, true], steps.join());
  });

  it('keeps the blocks that no edit is near', () => {
    const blocks = new Set(document.cables[0]?.blocks.map(({ block }) => block));
    const after = inOneGo(withEditsInSteps(document, [{ start: middle, end: middle + 3, newText: '(C)' }]));
    assert.ok((after.cables[0]?.blocks.filter(({ block }) => !blocks.has(block)).length ?? blocks.size) < 12);
  });
});
