import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHeader } from '../../../server/src/cable/header/read-header';
import { rawLines } from '../../../server/src/cable/raw-lines';
import type { Header } from '../../../server/src/cable/model';
import { anyText } from '../cable-like';
import { header, read } from './read';

/** As long as a subject that goes on. */
const LONG = 'LANTERNS OF THE OLD TOWN AND OF THE HARBOR, AND';

const RUNS = { seed: 20070214, numRuns: 300 };

/** What was found broken, with the words that stand there. */
function broken(text: string): [string, string, string | undefined][] {
  return header(text).repairs.map(({ kind, start, end, becomes }) => [kind, text.slice(start, end), becomes]);
}

describe('what a header tells of damage', () => {
  it('a keyword with letters lost or changed', () => {
    assert.deepEqual(broken('E.O. 12958: N/A\nTAGES: PREL, CH\nUBJECT: LANTERNS\nREFF: STATE 1234'), [['keyword', 'TAGES:', 'TAGS:'], ['keyword', 'UBJECT:', 'SUBJECT:'], ['keyword', 'REFF:', 'REF:']]);
  });

  it('lines that are fused', () => {
    assert.deepEqual(broken('TAGS: PREL, CHSUBJECT: LANTERNS'), [['fused-line', '', undefined]]);
  });

  it('addresses with commas between them are not fused', () => {
    assert.deepEqual(broken('INFO AMEMBASSY BERLIN, AMEMBASSY PARIS'), []);
  });

  it('a pilcrow before a line that is no paragraph', () => {
    assert.deepEqual(broken('REF: A. PARIS 1\n     ¶B. ROME 2'), [['false-pilcrow', '¶', undefined]]);
  });

  it('a page line', () => {
    assert.deepEqual(broken('SUBJECT: LANTERNS AND\nGUANGZHOU 00000208  001.2 OF 004\nCANDLES'), [['page-line', 'GUANGZHOU 00000208  001.2 OF 004\n', undefined]]);
  });

  it('a page line with the post cut after ten letters, right below the subject and among addressees', () => {
    assert.deepEqual(broken('SUBJECT: LANTERNS AND\nOUAGADOUGO 00000208  001.2 OF 004\nCANDLES'), [['page-line', 'OUAGADOUGO 00000208  001.2 OF 004\n', undefined]]);
    const { to } = header('FM USMISSION UNVIE VIENNA\nTO AMEMBASSY ROME\n\nUNVIE VIEN 00000208  001.2 OF 004\n\nAMEMBASSY OSLO\nUNCLAS UNVIE VIENNA 000208\nSUBJECT: LANTERNS');
    assert.deepEqual(to?.addressees.map(({ name }) => name.text), ['AMEMBASSY ROME', 'AMEMBASSY OSLO']);
  });

  it('levels and page numbers where a page ends without a page line, below the classification line', () => {
    const pages = (between: string, subject = LONG): (string | undefined)[] => {
      const { subject: read, lines } = header(`UNCLAS OSLO 000123\n\nSUBJECT: ${subject}\n${between}CANDLES\n\n${between}1. (U) They shine.\n`);
      return [read?.text, ...lines.filter(({ role }) => role === 'page').map(() => 'page')];
    };
    const two = [`${LONG} CANDLES`, 'page', 'page', 'page', 'page'];
    for (const between of ['UNCLASSIFIED\n\fUNCLASSIFIED\n', '\n  UNCLASSIFIED\n\n  UNCLASSIFIED\n\n', '- 2 -\n\f\nUNCLASSIFIED\n']) assert.deepEqual(pages(between), two, between);
    assert.deepEqual(pages('\n'), [LONG]);
    // What a scan has below a short line goes on with nothing.
    assert.equal(pages('\nUNCLASSIFIED\n\nUNCLASSIFIED\n\n', 'LANTERNS')[0], 'LANTERNS');
  });

  it('entities, escapes and escaped line ends', () => {
    assert.deepEqual(broken('SUBJECT: DON\\\'T &amp; WON&#8217;T \\\nBURN'), [['entity', '\\', ''], ['entity', '&amp;', '&'], ['entity', '&#8217;', '\''], ['entity', '\\', '']]);
  });

  it('a redaction', () => {
    assert.deepEqual(broken('Classified By: XXXXXXXXXXXX, DCM. Reason: 1.4 (b)'), [['redaction', 'XXXXXXXXXXXX', undefined]]);
  });
});

describe('a header', () => {
  it('is the same with tabs, carriage returns, trailing blanks, no-break blanks and a byte order mark', () => {
    const sound = 'UNCLAS GUANGZHOU 000208\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, OVIP (ROE, JANE), CH\nSUBJECT: LANTERNS\nREF: A. STATE 1234\n     B. PARIS 22\n\n1. (U) Text.\n';
    const expected = read(sound);
    for (const copy of [sound.replaceAll('\n', '\r\n'), sound.replaceAll('\n', ' \n'), sound.replaceAll(': ', ':\t'), sound.replaceAll(': ', ':\u00A0'), `\uFEFF${sound}`]) assert.deepEqual(read(copy), expected);
  });

  describe('in a copy that has a blank line below every line', () => {
    const DOUBLED = 'UNCLAS GUANGZHOU 000208\n\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: PREL ECON\nEAGR CH\nSUBJECT: LANTERNS OF THE HARBOR\nAND OF THE TOWN\nREF: (A) STATE 1234\n     (B) PARIS 22\n     (C) ROE-DOE TELCON\n\nClassified By: Jane Roe, Consul.  Reasons:\n1.4 (b) and (d)\n\n1. (U) Text.\n';

    it('says what it says without them', () => {
      assert.deepEqual(read(DOUBLED.replaceAll('\n', '\n\n')), read(DOUBLED));
    });

    it('ends where it does in a draft whose lines stand apart', () => {
      const { subject, references, sections } = read('UNCLAS GUANGZHOU 000208\n\nSIPDIS\n\nTAGS: PREL\n\nSUBJECT: LANTERNS\n\nREF: STATE 1234\n\nWe saw the lanterns on Monday.\n');
      assert.deepEqual([subject?.text, references.length, sections[0]?.paragraphs[0]?.text], ['LANTERNS', 1, 'We saw the lanterns on Monday.']);
    });
  });

  it('has its fields in any order', () => {
    const fields = ['E.O. 12958: DECL: 01/02/2018', 'TAGS: PREL, CH', 'SUBJECT: LANTERNS', 'REF: STATE 1234'];
    fc.assert(fc.property(fc.shuffledSubarray(fields, { minLength: 4 }), lines => {
      const cable = read(lines.join('\n\n'));
      assert.deepEqual([cable.declassifyOn?.date, cable.tags.length, cable.subject?.text, cable.references.length], ['2018-01-02', 2, 'LANTERNS', 1]);
    }), RUNS);
  });

  it('tiles the text up to where it ends, whatever the text', () => {
    fc.assert(fc.property(anyText, text => {
      const { header: found, end } = readHeader(text, rawLines(text));
      assert.equal(found.length, end);
      assert.equal(found.lines.map(line => text.slice(line.start, line.next)).join(''), text.slice(0, end));
    }), RUNS);
  });

  it('has what belongs to a reference or an addressee inside it, whatever the text', () => {
    const inside = (outer: { start: number; end: number }, inner: { start: number; end: number } | null): void => { if (inner) assert.ok(outer.start <= inner.start && inner.end <= outer.end, JSON.stringify([outer, inner])); };
    fc.assert(fc.property(anyText, text => {
      const { references, to, info }: Header = readHeader(text, rawLines(text)).header;
      for (const item of references?.items ?? []) for (const part of [item.letter, item.year, item.post, item.number, item.notal]) inside(item, part);
      for (const item of [...to?.addressees ?? [], ...info?.addressees ?? []]) for (const part of [item.name, item.precedence, item.number, item.routingIndicator]) inside(item, part);
    }), RUNS);
  });
});
