import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { applyEdit, reread } from '../../server/src/cable/reread';
import { insideOf, outline as placed, outlineInSteps } from '../../server/src/features/outline';
import type { OutlineItem, PlacedItem } from '../../server/src/features/outline';
import { contains } from '../../server/src/text/span';
import type { Span } from '../../server/src/text/span';
import { inOneGo } from '../../server/src/text/steps';
import { wholeOutline as outline } from './outlines';
import { BAD_INPUT, cableLike, FULL, PROPERTY, seed, slice } from './samples';

describe('the outline in steps', () => {
  it('goes on in steps where who asked first has given up', () => {
    const document = parse(`UNCLAS PARIS 004321\n\n${Array.from({ length: 500 }, (_, at) => `${at + 1}. (U) The fair was good.\n\n`).join('')}`);
    outlineInSteps(document).next();
    const left = [...outlineInSteps(document)].length;
    assert.ok(left > 5, `${left} steps`);
    assert.deepEqual(inOneGo(outlineInSteps(document)), placed(document));
    assert.equal([...outlineInSteps(document)].length, 0, 'all of it is known');
  });
});

describe('the outline of the sample', () => {
  const items = outline(seed);

  it('has the parts of a cable', () => {
    assert.deepEqual(items.map(({ name }) => name), [
      'Archive banner',
      'Transmission header',
      'Message header',
      'Opening text',
      'Vietnam: Cooperation with China on TIP is Improving',
      'Guangdong Women\'s Federation: Stopping The Sale Of Wives',
      'Past Efforts Focused on Preventing Spouse Sales',
      'Shifting Focus Toward Prevention Of Labor Trafficking',
      'Comment: Not Talking About It Will Not Make The Problem Go…',
      'Goldberg',
    ]);
  });

  it('has the addressees in the transmission header', () => {
    assert.deepEqual(named(items, 'Transmission header').children.map(({ name, detail }) => [name, detail]), [
      ['DE RUEHGZ #0208/01 0450905', 'originating station'],
      ['140905Z FEB 07', 'date-time group'],
      ['AMCONSUL GUANGZHOU', 'from'],
      ['SECSTATE WASHDC', 'action · IMMEDIATE'],
      ['CHINA POSTS COLLECTIVE', 'info'],
      ['USDOC WASHDC', 'info'],
      ['USDA FAS WASHDC', 'info'],
      ['CIA WASHDC', 'info'],
      ['DIA WASHDC', 'info'],
      ['HQ USPACOM HONOLULU HI', 'info'],
    ]);
  });

  it('has the lines of the message header', () => {
    assert.deepEqual(named(items, 'Message header').children.map(({ name, kind }) => [name, kind]), [
      ['UNCLAS SECTION 01 OF 04 GUANGZHOU 000208', 'classification'],
      ['SIPDIS', 'caption'],
      ['STATE FOR EAP/CM AND DRL', 'passing'],
      ['USPACOM FOR FPA', 'passing'],
      ['SENSITIVE', 'caption'],
      ['SIPDIS', 'caption'],
      ['E.O. 12958: N/A', 'executive-order'],
      ['TAGS: PHUM PGOV SOCI EAGR EINV CH', 'tags'],
      ['SUBJECT: Tough to Talk About: TIP in South China', 'subject'],
    ]);
  });

  it('has every paragraph under its heading, by number, mark and first words', () => {
    assert.deepEqual(named(items, 'Opening text').children.map(({ name }) => name), [
      '(U) This document is sensitive but unclassified. Please…',
      '1 (SBU) Summary: Talking TIP is not a popular topic in…',
    ]);
    assert.deepEqual(named(items, 'Vietnam').children.map(({ name }) => name), [
      '2 (SBU) In a January 31 meeting with the Consul General…',
      '3 (SBU) In May 2006, the Government of Vietnam (GVN) and…',
      '4 (SBU) Vietnam\'s approach to solving the issue…',
      '5 (SBU) Though Vo was unable to comment on prostitution…',
      '6 (SBU) Post asked the Guangxi PSB for a meeting and to…',
    ]);
    assert.deepEqual(items.slice(3, 9).map(({ children }) => children.length), [2, 5, 2, 2, 4, 2]);
  });

  it('takes a wrapped year for no paragraph, and goes on across a page line', () => {
    assert.ok(all(items).every(({ name }) => !name.includes('2005')));
    const fifth = named(named(items, 'Vietnam').children, '5 ');
    assert.match(slice(seed, fifth.span), /^¶5\.[^]*prostitution[^]*002 OF 004[^]*have decreased\.$/);
  });

  it('tells the highest mark and the words of a section', () => {
    assert.match(named(items, 'Shifting').detail, /^U · \d+ words$/);
    assert.match(named(items, 'Guangdong').detail, /^SBU · \d+ words$/);
    assert.equal(named(named(items, 'Comment').children, '16').detail, '6 words');
  });

  it('goes to the beginning of what was clicked', () => {
    assert.equal(slice(seed, named(items, 'Vietnam').selection), 'Vietnam: Cooperation with China on TIP is Improving');
    assert.equal(slice(seed, named(named(items, 'Vietnam').children, '2 ').selection), '¶2.  (SBU)');
    assert.equal(slice(seed, named(items, 'Transmission header').selection), 'VZCZCXRO7105');
    assert.equal(slice(seed, named(named(items, 'Message header').children, 'TAGS').selection), 'TAGS');
  });

  it('parts the headers where their lines are fused', () => {
    assert.match(slice(seed, named(items, 'Transmission header').span), /^VZCZC[^]*HONOLULU HI$/);
    assert.match(slice(seed, named(items, 'Message header').span), /^UNCLAS SECTION[^]*South China$/);
  });
});

describe('the outline', () => {
  it('has the references, who classified, and a heading with its mark', () => {
    const items = outline(parse(FULL));
    assert.deepEqual(named(named(items, 'Message header').children, 'REF').children.map(({ name }) => name), ['A. 04 BEIJING 19876', 'B. GUANGZHOU 000007']);
    assert.ok(named(named(items, 'Message header').children, 'Classified by: '));
    assert.ok(named(items, '(U) The opening'));
  });

  it('has until when the cable is classified, and an order that says nothing more', () => {
    const header = named(outline(parse(FULL.replace('and (d).', 'and (d).\nDeclassify on: 02/01/2015').replace(': DECL: 02/01/2015', ':'))), 'Message header').children.map(({ name }) => name);
    assert.ok(header.includes('Declassify on: 02/01/2015'), header.join());
    assert.ok(header.includes('E.O. 12958'), header.join());
  });

  it('has one item for each cable of a file of several', () => {
    const items = outline(parse(`${FULL}\n\n${FULL.replaceAll('000012', '000013').replace('LANTERN FAIR OPENS', 'LANTERN FAIR ENDS')}`));
    assert.deepEqual(items.map(({ name, kind, detail }) => [name, kind, detail]), [
      ['GUANGZHOU 000012', 'cable', 'THE LANTERN FAIR OPENS'],
      ['GUANGZHOU 000013', 'cable', 'THE LANTERN FAIR ENDS'],
    ]);
    assert.equal(items[1]!.children.at(-1)!.name, 'EXAMPLETON');
  });

  it('tells the sections of a telegram apart that were sent one by one', () => {
    const section = (at: number): string => `VZCZCXRO000${at}\nDE RUEHGZ #0012/0${at} 0321405\nR 011405Z FEB 05\nFM AMCONSUL GUANGZHOU\nUNCLAS SECTION 0${at} OF 02 GUANGZHOU 000012\n\nSUBJECT: LANTERNS\n\n${at}. (U) It opened.\nBT\n#0012\nNNNN\n`;
    assert.deepEqual(outline(parse(section(1) + section(2))).map(({ name }) => name), ['GUANGZHOU 000012', 'GUANGZHOU 000012, section 2']);
  });

  it('calls the text by that name where there is no heading', () => {
    const items = outline(parse('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n1. (U) It opened.\n\n2. (U) It closed.\n'));
    assert.deepEqual(items.map(({ name }) => name), ['Message header', 'Text']);
  });

  it('has a name for a paragraph that has nothing but its number', () => {
    const items = outline(parse('UNCLAS GUANGZHOU 000001\n\nSUBJECT: LANTERNS\n\n1. (U) It opened.\n\n2.\n'));
    assert.equal(items.at(-1)!.children.at(-1)!.name, '2');
  });

  it('has the mark of an entire text as it is written', () => {
    for (const [line, name] of [['1.  CONFIDENTIAL - ENTIRE TEXT.', '1 CONFIDENTIAL - ENTIRE TEXT.'], ['1. (C - ENTIRE TEXT) IT OPENED.', '1 (C - ENTIRE TEXT) IT OPENED.']] as const) {
      assert.equal(outline(parse(`CONFIDENTIAL TIRANA 002877\n\nSUBJECT: LANTERNS\n\n${line}\n\n2. IT CLOSED.\n`)).at(-1)!.children[0]!.name, name);
    }
  });

  it('has the same item as before for what an edit left alone', () => {
    const before = parse(seed.text);
    const at = seed.text.indexOf('sentenced traffickers');
    const now = reread(before, applyEdit(seed.text, seed.lines, { start: at, end: at, newText: 'x' }));
    const [old, made] = [before, now].map(document => {
      const items = ({ at, item }: PlacedItem): OutlineItem[] => (item.inside ? insideOf(item, document.text, at).flatMap(items) : [item]);
      return placed(document).flatMap(items);
    }) as [OutlineItem[], OutlineItem[]];
    assert.equal(made.length, old.length);
    assert.equal(made.filter((item, index) => item !== old[index]).length, 1, 'items that are others');
  });

  it('is empty for an empty file', () => {
    assert.deepEqual(outline(parse('')), []);
    assert.deepEqual(outline(parse('\n \n')), []);
  });

  for (const [what, text] of BAD_INPUT) {
    it(`can be shown for ${what}`, () => checkInvariants(text));
  }

  it('can be shown, whatever the text', () => {
    checkInvariants(seed.text);
    checkInvariants(FULL);
    fc.assert(fc.property(cableLike, checkInvariants), PROPERTY);
  });
});

/** What an editor demands: names, order, and ranges inside ranges. */
function checkInvariants(text: string): void {
  const check = (items: readonly OutlineItem[], within: Span): void => {
    let from = within.start;
    for (const { name, span, selection, children } of items) {
      assert.ok(name.trim() !== '' && !/[\r\n]/.test(name), 'a name');
      assert.ok(span.start < span.end && selection.start <= selection.end);
      assert.ok(span.start >= from && contains(within, span), `${name} in its parent and after its sibling`);
      assert.ok(contains(span, selection), `the selection of ${name}`);
      check(children, span);
      from = span.end;
    }
  };
  check(outline(parse(text)), { start: 0, end: text.length });
}

/** The item whose name begins so. */
function named(items: readonly OutlineItem[], start: string): OutlineItem {
  const item = items.find(({ name }) => name.startsWith(start));
  assert.ok(item, `no ${start} among ${items.map(({ name }) => name).join(' | ')}`);
  return item;
}

function all(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap(item => [item, ...all(item.children)]);
}
