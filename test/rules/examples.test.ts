import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { fixRound } from '../../server/src/rules/engine/fixes';
import { readMarked } from '../../server/src/rules/kit/marked';
import { pages } from '../../server/src/rules/engine/pages';
import type { SoundExample } from '../../server/src/rules/kit/page';
import { rules } from '../../server/src/rules/engine/registry';
import type { Finding, Fix, Rule } from '../../server/src/rules/kit/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';
import { applyEdits } from '../../server/src/text/span';
import { wordsOf } from './words';

const PROFILES = ['draft', 'archive'] as const;

/** Rules whose fix writes what the drafter has to fill in, and the rule that tells of it until that is done. */
const FILLED_IN_LATER: ReadonlyMap<string, string> = new Map([['classified-without-classifier', 'classifier-no-title']]);

/** The settings under which a rule is heard in a profile. */
function awake(rule: Rule, profile: RuleSettings['profile'], example: SoundExample): RuleSettings {
  const severities = rule.profile === 'draft' && profile === 'archive' ? { [rule.id]: rule.severity } : {};
  return { ...DEFAULT_SETTINGS, profile, severities, ...example.settings };
}

/** All findings of all rules; a rule that throws fails the test. */
function findingsIn(text: string, settings: RuleSettings): readonly Finding[] {
  return check(parse(text), settings, { onFault: (ruleId, error) => { throw new Error(`${ruleId} threw`, { cause: error }); } });
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

/** The text of a range with its place, so that a failure can be read. */
function shown(text: string, { start, end }: { start: number; end: number }): string {
  return `${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
}

for (const rule of rules) {
  const page = pages[rule.id]!;
  const own = (findings: readonly Finding[]): Finding[] => findings.filter(finding => finding.ruleId === rule.id);

  describe(`rule ${rule.id}`, () => {
    page.flagged.forEach((example, index) => {
      const name = example.note ?? `flagged example ${index + 1}`;
      const { text, spans } = readMarked(example.text);

      for (const profile of PROFILES) {
        it(`${name}: is flagged exactly there (${profile})`, () => {
          const findings = own(findingsIn(text, awake(rule, profile, example)));
          assert.deepEqual(findings.map(finding => shown(text, finding.span)), spans.map(span => shown(text, span)));
          assert.equal(findings[0]!.message, example.message);
          assert.equal(findings[0]!.severity, example.severity ?? rule.severity);
        });
      }

      if (rule.profile === 'draft') {
        it(`${name}: is silent in an archive copy`, () => {
          assert.deepEqual(own(findingsIn(text, { ...DEFAULT_SETTINGS, profile: 'archive', ...example.settings })), []);
        });
      }

      it(`${name}: each fix removes its own finding and adds no other`, () => {
        const settings = awake(rule, 'draft', example);
        const all = findingsIn(text, settings);
        const before = countByRule(all);
        for (const finding of own(all)) {
          for (const fix of finding.fixes) {
            const after = countByRule(findingsIn(applyEdits(text, fix.edits()), settings));
            assert.ok((after.get(rule.id) ?? 0) < before.get(rule.id)!, `"${fix.title}" leaves its finding`);
            for (const [id, count] of after) assert.ok(count <= (before.get(id) ?? 0) || id === FILLED_IN_LATER.get(rule.id), `"${fix.title}" adds ${id}`);
            if (fix.safe) assert.equal(wordsOf(applyEdits(text, fix.edits())), wordsOf(text), `"${fix.title}" is called safe and changes words`);
          }
        }
      });

      it(`${name}: reads after the fix as it should`, () => {
        const settings = awake(rule, 'draft', example);
        const isOwn = (finding: Finding, fix: Fix): boolean => finding.ruleId === rule.id && fix === finding.fixes[0];
        let fixed = text;
        for (let round = 0; round < 3; round++) fixed = applyEdits(fixed, fixRound(findingsIn(fixed, settings), isOwn));
        assert.deepEqual(fixRound(findingsIn(fixed, settings), isOwn), [], 'three rounds were not enough');
        if (fixed !== text || example.fixed !== undefined) assert.equal(fixed, readMarked(example.fixed ?? '').text);
      });
    });

    page.sound.forEach((example, index) => {
      for (const profile of PROFILES) {
        it(`${example.note ?? `sound example ${index + 1}`}: is left alone (${profile})`, () => {
          const { text, spans } = readMarked(example.text);
          assert.deepEqual(spans, [], 'a sound example has no markers');
          assert.deepEqual(own(findingsIn(text, awake(rule, profile, example))).map(finding => finding.message), []);
        });
      }
    });

    it('offers a fix in its examples exactly when it says that it has one', () => {
      const fixes = page.flagged.flatMap(example => own(findingsIn(readMarked(example.text).text, awake(rule, 'draft', example))).flatMap(finding => finding.fixes));
      assert.equal(fixes.length > 0, rule.fix !== null);
    });
  });
}
