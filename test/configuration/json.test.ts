import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson, plainValue } from '../../server/src/configuration/json';

describe('configuration/json', () => {
  it('reads what JSON.parse reads, to the same values', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      const { root, problems } = parseJson(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(root && plainValue(root), JSON.parse(text));
    }), { seed: 4, numRuns: 300 });
  });

  it('takes in a string what JSON takes: control characters from 0x7F on, and ten million characters', () => {
    const text = JSON.stringify({ a: '\u007f \u0085', b: 'x'.repeat(10_000_000), id: 1 });
    const { root, problems } = parseJson(text);
    assert.deepEqual(problems, []);
    assert.ok(text === JSON.stringify(root && plainValue(root)));
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(fc.property(fc.stringMatching(/^[[\]{}",:\\ntrue0-9.e+ -]{0,30}$/), text => {
      let sound = true;
      try {
        JSON.parse(text);
      } catch {
        sound = false;
      }
      // A key that stands twice is told here, and is no fault of the form.
      assert.equal(parseJson(text).problems.every(({ message }) => message.includes('twice')), sound, text);
    }), { seed: 4, numRuns: 2000 });
  });

  it('keeps the places of keys and values', () => {
    const text = '{ "a": [1, {"b": "x"}] }';
    const { root } = parseJson(text);
    assert.ok(root?.kind === 'object');
    const [member] = root.members;
    assert.equal(text.slice(member!.keySpan.start, member!.keySpan.end), '"a"');
    assert.ok(member!.value.kind === 'array');
    const [, second] = member!.value.items;
    assert.equal(text.slice(second!.start, second!.end), '{"b": "x"}');
  });

  const wrong: [text: string, offset: number, saying: RegExp][] = [
    ['', 0, /text ends/],
    ['{', 1, /key in double quotes/],
    ['{"a" 1}', 5, /colon/],
    ['{"a": }', 6, /value should stand/],
    ['{"a": 1 "b": 2}', 8, /comma or }/],
    ['[1, ]', 2, /no comma may stand before \]/],
    ['{"a": 1,}', 7, /no comma may stand before }/],
    ['{"a": 1,, "b": 2}', 8, /key in double quotes/],
    ['// note\n{}', 0, /comment stands here, and JSON has none/],
    ['{"a": 1 /* note */}', 8, /comment stands here, and JSON has none/],
    ['{} {}', 3, /nothing may follow/],
    ['"a\nb"', 0, /string/],
    ['["\\x"]', 1, /string/],
    ['[.5]', 1, /value should stand/],
    ['[01]', 2, /comma/],
    ['['.repeat(1000), 51, /too deep/],
  ];
  for (const [text, offset, saying] of wrong) {
    it(`says where ${JSON.stringify(text.slice(0, 20))} is wrong`, () => {
      const { problems: [problem, ...others] } = parseJson(text);
      assert.deepEqual(others, []);
      assert.equal(problem?.start, offset);
      assert.match(problem.message, saying);
    });
  }

  it('keeps what stood before the fault', () => {
    const { root } = parseJson('{"a": 1, "b": [2, {"c": 3, "d": !');
    assert.deepEqual(root && plainValue(root), { a: 1, b: [2, { c: 3 }] });
  });

  it('tells a key that stands twice and takes the last', () => {
    const { root, problems } = parseJson('{"a": 1, "a": 2}');
    assert.deepEqual(root && plainValue(root), { a: 2 });
    assert.deepEqual(problems.map(({ start, end }) => [start, end]), [[9, 12]]);
  });

  it('takes __proto__ for a key like any other', () => {
    const { root } = parseJson('{"__proto__": {"a": 1}}');
    const value = root && plainValue(root) as object;
    assert.deepEqual(Object.keys(value ?? {}), ['__proto__']);
    assert.equal((value as { a?: number }).a, undefined);
  });

  it('passes over a byte order mark', () => {
    assert.deepEqual(parseJson('\ufeff{}').problems, []);
  });
});
