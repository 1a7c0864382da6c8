import assert from 'node:assert/strict';
import grammar from '../../syntaxes/cable.tmLanguage.json';
import { oniguruma } from './paint';

type Captures = Record<string, { name?: string; patterns?: Rule[] }>;

interface Rule {
  include?: string;
  name?: string;
  contentName?: string;
  match?: string;
  begin?: string;
  end?: string;
  captures?: Captures;
  beginCaptures?: Captures;
  endCaptures?: Captures;
  patterns?: Rule[];
}

const repository = grammar.repository as unknown as Record<string, Rule>;

/** `rule` and all rules written inside it, those of captures too. */
function* within(rule: Rule): Generator<Rule> {
  yield rule;
  const captures = [rule.captures, rule.beginCaptures, rule.endCaptures].flatMap((group) => Object.values(group ?? {}));
  for (const inner of [...(rule.patterns ?? []), ...captures]) yield* within(inner);
}

const rules = [...within({ patterns: [...(grammar.patterns as Rule[]), ...Object.values(repository)] })];
const scopes = rules.flatMap(({ name, contentName }) => [name, contentName]).flatMap((names) => names?.split(' ') ?? []);

describe('the grammar as a file', () => {
  it('every pattern is one that Oniguruma takes', async () => {
    const onigLib = await oniguruma();
    for (const pattern of rules.flatMap(({ match, begin, end }) => [match, begin, end])) {
      if (pattern !== undefined) assert.doesNotThrow(() => onigLib.createOnigScanner([pattern]), pattern);
    }
  });

  it('every include is written down, and everything written down is included', () => {
    const included = new Set(rules.flatMap(({ include }) => (include === undefined ? [] : [include.slice(1)])));
    assert.deepEqual([...included].sort(), Object.keys(repository).sort());
  });

  it('every scope ends in .cable', () => assert.deepEqual(scopes.filter((scope) => !scope.endsWith('.cable')), []));

  // VS Code gives no suggestions as one types in what it takes for a comment or a string, and it looks for these
  // words anywhere in a scope.
  it('only archive furniture is a comment, and only the name of a person a string', () => {
    assert.deepEqual(scopes.filter((scope) => /\bcomment\b/.test(scope) && !/^comment\.(?:block\.banner|line\.(?:banner|page|system|release-stamp)|other\.pilcrow)\b/.test(scope)), []);
    assert.deepEqual(scopes.filter((scope) => /\b(?:string|regex|embedded)\b/.test(scope)), ['string.other.person.cable']);
  });

  // A capture with patterns of its own makes the engine read the line again from its start, so it costs the
  // square of the line where it happens more than once.
  it('a capture with patterns happens once in a line', () => {
    const hasPatterns = (captures?: Captures): boolean => Object.values(captures ?? {}).some(({ patterns }) => patterns !== undefined);
    for (const { match, begin, end, captures, beginCaptures, endCaptures } of rules) {
      if (hasPatterns(captures)) assert.match(match ?? begin ?? '', /^\^/);
      if (hasPatterns(beginCaptures)) assert.match(begin ?? '', /^\^/);
      if (hasPatterns(endCaptures)) assert.match(end ?? '', /^\^/);
    }
  });
});
