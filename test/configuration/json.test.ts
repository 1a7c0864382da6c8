import assert from 'node:assert/strict';
import { parseJson, valueOf } from '../../server/src/configuration/json';

describe('configuration/json', () => {
  const wrong: [text: string, offset: number, message: RegExp][] = [
    ['{', 1, /closing brace/],
    ['{"a" 1}', 5, /colon/],
    ['{"a": }', 6, /Expected a value/],
    ['{"a": 1 "b": 2}', 8, /comma/],
    ['[1, ]', 4, /comma after the last item is not allowed/],
    ['{"a": 1,}', 8, /comma after the last property is not allowed/],
    ['// note\n{}', 0, /^Comments are not allowed in JSON\.$/],
    ['{"a": 1 /* note */}', 8, /^Comments are not allowed in JSON\.$/],
    ['{} {}', 3, /after the end/],
    ['"a\nb"', 0, /not closed/],
    ['["\\x"]', 1, /escape sequence/],
    ['['.repeat(1_000_000), 50, /nested more than 50 levels/],
    ['{"a": 1, "a": 2}', 9, /^Duplicate key "a"; the last value is used\.$/],
  ];
  for (const [text, offset, message] of wrong) {
    it(`reports what is wrong in ${JSON.stringify(text.slice(0, 20))}, once, with its position`, () => {
      const { problems: [problem, ...others] } = parseJson(text);
      assert.deepEqual(others, []);
      assert.equal(problem?.start, offset);
      assert.match(problem.message, message);
    });
  }

  it('keeps the values before an error', () => {
    assert.equal(JSON.stringify(valueOf(parseJson('{"a": 1, "b": [2, {"c": 3, "d": !').root)), '{"a":1,"b":[2,{"c":3}]}');
  });

  it('accepts a byte order mark and empty text', () => {
    assert.deepEqual(parseJson('\ufeff{}').problems, []);
    assert.deepEqual(parseJson(' \n'), { root: null, problems: [] });
  });
});
