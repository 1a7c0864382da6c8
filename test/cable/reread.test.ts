import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { applyEdit, reread as rereadEdited, withEdits } from '../../server/src/cable/reread';
import type { CableDocument } from '../../server/src/cable/model';
import { applyEdits, type TextEdit } from '../../server/src/text/span';
import { cableLike, CABLE_LINES } from './cable-like';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');

const reread = (before: CableDocument, edit: TextEdit): CableDocument => rereadEdited(before, applyEdit(before.text, before.lines, edit));

/** A long cable: the header of the real sample, its text over and over with numbers that go on. */
function longCable(times: number): string {
  const headerEnd = seed.indexOf('Vietnam: Cooperation');
  const textEnd = seed.lastIndexOf('Goldberg');
  let number = 1;
  const text = seed.slice(headerEnd, textEnd).repeat(times).replace(/¶\d{1,2}\./g, () => `¶${String(++number)}.`);
  return `${seed.slice(0, headerEnd)}${text}${seed.slice(textEnd)}`;
}

/** Where an edit falls in a text, how much it takes away, and what it puts there. */
interface Edit {
  readonly place: number;
  readonly length: number;
  readonly newText: string;
}

const newText = fc.oneof(
  fc.constantFrom('', 'x', ' ', '\n', '\r\n', '\r', '\n\n', '-', '---', '¶', '9', '1. (U) ', '\n¶7. (SBU) ', '. ', '\nROE\n', '\n-----\n', '\uFEFF', '\n\uFEFF', '😀', '\uD83D'),
  fc.constantFrom(...CABLE_LINES).map(line => `\n${line}\n`),
  cableLike,
);
const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 0, 1, 2) }, { weight: 2, arbitrary: fc.nat(80) }, { weight: 1, arbitrary: fc.nat(3000) }),
  newText,
});

function inText(text: string, { place, length, newText: inserted }: Edit): TextEdit {
  const start = Math.floor(place * text.length);
  return { start, end: Math.min(text.length, start + length), newText: inserted };
}

/** Both readings hold the same tree, told apart only by which objects they share with others. */
function assertSame(now: CableDocument, text: string): void {
  const whole = parse(text);
  assert.deepEqual([...now.lines.starts], [...whole.lines.starts], 'lines');
  assert.deepEqual(now.cables, whole.cables);
}

function checkEdits(text: string, edits: readonly Edit[]): void {
  let reading = parse(text);
  const undo: TextEdit[] = [];
  for (const one of edits) {
    const change = inText(reading.text, one);
    undo.push({ start: change.start, end: change.start + change.newText.length, newText: reading.text.slice(change.start, change.end) });
    reading = reread(reading, change);
    assertSame(reading, reading.text);
  }
  for (const change of undo.reverse()) reading = reread(reading, change);
  assert.equal(reading.text, text);
  assertSame(reading, text);
}

describe('reading again after an edit', () => {
  it('gives the tree of the new text: any edits in the real sample, and undo', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => { checkEdits(seed, edits); }), { seed: 1, numRuns: 90 });
  });

  it('gives the tree of the new text: any edits in a long cable, and undo', () => {
    const long = longCable(6);
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), edits => { checkEdits(long, edits); }), { seed: 2, numRuns: 50 });
  });

  it('gives the tree of the new text: any edits in cable-like lines in any order', () => {
    fc.assert(fc.property(cableLike, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => { checkEdits(text, edits); }), { seed: 3, numRuns: 200 });
  });

  it('gives the tree of the new text: CRLF line ends', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => { checkEdits(seed.replaceAll('\n', '\r\n'), edits); }), { seed: 4, numRuns: 40 });
  });

  it('gives the tree of the new text: a file of several cables', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => { checkEdits(`${seed}\n\n${seed}\n\n${seed}`, edits); }), { seed: 5, numRuns: 60 });
  });

  it('gives the tree of the new text: an edit in the one after next decides whether a short cable is one', () => {
    const short = 'UNCLAS ROME 117\nROE\nUNCLAS ROME 208\n#0846\nRR RUEHC\nR 200600Z AUG 04\nFM AMEMBASSY ROME\n\nSUBJECT: FAIR\n';
    const without = reread(parse(short), { start: short.indexOf('SUBJECT'), end: short.length, newText: '' });
    assertSame(without, without.text);
    assert.equal(parse(short).cables.length - without.cables.length, 1);
  });

  it('gives the tree of the new text: the message by which a cable is told apart stands behind a short one', () => {
    const short = 'Current Class: CONFIDENTIAL Page: 3\n----------------\nSENSITIVE\n\nMRN: 07 OSLO 123\nPARIS FOR POLAD, DEPT FOR ROE\nUNCLAS SECTION 01 OF 02 STATE 012345\nTags: PREL, NO\nNO STORAGE\nVZCZCXRO7105\nUNCLAS SECSTATE 012345\nMRN: 07 OSLO 123\nE.O. 12958: N/A\n';
    const now = reread(parse(short), { start: short.indexOf('PARIS FOR'), end: short.indexOf('UNCLAS'), newText: 'Embassy Oslo\n' });
    assertSame(now, now.text);
  });

  it('gives the tree of the new text: a number far above decides whether a print is of another cable', () => {
    for (const line of ['unclas tallinn 5', 'TOP SECRET TALLINN 5', 'U N C L A S S I F I E D TALLINN 5']) {
      const text = `${line}\n${'words\n'.repeat(20)}PAGE 01 TALLINN 00452\nNNNN\n`;
      const without = reread(parse(text), { start: 0, end: line.length, newText: '' });
      assertSame(without, without.text);
    }
  });

  it('gives the tree of the new text: a level run together with the line above it tells that another cable follows', () => {
    const text = `1. Text.\nROOM 5.\n${'words\n'.repeat(20)}ROE\nUNCLAS ROME 208\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FAIR\n#0208\n`;
    const now = reread(parse(text), { start: text.indexOf('.\nwords'), end: text.indexOf('\nwords'), newText: 'UNCLAS ROME 117' });
    assertSame(now, now.text);
    assert.equal(now.cables.length, 2);
  });

  it('gives the tree of the new text: a signature far above a cable, over the levels of many pages', () => {
    const text = `UNCLAS ROME 208\n\nSUBJECT: FAIR\n\n1. (U) Text.\n${'words\n'.repeat(20)}\nROE\n${'SIPDIS\n'.repeat(20)}UNCLAS ROME 209\n\nSUBJECT: FAIR\n\n1. (U) Text.\n`;
    const now = reread(parse(text), { start: text.indexOf('ROE'), end: text.indexOf('ROE') + 3, newText: 'and of 3 boats' });
    assertSame(now, now.text);
    assert.equal(parse(text.replace('SIPDIS\n', 'SIPDIS\n'.repeat(20_000))).cables.length, 1, 'however many');
  });

  it('gives the tree of the new text: what a mail says far above decides whether a telegram is below it', () => {
    const telegram = 'VZCZCXRO7105\nOO RUEHC\nDE RUEHRO #0208 0450905\nZNR UUUUU ZZH\nO 140905Z FEB 07\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1234\nUNCLAS ROME 000208\n\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. (U) They shine.\n';
    const above = `UNCLASSIFIED\n${'Case\n'.repeat(14)}`;
    const before = parse(`${above}${'Doc\n'.repeat(14)}${telegram}`);
    const after = reread(before, { start: above.length, end: above.length, newText: 'Subject: Lanterns\n' });
    assert.deepEqual([before.cables.length, after.cables.length], [2, 1]);
    assertSame(after, after.text);
  });

  it('gives the tree of the new text: a whole cable is put into another, and taken away again', () => {
    const text = (number: string, lines: number): string => `UNCLAS ROME 000${number}\n\nSUBJECT: FAIR\n\n1. (U) The fair is open.\n${'It has tents and lanterns.\n'.repeat(lines)}\n2. (U) It is near.\n`;
    const other = `\n${'It goes on.\n'.repeat(20)}BT\n#0123\n\nNNNN\n\nVZCZCXRO0124\n${text('124', 20)}`;
    const before = parse(text('123', 30));
    const start = before.text.indexOf('\n2. (U)');
    const put = reread(before, { start, end: start, newText: other });
    assert.equal(put.cables.length, 2);
    assertSame(put, put.text);
    const taken = reread(put, { start, end: start + other.length, newText: '' });
    assert.equal(taken.cables.length, 1);
    assertSame(taken, before.text);
  });

  it('keeps all blocks but those that the edit touched', () => {
    const reading = parse(longCable(10));
    const { text } = reading;
    const now = reread(reading, { start: text.length >> 1, end: text.length >> 1, newText: 'x' });
    const before = new Set(reading.cables[0]?.blocks.map(({ block }) => block));
    const read = now.cables[0]?.blocks.filter(({ block }) => !before.has(block)) ?? [];
    assert.ok(read.length <= 12, `${String(read.length)} blocks of ${String(before.size)} were read again`);
  });
});

describe('a document as edits would make it', () => {
  it('is the tree of the new text, for any edits at once', () => {
    for (const text of [seed, `${seed}\n\n${seed.replaceAll('\n', '\r\n')}`]) {
      fc.assert(fc.property(fc.array(edit, { maxLength: 5 }), edits => {
        const placed = edits.map(one => inText(text, one)).sort((a, b) => a.start - b.start || a.end - b.end);
        const apart = placed.filter(({ start }, at) => placed.slice(0, at).every(before => before.end <= start));
        const now = withEdits(parse(text), apart);
        assert.equal(now.text, applyEdits(text, apart));
        assertSame(now, now.text);
      }), { seed: 6, numRuns: 60 });
    }
  });

  it('keeps all blocks but those from the first edit to the last', () => {
    const document = parse(longCable(10));
    const at = document.text.length >> 1;
    const before = new Set(document.cables[0]?.blocks.map(({ block }) => block));
    const { cables: [cable] } = withEdits(document, [{ start: at, end: at + 1, newText: '' }, { start: at + 200, end: at + 200, newText: 'x' }]);
    const read = cable?.blocks.filter(({ block }) => !before.has(block)) ?? [];
    assert.ok(read.length <= 12, `${String(read.length)} blocks of ${String(before.size)} were read again`);
  });

  it('is the same where there is no edit, and refuses edits that overlap or leave the text', () => {
    const document = parse('UNCLAS PARIS 004321\n');
    assert.equal(withEdits(document, []), document);
    assert.throws(() => withEdits(document, [{ start: 0, end: 4, newText: '' }, { start: 2, end: 6, newText: '' }]), RangeError);
    assert.throws(() => withEdits(document, [{ start: 18, end: 30, newText: '' }]), RangeError);
  });
});
