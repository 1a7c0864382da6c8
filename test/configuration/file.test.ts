import assert from 'node:assert/strict';
import { readConfigurationFile } from '../../server/src/configuration/file';

describe('configuration/file', () => {
  const problems = (text: string): string[] => {
    const { lines, problems: found } = readConfigurationFile('x', text);
    return found.map(({ start, end, broken }) => `${lines.positionAt(start).line + 1} ${text.slice(start, end)}${broken ? ' broken' : ''}`);
  };

  it('says where each value stands that is wrong', () => {
    assert.deepEqual(problems([
      '{',
      '  "profile": "newspaper",',
      '  "rules": {',
      '    "no-such-rule": "off",',
      '    "fused-header-line": "loud"',
      '  },',
      '  "vocabulary": { "posts": [{ "name": "HARBORTOWN" }, { "name": 7 }], "captions": [1] },',
      '  "wide": true',
      '}',
    ].join('\n')), ['2 "newspaper"', '4 "no-such-rule"', '5 "loud"', '7 7', '7 1', '8 "wide"']);
  });

  it('says where the text is no JSON, and takes what stands before', () => {
    const text = '{ "profile": "draft",\n"rules": oh }';
    assert.deepEqual(problems(text), ['2 oh broken']);
    assert.deepEqual(readConfigurationFile('x', text).configuration, { profile: 'draft' });
    assert.deepEqual(problems(''), []);
  });

  it('says of a value that stands twice that it does, and what is wrong with the one that holds', () => {
    assert.deepEqual(problems('{ "profile": "draft",\n"profile": 7 }'), ['2 "profile" broken', '2 7']);
  });

  it('refuses what is no object, at its place', () => {
    assert.deepEqual(problems('\n["draft"]'), ['2 ["draft"]']);
  });

  it('does not read what is far too long', () => {
    const { problems: found } = readConfigurationFile('x', `{}${' '.repeat(1_000_000)}`);
    assert.match(found[0]!.message, /longer than/);
  });
});
