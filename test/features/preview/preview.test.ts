import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parse } from '../../../server/src/cable/parse';
import { previewPageInSteps } from '../../../server/src/features/preview/page';
import { previewInSteps, type Preview, type PreviewOptions } from '../../../server/src/features/preview/preview';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import type { CableDocument } from '../../../server/src/cable/model';
import { inOneGo } from '../../../server/src/text/steps';

const preview = (document: CableDocument, options?: PreviewOptions): Preview => inOneGo(previewInSteps(document, options));
const previewPage = (document: CableDocument): string => inOneGo(previewPageInSteps(document));
const htmlOf = (text: string): string => preview(parse(text)).blocks.map(({ html }) => html).join('\n');
const seed = (name: string): string => fs.readFileSync(`seeds/${name}.cable`, 'utf8');
/** What a reader reads: no tags, entities read. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&').replace(/\s+/g, ' ');

const HEAD = 'UNCLAS EXAMPLETOWN 000001\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\nREF: A. STATE 5\n     B. PARIS 7\n\n';

describe('features/preview', () => {
  it('shows the header as a table with names behind the codes', () => {
    const html = htmlOf(seed('07GUANGZHOU208'));
    assert.match(html, /<h1>Tough to Talk About: TIP in South China<\/h1>/);
    assert.match(html, /<th scope="row">TAGS<\/th><td>.*PHUM<\/b> <span class="more">Human Rights/);
    assert.match(html, /AMCONSUL GUANGZHOU <span class="more">China/);
    assert.match(html, /<time datetime="2007-02-14T09:05:00Z">Wednesday, 14 February 2007, 09:05 UTC<\/time>/);
    assert.match(html, /class="label mark level-sbu" title="Sensitive but unclassified/);
  });

  it('leaves out the furniture of archives, and joins sentences across it', () => {
    const words = wordsOf(htmlOf(seed('07GUANGZHOU208')));
    assert.doesNotMatch(words, /¶|GUANGZHOU 00000208|HIUNCLAS|VZCZC/);
    assert.match(words, /unable to comment on prostitution trafficking, we would note/);
  });

  it('keeps every word of the text', () => {
    for (const name of ['nested-text-2011', 'demarche-2009', 'references-2009', 'two-cables-2004']) {
      const document = parse(seed(name));
      const shown = wordsOf(preview(document).blocks.map(({ html }) => html).join(' ')).replace(/[^A-Za-z0-9]/g, '');
      for (const cable of document.cables) {
        for (const { at, block } of cable.blocks) {
          if (block.kind !== 'paragraph') continue;
          const own = document.text.slice(at, at + block.length);
          const words = block.pieces.map(({ start, end }) => own.slice(start, end)).join('').replace(/[^A-Za-z0-9]/g, '');
          assert.ok(shown.includes(words), `${name}: ${words.slice(0, 60)}`);
        }
      }
    }
  });

  it('keeps the words of passing lines, of exemptions, and of what stands beside the signature', () => {
    const words = wordsOf(htmlOf(`FM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nINFO ALL AFRICAN COLLECTIVE\nXMT AMEMBASSY KAMPALA\n${HEAD.replace('E.O.', 'STATE PASS TO USTR\nUSAID FOR ADA\n\nE.O.')}1. (U) Apples.\n\nMINIMIZE CONSIDERED.\nROE\nNOTE BY OC/T: POUCHED ACCRA\n`));
    for (const said of ['STATE PASS TO USTR USAID FOR ADA', 'without AMEMBASSY KAMPALA', 'MINIMIZE CONSIDERED. ROE NOTE BY OC/T: POUCHED ACCRA']) assert.ok(words.includes(said), `${said} in ${words}`);
  });

  it('says all of how long a cable is classified, and a date alone only where nothing else is said', () => {
    const said = (order: string): string => /Declassify<\/th><td>(.*?)<\/td>/.exec(htmlOf(HEAD.replace('E.O. 12958: N/A', order)))?.[1] ?? '';
    for (const [order, words] of [
      ['E.O. 12065: GDS 2/14/86 (ROE, JANE) OR-M', 'GDS 2/14/86 (ROE, JANE) OR-M'], ['E.O. 12065: DNG 5/13/86 (ROE)', 'DNG 5/13/86 (ROE)'],
      ['E.O. 13526: DECL: 02/14/2062, 25X1', 'DECL: 02/14/2062, 25X1'], ['E.O. 12356: DOWNGRADE TO UNCLAS 5/13/91', 'DOWNGRADE TO UNCLAS 5/13/91'],
    ] as const) assert.ok(said(order).startsWith(`${words} <`), said(order));
    for (const order of ['E.O. 12958: DECL: 02/14/2017', 'E.O. 12958: DECL ON 2/14/17', 'E.O. 12958: DECLASSIFY ON: FEBRUARY 14, 2017', 'E.O. 12958: 02/14/2017']) {
      assert.ok(said(order).startsWith('<time datetime="2017-02-14">14 February 2017</time> <'), said(order));
    }
  });

  it('keeps the group of an old order, service matter behind the number, and what a cable is classified as', () => {
    assert.match(wordsOf(htmlOf('CONFIDENTIAL CANBERRA 2214\n\nSUBJECT: WOOL\n\n1. HE CALLED.\n\nGP-3\nROE\n')), /HE CALLED\. +GP-3 +ROE/);
    assert.match(wordsOf(htmlOf(HEAD.replace('000001', '000001 ZFR 2'))), /EXAMPLETOWN 1 ZFR 2/);
    assert.match(htmlOf(HEAD.replace('\n\n', '\n').replace(/\n\n$/, '\n\nDerived from: STATE 77.\n\n')), /Derived from<\/th><td>STATE 77\./);
  });

  it('numbers paragraphs, and makes lists and tables of what was written as such', () => {
    const html = htmlOf(`${HEAD}1. (U) We want:\n\n  a. one apple;\n  b. two pears.\n\n2. (U) Numbers:\n\n   Town      Clocks\n   ----      ------\n   Bern         640\n   Vaud         511\n`);
    assert.match(html, /<div class="paragraph" id="c1-p1"><p><span class="number">1\.<\/span>/);
    assert.match(html, /<ul class="items" role="list"><li><span class="bullet">a\.<\/span> one apple;<\/li><li>/);
    assert.match(html, /<pre>Town {6}Clocks\n---- {6}------\nBern {9}640\nVaud {9}511<\/pre>/);
  });

  it('reads what an archive wrote for signs and line ends in a table and below the text too', () => {
    const html = htmlOf(`${HEAD}1. (U) Numbers:\n\n   Town &amp; port   Clocks&#x000A;\n   -----------   ------&#x000A;\n   Bern             640&#x000A;\n   Vaud             511&#x000A;\n\nMINIMIZE CONSIDERED.&#x000A;\n\nROE&#x000A;\n`);
    assert.match(html, /<pre>Town &amp; port {3}Clocks\n-{11} {3}------\nBern {13}640\nVaud {13}511<\/pre>/);
    assert.doesNotMatch(wordsOf(html), /&amp;|#x/);
  });

  it('keeps the lines of names, an address or a table of words, and joins a text that was wrapped twice', () => {
    const paragraph = (lines: string): string => /<div class="paragraph"[^>]*>(.*)<\/div>/.exec(htmlOf(`${HEAD}${lines}\n\nROE\n`))?.[1] ?? '';
    assert.equal(paragraph('James Exampleton-Okoye, Special Envoy\nLt. Col. Ruth O\'Dell, Attache\nDr. Mei Ashdown (notetaker)'), '<p>James Exampleton-Okoye, Special Envoy<br>Lt. Col. Ruth O&#39;Dell, Attache<br>Dr. Mei Ashdown (notetaker)</p>');
    assert.equal(paragraph('Addresses:\n\n-- Harbor Office\n   12 Quay Street\n   Harbortown'), '<p>Addresses:</p><ul class="items" role="list"><li><span class="bullet">•</span> Harbor Office<br>12 Quay Street<br>Harbortown</li></ul>');
    for (const running of [
      'The mayor told the consul that the harbor festival would open in the\nspring.\nHe added that the fireworks would have to wait for the boats to come\nback.',
      'The festival opens in\nHarbortown.', 'The boats come from Harbor-\nTown.',
    ]) assert.doesNotMatch(paragraph(running), /<br>/, running);
  });

  it('has a list in the item that it stands under, further in', () => {
    const items = (lines: string): string => (/<ul class="items".*<\/ul>/.exec(htmlOf(`${HEAD}1. (U) We want:\n\n${lines}\n\n2. (U) Yes.\n`))?.[0] ?? '').replace(/ class="items" role="list"|<span class="bullet">|<\/span>/g, '');
    assert.equal(items('A. apples;\n   (1) red;\n    (2) green;\nB. pears.'), '<ul><li>A. apples;<ul><li>(1) red;</li><li>(2) green;</li></ul></li><li>B. pears.</li></ul>');
    assert.equal(items('-- apples;\n - red;\n-- pears.'), '<ul><li>• apples;</li><li>• red;</li><li>• pears.</li></ul>');
    assert.equal(items('    - apples;\n  - pears:\n\n    Big ones.'), '<ul><li>• apples;</li><li>• pears:</li></ul>');
  });

  it('joins a hyphenated word at the end of its line', () => {
    assert.match(htmlOf(`${HEAD}1. (U) It is a long-\nterm plan of Mr. Smith-\nJones, the short- and\nlong-term one.\n`), /a long-term plan of Mr\. Smith-Jones, the short- and long-term one/);
  });

  it('has the mark of an entire text as it is written, and every other in its brackets', () => {
    const paragraph = (line: string): string => wordsOf(/<div class="paragraph"[^>]*>.*<\/div>/.exec(htmlOf(`CONFIDENTIAL EXAMPLETOWN 000001\n\nSUBJECT: THE FAIR\n\n${line}\n\n2. Apples.\n`))?.[0] ?? '').replace(/ (?=[.])/g, '').trim();
    for (const line of ['1. CONFIDENTIAL - ENTIRE TEXT.', '1. (C - ENTIRE TEXT)', '1. (C) Apples.']) assert.equal(paragraph(line), line);
    assert.match(htmlOf('CONFIDENTIAL EXAMPLETOWN 000001\n\nSUBJECT: THE FAIR\n\n1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. Apples.\n'), /ENTIRE TEXT<\/abbr>\.<\/p>/);
  });

  it('has every place once that is jumped to, and no link to one that there is not', () => {
    for (const text of [
      `${HEAD.replace(/REF[^]*/, '\n')}1. (U) As reftel said. See para 2.\n\n2. (U) Apples.\n\n2. (U) Pears.\n`,
      `${HEAD}1. (U) Begin text:\n\n1. One.\n\n2. Two.\n\nEnd text.\n\n2. (U) See paras 1 and 2, and reftels.\n`,
    ]) {
      const page = previewPage(parse(text));
      const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
    }
  });

  it('links references and paragraphs to their places, and only to those that there are', () => {
    const html = htmlOf(`${HEAD}1. (U) As ref A and ref D say, see para 2 and para 9.\n\n2. (U) Write to roe@example.org.\n`);
    assert.match(html, /<li id="c1-ref-A">/);
    assert.match(html, /<a href="#c1-ref-A">ref A<\/a> and ref D say, see <a href="#c1-p2">para 2<\/a> and para 9\./);
    assert.match(html, /<a href="mailto:roe@example\.org">roe@example\.org<\/a>/);
    assert.equal((html.match(/<a /g) ?? []).length, 3);
  });

  it('links a cable of the list to its file where somebody knows it', () => {
    const { blocks } = preview(parse(`R 010000Z JAN 09\n${HEAD}1. (U) X.\n`), { find: ({ post, number, year, citingYear }) => (post === 'PARIS' && number === 7 && year === null && citingYear === 2009 ? 'file:///p"aris.cable' : null) });
    assert.match(blocks[0]!.html, /<a href="#" title="Open" data-cable="file:\/\/\/p&quot;aris\.cable">PARIS 7<\/a>/);
    assert.match(blocks[0]!.html, /<\/b> STATE 5/);
  });

  it('marks findings in the text, and says under it what they are', () => {
    const text = seed('07GUANGZHOU208');
    const document = parse(text);
    const { blocks } = preview(document, { findings: check(document, DEFAULT_SETTINGS) });
    const html = blocks.map(block => block.html).join('\n');
    assert.equal((html.match(/<li class="warning">/g) ?? []).length, 2);
    assert.match(html, /<button type="button" class="place" data-line="\d+" data-character="\d+"><span class="severity">Warning<\/span>/);
    assert.match(html, /<mark class="finding warning" title="[^"<>]+\(pilcrow-false-paragraph\)">/);
  });

  it('tells where each block begins, in order', () => {
    const text = `${HEAD}1. (U) One.\n\n2. (U) Two.\n`;
    const starts = preview(parse(text)).blocks.map(({ start }) => text.slice(start, start + 2));
    assert.deepEqual(starts, ['UN', '1.', '2.']);
  });

  it('gives the same HTML for what an edit elsewhere left alone', () => {
    const before = preview(parse(`${HEAD}1. (U) One.\n\n2. (U) See para 1.\n`)).blocks;
    const after = preview(parse(`${HEAD}1. (U) One and\nmore.\n\n2. (U) See para 1.\n`)).blocks;
    assert.equal(after[2]!.html, before[2]!.html);
    assert.notEqual(after[1]!.html, before[1]!.html);
  });

  it('makes a page of its own that takes nothing from anywhere', () => {
    const page = previewPage(parse(seed('references-2009')));
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(page, /<script|<link|<img|src=|url\(/i);
  });
});

/** A document may say what it likes; it never becomes more than text. */
describe('features/preview of a hostile document', () => {
  const ATTACKS = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\'onmouseover=\'alert(1)', '<a href="javascript:alert(1)">x</a>', 'javascript:alert(1)', '&lt;script&gt;', '&#60;script&#62;', '\u202egnp.elif', '</title></style><script>', '<!--', ']]>', '`${x}`'];

  for (const attack of ATTACKS) {
    it(JSON.stringify(attack), () => {
      const text = `07${attack}\nVZCZC${attack}\nOO ${attack}\nO 140905Z FEB 07\nFM AMEMBASSY ${attack}\nTO ${attack}\nINFO RUEHC/${attack} PRIORITY 12\nUNCLAS SECTION 01 OF 02 ${attack} 000208\n\nSIPDIS\n${attack}\n\nSTATE FOR ${attack}\n\nE.O. 12958: DECL: ${attack}\nTAGS: PHUM, ${attack}, PREL (${attack})\nSUBJECT: (U) X ${attack}\nREF: A. STATE ${attack}\n     B. ${attack}\n\nClassified by: ${attack} for reasons 1.4 (b)\n\n1. (${attack}) Summary: ${attack} ref A.\n\n${attack}\n----------\n\n2. (U/${attack}) para 1 ${attack}\n   a. (${attack}) ${attack}\n\n   Col    ${attack}    x\n   Col    ${attack}    y\n\n${attack}\nBT\n#0208\nRELEASED ${attack}\n`;
      const document = parse(text);
      const { blocks } = preview(document, { findings: check(document, DEFAULT_SETTINGS), find: () => attack });
      const page = blocks.map(({ html }) => html).join('\n');
      assertInert(page);
      assertInert(previewPage(document).replace(/<style>[^]*?<\/style>/, '').replace(/<meta [^>]*>/g, '').replace(/<!DOCTYPE html>/, ''));
    });
  }

  const TAGS = new Set(['html', 'head', 'body', 'main', 'title', 'header', 'h1', 'h2', 'p', 'pre', 'div', 'span', 'b', 'br', 'a', 'abbr', 'mark', 'strong', 'time', 'table', 'caption', 'tbody', 'tr', 'th', 'td', 'ul', 'li', 'button', 'details', 'summary']);
  const ATTRIBUTES = new Set(['class', 'id', 'title', 'href', 'scope', 'role', 'type', 'datetime', 'lang', 'aria-label', 'data-line', 'data-character', 'data-cable']);

  /** Reads the HTML as strictly as it is made: nothing but our tags and attributes, the latter quoted, all closed in order. */
  function assertInert(html: string): void {
    const open: string[] = [];
    const rest = html.replace(/<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g, (_, close: string, name: string, attributes: string) => {
      assert.ok(TAGS.has(name), `<${name}>`);
      if (close) assert.equal(open.pop(), name, html);
      else if (name !== 'br') open.push(name);
      for (const [, attribute, value] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        assert.ok(ATTRIBUTES.has(attribute!), attribute);
        if (attribute === 'href') assert.match(value!, /^(?:#|https?:\/\/|mailto:)/);
      }
      return '';
    });
    assert.deepEqual(open, []);
    assert.doesNotMatch(rest, /[<>"]|&(?!(?:amp|lt|gt|quot|#39);)/);
    assert.doesNotMatch(rest, /\p{Bidi_Control}/u);
  }
});
