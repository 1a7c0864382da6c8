import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { fixRound } from '../../server/src/rules/engine/fixes';
import { readMarked } from '../../server/src/rules/kit/marked';
import { pages } from '../../server/src/rules/engine/pages';
import type { Finding } from '../../server/src/rules/kit/rule';
import { rules } from '../../server/src/rules/engine/registry';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';
import { applyEdits, type Span } from '../../server/src/text/span';
import { damage, damaged } from '../damage';
import { wordsOf } from './words';

const SEED = readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8');
const EXAMPLES = Object.values(pages).flatMap(page => [...page.flagged, ...page.sound]).map(example => readMarked(example.text).text);

/** All rules, those for drafts too. */
const ALL_ON: RuleSettings = { ...DEFAULT_SETTINGS, severities: Object.fromEntries(rules.map(rule => [rule.id, rule.severity])) };

/** The real sample or an example, damaged up to six times. */
const text = fc.tuple(fc.constantFrom(SEED, ...EXAMPLES), fc.array(damage, { maxLength: 6 })).map(([base, damages]) => damages.reduce(damaged, base));

const OPTIONS = { seed: 20070214, numRuns: 400 };

function findingsIn(source: string): readonly Finding[] {
  return check(parse(source), ALL_ON, { onFault: (ruleId, error) => { throw new Error(`${ruleId} threw`, { cause: error }); } });
}

function isInside(source: string, { start, end }: Span): boolean {
  return 0 <= start && start <= end && end <= source.length;
}

describe('on damaged cables', () => {
  it('no rule throws, and every place lies in the text', () => {
    fc.assert(fc.property(text, source => {
      for (const finding of findingsIn(source)) {
        assert.ok(isInside(source, finding.span), finding.ruleId);
        for (const related of finding.related) assert.ok(isInside(source, related.span), finding.ruleId);
        assert.notEqual(finding.message, '');
      }
    }), OPTIONS);
  });

  it('every fix can be applied', () => {
    fc.assert(fc.property(text, source => {
      for (const finding of findingsIn(source)) {
        for (const fix of finding.fixes) assert.notEqual(applyEdits(source, fix.edits()), source, `${finding.ruleId}: ${fix.title}`);
      }
    }), OPTIONS);
  });

  it('fix-all comes to rest in three rounds and changes no word', () => {
    fc.assert(fc.property(text, source => {
      let fixed = source;
      for (let round = 0; round < 3; round++) fixed = applyEdits(fixed, fixRound(check(parse(fixed), ALL_ON), (_finding, { safe }) => safe));
      assert.deepEqual(fixRound(check(parse(fixed), ALL_ON), (_finding, { safe }) => safe), []);
      assert.equal(wordsOf(fixed), wordsOf(source));
    }), OPTIONS);
  });
});
