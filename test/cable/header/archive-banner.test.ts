import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { restore } from '../../../server/src/features/restore';
import { applyEdits } from '../../../server/src/text/span';
import { toContract } from '../validated';
import { forms, header, read } from './read';

describe('the archive\'s banner', () => {
  forms(cable => cable.archive && Object.values(cable.archive), [
    ['five lines', `
      07GUANGZHOU208
      The lantern fair
      Wed Feb 14 00:00:00 +0100 2007
      UNCLASSIFIED//FOR OFFICIAL USE ONLY
      Consulate Guangzhou
      VZCZCXRO7105
    `, ['07GUANGZHOU208', 'The lantern fair', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'Consulate Guangzhou']],
    ['a subject of two lines, read on one', `
      07GUANGZHOU208
      The lantern fair
      and its meaning
      Wed Feb 14 00:00:00 +0100 2007
      UNCLASSIFIED
      Consulate Guangzhou
    `, ['07GUANGZHOU208', 'The lantern fair and its meaning', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED', 'Consulate Guangzhou']],
    ['a subject that begins as a line of the telegram does: the foreign minister, FM', `
      07GUANGZHOU208
      FM ROE ON THE LANTERN FAIR
      Wed Feb 14 00:00:00 +0100 2007
      UNCLASSIFIED
      Consulate Guangzhou
      FM AMCONSUL GUANGZHOU
    `, ['07GUANGZHOU208', 'FM ROE ON THE LANTERN FAIR', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED', 'Consulate Guangzhou']],
    ['an office in a region sends', `
      06BASRAH44
      2006-10-16 07:21:00
      CONFIDENTIAL
      REO Basrah
      VZCZCXRO7105
    `, ['06BASRAH44', null, '2006-10-16 07:21:00', 'CONFIDENTIAL', 'REO Basrah']],
    ['the columns of a page on one line, below their heads', `
      Reference ID Created Released Classification Origin
      07GUANGZHOU208 2007-02-14 09:05 2011-08-30 01:44 UNCLASSIFIED//FOR OFFICIAL USE ONLY Consulate Guangzhou

      VZCZCXRO7105
    `, ['07GUANGZHOU208', null, '2007-02-14 09:05', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'Consulate Guangzhou']],
    ['with tabs between them, as a table is copied', 'Identifier\tCreated\tClassification\tOrigin\n07GUANGZHOU208\t2007-02-14 09:05:00\tUNCLASSIFIED\tConsulate Guangzhou\nVZCZCXRO7105\n', ['07GUANGZHOU208', null, '2007-02-14 09:05:00', 'UNCLASSIFIED', 'Consulate Guangzhou']],
    ['a line that is no row of them', `
      07GUANGZHOU208 2007-02-14 09:05 SECRET lanterns of the consulate
      VZCZCXRO7105
    `, null],
    ['the title and the keys of a mirror', `
      US embassy cable - 07GUANGZHOU208

      THE LANTERN FAIR

      Identifier: 07GUANGZHOU208
      Origin: Consulate Guangzhou
      Created: 2007-02-14 09:05:00
      Classification: UNCLASSIFIED
      Tags: PREL SCUL CH
      Redacted: This cable was not redacted.
      O 140905Z FEB 07
      FM AMCONSUL GUANGZHOU
    `, ['07GUANGZHOU208', null, null, null, null]],
    ['keys of a mirror with a line of a telegram among them are none', `
      US embassy cable - 07GUANGZHOU208

      Identifier: 07GUANGZHOU208
      TAGS: SCUL, CH
      Redacted: This cable was not redacted.
      O 140905Z FEB 07
    `, null],
    ['a mirror\'s title alone is none', 'US embassy cable - 07GUANGZHOU208\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU', null],
    ['no subject', `
      07GUANGZHOU208
      Wed Feb 14 00:00:00 +0100 2007
      CONFIDENTIAL
      Consulate Guangzhou
    `, ['07GUANGZHOU208', null, 'Wed Feb 14 00:00:00 +0100 2007', 'CONFIDENTIAL', 'Consulate Guangzhou']],
    ['a date in figures', `
      09SPRINGFIELD208
      2009-12-07 16:35
      UNCLASSIFIED
      Embassy Springfield
    `, ['09SPRINGFIELD208', null, '2009-12-07 16:35', 'UNCLASSIFIED', 'Embassy Springfield']],
    ['no origin', `
      07GUANGZHOU208
      Wed Feb 14 00:00:00 +0100 2007
      SECRET//NOFORN
      VZCZCXRO7105
    `, ['07GUANGZHOU208', null, 'Wed Feb 14 00:00:00 +0100 2007', 'SECRET//NOFORN', null]],
    ...['UNVIE', 'CD Geneva', 'USOFFICE FSC CHARLESTON', 'DIR FSINFATC', '** Dhahran'].map((origin): [string, string, readonly (string | null)[]] => [`the origin ${origin}`, `09OSLO208\n2009-12-07 16:35\nUNCLASSIFIED\n${origin}`, ['09OSLO208', null, '2009-12-07 16:35', 'UNCLASSIFIED', origin]]),
    ['the id alone', '07GUANGZHOU208\nO 140905Z FEB 07', ['07GUANGZHOU208', null, null, null, null]],
    ['a post of several words', '05PORTAUPRINCE22\nO 140905Z FEB 05', ['05PORTAUPRINCE22', null, null, null, null]],
    ['four digits of the year and the letter of a copy', '1975STATE110443_b\nO 140905Z FEB 75', ['1975STATE110443_b', null, null, null, null]],
    ['blank lines before it', '\n\n07GUANGZHOU208\nWed Feb 14 00:00:00 +0100 2007\nSECRET\nConsulate Guangzhou', ['07GUANGZHOU208', null, 'Wed Feb 14 00:00:00 +0100 2007', 'SECRET', 'Consulate Guangzhou']],
    ['a byte order mark before it', '\uFEFF07GUANGZHOU208\nO 140905Z FEB 07', ['07GUANGZHOU208', null, null, null, null]],
    ['blanks behind its lines', '07GUANGZHOU208 \nWed Feb 14 00:00:00 +0100 2007 \nSECRET \nConsulate Guangzhou ', ['07GUANGZHOU208', null, 'Wed Feb 14 00:00:00 +0100 2007', 'SECRET', 'Consulate Guangzhou']],
    ['a title in capitals with a mark', '07ROME123\n(C) SECRET TALKS IN ROME\n2007-02-14\nSECRET\nSecretary of State', ['07ROME123', '(C) SECRET TALKS IN ROME', '2007-02-14', 'SECRET', 'Secretary of State']],
    ['a title that begins like a keyword', '07ROME123\nREFUGEES AT THE HARBOR\n2007-02-14\nSECRET\nEmbassy Rome', ['07ROME123', 'REFUGEES AT THE HARBOR', '2007-02-14', 'SECRET', 'Embassy Rome']],
    ['no origin, and a line of the telegram below it', '07ROME123\n2007-02-14\nCONFIDENTIAL\nClassified By: Joe Roe', ['07ROME123', null, '2007-02-14', 'CONFIDENTIAL', null]],
    ['no origin, and a sentence below it', '07ROME123\n2007-02-14\nCONFIDENTIAL\nMission accomplished', ['07ROME123', null, '2007-02-14', 'CONFIDENTIAL', null]],
    ['neither date nor origin', '07ROME123\nUNCLASSIFIED\nSubject: harbor festival', ['07ROME123', null, null, null, null]],
    ['lines of the telegram over a date', '07ROME123\nUNCLAS ROME 000123\nSUBJECT: FISH\n2007-02-14', ['07ROME123', null, null, null, null]],
    ['a draft has none', 'UNCLAS GUANGZHOU 000208', null],
    ['a word in capitals is none', 'GUANGZHOU208\nWed Feb 14 00:00:00 +0100 2007', null],
  ]);
});

describe('a mirror\'s keys over a cable', () => {
  it('hide nothing of its header', () => {
    const { dateTimeGroup, from, tags } = read('US embassy cable - 07OSLO208\n\nLANTERNS\n\nIdentifier: 07OSLO208\nTags: PREL SCUL NO\nRedacted: This cable was not redacted.\nP 140905Z FEB 07\nFM AMEMBASSY OSLO\nUNCLAS OSLO 000208\n\nTAGS: PREL, NO\nSUBJECT: LANTERNS\n');
    assert.deepEqual([dateTimeGroup?.iso, from?.name, tags.map(({ code }) => code)], ['2007-02-14T09:05:00Z', 'AMEMBASSY OSLO', ['PREL', 'NO']]);
  });
});

describe('a page of an archive', () => {
  const page = 'Identifier\nCreated\nClassification\nOrigin\n07OSLO208\n2007-02-14 09:05:00\nUNCLASSIFIED\nEmbassy Oslo\nCable title:\n\nLANTERNS\n\nTags:  SCUL NO\npdf how-to read a cable\nP 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC\nUNCLAS OSLO 000208\n\nSTATE FOR EUR; PARIS FOR ROE, ROME FOR POE\n\nTAGS: SCUL, NO\nSUBJECT: LANTERNS\n\nUNCLAS OSLO 000208\n\nSTATE FOR EUR; PARIS FOR ROE, ROME FOR POE\n\nTAGS: SCUL, NO\nSUBJECT: LANTERNS\n\n1. They shine.\n';

  it('is one cable, with the heads of its columns and its title over the telegram', () => {
    const { archive, dateTimeGroup, from, tags } = read(page);
    assert.deepEqual([archive?.id, archive?.origin, dateTimeGroup?.iso, from?.name, tags.map(({ code }) => code)], ['07OSLO208', 'Embassy Oslo', '2007-02-14T09:05:00Z', 'AMEMBASSY OSLO', ['SCUL', 'NO']]);
  });

  it('is one cable also where the telegram begins with its identifier', () => {
    const { archive, transmission, tags } = read(page.replace('P 140905Z', 'VZCZCXYZ0007\nRR RUEHC\n\nDE RUEHNY #0208 0450905\nZNR UUUUU ZZH\nP 140905Z').replace('LANTERNS', 'LANTERNS OF\nTHE COAST'));
    assert.deepEqual([archive?.id, transmission?.id, tags.map(({ code }) => code)], ['07OSLO208', 'VZCZCXYZ0007', ['SCUL', 'NO']]);
  });

  it('has title and tags over an extract too, which begins with its classification line', () => {
    const extract = page.replace(/P 140905Z[^]*?WASHDC\n/, 'This record is a partial extract of the original cable. The full text of the original cable is not available.\n');
    const { archive, classification, tags } = header(extract);
    assert.deepEqual([archive?.id?.text, classification?.level, tags?.keyword.text, tags?.tags.map(({ code }) => code)], ['07OSLO208', 'UNCLASSIFIED', 'TAGS', ['SCUL', 'NO']]);
    assert.deepEqual(read(extract).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['They shine.']);
  });

  it('has the header once more, also passing lines that stand on one line, and no words of it are the text', () => {
    assert.deepEqual(read(page).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['They shine.']);
  });

  it('has the header once more also when one of the two has been mended', () => {
    const mended = page.replace('TAGS: SCUL, NO', 'TAGS SCUL NO');
    assert.deepEqual(read(mended).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['They shine.']);
  });

  it('has the header once more, also a line of offices that none is told to, and no words of it are the text', () => {
    const { sections } = read(page.replaceAll('\nTAGS:', '\nEUR/NB, EUR/PGI\n\nTAGS:'));
    assert.deepEqual(sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['They shine.']);
  });
});

describe('the archive\'s own page, copied with all that stands on it', () => {
  const title = 'Viewing cable 07OSLO208, LANTERNS OF\nTHE COAST\n';
  const help = 'If you are new to these pages, please read how a cable is built, and how to speak of one with others.\n\nEvery cable has three parts:\n• The top box shows its number.\n• The middle box holds whom it is for.\n• The bottom box presents its text: a summary, then a few topics. All are told apart.\n\nReference ID Created Released Classification Origin\n07OSLO208\n2007-02-14\n09:05\n2011-08-30\nUNCLASSIFIED\nEmbassy Oslo\n';
  const telegram = 'R 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC\n';
  const message = 'UNCLAS OSLO 000208\n\nTAGS: SCUL, NO\nSUBJECT: LANTERNS\n\n1. They shine.\n\n2. They are lit.\n\nROE\n';
  const paragraphs = (text: string): string[] => read(text).sections.flatMap(section => section.paragraphs.map(paragraph => paragraph.text));

  it('hides no line of the telegram, and no word of it is the text', () => {
    const { archive, dateTimeGroup, from, signature } = read(title + help + telegram + message);
    assert.deepEqual([archive?.id, dateTimeGroup?.iso, from?.name, signature], ['07OSLO208', '2007-02-14T09:05:00Z', 'AMEMBASSY OSLO', ['ROE']]);
    assert.deepEqual(paragraphs(title + help + telegram + message), ['They shine.', 'They are lit.']);
  });

  it('is one cable where the telegram begins with its identifier, also with a blank line below each line', () => {
    const page = `${title}${help}VZCZCXYZ0007\nRR RUEHC\nDE RUEHNY #0208 0450905\nZNR UUUUU ZZH\n${telegram}${message}`;
    assert.deepEqual([page, page.replaceAll('\n', '\n\n')].map(text => read(text).transmission?.id), ['VZCZCXYZ0007', 'VZCZCXYZ0007']);
  });

  it('ends at the note of an extract', () => {
    assert.deepEqual(paragraphs(`${title}${help}This record is a partial extract of the original cable. The full text of the original cable is not available.\n${message}`), ['They shine.', 'They are lit.']);
  });

  it('begins another cable', () => {
    const text = title + help + telegram + message + (title + help + telegram + message).replaceAll('208', '209');
    assert.deepEqual(toContract(parse(text)).map(cable => [cable.archive?.id, cable.reference?.id, cable.signature]), [['07OSLO208', '07OSLO208', ['ROE']], ['07OSLO209', '07OSLO209', ['ROE']]]);
  });

  it('is none with lines of a message among it', () => {
    assert.equal(read(`Viewing cable 07OSLO208, BY DAY\nSUBJECT: LANTERNS\n\n1. They shine.\n\n${telegram}`).archive, null);
  });
});

describe('the cover that a post\'s own archive put over its telegrams', () => {
  const BANNER = '03LISBON2641\nHARBOR FESTIVAL\nTue Jun 03 12:50:00 +0200 2003\nUNCLASSIFIED\nEmbassy Lisbon\n\n';
  const COVER = `Action:   Unknown  \n\nFrom:     AMEMBASSY LISBON (LISBON 2641 - UNKNOWN)\n\nTAGS:     PREL\n\nCaptions: None\n\nSubject:  HARBOR FESTIVAL\n\nRef:      None\n${'_'.repeat(65)}\n`;
  const TELEGRAM = 'UNCLAS        LISBON 02641\n\nSIPDIS\nCXLISBON:\n    ACTION: POL\n\nVZCZCLSI319\nOO RUEHC\nDE RUEHLI #2641 1541250\nZNR UUUUU ZZH\nO 031250Z JUN 03\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\nUNCLAS LISBON 002641\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, PO\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) One.\n\n2. (U) Two.\n';

  it('is no header, and no cable of its own: the telegram says what it says without it', () => {
    const [one, ...more] = toContract(parse(BANNER + COVER + TELEGRAM));
    assert.deepEqual([one, more], [toContract(parse(BANNER + TELEGRAM))[0], []]);
  });

  it('ends before a telegram whose text has a rule of such lines', () => {
    const telegram = `Action: POL\n\n${TELEGRAM.slice(TELEGRAM.indexOf('O 031250Z')).replace('One.', `Sign here:\n${'_'.repeat(40)}`)}`;
    const [one] = toContract(parse(BANNER + telegram));
    assert.deepEqual([one?.dateTimeGroup?.iso, one?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))], ['2003-06-03T12:50:00Z', [1, 2]]);
    assert.ok(applyEdits(BANNER + telegram, restore(parse(BANNER + telegram))).endsWith(telegram.slice(telegram.indexOf('O 031250Z'))));
  });

  it('holds neither a classification line nor text', () => {
    const text = `${BANNER}Action: POL\nFrom: ROE\nUNCLAS LISBON 002641\nSUBJECT: X\n\n1. (U) One.\n${'_'.repeat(65)}\nJ. ROE\n`;
    const [one] = toContract(parse(text));
    assert.deepEqual([one?.subject?.text, one?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))], ['X', [1]]);
  });

  it('parts no telegram from the head of another with its number', () => {
    const telegram = (post: string, station: string, end: string): string => `VZCZCXXX319\nOO RUEHC\nDE ${station} #2641 1541250\nZNR UUUUU ZZH\nO 031250Z JUN 03\nFM AMEMBASSY ${post}\nTO RUEHC/SECSTATE WASHDC\nUNCLAS ${post} 002641\n\nSUBJECT: X\n\n1. (U) One.\n\nROE\n${end}\n\n`;
    const text = telegram('LISBON', 'RUEHLI', '_'.repeat(40)) + telegram('OSLO', 'RUEHNY', '');
    assert.equal(toContract(parse(text)).length, 2);
    assert.equal(toContract(parse(BANNER + text)).length, 2);
  });

  it('is taken away with the banner', () => {
    const text = BANNER + COVER + TELEGRAM;
    const restored = applyEdits(text, restore(parse(text)));
    assert.match(restored.trimStart(), /^SIPDIS\nCXLISBON:/);
    assert.equal(restored.slice(restored.indexOf('VZCZ')), TELEGRAM.slice(TELEGRAM.indexOf('VZCZ')));
  });
});
