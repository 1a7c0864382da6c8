import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readWhole } from '../../server/src/cable/reading';
import { applyEdit, reread } from '../../server/src/cable/reread';
import { folding } from '../../server/src/features/folding';
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
        let reading = readWhole(start);
        wholeOutline(reading.document);
        folding(reading.document);
        for (const { place, length, newText } of edits) {
          const { text, lines } = reading.document;
          const at = Math.floor(place * text.length);
          reading = reread(reading, applyEdit(text, lines, { start: at, end: Math.min(text.length, at + length), newText }));
          const whole = readWhole(reading.document.text).document;
          assert.deepEqual(wholeOutline(reading.document), wholeOutline(whole));
          assert.deepEqual(folding(reading.document), folding(whole));
        }
      }), { seed: 20090612, numRuns: 60 });
    });
  }
});
