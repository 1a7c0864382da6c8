import assert from 'node:assert/strict';
import { CableIndex } from '../../server/src/workspace/cable-index';
import type { CableEntry } from '../../server/src/workspace/entry';
import { Random } from '../rules/mutations/random';
import { entries, readEntries, type CableOf } from './entries';
import { citingCables } from './folder';

function indexOf(files: Readonly<Record<string, CableOf>>): CableIndex {
  const index = new CableIndex();
  for (const [uri, of] of Object.entries(files)) index.set(uri, entries(uri, of));
  return index;
}

const names = (found: readonly CableEntry[]): string[] => found.map(entry => entry.uri);

/** The files that the first reference of a file leads to. */
function ledTo(index: CableIndex, uri: string): string[] {
  return index.citedBy(index.of(uri)[0]!).map(({ entry }) => entry.uri);
}

describe('workspace/cable-index', () => {
  const CITING = { mrn: 'RIGA 000300', sent: '140905Z FEB 07', ref: 'PARIS 1234' };

  it('leads to the cable of the same year where none is written', () => {
    const index = indexOf({
      citing: CITING,
      older: { mrn: 'PARIS 001234', sent: '010905Z FEB 06' },
      same: { mrn: 'PARIS 001234', sent: '010905Z FEB 07' },
      other: { mrn: 'PARIS 001235', sent: '010905Z FEB 07' },
    });
    assert.deepEqual(ledTo(index, 'citing'), ['same']);
  });

  it('leads to the year before where the same year has none, and not further back, and not ahead', () => {
    const index = indexOf({ citing: CITING, older: { mrn: 'PARIS 001234', sent: '011205Z DEC 06' }, oldest: { mrn: 'PARIS 001234', sent: '011205Z DEC 01' } });
    assert.deepEqual(ledTo(index, 'citing'), ['older']);
    assert.deepEqual(ledTo(indexOf({ citing: CITING, oldest: { mrn: 'PARIS 001234', sent: '011205Z DEC 01' }, next: { mrn: 'PARIS 001234', sent: '011205Z DEC 08' } }), 'citing'), []);
  });

  it('leads to no later cable where there is an earlier one, of the same year or not, a day aside', () => {
    const citing = { ...CITING, sent: '050905Z JAN 07' };
    const later = { mrn: 'PARIS 001234', sent: '260905Z NOV 07' };
    assert.deepEqual(ledTo(indexOf({ citing, before: { mrn: 'PARIS 001234', sent: '260905Z NOV 06' }, later }), 'citing'), ['before']);
    assert.deepEqual(ledTo(indexOf({ citing, long: { mrn: 'PARIS 001234', sent: '260905Z NOV 04' }, later }), 'citing'), ['long']);
    assert.deepEqual(ledTo(indexOf({ citing, early: { mrn: 'PARIS 001234', sent: '020905Z JAN 07' }, later }), 'citing'), ['early']);
    assert.deepEqual(ledTo(indexOf({ citing, before: { mrn: 'PARIS 001234', sent: '260905Z NOV 06' }, next: { mrn: 'PARIS 001234', sent: '060805Z JAN 07' } }), 'citing'), ['next']);
    assert.deepEqual(ledTo(indexOf({ citing: { ...citing, sent: '312350Z DEC 06' }, next: { mrn: 'PARIS 001234', sent: '010010Z JAN 07' } }), 'citing'), ['next']);
  });

  it('leads to a later cable of the year where there is no other, or where the year is written', () => {
    const later = { mrn: 'PARIS 001234', sent: '260905Z NOV 07' };
    assert.deepEqual(ledTo(indexOf({ citing: CITING, later }), 'citing'), ['later']);
    assert.deepEqual(ledTo(indexOf({ citing: { ...CITING, ref: '07 PARIS 1234' }, before: { mrn: 'PARIS 001234', sent: '260905Z NOV 06' }, later }), 'citing'), ['later']);
  });

  it('leads to the year that is written, or to a cable without one', () => {
    const index = indexOf({ citing: { ...CITING, ref: '05 PARIS 1234' }, same: { mrn: 'PARIS 001234' }, meant: { mrn: 'PARIS 001234', sent: '011205Z DEC 05' }, undated: { mrn: 'PARIS 001234', sent: null } });
    assert.deepEqual(ledTo(index, 'citing'), ['meant']);
    index.delete('meant');
    assert.deepEqual(ledTo(index, 'citing'), ['undated']);
    assert.deepEqual(ledTo(indexOf({ citing: CITING }), 'citing'), []);
  });

  it('leads to all where nobody knows a year, and to both of one number', () => {
    const index = indexOf({ citing: { ...CITING, sent: null }, one: { mrn: 'PARIS 001234', sent: '011205Z DEC 05' }, two: { mrn: 'PARIS 001234' } });
    assert.deepEqual(ledTo(index, 'citing'), ['one', 'two']);
    assert.deepEqual(ledTo(indexOf({ citing: CITING, one: { mrn: 'PARIS 001234' }, two: { mrn: 'PARIS 001234' } }), 'citing'), ['one', 'two']);
  });

  it('tells who cites a cable, the newest first, and nobody who means another', () => {
    const index = indexOf({
      cited: { mrn: 'PARIS 001234', sent: '010905Z JAN 07' },
      early: { ...CITING, sent: '020905Z FEB 07' },
      late: { ...CITING, mrn: 'RIGA 000301', sent: '030905Z FEB 07', text: 'As in PARIS 1234 and 07 PARIS 1234.' },
      other: { ...CITING, mrn: 'RIGA 000302', ref: '99 PARIS 1234' },
    });
    const citing = index.citingOf(index.of('cited')[0]!);
    assert.deepEqual(citing.map(({ entry, citations }) => [entry.uri, citations.length]), [['late', 3], ['early', 1]]);
  });

  it('knows two files of one number, but not two sections and not what was sent again', () => {
    const index = indexOf({ one: { mrn: 'PARIS 001234' }, two: { mrn: 'PARIS 001234' }, other: { mrn: 'PARIS 001234', sent: '010905Z JAN 06' } });
    assert.deepEqual(names(index.sameNumber(index.of('one')[0]!)), ['two']);
    assert.deepEqual(names(index.sameNumber(index.of('other')[0]!)), []);
    const sections = indexOf({ one: { mrn: 'SECTION 01 OF 02 PARIS 001234' }, two: { mrn: 'SECTION 02 OF 02 PARIS 001234' }, again: { mrn: 'SECTION 01 OF 02 PARIS 001234 ZDK' } });
    for (const uri of ['one', 'two', 'again']) assert.deepEqual(names(sections.sameNumber(sections.of(uri)[0]!)), [], uri);
  });

  describe('search', () => {
    const index = indexOf({
      fair: { mrn: 'GUANGZHOU 000208', sent: '010905Z JAN 06', subject: 'THE HARVEST FAIR', tags: 'ECON, CH' },
      boats: { mrn: 'PORT AU PRINCE 002080', sent: '010905Z JAN 07', subject: 'Boats for the Harbor', tags: 'EWWT, HA' },
      rain: { mrn: 'RIGA 000077', sent: '010905Z JAN 08', subject: 'Rain 208 days', tags: 'SENV, LG' },
    });
    for (const [words, found] of [
      ['208', ['fair', 'rain', 'boats']], ['000208', ['fair', 'rain', 'boats']], ['guangzhou', ['fair']], ['06GUANGZHOU208', ['fair']], ['guangzhou 208', ['fair']], ['06 GUANGZHOU 208', ['fair']], ['07 guangzhou 208', []], ['07 Port au Prince 002080', ['boats']], ['GUANGZHOU208', ['fair']],
      ['portau', ['boats']], ['au prince', ['boats']], ['harb boat', ['boats']], ['ewwt', ['boats']], ['ha', ['boats', 'fair']], ['zzz', []], ['', ['rain', 'boats', 'fair']],
    ] as const) it(`finds "${words}"`, () => assert.deepEqual(names(index.search(words, 10)).sort(), [...found].sort()));

    it('finds words with accents without them, and the other way round', () => {
      const accents = indexOf({
        votes: { mrn: 'PARIS 000001', subject: 'Élections in São Tomé' }, plain: { mrn: 'PARIS 000002', subject: 'Elections in Sao Tome' },
        apart: { mrn: 'PARIS 000003', subject: 'The Mu\u0308ller fair' }, name: { mrn: 'PARIS 000004', subject: 'MÜLLER ON THE FAIR' },
      });
      for (const words of ['elections', 'Élections', 'sao tome', 'São Tomé', 'SÃO TOME', 'e\u0301lec']) assert.deepEqual(names(accents.search(words, 10)).sort(), ['plain', 'votes'], words);
      for (const words of ['muller', 'Müller', 'mu\u0308l']) assert.deepEqual(names(accents.search(words, 10)).sort(), ['apart', 'name'], words);
    });

    it('takes a year in four digits for one in two, but no part of it', () => {
      const ofYears = indexOf({
        old: { mrn: 'PORT AU PRINCE 002210', sent: '010905Z JAN 86' }, meant: { mrn: 'PORT AU PRINCE 002210', sent: '010905Z JAN 06' }, longer: { mrn: 'PORT AU PRINCE 022101', sent: '010905Z JAN 06' },
      });
      for (const words of ['06 PORT AU PRINCE 2210', '2006 PORT AU PRINCE 2210', '2006 port au prince 002210']) assert.deepEqual(names(ofYears.search(words, 1)), ['meant'], words);
      assert.deepEqual(names(ofYears.search('1986 Port au Prince', 10)), ['old']);
      assert.deepEqual(names(ofYears.search('2006', 10)), ['meant', 'longer']);
      assert.deepEqual(names(ofYears.search('200', 10)), []);
      const few = indexOf({ hague: { mrn: 'THE HAGUE 000741', sent: '010905Z JAN 09', subject: 'Boats' }, louis: { mrn: 'PORT LOUIS 000007', sent: '020905Z JAN 09', subject: 'The Hague' } });
      assert.deepEqual(names(few.search('2009 the hague 7', 10)), ['hague', 'louis']);
    });

    it('is quick among ten thousand cables', () => {
      const large = new CableIndex();
      for (const { path, text } of citingCables(200, { seed: 11 })) {
        const own = readEntries(path, text);
        for (let copy = 0; copy < 50; copy++) large.set(`${path}${String(copy)}`, own);
      }
      for (const words of ['élections sao', '2006 PORT AU PRINCE 2210', '2006', 'e']) {
        const took = [1, 2, 3, 4, 5].map(() => {
          const began = performance.now();
          large.search(words, 200);
          return performance.now() - began;
        });
        assert.ok(Math.min(...took) < 50, `${words}: ${Math.min(...took)} ms`);
      }
    });

    it('gives first what begins with the number that is asked for, before a newer cable whose subject has the word', () => {
      const few = indexOf({ hague: { mrn: 'THE HAGUE 000741', sent: '010905Z JAN 09', subject: 'Boats' }, louis: { mrn: 'PORT LOUIS 000234', sent: '010905Z JAN 12', subject: 'On the 9th of May' } });
      for (const words of ['the', '09 th', 'the hague 7']) assert.equal(names(few.search(words, 1))[0], 'hague', words);
      assert.equal(names(few.search('12 po', 1))[0], 'louis');
    });

    it('gives the likeliest first, and no more than is asked for', () => {
      assert.deepEqual(names(index.search('208', 10)), ['rain', 'fair', 'boats']);
      assert.deepEqual(names(index.search('ha', 10)), ['boats', 'fair']);
      assert.deepEqual(names(index.search('', 1)), ['rain']);
    });
  });

  it('is the same whatever was put in and taken out before', () => {
    const random = new Random(3);
    const files = [...citingCables(60, { seed: 5 })].map(({ path, text }) => ({ uri: path, entries: readEntries(path, text) }));
    const index = new CableIndex();
    for (let turn = 0; turn < 600; turn++) {
      const file = random.pick(files);
      if (random.chance(0.4)) index.delete(file.uri);
      else index.set(file.uri, file.entries);
    }
    const fresh = new CableIndex();
    const left = new Set(index.uris());
    for (const { uri, entries: own } of files) if (left.has(uri)) fresh.set(uri, own);
    assert.equal(index.cables, fresh.cables);
    for (const { entries: [entry] } of files) {
      assert.deepEqual(index.citedBy(entry!), fresh.citedBy(entry!));
      assert.deepEqual(new Set(index.citingOf(entry!)), new Set(fresh.citingOf(entry!)));
    }
  });

  it('finds in a folder every cable that another one cites', () => {
    const all = [...citingCables(200, { seed: 11 })];
    const index = new CableIndex();
    for (const { path, text } of all) index.set(path, readEntries(path, text));
    for (const { path, cites } of all) {
      const found = index.citedBy(index.of(path)[0]!).map(({ entry: { post, number } }) => `${post!} ${number!}`);
      assert.deepEqual([...found].sort(), cites.map(({ post, number }) => `${post} ${number}`).sort(), path);
    }
  });
});
