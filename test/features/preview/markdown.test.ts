import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { toMarkdown } from '../../../server/src/features/preview/markdown';

const HEAD = 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nUNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: (U) THE *FAIR*\n\n';

describe('features/preview/markdown', () => {
  it('is a title, a table and numbered paragraphs', () => {
    assert.equal(toMarkdown(parse(`${HEAD}1. (U) We want:\n  a. one apple;\n  b. two\npears.\n\nTHE END\n-------\n\n2. (U) Yes.\n\nROE\n`)), [
      '# (U) THE \\*FAIR\\*', '',
      '| | |', '|---|---|',
      '| Classification | UNCLASSIFIED |', '| Message | GUANGZHOU 208 |', '| Date | 14 February 2007, 09:05 UTC |',
      '| From | AMCONSUL GUANGZHOU |', '| To | SECSTATE WASHDC |', '| TAGS | PHUM (Human Rights), CH (China) |', '',
      '1\\. (U) We want:', '',
      '- a\\. one apple;', '- b\\. two pears.', '',
      '## THE END', '',
      '2\\. (U) Yes.', '',
      'ROE',
    ].join('\n'));
  });

  it('gives nothing of the text a meaning of its own', () => {
    const markdown = toMarkdown(parse(`${HEAD}1. (U) <script>x</script> [a](b) \`c\` # d | e ~f~ _g_.\n\n- h\n\n3) i\n`));
    assert.match(markdown, /\\<script\\>x\\<\/script\\> \\\[a\\\]\(b\) \\`c\\` \\# d \\\| e \\~f\\~ \\_g\\_\./);
    assert.doesNotMatch(markdown, /^3\)/m);
  });

  it('fences tables, with a fence that no text closes', () => {
    const markdown = toMarkdown(parse(`${HEAD}1. (U) T:\n\n   a     \`\`\`\`   c\n   d     e      f\n`));
    assert.match(markdown, /^`````\na {5}````/m);
  });
});
