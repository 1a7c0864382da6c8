import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { applyEdit, reread } from '../../server/src/cable/reread';
import type { CableDocument } from '../../server/src/cable/model';
import { folding, type FoldingRange } from '../../server/src/features/folding';
import { BAD_INPUT, cableLike, FULL, PROPERTY, seed } from './samples';

/** All of them, with lines that count from the start of the file. */
function foldsOf(document: CableDocument): FoldingRange[] {
  return folding(document).flatMap(({ line, ranges }) => ranges.map(({ startLine, endLine, kind }) => ({ startLine: startLine + line, endLine: endLine + line, kind })));
}

/** The text of the first and the last line of each fold of a kind. */
function folds(text: string, kind: FoldingRange['kind']): [first: string, last: string][] {
  const document = parse(text);
  const line = (number: number): string => document.text.slice(document.lines.start(number), document.lines.end(number)).trimEnd();
  return foldsOf(document).filter(range => range.kind === kind).map(({ startLine, endLine }) => [line(startLine), line(endLine)]);
}

describe('folding', () => {
  it('folds the archive banner and the headers, and keeps the line in which two are fused', () => {
    assert.deepEqual(folds(seed.text, 'header'), [
      ['07GUANGZHOU208', 'Consulate Guangzhou'],
      ['VZCZCXRO7105', 'RUEKJCS/DIA WASHDC'],
      ['RHHMUNA/HQ USPACOM HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208', 'SUBJECT: Tough to Talk About: TIP in South China'],
    ]);
  });

  it('folds the sections at their headings', () => {
    assert.deepEqual(folds(seed.text, 'section').map(([first]) => first), [
      'Vietnam: Cooperation with China on TIP is Improving',
      'Guangdong Women\'s Federation: Stopping The Sale Of Wives',
      'Past Efforts Focused on Preventing Spouse Sales',
      'Shifting Focus Toward Prevention Of Labor Trafficking',
      'Comment: Not Talking About It Will Not Make The Problem Go Away',
    ]);
    assert.deepEqual(folds(seed.text, 'section')[4], ['Comment: Not Talking About It Will Not Make The Problem Go Away', '¶16. (U) Embassy Hanoi contributed to this cable.']);
  });

  it('folds a paragraph of several lines, across a page line, and none of one line', () => {
    const paragraphs = folds(seed.text, 'paragraph');
    assert.equal(paragraphs.length, 16);
    assert.deepEqual(paragraphs.find(([first]) => first.startsWith('¶5.')), ['¶5.  (SBU) Though Vo was unable to comment on prostitution', '"voluntary" cross-border marriages have decreased.']);
    assert.ok(!paragraphs.some(([first]) => first.startsWith('¶16.')));
  });

  it('folds the page lines with the blank lines around them', () => {
    const pages = foldsOf(seed).filter(({ kind }) => kind === 'page').map(({ startLine, endLine }) => seed.text.slice(seed.lines.start(startLine), seed.lines.end(endLine)));
    assert.equal(pages.length, 3);
    for (const page of pages) assert.match(page, /^\s*GUANGZHOU 00000208 {2}00\d OF 004\s*$/);
  });

  it('folds lists of addressees, TAGS and references', () => {
    assert.deepEqual(folds(FULL, 'list'), [
      ['INFO RUEHBJ/AMEMBASSY BEIJING NIACT IMMEDIATE 0007', 'RUEHOO/CHINA POSTS COLLECTIVE'],
      ['REF: A. 04 BEIJING 19876', '     B. GUANGZHOU 000007 (NOTAL)'],
    ]);
  });

  it('folds from Begin to End over paragraphs', () => {
    assert.deepEqual(folds(FULL, 'block'), [['an hour.  Begin text:', '3. (U) Light is what we have.  End text.']]);
  });

  it('leaves out a pair that runs over a heading, so that the section stays whole', () => {
    const text = FULL.replace('  End text.', '').replace('Comment: Trade was brisk.', 'Trade was brisk.  End text.');
    assert.deepEqual(folds(text, 'block'), []);
    assert.deepEqual(folds(text, 'section'), folds(FULL, 'section').map(([first, last]) => [first, last.replace('  End text.', '').replace('Comment: Trade was brisk.', 'Trade was brisk.  End text.')]));
  });

  it('has nothing to fold in one line', () => {
    assert.deepEqual(foldsOf(parse('')), []);
    assert.deepEqual(foldsOf(parse('SIPDIS')), []);
    assert.deepEqual(foldsOf(parse('1. (U) Lanterns.\n')), []);
  });

  it('keeps the folds of a long cable as they are while words are typed, and makes them anew with a line', () => {
    const long = `UNCLAS PARIS 004321\n\nSUBJECT: FAIR\n\n${Array.from({ length: 120 }, (_, at) => `${at + 1}. (U) The fair was\ngood.\n\n`).join('')}`;
    const before = parse(long);
    const [folds] = folding(before);
    const typed = (newText: string): CableDocument => reread(before, applyEdit(long, before.lines, { start: long.indexOf('60. (U) The') + 10, end: long.indexOf('60. (U) The') + 10, newText }));
    assert.equal(folding(typed('x'))[0]?.ranges, folds?.ranges);
    const [broken] = folding(typed('x\ny'));
    assert.notEqual(broken?.ranges, folds?.ranges);
    assert.deepEqual(broken, folding(parse(typed('x\ny').text))[0]);
  });

  for (const [what, text] of BAD_INPUT) {
    it(`nests in ${what}`, () => checkInvariants(text));
  }

  it('nests, whatever the text', () => {
    checkInvariants(seed.text);
    checkInvariants(FULL);
    fc.assert(fc.property(cableLike, checkInvariants), PROPERTY);
  });
});

function checkInvariants(text: string): void {
  const document = parse(text);
  const around: FoldingRange[] = [];
  let before = -1;
  for (const range of foldsOf(document)) {
    const told = JSON.stringify(range);
    assert.ok(range.startLine >= 0 && range.endLine > range.startLine && range.endLine < document.lines.count, told);
    assert.ok(range.startLine > before, `${told}: one fold for a start line, in order`);
    before = range.startLine;
    while (around.length > 0 && around.at(-1)!.endLine < range.startLine) around.pop();
    assert.ok(around.length === 0 || range.endLine <= around.at(-1)!.endLine, `${told} in ${JSON.stringify(around.at(-1))}`);
    around.push(range);
  }
}
