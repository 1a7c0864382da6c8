import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { markdownInSteps } from '../../../server/src/features/preview/markdown';
import type { CableDocument } from '../../../server/src/cable/model';
import { inOneGo } from '../../../server/src/text/steps';

const toMarkdown = (document: CableDocument): string => inOneGo(markdownInSteps(document));

const HEAD = 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nUNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: (U) THE *FAIR*\n\n';

const WHOLE = `O 140905Z FEB 07
FM AMCONSUL GUANGZHOU
TO SECSTATE WASHDC NIACT IMMEDIATE
INFO ALL AFRICAN COLLECTIVE PRIORITY
XMT AMEMBASSY KAMPALA
INFO AMCONSUL CASABLANCA
C O N F I D E N T I A L SECTION 01 OF 02 GUANGZHOU 000208

NOFORN
SIPDIS

STATE FOR AF/E AND INR
STATE PASS TO USTR

EYES OF THE MAYOR

E.O. 12958: DECL: 02/14/2017
TAGS: ETRD, CH
SUBJECT: (U) THE FAIR
REF: A. KAMPALA 88 (NOTAL)
     B. TALLINN 375

Classified By: Ada Exampleton, Consul.
Reason: 1.4 (d).

1. (C) Apples.

MINIMIZE CONSIDERED.
ROE
`;

describe('features/preview/markdown', () => {
  it('is a title, a table and numbered paragraphs', () => {
    assert.equal(toMarkdown(parse(`${HEAD}1. (U) We want:\n  a. one apple;\n  b. two\npears.\n\nTHE END\n-------\n\n2. (U) Yes.\n\nROE\n`)), [
      '# (U) THE \\*FAIR\\*', '',
      '| | |', '|---|---|',
      '| Classification | UNCLASSIFIED |', '| Message | GUANGZHOU 208 |', '| Date | 14 February 2007, 09:05 UTC, IMMEDIATE |',
      '| From | AMCONSUL GUANGZHOU |', '| To | SECSTATE WASHDC |', '| TAGS | PHUM (Human Rights), CH (China) |', '| Declassify | Nothing to declassify, E.O. 12958 |', '',
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

  it('has all that the header says, and what stands at the end', () => {
    const markdown = toMarkdown(parse(WHOLE));
    for (const row of [
      '| Classification | CONFIDENTIAL, NOFORN, SIPDIS |', '| Message | GUANGZHOU 208; SECTION 01 OF 02 |', '| To | SECSTATE WASHDC NIACT IMMEDIATE |',
      '| Info | ALL AFRICAN COLLECTIVE PRIORITY (without AMEMBASSY KAMPALA); AMCONSUL CASABLANCA |',
      '| Passing | STATE FOR AF/E AND INR; STATE PASS TO USTR |', '| TAGS | ETRD (Foreign Trade), CH (China) |',
      '| References | A. KAMPALA 88 (NOTAL); B. TALLINN 375 |', '| Classified by | Ada Exampleton, Consul. Reason: 1.4 (d). |', '| Declassify | 14 February 2017, E.O. 12958 |',
    ]) assert.ok(markdown.includes(`${row}\n`), row);
    assert.match(markdown, /```\nEYES OF THE MAYOR\n```/);
    assert.match(markdown, /\n\nMINIMIZE CONSIDERED\.\n\nROE$/);
  });

  it('has the marks of headings and items, what is encrypted, the person behind a code, and a date that is none', () => {
    const markdown = toMarkdown(parse('O 990905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nUNCLAS E F T O GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: OVIP (ROE, JANE), CH\nSUBJECT: THE FAIR\n\n1. (U) We want:\n\n-- (SBU) one apple.\n\n(U) THE END\n-----------\n\n2. (U) Yes.\n'));
    for (const row of ['| Classification | UNCLASSIFIED, EFTO |', '| Date | O 990905Z FEB 07, IMMEDIATE |', '| TAGS | OVIP (ROE, JANE), CH (China) |']) assert.ok(markdown.includes(`${row}\n`), `${row} in ${markdown}`);
    assert.match(markdown, /\n- \(SBU\) one apple\.\n\n## \(U\) THE END\n/);
  });

  it('has what stands beside a date of declassification, the group of an old order, and service matter behind the number', () => {
    const markdown = toMarkdown(parse('CONFIDENTIAL CANBERRA 2214 ZFR 2210\n\nE.O. 12065: GDS 2/14/86 (ROE, JANE)\nSUBJECT: WOOL\n\nDerived from: STATE 77.\n\n1. HE CALLED.\n\nGP-3\nROE\n'));
    for (const row of ['| Message | CANBERRA 2214; ZFR 2210 |', '| Declassify | GDS 2/14/86 (ROE, JANE), E.O. 12065 |', '| Derived from | STATE 77. |']) assert.ok(markdown.includes(`${row}\n`), `${row} in ${markdown}`);
    assert.match(markdown, /\n\nGP-3\n\nROE$/);
  });

  it('has the series of a military message, which stands behind its level, and its sets', () => {
    const text = 'R 231258Z MAY 19\nFM COMLANTERN WASHINGTON DC\nTO ALLANTERN\nUNCLAS //N01020// ALLANTERN 011/19\nMSGID/GENADMIN/COMLANTERN//\nSUBJ/LANTERNS//\nRMKS/1. THEY ARE GREEN.\nBT\n';
    assert.match(toMarkdown(parse(text)), /\nUNCLAS \/\/N01020\/\/ ALLANTERN 011\/19\nMSGID\/GENADMIN\/COMLANTERN\/\/\nRMKS\/\n/);
    assert.doesNotMatch(toMarkdown(parse(text.replace('//N01020// ALLANTERN 011/19', '//'))), /UNCLAS \/\//);
  });

  it('has number and mark before a list or a table that begins with them', () => {
    assert.match(toMarkdown(parse(`${HEAD}1. (U)\n\n-- one apple;\n-- two pears.\n`)), /\n\n1\\\. \(U\)\n\n- one apple;\n- two pears\.$/);
    for (const blanks of [' '.repeat(7), '']) {
      assert.match(toMarkdown(parse(`${HEAD}1. (U) Bern      12\n${blanks}Vaud      14\n`)), /\n\n1\\\. \(U\)\n\n```\nBern {6}12\nVaud {6}14\n```$/);
    }
  });

  it('keeps the lines of names, joins hyphenated words, and has the mark of an entire text as it is written', () => {
    const markdown = toMarkdown(parse('CONFIDENTIAL TIRANA 002877\n\nSUBJECT: THE FAIR\n\n1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. A LONG-\nTERM PLAN.\n\nHARBOR OFFICE\n12 QUAY STREET\n+ SAMPLE, ANN\n\n3. (1) APPLES\n'));
    assert.match(markdown, /\n\n1\\\. CONFIDENTIAL - ENTIRE TEXT\.\n\n2\\\. A LONG-TERM PLAN\.\n\nHARBOR OFFICE\\\n12 QUAY STREET\\\n\\\+ SAMPLE, ANN\n\n/);
  });

  it('has a list in the item that it stands under', () => {
    assert.match(toMarkdown(parse(`${HEAD}1. (U) We want:\n\nA. apples;\n   (1) red;\n   2) green;\nB. pears.\n`)), /\n\n- A\\\. apples;\n {2}- \(1\) red;\n {2}- 2\\\) green;\n- B\\\. pears\.$/);
  });

  it('fences tables, with a fence that no text closes', () => {
    const markdown = toMarkdown(parse(`${HEAD}1. (U) T:\n\n   a     \`\`\`\`   c\n   d     e      f\n`));
    assert.match(markdown, /^`````\na {5}````/m);
    const ticks = '`'.repeat(250);
    const unread = toMarkdown(parse(`UNCLAS TALLINN 000375\n\nSIPDIS\n${ticks}\n![i](http://example.com/i.png)\n\nE.O. 12958: N/A\nSUBJECT: THE FAIR\n\n1. (U) T.\n`));
    assert.ok(unread.includes(`\n${ticks}\`\n${ticks}\n![i](http://example.com/i.png)\n${ticks}\`\n`), unread);
  });

  it('fences a table of more rows, and with more fences in it, than a call takes arguments', () => {
    assert.match(toMarkdown(parse(`${HEAD}1. (U) Figures:\n\n${'```   ```   1\n'.repeat(300_000)}`)), /\n````\n(?:``` {3}){2}1\n/);
  });

  it('has those whom a sheet names for information below the text', () => {
    const sheet = 'SBU\n\nMRN: 12 PORT LOUIS 234\nFrom: AMEMBASSY PORT LOUIS\nSubject: Lantern Fair\n\n1. (SBU) The fair.\n\nSignature: ROE\n\nInfo: AMEMBASSY PARIS ROUTINE; AMEMBASSY PRETORIA ROUTINE\n';
    assert.ok(toMarkdown(parse(sheet)).split('\n').includes('| Info | AMEMBASSY PARIS ROUTINE; AMEMBASSY PRETORIA ROUTINE |'), toMarkdown(parse(sheet)));
  });
});
