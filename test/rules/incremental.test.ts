import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readWhole } from '../../server/src/cable/reading';
import { applyEdit, reread } from '../../server/src/cable/reread';
import type { CableDocument } from '../../server/src/cable/model';
import { check } from '../../server/src/rules/engine';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import { CABLE_LINES } from '../cable/cable-like';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');

/** What is found, and what its fixes would write. */
function found(document: CableDocument, settings = DEFAULT_SETTINGS): unknown {
  return check(document, settings).map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes.map(fix => ({ title: fix.title, safe: fix.safe, edits: fix.edits() })) }));
}

describe('checking again after an edit', () => {
  it('finds what checking the new text as a whole finds, and its fixes write the same', () => {
    const edit = fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constantFrom(0, 0, 1, 40, 400),
      newText: fc.oneof(fc.constantFrom('', 'x', '\n', '\n\n', '1. (C) ', ' (S/NF) '), fc.constantFrom(...CABLE_LINES).map(line => `\n${line}\n`)),
    });
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), edits => {
      let reading = readWhole(seed);
      check(reading.document, DEFAULT_SETTINGS);
      for (const { place, length, newText } of edits) {
        const { text, lines } = reading.document;
        const start = Math.floor(place * text.length);
        reading = reread(reading, applyEdit(text, lines, { start, end: Math.min(text.length, start + length), newText }));
        // The settings object is the one of before, so that what was kept is used; a copy of it makes everything new.
        assert.deepEqual(found(reading.document), found(readWhole(reading.document.text).document, { ...DEFAULT_SETTINGS }));
      }
    }), { seed: 20070214, numRuns: 120 });
  });
});
