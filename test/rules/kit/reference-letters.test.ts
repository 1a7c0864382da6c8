import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { isSamePost } from '../../../server/src/cable/facts';
import type { ReferenceList } from '../../../server/src/cable/model';
import { cableOf, citedItems, letterAt, letteringOf, yearOf } from '../../../server/src/rules/kit/reference-letters';
import { findMentions } from '../../../server/src/cable/mentions/find-mentions';

function listOf(...lines: readonly string[]): ReferenceList {
  const text = ['UNCLAS GUANGZHOU 000208', '', 'SUBJECT: HARBOR FESTIVAL', '', ...lines, '', '1. (U) Ships.', ''].join('\n');
  return parse(text).cables[0]!.header.references!;
}

/** The letters as they are, each with the one that is due. */
function letters(list: ReferenceList): string {
  return letteringOf(list).items.map(({ letter, due }) => `${letter.value}${due}`).join(' ');
}

function citedIn(list: ReferenceList, words: string): readonly number[] {
  const cited = findMentions(words, [{ start: 0, end: words.length }]).map(mention => ({ mention, span: mention.span, phrase: mention.span, quoted: false }));
  return [...citedItems(letteringOf(list), cited)].sort((a, b) => a - b);
}

describe('the letters of references', () => {
  it('are those of the list, each with the one that its place asks for', () => {
    assert.equal(letters(listOf('REF: A. BEIJING 1200', '     B. ROE-DOE E-MAIL', '     D. BEIJING 1202')), 'AA BB DC');
    assert.equal(letterAt(0), 'A');
    assert.equal(letterAt(25), 'Z');
  });

  it('are those that the places of two columns ask for', () => {
    assert.equal(letters(listOf('REF: A. BEIJING 1200  D. BEIJING 1203', '     B. BEIJING 1201  E. BEIJING 1204', '     C. BEIJING 1202')), 'AA DD BB EE CC');
  });

  it('leave out the initial of a person at the start of a line', () => {
    assert.equal(letters(listOf('REF: A. BEIJING 1200', '     B. MEETING OF AMBASSADOR ROE AND', '     J. DOE', '     C. BEIJING 1202')), 'AA BB CC');
  });

  it('end with the alphabet', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `     ${letterAt(Math.min(index, 25))}. BEIJING ${1200 + index}`);
    assert.equal(letteringOf(listOf(`REF: ${lines[0]!.trim()}`, ...lines.slice(1))).items.length, 26);
  });

  it('tell what is wrong: twice the same, or out of sequence', () => {
    const twice = letteringOf(listOf('REF: A. BEIJING 1200', '     B. BEIJING 1201', '     B. BEIJING 1202'));
    assert.deepEqual(twice.wrong.map(({ index, twin }) => [index, twin?.value]), [[2, 2]]);
    const skipped = letteringOf(listOf('REF: A. BEIJING 1200', '     C. BEIJING 1201'));
    assert.deepEqual(skipped.wrong.map(({ index, twin, expected }) => [index, twin, expected]), [[1, null, 2]]);
  });

  it('are cited one by one, and in ranges', () => {
    const list = listOf('REF: A. BEIJING 1200', '     B. BEIJING 1201', '     C. BEIJING 1202', '     D. BEIJING 1203');
    assert.deepEqual(citedIn(list, 'in ref B'), [1]);
    assert.deepEqual(citedIn(list, 'in refs B-D'), [1, 2, 3]);
    assert.deepEqual(citedIn(list, 'in ref F, para 2, reftel'), []);
    assert.deepEqual(citedIn(list, 'in refs C-F'), [2, 3], 'a range that goes beyond the list');
  });

  it('are cited as they will be when they are put right', () => {
    const list = listOf('REF: A. BEIJING 1200', '     B. BEIJING 1201', '     D. BEIJING 1202');
    assert.deepEqual(citedIn(list, 'in ref C'), [2]);
    assert.deepEqual(citedIn(list, 'in ref D'), [2]);
  });
});

describe('the cable that a reference names', () => {
  it('is its post and number, the post of the one before where a number stands alone', () => {
    const cables = listOf('REF: 06 BEIJING 001200 AND 1201').items.map(cableOf);
    assert.deepEqual(cables.map(cable => [cable?.post, cable?.number]), [['BEIJING', 1200], ['BEIJING', 1201]]);
    assert.equal(cableOf(listOf('REF: ROE-DOE E-MAIL').items[0]!), null);
    const span = cableOf(listOf('REF: PARIS 1200 (06)').items[0]!)?.span;
    assert.equal(span && span.end - span.start, 'PARIS 1200'.length, 'the year stands behind it');
  });

  it('is of the year nearest to that of the cable', () => {
    const [first, second] = listOf('REF: A. 06 BEIJING 1200', '     B. 1998 BEIJING 1201').items;
    assert.equal(yearOf(first!, 2007), 2006);
    assert.equal(yearOf(first!, 1999), 2006);
    assert.equal(yearOf(first!, 1950), 1906);
    assert.equal(yearOf(second!, 2007), 1998);
    assert.equal(yearOf(listOf('REF: BEIJING 1200').items[0]!, 2007), null);
    assert.equal(yearOf(listOf('REF: 06 BEIJING 1200 AND 1201').items[1]!, 2007), 2006, 'written before the first of two numbers');
  });

  it('is of the same post under another of its names', () => {
    assert.ok(isSamePost('SECSTATE', 'STATE'));
    assert.ok(isSamePost('Port-au-Prince', 'PORT AU PRINCE'));
    assert.ok(isSamePost('Harbor Town', 'HARBORTOWN'), 'one that is not known');
    assert.ok(!isSamePost('PARIS', 'ROME'));
  });
});
