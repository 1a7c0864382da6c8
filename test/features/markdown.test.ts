import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bold, escape, list, paragraphs, title } from '../../server/src/features/markdown';

describe('document text in Markdown', () => {
  const hostile: [what: string, text: string][] = [
    ['a link', '[click](https://example.invalid)'],
    ['a bare address', 'https://example.invalid www.example.invalid who@example.invalid'],
    ['a command', '[x](command:workbench.action.quit)'],
    ['HTML', '<img src=x onerror=alert(1)><!-- -->'],
    ['an image', '![x](data:image/png;base64,AAAA)'],
    ['code', '`code` ``more`` ~~~ ```'],
    ['a table', '| a | b |'],
    ['an icon', '$(alert)'],
    ['an entity', '&lt;&#60;&amp;'],
    ['emphasis', '**bold** _it_ ~~gone~~ \\'],
    ['a heading', '# h'],
    ['a list', '- l'],
    ['a list with numbers', '1. n'],
    ['a rule', '---'],
    ['an underline', '==='],
    ['a reference', '[a]: b ^c [^1]'],
  ];

  for (const [what, text] of hostile) {
    it(`shows ${what} to the letter`, () => {
      const escaped = escape(text);
      assert.equal(unescaped(escaped), text);
      assert.equal(active(escaped), '', `not escaped in ${escaped}`);
    });
  }

  it('is as it stands where nothing in it is active: some editors show every backslash', () => {
    const text = 'E.O. 13526: 1.4 (b), DE RUEHGZ #0208/01 of 2010-06-25 = EAP/CM + DRL.';
    assert.equal(escape(text), text);
  });

  it('stays on one line, whatever ends a line', () => {
    assert.equal(escape('a\n\n# b\r\nc\u2028d\u0085e\vf'), 'a # b c d e f');
  });

  it('has no character that turns or hides text', () => {
    assert.equal(escape('a\u202Eb\u2066c\u200Bd\0e\ud800f'), 'a b c d e f');
  });

  it('is cut when it is long', () => {
    const escaped = escape('word '.repeat(100_000));
    assert.ok(escaped.length < 100 && escaped.endsWith('…'));
  });

  it('is bold only when there is something to show', () => {
    assert.equal(bold('a*b'), '**a\\*b**');
    assert.equal(bold(' \n '), '');
    assert.equal(title('\0', 'nothing'), 'nothing');
    assert.equal(title('SIPDIS', 'caption'), '**SIPDIS** — caption');
  });

  it('has no active character, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      assert.equal(active(escape(text)), '');
      assert.doesNotMatch(escape(text), /[\r\n\u2028\u2029]/);
    }), { seed: 1, numRuns: 500 });
  });
});

describe('the frame of a hover', () => {
  it('leaves out what is empty', () => {
    assert.equal(paragraphs('a', null, '', undefined, 'b'), 'a\n\nb');
  });

  it('has one line for an entry', () => {
    assert.equal(list(['a', 'b']), '- a\n- b');
    assert.equal(list([]), '');
  });
});

/** What a Markdown reader would show. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What is left that Markdown could act on: signs that are active anywhere, what makes a link or an emoji, what begins a list, a heading or a rule. */
function active(markdown: string): string {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '\0');
  return (bare.match(/[\\`*_{}[\]<>!|~&$@^]|:(?!\s)|\/\/|www\.|\w\.\w\w|^[#+\-=.)]|^\d{1,9}[.)](?!\S)/gi) ?? []).join('');
}
