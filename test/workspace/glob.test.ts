import assert from 'node:assert/strict';
import { isGlob, readGlob } from '../../server/src/workspace/glob';

describe('workspace/glob', () => {
  it('knows a pattern from a path', () => {
    for (const pattern of ['*.cable', 'a/**/b', 'a?.cable', '{a,b}.cable', '[ab].cable']) assert.ok(isGlob(pattern), pattern);
    for (const path of ['a.cable', 'a/b', '-', 'über/ß.cable']) assert.ok(!isGlob(path), path);
  });

  const matching: [pattern: string, base: string, matches: string[], others: string[]][] = [
    ['*.cable', '', ['a.cable', '.cable'], ['a/b.cable', 'a.cable.txt', 'a.cables']],
    ['in/*.cable', 'in/', ['a.cable'], ['x/a.cable']],
    ['/top/in/*.cable', '/top/in/', ['a.cable'], []],
    ['**/*.cable', '', ['a.cable', 'x/a.cable', 'x/y/a.cable'], ['x/a.txt']],
    ['in/**', 'in/', ['a', 'x/a'], []],
    ['in/**/sent/*.cable', 'in/', ['sent/a.cable', 'x/y/sent/a.cable'], ['x/a.cable', 'sent/x/a.cable']],
    ['*/a.cable', '', ['x/a.cable'], ['a.cable', 'x/y/a.cable']],
    ['0?GUANGZHOU*.cable', '', ['07GUANGZHOU208.cable', '07GUANGZHOU.cable'], ['007GUANGZHOU208.cable', '07BEIJING1.cable']],
    ['a*b*c', '', ['abc', 'aXbXbXc', 'abcbc'], ['ab', 'acb', 'abcd']],
    ['*.{cable,txt}', '', ['a.cable', 'a.txt'], ['a.pdf', 'a.{cable,txt}']],
    ['{in,out}/*.cable', '', ['in/a.cable', 'out/a.cable'], ['a.cable', 'x/a.cable']],
    ['{a,{b,c}d}', '', ['a', 'bd', 'cd'], ['d', 'b', '{a']],
    ['a{b', '', ['a{b'], ['ab']],
    ['0[0-6]*.cable', '', ['06a.cable', '00.cable'], ['07a.cable', '0-.cable']],
    ['[!a-c]', '', ['d', '-'], ['a', 'b', 'c', '']],
    ['[^a-c]', '', ['d', '-'], ['a', 'b', 'c', '']],
    ['[]a]', '', [']', 'a'], ['[']],
    ['[a', '', ['[a'], ['a']],
    ['a\\*', '', ['a*'], ['ab', 'a\\*']],
    ['**/a/**/b/**', '', ['a/b/c', 'x/a/y/b/z', 'a/b/a/b/c'], ['a/c', 'b/a']],
    ['(a|b)+.cable*', '', ['(a|b)+.cable'], ['a.cable', 'aXcable']],
  ];
  for (const [pattern, base, matches, others] of matching) {
    it(pattern, () => {
      const glob = readGlob(pattern);
      assert.equal(glob.base, base);
      for (const path of matches) assert.ok(glob.matches(path), path);
      for (const path of others) assert.ok(!glob.matches(path), path);
    });
  }

  it('enters only folders that can hold what is meant', () => {
    const { enters } = readGlob('in/*/sent/*.cable');
    for (const folder of ['x', 'x/sent']) assert.ok(enters(folder), folder);
    for (const folder of ['x/y', 'x/sent/y/z']) assert.ok(!enters(folder), folder);
    assert.ok(readGlob('**/*.cable').enters('a/b/c/d'));
    assert.ok(!readGlob('*.cable').enters('a/b'));
  });

  it('is quick with a path that all but matches many folders', () => {
    assert.equal(readGlob(`${'**/a/'.repeat(50)}b`).matches('a/'.repeat(200)), false);
  });

  it('is quick with a name that all but matches many stars', () => {
    assert.equal(readGlob(`${'*a'.repeat(100)}b`).matches('a'.repeat(250)), false);
  });
});
