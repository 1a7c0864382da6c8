import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Pattern {
  pattern: string;
  flags?: string;
}

interface EnterRule {
  beforeText: string;
  afterText: string;
  action: { indent: string; appendText?: string; removeText?: number };
}

interface Configuration {
  brackets: [string, string][];
  colorizedBracketPairs: unknown[];
  autoClosingPairs: unknown[];
  surroundingPairs: [string, string][];
  wordPattern: Pattern;
  onEnterRules: EnterRule[];
}

// VS Code reads the file as JSON with comments; ours stand on lines of their own.
const source = readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8').replace(/^ *\/\/.*$/gm, '');
const configuration = JSON.parse(source) as Configuration;

/** The words that a double click can select in `text`. */
function words(text: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return text.match(new RegExp(pattern, `g${flags ?? ''}`)) ?? [];
}

/** The line that Enter at the end of `line` begins, as VS Code makes it where auto indentation is on. */
function lineAfterEnter(line: string): string {
  const indentation = /^[ \t]*/.exec(line)![0];
  const rule = configuration.onEnterRules.find(({ beforeText, afterText }) => new RegExp(beforeText).test(line) && new RegExp(afterText).test(''));
  if (rule === undefined) return indentation;
  assert.equal(rule.action.indent, 'none');
  return indentation.substring(0, indentation.length - (rule.action.removeText ?? 0)) + (rule.action.appendText ?? '');
}

describe('language configuration: words', () => {
  const cases: [what: string, text: string, expected: string[]][] = [
    ['an abbreviation keeps its stops', 'E.O. 12958: N/A', ['E.O.', '12958', 'N', 'A']],
    ['a stop that ends a sentence is no part of a word', 'to the U.S. border.', ['to', 'the', 'U.S.', 'border']],
    ['TAGS codes', 'TAGS: PHUM PGOV, CH', ['TAGS', 'PHUM', 'PGOV', 'CH']],
    ['a routing indicator and its address', 'TO RUEHC/SECSTATE WASHDC', ['TO', 'RUEHC', 'SECSTATE', 'WASHDC']],
    ['serial and section', 'DE RUEHGZ #0208/01 0450905', ['DE', 'RUEHGZ', '0208', '01', '0450905']],
    ['the parts of an office symbol', 'STATE FOR EAP/CM', ['STATE', 'FOR', 'EAP', 'CM']],
    ['a portion mark without its brackets', '¶12. (SBU/NF) The', ['12', 'SBU', 'NF', 'The']],
    ['apostrophes and hyphens hold a word together', "the Women's anti-trafficking work", ['the', "Women's", 'anti-trafficking', 'work']],
    ['dashes between words do not', 'one -- two - three', ['one', 'two', 'three']],
    ['a reason', 'reasons 1.4 (b) and (d).', ['reasons', '1.4', 'b', 'and', 'd']],
    ['letters with accents', 'Chargé d’Affaires', ['Chargé', 'd’Affaires']],
    ['an underline is no word', '-------- ---', []],
  ];
  for (const [what, text, expected] of cases) it(`${what}: ${text}`, () => assert.deepEqual(words(text), expected));

  it('no word is empty, or VS Code would drop the pattern', () => {
    const { pattern, flags } = configuration.wordPattern;
    assert.doesNotMatch('', new RegExp(pattern, flags));
  });
});

describe('language configuration: typing holds no surprise', () => {
  it('nothing closes itself, and brackets have no colours', () => {
    assert.deepEqual(configuration.autoClosingPairs, []);
    assert.deepEqual(configuration.colorizedBracketPairs, []);
  });

  it('round and square brackets match', () => {
    assert.deepEqual(configuration.brackets, [['(', ')'], ['[', ']']]);
  });

  it('a selection can be put in brackets or quotation marks', () => {
    assert.deepEqual(configuration.surroundingPairs.map(([open]) => open), ['(', '[', '"']);
  });

  const cases: [what: string, line: string, next: string][] = [
    ['a second reference stands under the first', 'REF: A. STATE 015541', '     '],
    ['whatever the form of its letter', 'REF: (A) STATE 015541', '     '],
    ['a single reference is followed flush left', 'REF: STATE 015541', ''],
    ['an indented line keeps its indentation', '     B. PARIS 1234', '     '],
    ['a line of blanks is left for the margin', '     ', ''],
    ['text stays at the margin', '1. (U) The fair was opened.', ''],
    ['a bullet is not repeated', '-- (U) The fair was opened.', ''],
    ['an underline is followed flush left', '-------', ''],
  ];
  for (const [what, line, next] of cases) it(`Enter: ${what}`, () => assert.equal(lineAfterEnter(line), next));

  it('Enter in the middle of a reference only breaks the line', () => {
    const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test('REF: A. STATE '))!;
    assert.doesNotMatch('015541', new RegExp(rule.afterText));
  });
});
