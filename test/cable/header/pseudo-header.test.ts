import assert from 'node:assert/strict';
import { header, read } from './read';

const DRAFT = `
  UNCLASSIFIED
  POL: JROE
  AMB, DCM, ECON
  ECON: JPOE
  NONE
  POL

  AMEMBASSY PARIS
  SECSTATE WASHDC PRIORITY
  INFO AMEMBASSY BERLIN

  UNCLAS

  E.O. 12958: N/A
  TAGS: PREL, FR
  SUBJECT: LANTERNS
`;

describe('a pseudo header', () => {
  it('is followed by the addresses of originator and action addressee without FM and TO', () => {
    const cable = read(DRAFT);
    assert.deepEqual([cable.from?.name, cable.to.map(({ name, precedence }) => [name, precedence]), cable.info.map(({ name }) => name)], ['AMEMBASSY PARIS', [['SECSTATE WASHDC', 'PRIORITY']], ['AMEMBASSY BERLIN']]);
  });

  it('has a blank line below it, or several, or none', () => {
    for (const between of ['\n', '\n\n\n\n']) {
      const cable = read(DRAFT.replace('\n\n', between));
      assert.deepEqual([cable.from?.name, cable.to.map(({ name }) => name), cable.classification?.text], ['AMEMBASSY PARIS', ['SECSTATE WASHDC'], 'UNCLAS'], JSON.stringify(between));
    }
    assert.equal(read(DRAFT.trim().replaceAll('\n', '\n\n')).from?.name, 'AMEMBASSY PARIS');
  });

  it('is no classification line, no caption and no subject', () => {
    const cable = read(DRAFT);
    assert.deepEqual([cable.classification?.text, cable.captions, cable.subject?.text, cable.executiveOrder?.number], ['UNCLAS', [], 'LANTERNS', '12958']);
    assert.deepEqual(header(DRAFT).lines.slice(0, 9).map(line => line.role), [...new Array<string>(6).fill('print'), 'blank', 'from', 'to']);
  });

  it('is none where the lines of the telegram have their keywords', () => {
    assert.equal(header('UNCLASSIFIED\nPOL: JROE\n\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC').from?.keyword.text, 'FM');
    const cable = read('UNCLASSIFIED\n\nPRIORITY\nP 181230Z AUG 06\nFM AMEMBASSY PARIS\nTO USDAO VALLETTA MT\nINFO AMEMBASSY BERLIN\nAMEMBASSY ROME\nAMEMBASSY BERN\nUNCLAS');
    assert.deepEqual([cable.from?.name, cable.to.map(({ name }) => name), cable.info.map(({ name }) => name)], ['AMEMBASSY PARIS', ['USDAO VALLETTA MT'], ['AMEMBASSY BERLIN', 'AMEMBASSY ROME', 'AMEMBASSY BERN']]);
  });

  it('is none over a text', () => {
    assert.equal(read('CONFIDENTIAL\nPOL: JROE\n\nParis was full of lanterns.\nNobody minded.').from, null);
  });
});
