import assert from 'node:assert/strict';
import { readRuleSettings } from '../../server/src/protocol/rule-settings';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';

describe('protocol/rule-settings', () => {
  it('reads profile, line width and severities', () => {
    const value = { profile: 'draft', lineWidth: 55, rules: { 'tags-unknown-code': 'off', 'fused-header-line': 'error' } };
    assert.deepEqual(readRuleSettings(value), {
      settings: { profile: 'draft', lineWidth: 55, severities: value.rules },
      problems: [],
    });
  });

  for (const nothing of [undefined, null, {}, { profile: null, lineWidth: undefined }]) {
    it(`takes ${JSON.stringify(nothing)} for the defaults`, () => {
      assert.deepEqual(readRuleSettings(nothing), { settings: DEFAULT_SETTINGS, problems: [] });
    });
  }

  const wrong: [unknown, string][] = [
    ['draft', ''], [7, ''], [[], ''],
    [{ profile: 'newspaper' }, 'profile'], [{ profile: 1 }, 'profile'],
    [{ lineWidth: '69' }, 'lineWidth'], [{ lineWidth: 69.5 }, 'lineWidth'], [{ lineWidth: 3 }, 'lineWidth'], [{ lineWidth: 1e9 }, 'lineWidth'], [{ lineWidth: NaN }, 'lineWidth'],
    [{ rules: [] }, 'rules'], [{ rules: 'off' }, 'rules'],
    [{ rules: { 'tags-unknown-code': 'fatal' } }, 'rules.tags-unknown-code'], [{ rules: { 'tags-unknown-code': 1 } }, 'rules.tags-unknown-code'],
  ];
  for (const [value, key] of wrong) {
    it(`passes over ${JSON.stringify(value)} and says where it is wrong`, () => {
      const { settings, problems } = readRuleSettings(value);
      assert.deepEqual(settings, DEFAULT_SETTINGS);
      assert.deepEqual(problems.map(problem => problem.key), [key]);
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { settings } = readRuleSettings({ profile: 'archive', lineWidth: 'wide', rules: { a: 'hint', b: 'loud' }, trace: { server: 'off' } });
    assert.deepEqual(settings, { profile: 'archive', lineWidth: 69, severities: { a: 'hint' } });
  });
});
