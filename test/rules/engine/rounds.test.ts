import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../server/src/cable/parse';
import type { CableDocument } from '../../../server/src/cable/model';
import { fixAll } from '../../../server/src/rules/engine/rounds';
import { MOST_ROUNDS } from '../../../server/src/rules/engine/fixes';
import type { Finding, Fix } from '../../../server/src/rules/kit/rule';
import { applyEdits, type TextEdit } from '../../../server/src/text/span';

const finding = (safe: boolean, ...edits: TextEdit[]): Finding => ({
  ruleId: 'sample-rule', severity: 'hint', message: '', span: { start: edits[0]?.start ?? 0, end: edits[0]?.end ?? 0 }, related: [], tags: [],
  fixes: [{ title: '', safe, edits: () => edits }],
});

const isSafe = (_finding: Finding, { safe }: Fix): boolean => safe;

/** A rule that wants each match replaced. */
const replacing = (pattern: RegExp, by: string, safe = true) => ({ text }: CableDocument): Finding[] =>
  [...text.matchAll(pattern)].map(match => finding(safe, { start: match.index, end: match.index + match[0].length, newText: by }));

describe('rules/rounds', () => {
  const fixed = (text: string, check: (document: CableDocument) => readonly Finding[]): string => applyEdits(text, fixAll(parse(text), parse, check, isSafe));

  it('has nothing to do where nothing is wrong', () => {
    assert.deepEqual(fixAll(parse('text'), parse, () => [], isSafe), []);
  });

  it('applies every safe fix and no other', () => {
    assert.equal(fixed('a b a', replacing(/a/g, 'A')), 'A b A');
    assert.equal(fixed('a b a', replacing(/a/g, 'A', false)), 'a b a');
  });

  it('goes on with what a fix makes room for, in edits of the text as it was', () => {
    const text = '\n\nkeep 1 keep\n';
    const check = (document: CableDocument): Finding[] => [...replacing(/1/g, '22')(document), ...replacing(/22/g, '333')(document)];
    const edits = fixAll(parse(text), parse, check, isSafe);
    assert.equal(applyEdits(text, edits), '\n\nkeep 333 keep\n');
    assert.deepEqual(edits, [{ start: 7, end: 8, newText: '333' }]);
  });

  it('ends after six rounds, whatever is still found', () => {
    assert.equal(fixed('x', replacing(/x/g, 'xy')), 'xyyyyyy');
  });

  it('parses the text of each round', () => {
    const texts: string[] = [];
    fixAll(parse('1'), text => { texts.push(text); return parse(text); }, replacing(/\d$/g, '01'), isSafe);
    assert.deepEqual(texts, ['01', '001', '0001', '00001', '000001']);
  });

  it('gives sorted edits that do not overlap and make the text of the last round, for any text and any fixes', () => {
    // Each round deletes, doubles or replaces what a few one-letter rules ask for.
    const rule = fc.tuple(fc.constantFrom('a', 'b', 'c', 'ab', 'bc', '\n'), fc.constantFrom('', 'a', 'cc', 'b\n', 'abc'));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n', '😀'), maxLength: 30 }), fc.array(rule, { maxLength: 3 }), (text, rules) => {
      const rounds: string[] = [text];
      const check = (document: CableDocument): Finding[] => {
        if (rounds.at(-1) !== document.text) rounds.push(document.text);
        return rules.flatMap(([what, by]) => replacing(new RegExp(what, 'g'), by)(document)).sort((a, b) => a.span.start - b.span.start);
      };
      const edits = fixAll(parse(text), parse, check, isSafe);
      let end = 0;
      for (const edit of edits) {
        assert.ok(edit.start >= end && edit.end >= edit.start && edit.end <= text.length);
        end = edit.end;
      }
      const after = applyEdits(text, edits);
      // What the rounds saw is a beginning of how the text came about; the last one was not looked at again.
      if (rounds.length > 1 && rounds.length < MOST_ROUNDS) assert.equal(after, rounds.at(-1));
    }), { seed: 208, numRuns: 300 });
  });
});
