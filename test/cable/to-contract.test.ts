import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { toContract } from './validated';

describe('cable parse', () => {
  it('gives names and subjects with the signs that entities of an archive stand for', () => {
    const [cable] = toContract(parse([
      '07GUANGZHOU208', 'The mayor&#8217;s lanterns &amp; boats', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED', 'Consulate Guangzhou',
      'O 140905Z FEB 07', 'FM AMCONSUL GUANGZHOU', 'TO RUEHC/SECSTATE WASHDC', 'INFO RUCPDOC/BUREAU OF FISH &amp; WILDLIFE WASHDC',
      'UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'TAGS: OVIP (O&#8217;ROE, ANN), CH', 'SUBJECT: THE MAYOR&#8217;S LANTERNS &amp; BOATS', '', '1. (U) They burn.', '',
    ].join('\n')));
    assert.equal(cable?.archive?.subject, 'The mayor\'s lanterns & boats');
    assert.equal(cable.subject?.text, 'THE MAYOR\'S LANTERNS & BOATS');
    assert.deepEqual(cable.info.map(({ name }) => name), ['BUREAU OF FISH & WILDLIFE WASHDC']);
    assert.deepEqual(cable.tags.map(({ person }) => person), ['O\'ROE, ANN', null]);
  });

  it('gives portion marks without the blanks that stand in their brackets', () => {
    const [cable] = toContract(parse('UNCLAS LISBON 000123\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: (U ) THE HARVEST\n\n1. ( U) It was good.\n\n2. ( SBU ) So was the wine.\n'));
    assert.equal(cable?.subject?.portionMark, 'U');
    assert.deepEqual(cable.sections.flatMap(({ paragraphs }) => paragraphs.map(({ portionMark }) => portionMark)), ['U', 'SBU']);
  });
});
