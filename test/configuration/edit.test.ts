import assert from 'node:assert/strict';
import fc from 'fast-check';
import { severityEdits } from '../../server/src/configuration/edit';
import { applyEdits } from '../../server/src/text/span';

describe('configuration/edit', () => {
  const set = (text: string, ruleId = 'new-rule'): string | null => {
    const edits = severityEdits(text, ruleId, 'off');
    return edits && applyEdits(text, edits);
  };

  const cases: [name: string, before: string, after: string][] = [
    ['writes a whole file', '', '{\n  "rules": {\n    "new-rule": "off"\n  }\n}\n'],
    ['fills an empty object', '{}', '{\n  "rules": {\n    "new-rule": "off"\n  }\n}'],
    ['adds the rules behind what stands there', '{\n\t"profile": "draft"\n}\n', '{\n\t"profile": "draft",\n\t"rules": {\n\t\t"new-rule": "off"\n\t}\n}\n'],
    ['adds a rule behind the others', '{\n    "rules": {\n        "a-b": "hint"\n    }\n}', '{\n    "rules": {\n        "a-b": "hint",\n        "new-rule": "off"\n    }\n}'],
    ['fills empty rules', '{\n  "rules": {}\n}', '{\n  "rules": {\n    "new-rule": "off"\n  }\n}'],
    ['changes the severity that stands there', '{ "rules": { "new-rule": "error", "a-b": "off" } }', '{ "rules": { "new-rule": "off", "a-b": "off" } }'],
    ['replaces rules that are no object', '{\n  "rules": "off"\n}', '{\n  "rules": {\n    "new-rule": "off"\n  }\n}'],
    ['keeps CRLF', '{\r\n  "root": true\r\n}', '{\r\n  "root": true,\r\n  "rules": {\r\n    "new-rule": "off"\r\n  }\r\n}'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(set(before), after));

  for (const text of ['[]', '7', '{ "rules": ', '{ "a": 1, "a": 2 }', '// note\n{}']) {
    it(`touches nothing in ${text}`, () => assert.equal(set(text), null));
  }

  it('changes nothing else, whatever stands in the file', () => {
    const value = fc.dictionary(fc.constantFrom('rules', 'profile', 'house', 'x'), fc.jsonValue());
    fc.assert(fc.property(value, fc.constantFrom(undefined, 2, '\t'), (before, space) => {
      const after = JSON.parse(set(JSON.stringify(before, null, space)) ?? 'null') as Record<string, unknown>;
      const own = before['rules'];
      const rules = typeof own === 'object' && own !== null && !Array.isArray(own) ? own : {};
      assert.deepEqual(after, JSON.parse(JSON.stringify({ ...before, rules: { ...rules, 'new-rule': 'off' } })));
    }), { seed: 4, numRuns: 300 });
  });
});
