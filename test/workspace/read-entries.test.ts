import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { idOf } from '../../server/src/workspace/entry';
import { documentEntries } from '../../server/src/workspace/read-entries';
import { LineIndex } from '../../server/src/text/lines';
import { seed } from '../lsp/seed';
import { cable, readEntries } from './entries';
import { citingCables } from './folder';

const URI = 'file:///a.cable';

function at(text: string, [line, character, endLine, endCharacter]: readonly number[]): string {
  const lines = new LineIndex(text);
  return text.slice(lines.offsetAt({ line: line!, character: character! }), lines.offsetAt({ line: endLine!, character: endCharacter! }));
}

describe('workspace/read-entries', () => {
  it('keeps of the sample what its header says', () => {
    const [entry, ...others] = readEntries(URI, seed);
    assert.deepEqual(others, []);
    assert.equal(idOf(entry!), '07GUANGZHOU208');
    assert.deepEqual([entry!.date, entry!.level, entry!.section], ['2007-02-14T09:05:00Z', 'UNCLASSIFIED', 1]);
    assert.ok(entry!.tags.includes('PHUM'));
    assert.match(entry!.subject, /Tough/);
    assert.equal(at(seed, entry!.place), 'GUANGZHOU 000208');
  });

  it('keeps no character of a subject that turns it round in a list or cannot be seen', () => {
    const [entry] = readEntries(URI, 'UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: ECON, CH\nSUBJECT: THE \u202eYRETTOL\u202c FAIR\x1b[2J\n\n1. (U) One.\n');
    assert.equal(entry!.subject, 'THE \ufffdYRETTOL\ufffd FAIR\ufffd[2J');
  });

  it('keeps the level of a sheet, which has no classification line', () => {
    const [entry] = readEntries(URI, 'SBU\n\nMRN:            12 PORT LOUIS 234\nDate/DTG:       Aug 30, 2012 / 301234Z AUG 12\nFrom:           AMEMBASSY PORT LOUIS\nTAGS:           SCUL, MP\nSubject:        A Lantern Fair\n\n1. (SBU) The fair.\n');
    assert.equal(idOf(entry!), '12PORTLOUIS234');
    assert.equal(entry!.level, 'UNCLASSIFIED');
  });

  it('keeps whom a cable cites, in its list and in its text, with the places', () => {
    const text = cable({ mrn: 'GUANGZHOU 000208', ref: 'A. STATE 1234 AND 1240\n     B. 06 TBILISI 2601/2602', text: 'As in PARIS 1366, and in GUANGZHOU 208.' });
    const [entry] = readEntries(URI, text);
    assert.deepEqual(entry!.cites.map(({ post, number, year, place }) => [post, number, year, at(text, place)]), [
      ['STATE', 1234, null, 'STATE 1234'], ['STATE', 1240, null, '1240'], ['TBILISI', 2601, 2006, '06 TBILISI 2601'], ['TBILISI', 2602, 2006, '2602'], ['PARIS', 1366, null, 'PARIS 1366'],
    ]);
  });

  it('knows a post by every name that it has', () => {
    const [entry] = readEntries(URI, cable({ mrn: 'USUN NEW YORK 000208', ref: 'SECSTATE 1234' }));
    assert.equal(readEntries(URI, cable({ mrn: 'USUN 000208' }))[0]!.post, entry!.post);
    assert.equal(entry!.cites[0]!.post, 'STATE');
  });

  it('takes a post that it does not know by its words, and the Department by any name', () => {
    const [entry] = readEntries(URI, cable({ mrn: 'GUANGZHOU 000208', ref: 'A. HARBOR-TOWN 1212\n     B. DEPT 34' }));
    assert.deepEqual(entry!.cites.map(({ post, number }) => [post, number]), [['HARBOR TOWN', 1212], ['STATE', 34]]);
  });

  it('cites no e-mail and no report', () => {
    const [entry] = readEntries(URI, cable({ mrn: 'GUANGZHOU 000208', ref: 'A. ROE E-MAIL 12/01/06\n     B. STATE 12\n     C. HARBOR REPORT 2006' }));
    assert.deepEqual(entry!.cites.map(({ post, number }) => [post, number]), [['STATE', 12]]);
  });

  it('keeps each cable of a file, and one that has no number', () => {
    const text = `${cable({ mrn: 'GUANGZHOU 000208' })}NNNN\n\n${cable({ mrn: 'GUANGZHOU 000209' })}NNNN\n`;
    assert.deepEqual(readEntries(URI, text).map(({ number }) => number), [208, 209]);
    assert.deepEqual(readEntries(URI, 'Not a cable at all.').map(({ post, number, subject }) => [post, number, subject]), [[null, null, '']]);
    assert.equal(readEntries(URI, '').length, 1);
  });

  it('says of an open document what it says of the file', () => {
    for (const { text } of citingCables(40, { seed: 7 })) assert.deepEqual(documentEntries(URI, parse(text)), readEntries(URI, text));
    assert.deepEqual(documentEntries(URI, parse(seed)), readEntries(URI, seed));
  });
});
