import assert from 'node:assert/strict';
import { codeFiles, patternsOfCode, patternsOfFile } from './code';
import { problemOf } from './cost';
import { fromOniguruma, patternsOfData } from './data';
import { patternsAtLoad } from './loaded';
import type { Pattern } from './pattern';

const ROOT = process.cwd();
const DATA = ['package.json', 'language-configuration.json', 'schemas/cable.schema.json', 'schemas/cablewright.schema.json'];

/** Each pattern once, with the first place that it stands at. */
function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map(pattern => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}

async function problemsOf(patterns: readonly Pattern[]): Promise<string[]> {
  const problems: string[] = [];
  for (const pattern of distinct(patterns)) {
    const problem = await problemOf(pattern);
    if (problem !== null) problems.push(`${pattern.place}: /${pattern.source}/${pattern.flags} ${problem}`);
  }
  return problems;
}

describe('no regular expression costs more than linear time', function () {
  this.timeout(600_000);

  it('in the code: every literal, and everything that is put together while it is loaded', async () => {
    const found = codeFiles(ROOT, 'server/src', 'client/src').map(file => ({ file, ...patternsOfFile(ROOT, file) }));
    assert.deepEqual(found.flatMap(({ hidden }) => hidden), [], 'a regular expression is made where no test can see it: make it a constant of its file');
    const made = await patternsAtLoad(ROOT, found.filter(file => file.made.length > 0).map(({ file }) => file));
    assert.ok(made.length >= found.flatMap(file => file.made).length, 'all that are made are seen');
    const all = [...found.flatMap(({ literals }) => literals), ...made];
    assert.ok(all.length > 500);
    assert.deepEqual(await problemsOf(all), []);
  });

  it('in the scripts: every literal', async () => {
    const files = codeFiles(ROOT, 'scripts');
    assert.deepEqual(await problemsOf(files.flatMap(file => patternsOfFile(ROOT, file).literals)), []);
  });

  it('in the grammar', async () => {
    const all = patternsOfData(ROOT, 'syntaxes/cable.tmLanguage.json').map(fromOniguruma);
    assert.ok(all.length > 80);
    assert.deepEqual(await problemsOf(all), []);
  });

  it('in package.json, the language configuration and the schemas', async () => {
    const all = DATA.flatMap(file => patternsOfData(ROOT, file));
    for (const place of ['package.json#/contributes/languages/0/firstLine', 'package.json#/contributes/problemMatchers/0/pattern/regexp', 'language-configuration.json#/wordPattern/pattern', 'language-configuration.json#/onEnterRules/0/beforeText']) {
      assert.ok(all.some(pattern => pattern.place === place), place);
    }
    assert.deepEqual(await problemsOf(all), []);
  });

  for (const [source, flags, what] of [
    ['^(a+)+$', '', 'rounds within rounds'],
    ['^(?:a|ab?)*$', '', 'two ways for one letter'],
    ['^(?:a|a){1,30}$', '', 'the same within bounds'],
    ['^(?:[a-z]{0,20} ?){1,20}$', '', 'bounds that multiply'],
    ['\\s+$', '', 'a search that begins anew at each blank'],
    ['^[ \\t]*(?:,?)[ \\t]*$', '', 'two neighbours that take the same'],
    ['^(?=.*x).*y.*z.*$', '', 'one after the other'],
    ['x(?=.*y)', '', 'a look ahead to the end from each place'],
    ['(?<=x.*)y', '', 'a look back to the beginning from each place'],
    ['^- [^\\n]*\\n\\n', 'm', 'line ends of other kinds'],
    ['^(\\w*)\\1\\w*$', '', 'a part that comes again'],
  ] as const) {
    it(`is what the check finds: ${what}`, async () => {
      assert.notEqual(await problemOf({ source, flags, place: 'here' }), null);
    });
  }

  for (const [source, flags] of [
    ['^[A-Z]{2,5} {1,4}\\d+$', ''], ['[A-Za-z]+', 'g'], ['(?<![A-Z])TAGS ?:(?= {0,8}[A-Z])', 'g'], ['^([^:]+):(\\d+)$', ''], ['"(?:[^"\\\\]|\\\\["nt])*"', 'y'], ['(?:\\p{L}\\.){2,}', 'u'],
  ] as const) {
    it(`passes what is sound: /${source}/${flags}`, async () => {
      assert.equal(await problemOf({ source, flags, place: 'here' }), null);
    });
  }

  it('misses none: literals in any place, and those that are made', () => {
    const { literals, made, hidden } = patternsOfCode('x.ts', 'const a = /a+/g;\nconst b = new RegExp(`${a.source}b`);\nclass C { d = (text: string) => text.replace(/[/]c/u, "") && text.match("d+") && RegExp(text); }\n');
    assert.deepEqual(literals.map(({ source, flags, place }) => [source, flags, place]), [['a+', 'g', 'x.ts:1'], ['[/]c', 'u', 'x.ts:3']]);
    assert.deepEqual(made, ['x.ts:2']);
    assert.deepEqual(hidden, ['x.ts:3', 'x.ts:3']);
  });

  it('leaves nothing of a grammar out that JavaScript writes otherwise', () => {
    assert.equal(fromOniguruma({ source: '\\G(?i:end)[a-z]*+x', flags: '', place: 'here' }).source, '^(?:end)[a-z]*x');
    assert.throws(() => fromOniguruma({ source: '(?>a+)b', flags: '', place: 'here' }));
  });
});
