import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { applyEdit, reread } from '../../server/src/cable/reread';
import { folding } from '../../server/src/features/folding';
import { insideOf, outline } from '../../server/src/features/outline';
import { CABLE_LINES } from '../cable/cable-like';
import { wholeOutline } from './outlines';
import { FULL, seed } from './samples';

const LONG = `UNCLAS PARIS 004321\n\nSUBJECT: FAIR\n\n${Array.from({ length: 40 }, (_, at) => `${at + 1}. (U) The fair was\ngood.  (Note: it rained.\nEnd note.)\n\n`).join('')}ROE\n`;

describe('outline and folds after edits', () => {
  const edit = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constantFrom(0, 0, 1, 40, 400),
    newText: fc.oneof(fc.constantFrom('', 'x', '\n', '\n\n', '\r', '1. (C) ', 'End note.'), fc.constantFrom(...CABLE_LINES).map(line => `\n${line}\n`)),
  });

  for (const [what, start] of [['the sample', seed.text], ['a long text without headings', LONG], ['two cables', `${FULL}\nNNNN\n\n${seed.text}`]] as const) {
    it(`are those of the new text read as a whole: ${what}`, () => {
      fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), edits => {
        let reading = parse(start);
        wholeOutline(reading);
        folding(reading);
        for (const { place, length, newText } of edits) {
          const { text, lines } = reading;
          const at = Math.floor(place * text.length);
          reading = reread(reading, applyEdit(text, lines, { start: at, end: Math.min(text.length, at + length), newText }));
          const whole = parse(reading.text);
          assert.deepEqual(wholeOutline(reading), wholeOutline(whole));
          assert.deepEqual(folding(reading), folding(whole));
        }
      }), { seed: 20090612, numRuns: 60 });
    });
  }

  it('are made anew for what was typed in alone, in one of many cables too', () => {
    const many = seed.text.repeat(3);
    let reading = parse(many);
    const typed = () => {
      const { text, lines } = reading;
      const at = text.indexOf('Guo said', seed.text.length);
      reading = reread(reading, applyEdit(text, lines, { start: at, end: at, newText: 'x' }));
      const cable = outline(reading)[1]?.item;
      assert.ok(cable);
      return insideOf(cable, reading.text, seed.text.length).map(({ item }) => item);
    };
    outline(reading);
    typed();
    const before = typed();
    const after = typed();
    assert.equal(after.length, before.length);
    assert.deepEqual(after.filter(item => !before.includes(item)).map(({ name }) => name), ["Guangdong Women's Federation: Stopping The Sale Of Wives"]);
  });
});
