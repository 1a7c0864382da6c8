import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { factsOf, sameFacts, type Facts } from '../../../server/src/rules/kit/facts';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';

function factsIn(...lines: readonly string[]): Facts {
  return factsAbout(lines.join('\n'));
}

function factsAbout(text: string): Facts {
  const document = parse(text);
  return factsOf(document, document.cables[0]!, DEFAULT_SETTINGS);
}

describe('facts about a cable', () => {
  it('tell classification, date and section', () => {
    const facts = factsIn('O 140905Z FEB 07', 'FM AMCONSUL GUANGZHOU', 'C O N F I D E N T I A L SECTION 02 OF 04 GUANGZHOU 000208', 'SUBJECT: HARBOR', '', '7. (C) Ships.');
    assert.equal(facts.level, 'CONFIDENTIAL');
    assert.equal(facts.classified, true);
    assert.equal(facts.overallMark, 'C');
    assert.equal(facts.date, '2007-02-14T09:05:00Z');
    assert.equal(facts.year, 2007);
    assert.deepEqual([facts.firstYear, facts.lastYear], [2007, 2007]);
    assert.equal(facts.section, 2);
    assert.equal(facts.marked, true);
  });

  it('are null where the cable says nothing', () => {
    const { level, classified, overallMark, date, year, section, marked, entireText } = factsIn('1. Ships.');
    assert.deepEqual({ level, classified, overallMark, date, year, section, marked, entireText },
      { level: null, classified: false, overallMark: null, date: null, year: null, section: null, marked: false, entireText: false });
  });

  it('tell the year also where the month is misread, and of an extract without a date-time group by its archive', () => {
    const [misread, extract] = [factsIn('R 140905Z PEB 77', 'FM AMCONSUL GUANGZHOU', 'UNCLAS GUANGZHOU 208', '1. Ships.'), factsIn('1977GUANGZHOU00208', 'UNCLAS GUANGZHOU 208', 'E.O. 12958: N/A', '1. Ships.')];
    assert.deepEqual([misread, extract].map(({ date, year, firstYear, lastYear }) => [date, year, firstYear, lastYear]), [[null, 1977, 1977, 1977], [null, 1977, 1977, 1977]]);
  });

  it('mark a portion of an unclassified cable (U), of a sensitive one (SBU)', () => {
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', '1. Ships.').overallMark, 'U');
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'SENSITIVE', '', '1. Ships.').overallMark, 'SBU');
  });

  it('tell whether most numbered paragraphs are marked, by themselves or in a list', () => {
    const marked = (...lines: readonly string[]): boolean => factsIn('UNCLAS GUANGZHOU 000208', '', 'SUBJECT: HARBOR', '', ...lines).marked;
    assert.equal(marked('1. (U) Ships.', '', '2. Boats.'), true);
    assert.equal(marked('1. (U) Ships.', '', '2. Boats.', '', '3. Rain.'), false);
    assert.equal(marked('1. Ships:', '', '-- (U) large', '', '-- (SBU) small'), true);
    assert.equal(marked('(U) A note.', '', '1. Ships.'), false);
  });

  it('know a mark for the entire text', () => {
    assert.equal(factsIn('C O N F I D E N T I A L GUANGZHOU 000208', 'SUBJECT: HARBOR', '', '1. CONFIDENTIAL - ENTIRE TEXT.', '', '2. Ships.').entireText, true);
  });

  it('tell whether the text has begun', () => {
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'SUBJECT: HARBOR', '').hasText, false);
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'SUBJECT: HARBOR', '', '1. (U) Ships.').hasText, true);
  });

  it('take the line that is being written below the header for no text, as it may become a keyword', () => {
    for (const typed of ['T', 'TAG', 'SUBJ', 'Classified B']) assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', typed).hasText, false, typed);
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'Ships', '').hasText, true);
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', '', '1. Ships').hasText, true);
    assert.equal(factsIn('UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', '', 'Ships sail to the port.', '').hasText, true);
  });

  it('tell whether the text begins on the line on which the header ends', () => {
    assert.equal(factsAbout('UNCLAS GUANGZHOU 000208 SUBJECT: HARBOR 1. (U) Ships.').fused, true);
    assert.equal(factsAbout('UNCLAS GUANGZHOU 000208\n\nSUBJECT: HARBOR\n\n1. (U) Ships.').fused, false);
    assert.equal(factsAbout('1. (U) Ships.').fused, false);
    assert.equal(factsAbout('UNCLAS GUANGZHOU 000208').fused, false);
  });

  it('tell the line end of the file', () => {
    assert.equal(factsAbout('UNCLAS GUANGZHOU 000208\r\n\r\n1. Ships.').lineEnd, '\r\n');
    assert.equal(factsAbout('UNCLAS GUANGZHOU 000208\n\n1. Ships.').lineEnd, '\n');
    assert.equal(factsAbout('UNCLAS GUANGZHOU 000208').lineEnd, '\n');
  });

  it('are the same when all of them are, whatever moved', () => {
    const facts = factsIn('UNCLAS GUANGZHOU 000208', '', '1. (U) Ships.');
    assert.equal(sameFacts(facts, factsIn('UNCLAS GUANGZHOU 000208', '', '', '1. (U) Ships and boats.')), true);
    assert.equal(sameFacts(facts, factsIn('UNCLAS GUANGZHOU 000208', '', '1. Ships.')), false);
  });
});
