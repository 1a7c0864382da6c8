import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../server/src/cable/parse';
import { toContract } from '../../../server/src/cable/to-contract';
import { format, type FormatOptions } from '../../../server/src/features/format/format';
import { restore } from '../../../server/src/features/restore';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { applyEdits } from '../../../server/src/text/span';
import { damagedTexts, mutated, samples } from './texts';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const HEAD = ['UNCLAS GUANGZHOU 000208', '', 'SENSITIVE', '', 'E.O. 12958: N/A', 'TAGS: PHUM, CH', 'SUBJECT: HARBOR FESTIVAL', ''] as const;
const WIDE: FormatOptions = { width: 69 };

function formatted(text: string, options = WIDE): string {
  const { edits, refusals } = format(parse(text), options);
  assert.deepEqual(refusals, []);
  return applyEdits(text, edits);
}

/** What the text reads like when it is laid out; and that laying it out again changes nothing. */
function becomes(text: string, wanted: string, options = WIDE): void {
  assert.equal(formatted(text, options), wanted);
  assert.equal(formatted(wanted, options), wanted);
}

/** The same for the text below a header that stays as it is. */
const textBecomes = (text: readonly string[], wanted: readonly string[], options = WIDE): void => becomes(lines(...HEAD, ...text), lines(...HEAD, ...wanted), options);
const textStays = (...text: readonly string[]): void => textBecomes(text, text);
const headerBecomes = (header: readonly string[], wanted: readonly string[]): void => becomes(lines(...header, '', '1. (U) Rain.'), lines(...wanted, '', '1. (U) Rain.'));

describe('the text of a cable is laid out', () => {
  it('with paragraphs wrapped at the width, and joined where a line ends too early', () => {
    textBecomes([
      '1. (U) The harbor festival opens on Monday with fireworks over the quay and boats.',
      'The mayor,',
      'who has been in office since the flood, will speak.  Dr. Roe',
      'will listen.',
    ], [
      '1. (U) The harbor festival opens on Monday with fireworks over the',
      'quay and boats.  The mayor, who has been in office since the flood,',
      'will speak.  Dr. Roe will listen.',
    ]);
  });

  it('at the width of the handbook, and back', () => {
    const wide = ['1. (U) The harbor festival opens on Monday with fireworks over the', 'quay and boats.  The mayor, who has been in office since the flood,', 'will speak.  Everybody will listen.'];
    const narrow = ['1. (U) The harbor festival opens on Monday with', 'fireworks over the quay and boats.  The mayor, who has', 'been in office since the flood, will speak.  Everybody', 'will listen.'];
    textBecomes(wide, narrow, { width: 55 });
    textBecomes(narrow, wide);
  });

  it('not where a paragraph is wrapped well, if not to the last character', () => {
    textStays('1. (U) The harbor festival opens on Monday with fireworks over', 'the quay and boats.');
  });

  it('with what overflows on the next lines, where these begin with a capital too', () => {
    textBecomes(['1. (SBU) Traders came from Uganda to the market with camels of Mr. John', 'Sample.'], ['1. (SBU) Traders came from Uganda to the market with camels of Mr.', 'John Sample.']);
    textBecomes(['1. (SBU) Traders came from Uganda to the market with camels of the one', 'Sultan of it.  All were sad.'], ['1. (SBU) Traders came from Uganda to the market with camels of the', 'one Sultan of it.  All were sad.']);
    textBecomes(['1. (U) Traders came to Nairobi from Uganda (refs A and B), as para 3 says.  The', 'GOK said no.'], ['1. (U) Traders came to Nairobi from Uganda (refs A and B), as para 3', 'says.  The GOK said no.']);
    textBecomes(
      ['1. (U) Comment: Tea is good, and it was for more than a year, as was told, that of the', 'Minister of Trade for a while.', 'End comment.'],
      ['1. (U) Comment: Tea is good, and it was for more than a year, as was', 'told, that of the Minister of Trade for a while.', 'End comment.'],
    );
    textBecomes(
      ['1. (U) THE MARKET OPENED ON MONDAY, AND TRADERS CAME WITH THE CAMELS OF THE', 'SULTAN SAID NO.', 'END COMMENT.'],
      ['1. (U) THE MARKET OPENED ON MONDAY, AND TRADERS CAME WITH THE CAMELS', 'OF THE SULTAN SAID NO.', 'END COMMENT.'],
    );
  });

  it('with what overflows on the next lines of a long paragraph, up to its end', () => {
    textBecomes([
      '1. (U) The students walked in rows of twenty, with a whistle really for each', 'row.  A tree was marked with chalk, measured, and given a number.  Mr.', 'Sadio, who was in the harbor of Mombasa, named the trees of Lufeng and',
      'Guangdong, and the students wrote the names down.  They said that Guo', 'Suisheng, deputy director of the department, had gone to the harbor.',
    ], [
      '1. (U) The students walked in rows of twenty, with a whistle really', 'for each row.  A tree was marked with chalk, measured, and given a', 'number.  Mr. Sadio, who was in the harbor of Mombasa, named the trees', 'of Lufeng and Guangdong, and the students wrote the names down.  They',
      'said that Guo Suisheng, deputy director of the department, had gone', 'to the harbor.',
    ]);
  });

  it('but not on the lines of a list that nothing introduces, of titles, an address, or sentences that each have a line', () => {
    textBecomes([
      '1. (U) Those who came to the harbor for the festival on Monday morning were', 'Luigi Bianchi, secretary of state for fish and vessels of the north', 'Mario Rossi, minister of agriculture.', '',
      '2. (U) For more on the festival and its boats in the harbor please write to the', 'Harbor Office', '12 Quay Street', 'Guangzhou', '',
      '3. (U) They will discuss this.', '', 'Prospects for fishing in the northern harbor under the new agreement of 1999', 'Training of the officers of the coast guard in the use of small boats', 'Exchange of books', '',
      '4. (U) The points are these.', '', 'The tea auction was the largest of those that were held in the town this spring.', 'The price rose.', 'The tea was good.',
    ], [
      '1. (U) Those who came to the harbor for the festival on Monday', 'morning were', 'Luigi Bianchi, secretary of state for fish and vessels of the north', 'Mario Rossi, minister of agriculture.', '',
      '2. (U) For more on the festival and its boats in the harbor please', 'write to the', 'Harbor Office', '12 Quay Street', 'Guangzhou', '',
      '3. (U) They will discuss this.', '', 'Prospects for fishing in the northern harbor under the new agreement', 'of 1999', 'Training of the officers of the coast guard in the use of small boats', 'Exchange of books', '',
      '4. (U) The points are these.', '', 'The tea auction was the largest of those that were held in the town', 'this spring.', 'The price rose.', 'The tea was good.',
    ]);
  });

  it('as the sample was, when each of its paragraphs was typed on one line', () => {
    const [, sample = ''] = samples.find(([name]) => name === 'draft-smart-2024.cable') ?? [];
    const start = sample.indexOf('1. (U)');
    const typed = sample.slice(0, start) + sample.slice(start).replace(/(?<=[a-z,;]|\b\d{4}\.)\n(?=[a-z])/g, ' ').replace(/(?<=[.,] {0,2}\w+)\n(?=[a-z])/g, ' ');
    assert.ok(typed.split('\n').some(line => line.length > 300));
    assert.equal(formatted(typed), sample);
  });

  it('with list items hanging as they hang', () => {
    textBecomes([
      '1. (U) Three things are new:', '-- the fireworks, which are to be seen from the quay and from all of the boats;', '-- the mayor; and', '-- the rain, which nobody at all had wanted to', '   come.',
    ], [
      '1. (U) Three things are new:', '-- the fireworks, which are to be seen from the quay and from all of', '   the boats;', '-- the mayor; and', '-- the rain, which nobody at all had wanted to come.',
    ]);
  });

  it('with the items of a word processor, and those with many blanks behind their bullets, hanging too', () => {
    textBecomes([
      '1. (U) Three things are new:', '', '• the fireworks, which are to be seen from the quay and from all of the boats;', '•\tthe mayor, who is to be seen from the quay and from all of the boats; and', '', '2. (U) More:', '',
      '-     the rain, which nobody at all had wanted to come to the harbor and quay.', '-     the sun.',
    ], [
      '1. (U) Three things are new:', '', '• the fireworks, which are to be seen from the quay and from all of', '  the boats;', '•\tthe mayor, who is to be seen from the quay and from all of the', '  boats; and', '', '2. (U) More:', '',
      '-     the rain, which nobody at all had wanted to come to the harbor', '      and quay.', '-     the sun.',
    ]);
  });

  it('with each item on lines of its own, also where the one above is too long', () => {
    for (const sign of ['o', '–', '—', '→', '✓', '§', '\uf0b7']) {
      const [first = '', ...others] = formatted(lines(...HEAD, '1. (U) The mayor asked for:', '• the boats and the nets in the harbor of the town, which are a great many', `${sign} the blue nets`, `${sign} the red nets`, '', '2. (U) The end.')).split('• the boats')[1]?.split('\n') ?? [];
      assert.ok(first.length < 69 && others.includes(`${sign} the blue nets`) && others.includes(`${sign} the red nets`), `${sign}: ${others.join('|')}`);
    }
  });

  it('also where a dash between words would begin a line', () => {
    for (const dash of ['—', '–', '○', '▪', '--(Again)', '—(again)']) {
      const wrapped = formatted(lines(...HEAD, `1. (U) The mayor of the old town told the ambassador on Monday night ${dash} again ${dash} that the harbor is closed.`));
      assert.ok(wrapped.split('\n').every(line => line.length <= 69), wrapped);
    }
  });

  it('with one blank line between its parts, and none too many', () => {
    textBecomes(
      ['1. (U) Rain.', '2. (U) Sun.', 'Comment', '-------', '3. (U) Wind.', '', '', '   ', '4. (U) Snow.', '', '', 'SAMPLE'],
      ['1. (U) Rain.', '', '2. (U) Sun.', '', 'Comment', '-------', '', '3. (U) Wind.', '', '4. (U) Snow.', '', 'SAMPLE'],
    );
  });

  it('with no blank line beside a hyphen, which stood for one in the 1980s', () => {
    textStays('1. (U) The fair opened.', '-', '2. (U) It sold:', '-', '   (A) lanterns;', '-', '   (B) lamps.', '-', '----', 'RAIN', '----', '-', '3. (U) It rained.', '-', 'ROE');
  });

  it('with one blank line between the subject and the first paragraph right below it', () => {
    becomes(lines(...HEAD.slice(0, -1), '1. (U) Rain.', '2. (U) Sun.'), lines(...HEAD, '1. (U) Rain.', '', '2. (U) Sun.'));
  });

  it('with none put in between what may be the heads of columns and the row below', () => {
    textStays('1. (U) Rain.', '', 'PRICES  TEA', '-----------', 'Tea is dear.', '', '2. (U) Sun.');
  });

  it('with no blank at a stroke between two orders', () => {
    becomes(lines(...HEAD, '1. (U) Rain.').replace(/12958: /, '12958/13292: '), lines(...HEAD, '1. (U) Rain.').replace(/12958: /, '12958/13292: '));
  });

  it('with none put in between the two lines of an underline', () => {
    textBecomes(['1. (U) Rain.', '', 'The Harbor', '- - - - - - -', '- - -', '', '', '2. (U) Sun.'], ['1. (U) Rain.', '', 'The Harbor', '- - - - -', '- - -', '', '2. (U) Sun.']);
  });

  it('with underlines as long as their headings', () => {
    textBecomes(['1. (U) Rain.', '', 'The Harbor', '---', '', '2. (U) Sun.', '', 'The Lake', '==============', '', '3. (U) Wind.'], ['1. (U) Rain.', '', 'The Harbor', '----------', '', '2. (U) Sun.', '', 'The Lake', '========', '', '3. (U) Wind.']);
  });

  it('with numbers and marks in their form', () => {
    textBecomes(['1.(u) Rain.', '', '2 (U) Sun.', '', '3. [SBU] Wind.', '', '4.    (SBU / nf) Hail.', '', '   5. (U) Snow.'], ['1. (U) Rain.', '', '2. (U) Sun.', '', '3. (SBU) Wind.', '', '4. (SBU/NF) Hail.', '', '5. (U) Snow.']);
  });

  it('with two strokes in marks from 2009 on, whatever most have, and as they are where nothing tells the year', () => {
    const marked = (order: string, strokes: string): string => lines('S E C R E T GUANGZHOU 000208', '', 'NOFORN', '', ...order === '' ? [] : [order], 'TAGS: CH', 'SUBJECT: (U) FESTIVAL', '', `1. (S${strokes}NF) Rain.`, '', `2. (S${strokes}NF) Sun.`, '', '3. (C//REL TO USA, GBR) Wind.');
    becomes(marked('E.O. 13526: DECL: 02/14/2036', '/'), marked('E.O. 13526: DECL: 02/14/2036', '//'));
    for (const order of ['', 'E.O. 12958: DECL: 02/14/2017']) becomes(marked(order, '/'), marked(order, '/'));
  });

  it('but for letters that may be those of a list, or of an act', () => {
    textStays('1. (U) The catch was spent:', '', '   2 (c) on fish, and', '   3 (s) on chips.', '', '2. (U) The end.');
    textStays('1. (U) The minister acted under section', '2. (c) of the fisheries act.', '', '2. (U) The end.');
    textStays('1. (U) The catch was spent:', '', '-- (c) on fish, and', '-- (s) on chips.', '', '2. (U) The end.');
  });

  it('without blanks at the end of lines, but for the one that a drafter has just typed', () => {
    textBecomes(['1. (U) Rain.  ', ' ', '2. (U) Sun.\t', '', '3. (U) '], ['1. (U) Rain.', '', '2. (U) Sun.', '', '3. (U) ']);
  });

  it('but for a heading that is fused to the paragraph above it, which is no word behind an abbreviation', () => {
    textStays('1. (U) Delay is disguised there as deliberation, and', 'waiting has been honed to a fine art.  It will last long.', 'Comment', '', '2. (U) We believe that the harbor fears a storm.');
    textStays('1. (U) Delay is disguised there as deliberation, and', 'waiting has been honed to a fine art.  It will last long.', 'COMMENT:', '', '2. (U) We believe that the harbor fears a storm.');
    textBecomes(['1. THE HARBOR IS DEEP AND IT IS WELL KNOWN.  THE MINISTER SAID TODAY THAT HE WILL SEND IT,', 'ON MONDAY AND THAT HE IS GLAD TO HEAR WHAT WOULD WELCOME U.S.', 'COMMENTS', '', '2. RAIN.'], ['1. THE HARBOR IS DEEP AND IT IS WELL KNOWN.  THE MINISTER SAID TODAY', 'THAT HE WILL SEND IT, ON MONDAY AND THAT HE IS GLAD TO HEAR WHAT', 'WOULD WELCOME U.S. COMMENTS', '', '2. RAIN.']);
  });

  it('but for tables, addresses, what is indented, and what another wrote', () => {
    textStays('1. (U) The guests of the festival, who came from far and near to see it:', 'Hanoi           twelve by train', 'Beijing         many by air');
    textStays('1. (U) Write to', 'The Harbor Office', '12 Quay Street', 'Guangzhou');
    textStays('1. (U) The song:', '', '   It was a dark', '   and stormy night.');
    textStays('1. (U) Begin text:', '', 'Excellency:', '', '', 'We have the honor', 'to ask for rain, and we ask for it in a line that is much too long to be sent.', '', 'End text.');
    textStays('1. (U) The letter says: Begin quote: We have the honor to ask', 'for rain, and in a line', 'that is short.  End quote.  It', 'is short.');
  });

  it('but for a heading, or a note, that stands right below a paragraph that has ended, and without a stop', () => {
    const above = ['1. (U) The ferry company told us that the ships of the port are late', 'again for many reasons, among them fog, strikes and the lack of dry docks.'];
    for (const last of ['Harbor Strategy', 'HARBOR STRATEGY: BOATS', '//Harbor Strategy//', 'Unofficial translation follows']) {
      textBecomes([...above, last], ['1. (U) The ferry company told us that the ships of the port are late', 'again for many reasons, among them fog, strikes and the lack of dry', 'docks.', last]);
    }
    for (const last of ['The boats of the harbor are small and they were told that they', 'END SUMMARY']) assert.ok(formatted(lines(...HEAD, ...above, last, '', '2. (U) The end.')).includes(`\ndocks. ${last.split(' ', 1)[0]}`), last);
    textBecomes([...above, 'The boats are old. They'], ['1. (U) The ferry company told us that the ships of the port are late', 'again for many reasons, among them fog, strikes and the lack of dry', 'docks. The boats are old. They']);
  });

  it('but for what an open Begin text leads to, up to the next heading or the end', () => {
    const long = 'The harbor festival opens on Monday with fireworks over the quay and boats.';
    const [first, second] = ['The harbor festival opens on Monday with fireworks over the quay and', 'boats.'];
    textBecomes(['1. (U) Begin text:', '', long, '', 'The Market', '----------', '', long], ['1. (U) Begin text:', '', long, '', 'The Market', '----------', '', first, second]);
    textStays('1. (U) Rain.', '', '2. (U) Begin text:', '', long);
  });

  it('but for an item whose second line hangs left of its bullet', () => {
    textStays('1. (U) Two things:', '', '     -- The harbor festival opens on Monday with fireworks over the quay and', '  boats.');
  });

  it('but items of talking points are wrapped, which the drafter wrote; not what is quoted in them, nor lines without a bullet, nor the words around them', () => {
    textBecomes([
      '1. (U) Begin talking points:', '', '-- The festival matters to us, and we hope that it will be held as it was last year.', '', 'Thank you for the harbor,', 'the quay and the boats.', '', 'Begin text:', '',
      '-- Excellency, this is a line that is much too long to be sent and stays as it is.', '', 'End text.', '', '-- We look forward to the harbor and the quay, and to boats, and rain.', 'End talking points.',
    ], [
      '1. (U) Begin talking points:', '', '-- The festival matters to us, and we hope that it will be held as it', '   was last year.', '', 'Thank you for the harbor,', 'the quay and the boats.', '', 'Begin text:', '',
      '-- Excellency, this is a line that is much too long to be sent and stays as it is.', '', 'End text.', '', '-- We look forward to the harbor and the quay, and to boats, and', '   rain.', 'End talking points.',
    ]);
    textStays('1. (U) Begin talking points: the festival matters to us, and we hope that it will be held.', '', '-- Rain.', '', 'End talking points.');
  });

  it('with the names of a list, an address or a demand on lines of their own, where one is too long', () => {
    textBecomes([
      '1. (U) Participants:', '',
      'Mario Rossi, Minister of Agriculture, Forests, Fish and Other Goods of Italy', 'Luigi Bianchi, Secretary', 'Anna Verdi, Director', '',
      '2. (U) Write to:', '',
      'Directorate General V for Agriculture, Forests, Fish and Other Goods in Rome', 'Via Roma 5', '00100 Rome', '',
      '3. (U) PARTICIPANTS:', '',
      'MARIO ROSSI, MINISTER OF AGRICULTURE, FORESTS, FISH AND OTHER GOODS OF ITALY', 'LUIGI BIANCHI, SECRETARY OF STATE IN THE MINISTRY OF FORESTS AND FISH', 'ANNA VERDI, DIRECTOR', '',
      '4. (U) The end.',
    ], [
      '1. (U) Participants:', '',
      'Mario Rossi, Minister of Agriculture, Forests, Fish and Other Goods', 'of Italy', 'Luigi Bianchi, Secretary', 'Anna Verdi, Director', '',
      '2. (U) Write to:', '',
      'Directorate General V for Agriculture, Forests, Fish and Other Goods', 'in Rome', 'Via Roma 5', '00100 Rome', '',
      '3. (U) PARTICIPANTS:', '',
      'MARIO ROSSI, MINISTER OF AGRICULTURE, FORESTS, FISH AND OTHER GOODS', 'OF ITALY', 'LUIGI BIANCHI, SECRETARY OF STATE IN THE MINISTRY OF FORESTS AND FISH', 'ANNA VERDI, DIRECTOR', '',
      '4. (U) The end.',
    ]);
  });

  it('but for lists in capitals, tables whose columns are two blanks or bars apart, and what is quoted line by line', () => {
    textStays('1. (U) PARTICIPANTS WERE:', '', 'MARIO ROSSI, MINISTER OF AGRICULTURE OF THE REPUBLIC', 'LUIGI BIANCHI, SECRETARY OF AGRICULTURE AND FORESTS IN', 'ANNA VERDI, DIRECTOR OF FORESTS OF THE ISLANDS AND OTHERS', '', '2. (U) The end.');
    textStays('1. (U) Two came:', '', 'Mario Rossi, Minister of Agriculture and Other Things', 'Luigi Bianchi, Secretary of State for Fish and Vessels', '', '2. (U) The end.');
    textStays('1. (U) The catch:', '', 'Country  Tons  What the boats of that country brought home from the sea in May', 'Italy  12  Sardines', 'Malta  40  Tuna', '', '2. (U) The end.');
    textStays('1. (U) The catch:', '', 'Tons  Country', '----  --------------', '12    Italy', '', '2. (U) The end.');
    textStays('1. (U) The catch:', '', '| Country | Tons | What the boats of that country brought home from the sea |', '| Malta | 40 | Tuna |', '', '2. (U) The end.');
    textStays('1. (U) He wrote:', '', '> We think that the fish should be left in the sea where they have always lived.', '> That is all.', '', '2. (U) The end.');
  });

  it('but for a title in capitals over a text that is in small letters, as press summaries have them', () => {
    textStays('1. (U) NEW MAYORS ASK TO POSTPONE THE CLOSURE OF THE HARBOR', '(Sample)  Following a meeting with representatives of the harbor the', 'mayors wrote to the sea.');
  });

  it('with many blanks behind a number where the lines below hang under its first word, and one where they do not', () => {
    textStays('1.   The harbor was shut on Monday by the mayor of the', '    town, who has no boat.', '', '2.   "It rains," he said, and the paper of the town', '     wrote it down.');
    textBecomes(['1.   It rained on the harbor of the town all day and into', 'the night.', '', '2.    It snowed.'], ['1. It rained on the harbor of the town all day and into the night.', '', '2. It snowed.']);
  });

  it('without parting or joining a word, an address of the web, or what a hyphen holds together', () => {
    textStays('1. (U) See', 'http://www.example.com/a/very/long/address/that/nobody/can/break/in/two.html', 'for more.');
    textBecomes(['1. (U) It is about the traffic of the harbor and is called anti-', 'trafficking by some.'], ['1. (U) It is about the traffic of the harbor and is called anti-', 'trafficking by some.']);
  });

  it('without joining portions, whatever a mark releases them to', () => {
    textBecomes([
      '1. (S) The points that were left with the mayor are these:', '',
      '(S//NF) The festival opens on Monday, and all of the boats of the harbor will', 'be in it and the mayor of the old town will speak there for one hour.',
      '(S//REL TO USA, ACGU) There will be fireworks on the lake.',
    ], [
      '1. (S) The points that were left with the mayor are these:', '',
      '(S//NF) The festival opens on Monday, and all of the boats of the', 'harbor will be in it and the mayor of the old town will speak there', 'for one hour.',
      '(S//REL TO USA, ACGU) There will be fireworks on the lake.',
    ]);
  });

  it('so that no line begins like a paragraph, a list item or a mark', () => {
    textBecomes(
      ['1. (U) The law on the harbor of the town was passed by the town in 1996.  It is kept (C) well.'],
      ['1. (U) The law on the harbor of the town was passed by the town', 'in 1996.  It is kept (C) well.'],
    );
  });
});

describe('the header of a cable is laid out', () => {
  it('with words about handling below the subject where they stand: they are a note over the text', () => {
    for (const words of ['SENSITIVE BUT UNCLASSIFIED\nPLEASE PROTECT ACCORDINGLY', 'NOT FOR INTERNET DISTRIBUTION']) {
      for (const above of ['', 'REF: STATE 4411\n\n']) {
        const text = `UNCLAS KIGALI 000412\n\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: ECON, RW\nSUBJECT: ROADS\n\n${above}${words}\n\n1. (SBU) The road is shut.\n\n2. (U) Bread is dear.\n\nKORAN\n`;
        assert.equal(formatted(text), text);
      }
    }
  });

  it('with its lines in order, whole, with those that go on with them', () => {
    headerBecomes(
      ['UNCLAS GUANGZHOU 000208', '', 'TAGS: PHUM,', 'CH', 'E.O. 12958: N/A', 'REF: A. BEIJING 1', '     B. BEIJING 2', 'SUBJECT: HARBOR FESTIVAL', '', 'SIPDIS'],
      ['UNCLAS GUANGZHOU 000208', '', 'SIPDIS', '', 'E.O. 12958: N/A', 'TAGS: PHUM,', 'CH', 'SUBJECT: HARBOR FESTIVAL', 'REF: A. BEIJING 1', '     B. BEIJING 2'],
    );
  });

  it('with who classified it and until when right below one another', () => {
    headerBecomes(
      ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O. 12958: DECL: 02/14/2017', 'SUBJECT: HARBOR FESTIVAL', 'TAGS: PHUM, CH', '', 'Classified By: Jane Roe.  Reason: 1.4 (b).', 'Declassify on: 02/14/2017'],
      ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O. 12958: DECL: 02/14/2017', 'TAGS: PHUM, CH', 'SUBJECT: HARBOR FESTIVAL', '', 'Classified By: Jane Roe.  Reason: 1.4 (b).', 'Declassify on: 02/14/2017'],
    );
  });

  it('with one blank behind keywords, codes evenly separated, and each reference on a line', () => {
    headerBecomes(
      ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O.12958:DECL:02/01/2015', 'TAGS:PHUM,PGOV  CH', '  SUBJECT:  HARBOR FESTIVAL', 'REF:A. BEIJING 1 B. BEIJING 2', ' C. BEIJING 3'],
      ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O. 12958: DECL: 02/01/2015', 'TAGS: PHUM, PGOV, CH', 'SUBJECT: HARBOR FESTIVAL', 'REF: A. BEIJING 1', '     B. BEIJING 2', '     C. BEIJING 3'],
    );
  });

  it('with the portion mark of each reference behind its letter', () => {
    headerBecomes(
      ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O. 12958: DECL: 02/01/2015', 'TAGS: CH', 'SUBJECT: (U) HARBOR FESTIVAL', 'REF: A. (U) BEIJING 1 B. (C) BEIJING 2', ' C. (C) BEIJING 3'],
      ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O. 12958: DECL: 02/01/2015', 'TAGS: CH', 'SUBJECT: (U) HARBOR FESTIVAL', 'REF: A. (U) BEIJING 1', '     B. (C) BEIJING 2', '     C. (C) BEIJING 3'],
    );
  });

  it('with references on lines of their own where commas or semicolons part them, which stay', () => {
    const head = ['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL'];
    headerBecomes([...head, 'REF: (A) RIGA 88, (B) 25 STATE 10012 (C) JONES-ROE E-MAIL OF JUNE 5'], [...head, 'REF: (A) RIGA 88,', '     (B) 25 STATE 10012', '     (C) JONES-ROE E-MAIL OF JUNE 5']);
    headerBecomes([...head, 'REF: A) RIGA 88, B) 25 STATE 10012; C) RIGA 7,', 'D) RIGA 9'], [...head, 'REF: A) RIGA 88,', '     B) 25 STATE 10012;', '     C) RIGA 7,', '     D) RIGA 9']);
  });

  it('with the words of a reference beside its letter, where that ended a line', () => {
    headerBecomes(
      ['UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL', 'REF: (A) BEIJING 1 (B)', 'BEIJING 2'],
      ['UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL', 'REF: (A) BEIJING 1', '     (B) BEIJING 2'],
    );
  });

  it('around a line between blank lines that is no part of it, which stays', () => {
    const header = (blank: string): string[] => ['UNCLAS GUANGZHOU 000208', '', `JOINT STATE/TREASURY  MESSAGE${blank}`, '', `E.O.${blank} 12958: N/A`, 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL'];
    headerBecomes(header('  '), header(''));
  });

  it('with a reference that went over a line on one, where that holds it', () => {
    const head = ['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL'];
    headerBecomes([...head, 'REF: A. BEIJING 1 B. BEIJING 2 C. 06', 'BEIJING 3, D. RIGA 9'], [...head, 'REF: A. BEIJING 1', '     B. BEIJING 2', '     C. 06 BEIJING 3,', '     D. RIGA 9']);
    headerBecomes([...head, 'REF: A. BEIJING 1 B. ROE-DOE E-', 'MAIL C. RIGA 9'], [...head, 'REF: A. BEIJING 1', '     B. ROE-DOE E-', 'MAIL', '     C. RIGA 9']);
    const broken = [...head, 'REF: A. BEIJING 1 B. ROE-DOE E-', 'MAIL C. RIGA 9', ''].join('\r\n');
    assert.ok(formatted(broken).includes('E-\r\nMAIL'), 'with the line ends of Windows');
    const long = ['MAIL OF MAY 11 FROM ROE OF THE HARBOR OFFICE TO DOE', 'OF THE PAPER ON THE FAIR OF 2007'] as const;
    headerBecomes([...head, `REF: A. BEIJING 1 B. ${long[0]}`, long[1]], [...head, 'REF: A. BEIJING 1', `     B. ${long[0]}`, long[1]]);
  });

  it('without parting a keyword that is fused to its number', () => {
    const header = ['UNCLAS GUANGZHOU 000208', '', 'E.O12065: N/A', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL'];
    const { edits } = format(parse(lines(...header, '', '1. (U) Rain.')), WIDE);
    assert.deepEqual(edits, []);
  });

  it('with what is too long left as it is, but for TAGS, the subject and who classified the cable', () => {
    const long = 'STATE FOR EAP/CM, EAP/PD, ECA/PE/V, INL/AAE, OES/OA AND OES/PCI: ROE, SAMPLE AND BERG';
    const header = (...own: readonly string[]): string[] => ['UNCLAS GUANGZHOU 000208', '', long, '', 'E.O. 12958: N/A', 'TAGS: PHUM, CH', ...own];
    headerBecomes(header('SUBJECT: THE HARBOR FESTIVAL OF GUANGZHOU OPENS WITH MANY BOATS AND A PARADE'), header('SUBJECT: THE HARBOR FESTIVAL OF GUANGZHOU OPENS WITH MANY BOATS AND', 'A PARADE'));
  });

  it('with blank lines between its parts and none in the addresses', () => {
    headerBecomes(
      ['FM AMCONSUL GUANGZHOU', 'TO SECSTATE WASHDC', '', 'INFO AMEMBASSY BEIJING', '', 'AMCONSUL SHANGHAI', 'UNCLAS GUANGZHOU 000208', 'SIPDIS', 'STATE FOR EAP/CM', 'E.O. 12958: N/A', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL'],
      ['FM AMCONSUL GUANGZHOU', 'TO SECSTATE WASHDC', 'INFO AMEMBASSY BEIJING', 'AMCONSUL SHANGHAI', 'UNCLAS GUANGZHOU 000208', '', 'SIPDIS', '', 'STATE FOR EAP/CM', '', 'E.O. 12958: N/A', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL'],
    );
  });

  it('without tearing off what stands right below a subject or a reference, whatever it reads like', () => {
    const stays = (...header: readonly string[]): void => becomes(lines(...header, '', '1. (U) Rain.'), lines(...header, '', '1. (U) Rain.'));
    const head = ['UNCLAS ROME 000001', '', 'E.O. 12958: N/A', 'TAGS: PGOV, IT'];
    for (const second of ['JUSTICE FOR THE DEAD', 'STATE FOR JONES', 'SENSITIVE', 'ACTION REQUEST', 'SUMMARY']) {
      stays(...head, 'SUBJECT: FAMILIES OF THE VICTIMS OF USTICA WANT', second, 'REF: ROME 12');
      stays('UNCLAS ROME 000001', '', 'SUBJECT: FAMILIES OF THE VICTIMS OF USTICA WANT', second, '', 'E.O. 12958: N/A', 'TAGS: PGOV, IT');
      stays(...head, 'REF: ROME 12', 'SUBJECT: FAMILIES OF THE VICTIMS OF USTICA WANT', second);
      stays(...head, 'SUBJECT: FAMILIES OF THE VICTIMS', 'REF: A. ROME 12', second);
    }
    stays(...head, 'SUBJECT: FISH', 'DEPT FOR EUR/WE: PLEASE PASS TO', 'USDA FOR SMITH', 'AND JONES');
  });

  it('with a subject that is too long on two lines', () => {
    headerBecomes(
      ['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', 'SUBJECT: The Harbor Festival of Guangzhou and What the Town Has to Pay for It in Boats'],
      ['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', 'SUBJECT: The Harbor Festival of Guangzhou and What the Town Has to', 'Pay for It in Boats'],
    );
  });

  it('with a word of a subject that is longer than a line on one of its own, and then no further', () => {
    const word = 'HARBOR'.repeat(13);
    headerBecomes(['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', `SUBJECT: ${word}`], ['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', 'SUBJECT:', word]);
  });

  it('but not with one whose lines go on behind a hyphen for an indent', () => {
    const header = ['UNCLAS GUANGZHOU 000208', '', 'TAGS: CH', 'SUBJECT: TALKS BETWEEN THE MINISTER OF FOREIGN AFFAIRS AND THE DELEGATION OF THE FIVE,', '-        AND WHAT HE SAID'];
    headerBecomes(header, header);
  });

  it('with each of several that classify it on lines of their own', () => {
    const head = ['C O N F I D E N T I A L GUANGZHOU 000208', '', 'E.O. 12958: DECL: 02/14/2017', 'TAGS: CH', 'SUBJECT: HARBOR FESTIVAL', ''];
    headerBecomes(
      [...head, 'Classified By: Deputy Chief of Mission Jane Roe for reasons 1.4 (b) and', '(d).', 'Classified By: John Doe, Acting Consul General, for reason 1.4 (b).'],
      [...head, 'Classified By: Deputy Chief of Mission Jane Roe for reasons 1.4 (b)', 'and (d).', 'Classified By: John Doe, Acting Consul General, for reason 1.4 (b).'],
    );
  });

  it('with each of them on lines of its own below a paragraph too', () => {
    textBecomes(
      ['1. (U) Rain fell on the harbor for the whole of the week of the festival, and on', 'the boats.', 'Classified By: John Doe, Acting Consul General.'],
      ['1. (U) Rain fell on the harbor for the whole of the week of the', 'festival, and on the boats.', 'Classified By: John Doe, Acting Consul General.'],
    );
  });
});

describe('what is not understood is left as it is, with the reason', () => {
  for (const [what, text, reason] of [
    ['an archive copy', lines(...HEAD, '\u00B61. (U) Rain.', '\u00B62. (U) Sun.'), /archive copy/],
    ['a sheet without a telegram, from which none can be restored', lines('                            UNCLASSIFIED', '                                SBU', '', 'MRN:            12 PORT LOUIS 234', 'From:           AMEMBASSY PORT LOUIS', 'Action:         WASHDC, SECSTATE ROUTINE', 'Subject:        Lanterns', '', '1. (SBU) Rain.'), /^The sheet of a released cable has a layout of its own\.$/],
    ['a fused line', lines('FM AMCONSUL GUANGZHOU', 'TO SECSTATE WASHDC', 'INFO RHHMUNA/HQ USPACOM HONOLULU HIUNCLAS GUANGZHOU 000208', '', 'SUBJECT: X', '', '1. (U) Rain.'), /fused on line 3/],
    ['a damaged keyword', lines('UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'TABS: PHUM, CH', 'SUBJECT: X', '', '1. (U)  Rain. '), /keyword of the header is damaged on line 4/],
    ['a line of the header that may be of the one above', lines('UNCLAS GUANGZHOU 000208', '', 'E.O. 12958: N/A', 'JOINT STATE/TREASURY MESSAGE', '', 'SUBJECT:  X', '', '1. (U)  Rain. '), /^The header is not understood on line 4\.$/],
    ['a lone carriage return', lines(...HEAD, '1. (U) Rain.\rSun.'), /carriage return stands alone on line 9/],
    ['two versions that Git could not merge', lines(...HEAD, '1. (U) Rain.', '<<<<<<< HEAD', '=======', '', '2. (U)  Sun. ', '>>>>>>> second-draft'), /^Git has left a conflict of two versions on line 10\.$/],
    ['a text that is no cable', 'Dear colleague,\n\n\n\nit rains. \n', /Nothing of a cable/],
  ] as const) {
    it(what, () => {
      const { edits, refusals } = format(parse(text), WIDE);
      assert.deepEqual(edits, []);
      assert.equal(refusals.length, 1);
      assert.match(refusals[0]!.reason, reason);
    });
  }

  it('while the other cables of the file are laid out', () => {
    const close = ['SAMPLE', 'BT', '#0208', 'NNNN', ''];
    const archive = lines(...HEAD, '\u00B61. (U) Rain.', '', ...close);
    const draft = (blank: string): string => lines('VZCZCXYZ0012', 'RR RUEHC', 'DE RUEHGZ #0209 0321405', 'ZNR UUUUU ZZH', 'R 011405Z FEB 07', 'FM AMCONSUL GUANGZHOU', 'TO RUEHC/SECSTATE WASHDC', ...HEAD.map(line => line.replace('208', '209')), '1. (U) Rain.', ...blank === '' ? [''] : [], '2. (U) Sun.', '', 'SAMPLE');
    const text = archive + draft('none');
    const { edits, refusals } = format(parse(text), WIDE);
    assert.equal(refusals.length, 1);
    assert.equal(applyEdits(text, edits), archive + draft(''));
  });

  it('with the line of the file, whichever of its cables that is', () => {
    const first = lines(...HEAD, '1. (U) Rain.', '', 'SAMPLE', 'BT', '#0208', 'NNNN', '');
    const damaged = lines('VZCZCXYZ0012', 'RR RUEHC', 'DE RUEHGZ #0209 0321405', 'ZNR UUUUU ZZH', 'R 011405Z FEB 07', 'FM AMCONSUL GUANGZHOU', 'TO RUEHC/SECSTATE WASHDC', ...HEAD.map(line => line.replace('208', '209').replace('TAGS', 'TABS')), '1. (U) Rain.');
    const text = first + damaged;
    const at = text.indexOf('TABS');
    const line = text.slice(0, at).split('\n').length;
    assert.deepEqual(format(parse(text), WIDE).refusals, [{ at, reason: `A keyword of the header is damaged on line ${line}.` }]);
  });

  it('where its cables would be told apart otherwise afterwards', () => {
    const text = lines(...HEAD, '1. (U) The harbor festival opens on Monday.', 'UNCLAS OPENS WITH FIREWORKS, DRAGON BOATS, AND A', 'SPEECH OF THE MAYOR ON TRADE, FISHERIES AND TOURISM', '', '', 'VZCZCXRO7105', 'RR RUEHC', 'DE RUE');
    const { edits } = format(parse(text), { width: 40 });
    assert.deepEqual(format(parse(applyEdits(text, edits)), { width: 40 }).edits, []);
  });

  it('where the settings call a draft an archive copy', () => {
    const { refusals } = format(parse(lines(...HEAD, '1. (U) Rain.  ')), { width: 69, profile: 'archive' });
    // Restoring would find nothing to do, and then the same would be said again.
    assert.deepEqual(refusals.map(({ reason }) => reason), ['The settings call it the copy of an archive, which is not laid out.']);
  });
});

describe('laying out touches no more than it must', () => {
  it('edits the blanks between words alone', () => {
    const { edits } = format(parse(lines(...HEAD, '1. (U) The harbor festival opens on Monday with fireworks over the quay and boats.', '2. (U) Sun.')), WIDE);
    assert.deepEqual(edits.map(({ newText }) => newText), ['\n', '\n']);
  });

  it('in a range, the blocks that it touches', () => {
    const text = lines(...HEAD, '1. (U) Rain. ', '', '', '2. (U) Sun. ', '', '', '3. (U) Wind. ', '', '4. (U) Hail.');
    const at = text.indexOf('Sun');
    const { edits } = format(parse(text), { width: 69, ranges: [{ start: at, end: at }] });
    assert.equal(applyEdits(text, edits), lines(...HEAD, '1. (U) Rain. ', '', '', '2. (U) Sun.', '', '3. (U) Wind. ', '', '4. (U) Hail.'));
  });

  it('in a range with the header in it, whose lines change places too', () => {
    const text = lines('UNCLAS ROME 000582', '', 'SUBJECT: RAIN', 'TAGS: PREL, IT', 'E.O. 12958: N/A', '', '1. (u) Rain. ', '', '', '2. (U) Sun. ');
    const inRange = (end: number): string => applyEdits(text, format(parse(text), { width: 69, ranges: [{ start: 0, end }] }).edits);
    assert.equal(inRange(text.length), formatted(text));
    assert.equal(inRange(text.indexOf('Rain')), lines('UNCLAS ROME 000582', '', 'E.O. 12958: N/A', 'TAGS: PREL, IT', 'SUBJECT: RAIN', '', '1. (U) Rain.', '', '2. (U) Sun. '));
  });

  it('keeps line ends, and the end of the file as it is', () => {
    const text = lines(...HEAD, '1. (U) The harbor festival opens on Monday with fireworks over the quay and boats.', '2. (U) Sun.', '', '').replaceAll('\n', '\r\n');
    const after = formatted(text);
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.ok(after.endsWith('2. (U) Sun.\r\n\r\n\r\n'));
    assert.ok(formatted(lines(...HEAD, '1. (U) Rain.').trimEnd()).endsWith('Rain.'));
    // Of a cable on one line those of the file are taken.
    assert.equal(formatted('UNCLAS ROME 000582\r\n\r\n1. (U) Rain.\r\nNNNN\r\nUNCLAS 583 S').split('NNNN')[1], '\r\nUNCLAS 583\r\n\r\nS');
  });

  it('leaves the sound samples as they are, and brings in no finding', () => {
    for (const [name, text] of samples) {
      const { edits, refusals } = format(parse(text), WIDE);
      assert.deepEqual(edits, [], name);
      assert.equal(refusals.length > 0, parse(text).cables.some(({ profile }) => profile === 'archive'), name);
      const narrow = applyEdits(text, format(parse(text), { width: 55 }).edits);
      const settings = { ...DEFAULT_SETTINGS, lineWidth: 55 };
      const found = (of: string): string[] => check(parse(of), settings).map(({ ruleId }) => ruleId).filter(id => id !== 'line-too-long');
      assert.deepEqual(found(narrow), found(text), name);
    }
  });
});

describe('laying out loses nothing', () => {
  /** Letters and digits, word by word; marks in capitals. */
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const sorted = (text: string): string => wordsOf(text).map(word => word.toUpperCase()).sort().join(' ');

  /** No word is lost or put elsewhere, the cable is read as before, and the second time changes nothing. */
  function holds(text: string, options: FormatOptions): void {
    const document = parse(text);
    const { edits } = format(document, options);
    if (edits.length === 0) return;
    const after = applyEdits(text, edits);
    const again = parse(after);
    assert.equal(sorted(after), sorted(text));
    const bodies = (all: typeof document): readonly string[] => all.cables.map(cable => wordsOf(all.text.slice(cable.start + cable.header.length, cable.end)).join(' ').toUpperCase());
    assert.deepEqual(bodies(again), bodies(document));
    assert.deepEqual(toContract(again).map(({ subject, tags, references, sections }) => [subject?.text, tags, references, sections.flatMap(({ paragraphs }) => paragraphs.map(paragraph => paragraph.text))]), toContract(document).map(({ subject, tags, references, sections }) => [subject?.text, tags, references, sections.flatMap(({ paragraphs }) => paragraphs.map(paragraph => paragraph.text))]));
    assert.equal(after.endsWith('\n'), text.endsWith('\n'));
    assert.deepEqual(format(again, options).edits, []);
  }

  it('of telegrams restored from their archive copies', () => {
    for (const [, text] of samples) for (const width of [55, 69]) holds(applyEdits(text, restore(parse(text))), { width });
  });

  it('of invented cables with one defect each', function () {
    this.timeout(60_000);
    let count = 0;
    for (const text of mutated(5)) holds(text, { width: [69, 55, 40][count++ % 3]! });
    assert.ok(count >= 550);
  });

  it('of cables that are damaged at random', function () {
    this.timeout(60_000);
    fc.assert(fc.property(damagedTexts, fc.constantFrom(69, 55, 30), (text, width) => holds(text, { width })), { seed: 20070214, numRuns: 450 });
  });
});
