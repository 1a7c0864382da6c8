import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/cable/parse';
import { splitCables } from '../../server/src/cable/split-cables';
import { CLASSIFIED, DIALECTS, soundCable } from '../rules/mutations/cable';
import { Random } from '../rules/mutations/random';
import { lay } from './header/read';
import { toContract } from './validated';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');

/** The first line of each cable. */
function firstLines(file: string): string[] {
  const text = lay(file);
  const spans = splitCables(text);
  assert.equal(spans.map(span => text.slice(span.start, span.end)).join(''), text, 'the cables tile the file');
  return spans.map(span => text.slice(span.start, span.end).trimStart().split(/\r?\n/)[0]!);
}

describe('the cables of a file', () => {
  const rows: (readonly [string, string, string[]])[] = [
    ['one', seed, ['07GUANGZHOU208']],
    ['none', '', ['']],
    ['banners', `${seed}\n${seed}`, ['07GUANGZHOU208', '07GUANGZHOU208']],
    ['files that were put together, each with its byte order mark', `\uFEFF${seed}\n\uFEFF${seed}`, ['07GUANGZHOU208', '07GUANGZHOU208']],
    ['and of telegrams without a banner', [208, 209].map(number => `\uFEFFR 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nUNCLAS GUANGZHOU ${number}\n\nSUBJECT: LANTERNS\n\n1. (U) One.\n\nROE\n`).join(''), ['R 140905Z FEB 07', 'R 140905Z FEB 07']],
    ['their levels spaced', [['U N C L A S', 208], ['U N C L A S S I F I E D', 209], ['L I M I T E D  O F F I C I A L  U S E', 210]].map(([level, number]) => `FM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\n${level} GUANGZHOU ${number}\n\nSUBJECT: LANTERNS\n\n1. ONE.\n\nROE\n\n`).join(''), ['FM AMCONSUL GUANGZHOU', 'FM AMCONSUL GUANGZHOU', 'FM AMCONSUL GUANGZHOU']],
    ['a note over the first banner is no cable', `From folder 3.\n\n${seed}\n${seed}`, ['From folder 3.', '07GUANGZHOU208']],
    ['what is left of a telegram over a banner is one', `RUEHC/SECSTATE WASHDC\n1. (U) It rained.\n${seed}`, ['RUEHC/SECSTATE WASHDC', '07GUANGZHOU208']],
    ['the text alone over the whole print, parted by the note of an archive', 'SECRET\nPAGE 02 ROME 02482 051911Z\n4. IT RAINED. ROE\nSECRET\n<< END OF DOCUMENT >>\nPAGE 01 ROME 02482 051911Z\nR 051848Z MAY 75\nFM AMEMBASSY ROME\nS E C R E T ROME 2482\nTAGS: PFOR, IT\n1. IT RAINED.\n', ['SECRET', 'PAGE 01 ROME 02482 051911Z']],
    ['carriage returns', `${seed}\n${seed}`.replaceAll('\n', '\r\n'), ['07GUANGZHOU208', '07GUANGZHOU208']],
    ['transmission identifiers', `
      VZCZCXRO7105
      OO RUEHC
      DE RUEHGZ #0208 0450905
      FM AMCONSUL GUANGZHOU
      UNCLAS GUANGZHOU 000208
      SUBJECT: LANTERNS
      1. (U) One.
      2. (U) Two.
      3. (U) Three.
      ROE
      VZCZCXRO7106
      OO RUEHC
    `, ['VZCZCXRO7105', 'VZCZCXRO7106']],
    ['a further section with its own identifier is the same cable', `
      VZCZCXRO7105
      OO RUEHC
      DE RUEHGZ #0208/01 0450905
      FM AMCONSUL GUANGZHOU
      UNCLAS SECTION 01 OF 02 GUANGZHOU 000208
      SUBJECT: LANTERNS
      1. (U) One.
      2. (U) Two.
      3. (U) Three.
      4. (U) Four.
      VZCZCXRO7106
      OO RUEHC
      DE RUEHGZ #0208/02 0450905
      ZNR UUUUU ZZH
    `, ['VZCZCXRO7105']],
    ['the head that a post put over its copy of a telegram is no other cable', `
      UNCLAS        ROME 10208
      CXROME:
          ACTION: POL
${'          INFO:   DCM AMB\n'.repeat(9)}
      VZCZCRRI128
      DE RUEHRO #0208/01 0450905
      FM AMEMBASSY ROME
      UNCLAS SECTION 01 OF 02 ROME 010208
      SUBJECT: LANTERNS
    `, ['UNCLAS        ROME 10208']],
    ['another telegram below one without keywords is one', `
      UNCLAS ROME 010207
      The fair was held.
      It rained.
      The fair was held.
      It rained.
      The fair was held.
      It rained.
      The fair was held.
      It rained.
      BARZINI
      VZCZCRRI128
      PP RUEHC
      DE RUEHRO #0208/01 0450905
      UNCLAS ROME 010208
    `, ['UNCLAS ROME 010207', 'VZCZCRRI128']],
    ['another header below a signature, where the archive has run the first classification line together with an addressee', `
      07GUANGZHOU208
      LANTERNS
      Fri Feb 16 00:00:00 +0100 2007
      UNCLASSIFIED
      Consulate Guangzhou
      P 161320Z FEB 07
      FM AMCONSUL GUANGZHOU
      TO SECSTATE WASHDC PRIORITY 1234UNCLAS GUANGZHOU 000208
      SUBJECT: LANTERNS
      1. (U) One.
      ROE
      P 161325Z FEB 07
      FM AMCONSUL GUANGZHOU
      TO SECSTATE WASHDC PRIORITY 1235
      UNCLAS GUANGZHOU 000209
      SUBJECT: LANTERNS
      1. (U) One.
    `, ['07GUANGZHOU208', 'P 161325Z FEB 07']],
    ['ends of messages', `
      UNCLAS ROME 000001
      1. One.
      BT
      #0001
      NNNN

      UNCLAS ROME 000002
      1. Two.
    `, ['UNCLAS ROME 000001', 'UNCLAS ROME 000002']],
    ['a print that was sent once more below its end, with the level over its first page', `
      LIMITED OFFICIAL USE
      PAGE 01 STATE 031673
      ORIGIN EB-08
      R 111908Z FEB 77
      FM SECSTATE WASHDC
      LIMITED OFFICIAL USE STATE 031673
      SUBJECT: LANTERNS
      1. ONE.
      DOE
      LIMITED OFFICIAL USE
      NNN
      LIMITED OFFICIAL USE
      PAGE 01
      STATE 031673
      ORIGIN EB-03
    `, ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE']],
    ['a further section of a print below the end of the first is the same cable', `
      CONFIDENTIAL
      PAGE 01 ROME 01196 01 OF 02 082030Z
      C O N F I D E N T I A L SECTION 1 OF 2 ROME 1196
      SUBJECT: LANTERNS
      1. ONE.
      CONFIDENTIAL
      NNN
      CONFIDENTIAL
      PAGE 01 ROME 01196 02 OF 02 082040Z
      C O N F I D E N T I A L SECTION 2 OF 2 ROME 1196
      2. TWO.
      NNN
      PAGE 01
      ROME 01196 02 OF 02 082040Z
    `, ['CONFIDENTIAL']],
    ['an end without NNNN', `
      UNCLAS ROME 000001
      1. One.
      BT
      #0001

      O 140905Z FEB 07
      FM AMEMBASSY ROME
    `, ['UNCLAS ROME 000001', 'O 140905Z FEB 07']],
    ['a stamp behind the end is no cable', `
      UNCLAS ROME 000001
      1. One.
      NNNN
      Declassified/Released US Department of State
    `, ['UNCLAS ROME 000001']],
    ['prints, with the level over the first page', `
      LIMITED OFFICIAL USE

      PAGE 01        ROME  01196  01 OF 02  082030Z
      1. ONE.
      PAGE 02        ROME  01196  01 OF 02  082030Z
      2. TWO.

      LIMITED OFFICIAL USE

      PAGE 01        ROME  01197  082030Z
      1. ONE.
    `, ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE']],
    ['prints whose page lines were broken behind the page', `
      LIMITED OFFICIAL USE
      PAGE 01
      ROME 01196 01 OF 02 082030Z
      1. ONE.
      PAGE 02
      ROME 01196 01 OF 02 082030Z
      2. TWO.
      LIMITED OFFICIAL USE
      PAGE 01
      ROME 01197 082030Z
      1. ONE.
    `, ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE']],
    ['an end of message that nothing follows', `
      UNCLAS ROME 000001
      SUBJECT: ONE
      1. ONE.
      NNNN
    `, ['UNCLAS ROME 000001']],
    ['an end of message left over above the first line, and another cable in the text', `
      NNNN
      UNCLAS ROME 000001
      E.O. 12958: N/A
      SUBJECT: ONE
      1. OSLO HAS WRITTEN:

      UNCLAS OSLO 000117
      E.O. 12958: N/A
      SUBJECT: TENTS
      2. ONE.
    `, ['NNNN']],
    ['ends of messages left over above the first line, and one below the first cable', `
      NNNN
      NNNNVV EIA012TRA441
      OO RUEHC
      UNCLAS ROME 000001
      SUBJECT: ONE
      1. ONE.
      NNNN
      OO RUEHC
      UNCLAS ROME 000002
    `, ['NNNN', 'OO RUEHC']],
    ['the first page of a further section is the same cable', `
      PAGE 01        ROME  01196  01 OF 02  082030Z
      1. ONE.
      PAGE 01        ROME  01196  02 OF 02  082031Z
      2. TWO.
    `, ['PAGE 01        ROME  01196  01 OF 02  082030Z']],
    ['drafts, one below the other', `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. One.

      ROE

      UNCLAS ROME 000002
      SUBJECT: TWO

      1. Two.

      ROE
    `, ['UNCLAS ROME 000001', 'UNCLAS ROME 000002']],
    ['drafts with their addresses', `
      FM AMEMBASSY ROME
      TO SECSTATE WASHDC
      UNCLAS ROME 000001
      SUBJECT: ONE
      1. One.
      ROE
      O 140905Z FEB 07
      FM AMEMBASSY ROME
      TO SECSTATE WASHDC PRIORITY 0012
      INFO CIA WASHDC
      AMEMBASSY PARIS

      UNCLAS ROME 000002
      SUBJECT: TWO
      1. Two.
    `, ['FM AMEMBASSY ROME', 'O 140905Z FEB 07']],
    ['a cable that quotes another', `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. Following is a repeat of another cable. QUOTE

      UNCLAS STATE 000002
      SUBJECT: TWO

      1. Two. UNQUOTE

      ROE
    `, ['UNCLAS ROME 000001']],
    ['a cable that quotes another with its header, in the words of the telegraph', `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. The following is repeated.

      QTE
      R 011200Z JAN 97
      FM SECSTATE WASHDC
      TO AMEMBASSY ROME
      UNCLAS STATE 000002
      SUBJECT: TWO
      1. Two.
      DOE
      UNQTE

      2. We report.
      ROE
    `, ['UNCLAS ROME 000001']],
    ['two cables with a word between them that says where one starts', `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. One.
      ROE

      START OF CABLE
      UNCLAS ROME 000002
      SUBJECT: TWO

      1. Two.
    `, ['UNCLAS ROME 000001', 'UNCLAS ROME 000002']],
    ['a cable that starts the text of another', `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. The following is repeated.

      START TEXT
      R 011200Z JAN 97
      FM SECSTATE WASHDC
      TO AMEMBASSY ROME
      UNCLAS STATE 000002
      SUBJECT: TWO
      1. Two.
      END TEXT

      2. We report.
      ROE
    `, ['UNCLAS ROME 000001']],
    ['the classification line of a further section', `
      UNCLAS SECTION 01 OF 02 ROME 000001
      SUBJECT: ONE
      1. One.
      ROE
      UNCLAS SECTION 02 OF 02 ROME 000001
      SUBJECT: ONE
      2. Two.
    `, ['UNCLAS SECTION 01 OF 02 ROME 000001']],
  ];
  for (const name of ['VAN DEN BERG', 'van den Berg', 'von Weiss', 'd\'Amato', 'Péré', 'ROE#', 'ROE (ACTING)']) {
    rows.push([`drafts, the first signed ${name}`, `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. One.

      ${name}

      UNCLAS ROME 000002
      SUBJECT: TWO

      1. Two.
    `, ['UNCLAS ROME 000001', 'UNCLAS ROME 000002']]);
  }
  for (const word of ['Note', 'Conclusion', 'Best Regards', 'Following']) {
    rows.push([`a cable that repeats another below the words ${word}`, `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. One.

      ${word}

      UNCLAS STATE 000002
      SUBJECT: TWO

      1. Two.
    `, ['UNCLAS ROME 000001']]);
  }
  for (const level of ['CONFIDENTIAL', 'SECRET', 'UNCLAS', 'UNCLASSIFIED', 'S E C R E T']) {
    rows.push([`a draft without a number that begins with ${level}, below the end of another`, `
      UNCLAS ROME 000001
      SUBJECT: ONE

      1. One.

      ROE
      BT
      #0001
      NNNN

      ${level}
      SIPDIS
      E.O. 12958: N/A
      SUBJECT: TWO

      1. Two.
    `, ['UNCLAS ROME 000001', level]]);
  }
  for (const [what, below] of [
    ['the next section', ['CONFIDENTIAL', '', 'CONFIDENTIAL SECTION 02 OF 02 ROME 000001', 'E.O. 11652: GDS', 'TAGS: PREL', 'SUBJECT: ONE']],
    ['a notice', ['SECRET', 'NATIONAL SECURITY INFORMATION', 'UNAUTHORIZED DISCLOSURE', 'SUBJECT TO CRIMINAL SANCTIONS']],
    ['a slip', ['UNCLASSIFIED', 'DISTRIBUTION: EUR', 'SUBJ: ONE']],
    ['a catalogue', ['CONFIDENTIAL', 'Message Attributes', 'TAGS: PREL']],
  ] as const) {
    rows.push([`a level below the end of a message with ${what} is no cable`, ['CONFIDENTIAL SECTION 01 OF 02 ROME 000001', 'E.O. 11652: GDS', 'TAGS: PREL', 'SUBJECT: ONE', '', '1. One.', 'NNNN', '', ...below].map(line => `      ${line}`).join('\n'), ['CONFIDENTIAL SECTION 01 OF 02 ROME 000001']]);
  }
  rows.push(['a level that an archive puts below the end of a cable is no cable', `
      UNCLAS ROME 000001
      SUBJECT: ONE
      1. (U) One.
      2. (U) Two.
      3. (U) Three.
      4. (U) Four.
      NNNN

      UNCLASSIFIED

      VZCZCXRO7106
      OO RUEHC
      DE RUEHRO #0002 0450905
      FM AMEMBASSY ROME
      UNCLAS ROME 000002
      SUBJECT: TWO
    `, ['UNCLAS ROME 000001', 'VZCZCXRO7106']]);
  for (const [form, file, expected] of rows) it(form, () => { assert.deepEqual(firstLines(file), expected); });
});

describe('a collection of cables', () => {
  const said = (text: string): unknown => toContract(parse(text)).map(({ reference, from, to, info, subject, tags, references, sections, signature }) => ({ reference, from, to, info, subject, tags, references, sections, signature }));
  const collections = Array.from({ length: 12 }, (_, number) => {
    const random = new Random(number);
    return Array.from({ length: 3 }, () => {
      const { draft, finish } = soundCable(random, random.pick([...DIALECTS, ...CLASSIFIED]));
      return finish(draft);
    });
  });
  for (const [between, sign] of Object.entries({
    'nothing': '', 'blank lines': '\n\n\n', 'a form feed': '\f', 'a rule': `\n${'-'.repeat(60)}\n\n`, 'a double rule': '\n==========\n\n', 'stars': '\n* * *\n\n',
    'a title': '\nThe Second Telegram\n\n', 'a title of Markdown': '\n## Cable 2\n\n', 'a number': '\n2.\n\n', 'a rule and a title': '\n---\n\n## Cable 2\n\n',
    'the head of a mail': '\nFrom: Roe, Jane\nSent: Tuesday, March 3, 2009 4:12 PM\nTo: Doe, John\nSubject: FW: Lanterns\n\n', 'the foot of a page': '\nCONFIDENTIAL\n\n\n', 'the stamp of an archive': '\nSheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n\n', 'a source': '\nSource: https://example.org/2\n\n',
    'a sentence': '\nThe next one was sent to the city in the spring and has not been printed.\n\n',
  })) {
    it(`says of each what it says alone: ${between} between them`, () => {
      for (const cables of collections) assert.deepEqual(said(cables.join(sign)), cables.flatMap(said));
    });
  }

  it('has anything between the end of one message and the header of the next', () => {
    const telegram = (number: string): string => `R 140905Z FEB 07\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nUNCLAS ROME 000${number}\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. (U) They shine.\n\n2. (U) So it is.\n\nROE\n`;
    for (const between of ['This was copied by Jane.\n\n', 'Comments (2)\n\nJane says: a story of lanterns\n\n---\ntitle: "Boats"\n---\n\n']) {
      for (const end of ['NNNN\n', 'BT\n#0208\n']) assert.deepEqual(said(`${telegram('208')}${end}\n${between}${telegram('209')}`), [telegram('208'), telegram('209')].flatMap(said), `${end}${between}`);
    }
  });

  it('has whatever an archive puts below a telegram and above the next', () => {
    const draft = 'UNCLAS ROME 000209\n\nE.O. 13526: N/A\nTAGS: PREL, IT\nSUBJECT: BOATS\n\n1. (U) They float.\n\nDOE\n';
    const sheet = `UNCLASSIFIED\n\nMRN: 12 ROME 208\nFrom: AMEMBASSY ROME\nSubject: Lanterns\n\n1. (U) They shine.\n\nSignature: ROE\n\nDrafted By: ROME:Doe, Ann\n\nUNCLASSIFIED\nPage 1 of 1\nUNCLASSIFIED U.S. Department of State Case No. F-2013-12345 Doc No. C05400000 Date: 12/31/2014\n\n`;
    const print = 'Current Class: UNCLASSIFIED                    Page: 1\nCurrent Handling: n/a\nDocument Number: 1987ROME00210                    Channel: n/a\n\n\nUNCLASSIFIED\n\nPAGE 01        ROME  00210  011200Z\nACTION EUR-01\n\nR 011148Z MAY 87\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1234\n\nUNCLAS ROME 00210\n\nE.O. 12356: N/A\nTAGS: PREL, IT\nSUBJECT: NETS\n\n1. THEY CATCH.\n\nPOE\n\nUNCLASSIFIED\n\n\n';
    const pseudo = readFileSync('seeds/draft-pseudo-header-1998.cable', 'utf8');
    const files = [draft, sheet, print, pseudo];
    for (const first of files) for (const then of files.filter(file => file !== first)) assert.deepEqual(said(`${first}\n${then}`), [first, then].flatMap(said), `${first}\n${then}`);
  });

  it('has each its own level, whatever the first has', () => {
    const telegram = (level: string, number: number): string => `R 140905Z FEB 24\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\n${level} ROME ${String(number)}\n\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. They shine.\n\nROE\n`;
    for (const level of ['UNCLAS', 'SENSITIVE BUT UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'T O P  S E C R E T']) {
      assert.equal(splitCables(`${telegram('UNCLAS', 208)}\n${telegram(level, 209)}`).length, 2, level);
    }
  });

  it('is none where a telegram is quoted', () => {
    const [one, two] = [208, 209].map(number => `R 140905Z FEB 07\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nUNCLAS ROME 000${String(number)}\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. (U) One.\n\nROE\n`) as [string, string];
    const signed = '1. (U) The form had these lines.\nSignature: ROE\n\n2. (U) It went with this telegram.\n\n';
    assert.equal(splitCables(`${one.replace('1. (U) One.\n\nROE\n', signed)}${two}`).length, 1, 'below a line that an archive\'s sheet has, in what is none');
    for (const line of ['QUOTE', 'BEGIN TEXT']) assert.deepEqual(splitCables(`${one}\n${line}\n\n${two}`).length, 1, line);
    assert.deepEqual(splitCables(`${one}\nThe Second Telegram\n\n${two}`).length, 2);
    const repeated = (line: string): string => `${line}\n\n${two}NNNN\nUNQUOTE\n\n`;
    assert.deepEqual(splitCables(`${one}NNNN\n\nSecond telegram:\n${two}`).length, 2, 'below the end of one, the title of the next');
    for (const line of ['QUOTE', 'BEGIN TEXT', '2. (U) The other is this:', 'The other is this:']) assert.deepEqual(splitCables(`${one.replace('ROE\n', '')}${repeated('QUOTE')}${repeated(line).replace('000209', '000210')}ROE\n`).length, 1, line);
  });
});
