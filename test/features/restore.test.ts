import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { toContract } from '../cable/validated';
import { withoutDoubledLines } from '../../server/src/features/doubled-lines';
import { restore } from '../../server/src/features/restore';
import { applyEdits } from '../../server/src/text/span';
import { cableLike } from '../cable/cable-like';
import { CLASSIFIED, DIALECTS, soundCable } from '../rules/mutations/cable';
import { Random } from '../rules/mutations/random';

const seed = readFileSync('seeds/07GUANGZHOU208.cable', 'utf8');
const restored = (text: string): string => applyEdits(text, restore(parse(text)));

/** Those of whom the archive keeps a copy; the print of the seventies is no copy but a sheet with more on it. */
const COPIES = [...DIALECTS, ...CLASSIFIED].filter(({ archive, print }) => archive && !print);

/** What a cable says, without what an archive adds. */
function said(text: string): unknown {
  return toContract(parse(text)).map(({ sections, signature, subject, tags, references }) => ({ sections, signature, subject, tags, references }));
}

describe('restoring a telegram from its archive copy', () => {
  const telegram = restored(seed);

  it('keeps a level below the captions that has a control, where the header has it nowhere else', () => {
    const copy = (level: string, line: string): string => `R 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n${level} LISBON 000208 \n\nSIPDIS \n${line}\nE.O. 12958: DECL: 02/14/2017 \nSUBJECT: LANTERNS\n\n¶1. (S) It is dark.\n`;
    assert.match(restored(copy('S E C R E T', 'SECRET//NOFORN \n')), /^SIPDIS\nSECRET\/\/NOFORN\n\nE\.O\./m);
    for (const [level, line] of [['S E C R E T', 'SECRET'], ['S E C R E T NOFORN', 'SECRET//NOFORN']] as const) assert.equal(restored(copy(level, `${line} \n`)), restored(copy(level, '')));
  });

  it('takes away banner, pilcrows, page lines, folded underlines and trailing blanks of the real sample', () => {
    assert.ok(telegram.startsWith('VZCZCXRO7105\n'));
    assert.doesNotMatch(telegram, /¶/);
    assert.doesNotMatch(telegram, /00000208/);
    assert.doesNotMatch(telegram, /[ \t]$/m);
    assert.match(telegram, /^-{51}$/m, 'the underline that was folded after 45 hyphens');
    assert.match(telegram, /^-{29} -{26}$/m, 'the blank that stands under a blank of the heading');
  });

  it('joins the sentences that page lines cut', () => {
    assert.match(telegram, /unable to comment on prostitution\ntrafficking, we would note/);
    assert.match(telegram, /working experience in\nprotecting women's rights/);
  });

  it('takes a line away that came a second time behind a Q, with the blanks of the archive and without', () => {
    const copy = (again: string): string => `UNCLAS LISBON 000123\n\nSUBJECT: LANTERNS\n\n¶1. (U) The harvest was good in the hills and \nin the plain by the sea, and it was sold to \n${again}the towns. \n\n¶2. (U) The wine was, too. \nQuin sold it.\n`;
    assert.equal(restored(copy('Qin the plain by the sea, and it was sold to \n')), restored(copy('')));
    assert.match(restored(copy('Qin the plain by the river, and it was sold to \n')), /^Qin the plain/m);
  });

  it('takes page lines away that stand among the words of a line', () => {
    const copy = (page: string): string => `UNCLAS SECTION 01 OF 02 LISBON 000123\n\nSUBJECT: LANTERNS\n\n1. (U) The harvest in the hills near Lisbon was ${page}good, as far as Jane Roe knows.\n\n2. (U) It is dark.\n`;
    assert.equal(restored(copy('LISBON 00000123 002 OF 002 ')), restored(copy('')));
    const list = (page: string): string => copy('').replace('2. (U)', `-- tea from the hills${page}\n-- rain\n\n2. (U)`);
    assert.equal(restored(list(' LISBON 00000123 002 OF 002')), restored(list('')));
    for (const page of ['LISBON 00000123 002 OF 002', 'LISBON 00000123 002 OF 002\n\n']) assert.equal(restored(copy('').replace('knows.', `knows. ${page}`)), restored(copy('')));
    assert.match(restored(copy('LISBON 00000124 002 OF 002 ')), /was LISBON 00000124 002 OF 002 good/);
  });

  it('takes the date of a newspaper away, behind the last addressee and on a line of its own', () => {
    const copy = (date: string): string => `07LISBON208\nLANTERNS\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nEmbassy Lisbon\nR 140905Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nINFO AMEMBASSY PARIS PRIORITY${date}\nUNCLAS LISBON 000208 \n\nSUBJECT: LANTERNS\n\n¶1. (U) It is dark.\n`;
    for (const before of ['', '\n', '\n\n']) assert.equal(restored(copy(`${before}Wednesday, 14 February 2007, 09:05`)), restored(copy(before === '\n\n' ? '\n' : '')));
    assert.match(restored(copy('').replace('SUBJECT', 'VISIT ON Wednesday, 14 February 2007, 09:05\n\nSUBJECT')), /VISIT ON Wednesday, 14 February 2007, 09:05/);
    assert.match(restored(copy('').replace('SUBJECT: LANTERNS', 'SUBJECT: LANTERNS ON Wednesday, 14 February 2007, 09:05')), /LANTERNS ON Wednesday, 14 February 2007, 09:05/);
  });

  it('leaves one blank line where a page line stood between paragraphs', () => {
    assert.match(telegram, /-{9}\n\n15\. \(SBU\) The Chinese Government/);
  });

  it('says what the copy says', () => {
    assert.deepEqual(said(telegram), said(seed));
  });

  it('keeps everything else to the letter', () => {
    const words = (text: string): string => text.replace(/¶|[ \t\r\n]/g, '');
    const withoutFurniture = seed.slice(seed.indexOf('VZCZC')).replace(/^GUANGZHOU 00000208.*$/gm, '');
    assert.equal(words(telegram), words(withoutFurniture));
  });

  it('changes nothing more when done again', () => { assert.equal(restored(telegram), telegram); });

  it('takes a level off the word that it ran together with, which may be whole or the half of one', () => {
    const copy = 'UNCLASSIFIED\nPAGE 01\nLISBON 00123\nR 151832Z MAR 79\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 00123\nSUBJECT: LANTERNS\n1. THE HARVEST WAS PLENUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\nLISBON 00123\nTIFUL TO ALL.\nROE\n';
    for (const text of [copy, copy.replaceAll('\n', '\r\n')]) assert.match(restored(text), /\n1\. THE HARVEST WAS PLEN\r?\nTIFUL TO ALL\.\r?\nROE\r?\n$/);
    const kept = copy.replace('PLENUNCLASSIFIED\n', 'UNCLASSIFIED\n');
    assert.match(restored(kept), /WAS UNCLASSIFIED\nTIFUL/, 'a word of the sentence stays');
    const negated = copy.replaceAll('UNCLASSIFIED', 'CONFIDENTIAL').replace('UNCLAS ', 'CONFIDENTIAL ').replace('PLENCONFIDENTIAL', 'NONCONFIDENTIAL');
    assert.match(restored(negated), /WAS NONCONFIDENTIAL\nTIFUL/, 'and so does one that a level is a part of');
  });

  it('keeps a level at the end of a word where no page ends below it', () => {
    const copy = 'SECRET\nPAGE 01\nLISBON 00123\nR 151832Z MAR 79\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nSECRET LISBON 00123\nSUBJECT: LANTERNS\n1. IT WAS THE MAYOR\'S OPENSECRET\nAND OURS.\nSECRET\nPAGE 02\nLISBON 00123\nROE\n';
    assert.match(restored(copy), /\n1\. IT WAS THE MAYOR'S OPENSECRET\nAND OURS\./);
  });

  it('takes the pilcrow off a title with a letter over paragraph 1', () => {
    assert.equal(restored(`${HEAD}¶A. THE OLD TOWN\n\n¶1. (U) Good.\n`), `${HEAD}A. THE OLD TOWN\n\n1. (U) Good.\n`);
  });

  it('takes the pilcrow off a heading with a letter, whose underline is as long as its words', () => {
    const copy = 'UNCLAS ROME 000123\n\nE.O. 12958: N/A\nTAGS: EAGR, IT\nSUBJECT: HARVEST\n\n¶A.  THE WINE\n------------\n\n¶1. It was good.\n\n¶B.  THE OIL\n-----------\n\n¶2. It is.\n\nROE\n';
    assert.equal(restored(copy), copy.replaceAll('¶', ''));
    assert.deepEqual(check(parse(copy), DEFAULT_SETTINGS).map(({ message }) => message), []);
  });

  it('keeps a blank of an underline that stands under a blank of its heading', () => {
    const heading = (title: string, rule: string): string => `UNCLAS ROME 000123\n\nSUBJECT: HARVEST\n\n¶1. (U) It was good.\n\n${title}\n${rule}\n\n¶2. (U) It is.\n`;
    const words = 'HARVESTERS'.repeat(5).slice(0, 45);
    const [folded, whole] = [`${'-'.repeat(45)} ${'-'.repeat(8)}`, '-'.repeat(53)];
    assert.equal(restored(heading(`${words} AND MORE`, folded)), heading(`${words} AND MORE`, folded).replaceAll('¶', ''));
    assert.equal(restored(heading(`${words}AND MORE`, folded)), heading(`${words}AND MORE`, whole).replaceAll('¶', ''));
  });

  it('takes away the handling that an archive adds below the end of the message', () => {
    const telegram = 'R 151832Z MAR 79\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 00123\nSUBJECT: LANTERNS\n\n1. IT WAS GOOD.\nROE\n\nNNNN\n';
    assert.equal(restored(`${telegram}\n\n*** Current Handling Restrictions *** n/a\n*** Current Classification *** UNCLASSIFIED\n`), telegram);
  });

  it('keeps such words of a text that goes on', () => {
    const text = 'UNCLAS LISBON 00123\n\nSUBJECT: LANTERNS\n\n1. (U) The copy says:\n*** Current Handling Restrictions *** n/a\n*** Current Classification *** UNCLASSIFIED\n\n2. (U) It is right.\n\nROE\n';
    assert.equal(restored(text), text);
  });

  it('keeps a backslash at the end of a line that is of a path or a drawing', () => {
    const text = 'UNCLAS LISBON 00123\n\nSUBJECT: LANTERNS\n\n1. (U) The lists are in S:\\FAIR\\LISTS\\\nand show the tent:\n  /\\\n /  \\\n\n2. (U) It is sold.\n\nROE\n';
    assert.equal(restored(text), text);
    assert.equal(restored(text.replace('sold.', 'sold.\\')), text, 'that of an escape goes');
  });

  it('keeps line ends as they are', () => {
    for (const end of ['\r\n', '\r']) assert.equal(restored(seed.replaceAll('\n', end)), telegram.replaceAll('\n', end));
    // Of the lines of a page the one that stays keeps its own, where the file has several kinds.
    const page = '07ROME208\n\nUNCLAS ROME 000208\r\rSUBJECT: FAIR\r\r1. (U) One.\r\rROME 00000208  002 OF 002\r\r\r2. (U) Two.\r\rROE\r';
    assert.match(restored(page), /One\.\r\r2\. /);
  });

  it('keeps level, post and number on a line of the text, where no such line heads the pages', () => {
    const text = 'UNCLAS ROME 000123\n\nSUBJECT: LANTERNS\n\n1. (U) What we send again is this one:\n\nUNCLAS ROME 000123\n\n2. (U) It was good.\n\nROE\n';
    assert.equal(restored(text), text);
  });

  it('keeps a text that stands where a mirror has its keys', () => {
    const text = 'US embassy cable - 07OSLO123\n\n1. (U) It was lent.\n\n2. (U) It was told so:\n\nRedacted: nothing\n\nROE\n';
    assert.match(restored(text), /lent\.\n\n2\. \(U\) It was told so:/);
  });

  it('keeps the note that stands over the sheet of a copy, and takes the sheet away', () => {
    const telegram = 'O 140905Z FEB 13\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nUNCLAS ROME 000208\n\nE.O. 13526: N/A\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. (U) They were lost.\n\nROE\n';
    const note = 'This one was given to me by a friend in the city, and I am to ask about it.\n\n';
    const sheet = 'UNCLASSIFIED\n\nMRN: 13 ROME 208\nDate/DTG: Feb 14, 2013 / 140905Z FEB 13\nFrom: AMEMBASSY ROME\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: PREL, IT\nSubject: Lanterns\n\n';
    assert.equal(restored(note + sheet + telegram), note + telegram);
    assert.equal(restored(`From: Roe\nSent: Friday\n\n${note}${sheet}${telegram}`), telegram, 'but what a mail says that it came in');
  });

  it('keeps lines of the telegram that were put above its transmission header', () => {
    const lines = 'UNCLAS OSLO 000123\n\nSIPDIS\n\nE.O. 12958: N/A\nTags: PREL, NO\nR 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nSUBJECT: LANTERNS\n\n1. (U) Lanterns.\n\nROE\n';
    assert.equal(restored(`07OSLO123\n${lines}`), lines);
  });

  it('keeps what somebody noted over the banner, which goes', () => {
    assert.equal(restored(`From folder 3.\n\n${seed}`), `From folder 3.\n\n${telegram}`);
  });

  it('takes blank lines over the banner away with it', () => {
    assert.equal(restored(`\n \n${seed}`), telegram);
  });

  it('reads entities and escapes', () => {
    assert.equal(restored('1. (U) The mayor&#8217;s office said \\\'yes\\\'.\n'), '1. (U) The mayor\'s office said \'yes\'.\n');
  });

  it('breaks a line where an entity of a line end stands, and not twice where it ends there', () => {
    assert.equal(restored('1. (U) The mayor said&#x000A;\nyes.&#13;&#10;He went.&#x0A;She too.\n'), '1. (U) The mayor said\nyes.\nHe went.\nShe too.\n');
    assert.equal(restored('1. (U) The mayor said&#x0D;&#x0A;\r\nyes.&#10;He went.\r\n'), '1. (U) The mayor said\r\nyes.\r\nHe went.\r\n');
    assert.equal(restored('UNCLAS PARIS 000208&#10;1. (U) One.\r\n'), 'UNCLAS PARIS 000208\r\n1. (U) One.\r\n');
  });

  it('takes the line breaks of a page of the web away, with the page lines between them', () => {
    const written = (lines: string): string => lines.replace(/\n/g, '<br>\n');
    const text = 'UNCLAS PARIS 000208\n\nTAGS: PREL, FR\nSUBJECT: THE FAIR\n\n1. (U) One.\n\n2. (U) Two.\n\nROE\n';
    assert.equal(restored(written(text.replace('2. (U)', 'PARIS 00000208  002 OF 002\n\n\n2. (U)'))), text);
  });

  it('takes several backslashes before a quotation mark away at once', () => {
    assert.equal(restored('1. (U) The mayor said \\\\\'yes.\n'), '1. (U) The mayor said \'yes.\n');
  });

  it('parts what only a pilcrow parted: lines by a line end, words by a blank', () => {
    assert.equal(restored('07ROME123\n\nUNCLAS ROME 000123¶3. (U) The harvest was good.\n'), 'UNCLAS ROME 000123\n3. (U) The harvest was good.\n');
    assert.equal(restored('07ROME123\r\n\r\nUNCLAS ROME 000123¶3. (U) The harvest was good.\r\n'), 'UNCLAS ROME 000123\r\n3. (U) The harvest was good.\r\n');
  });

  it('parts the lines that the last of several pilcrows parted', () => {
    assert.equal(restored('07ROME123\n\nUNCLAS ROME 000123\n\nSUBJECT: HARVEST¶¶1. (U) It was good.\n'), 'UNCLAS ROME 000123\n\nSUBJECT: HARVEST¶\n1. (U) It was good.\n');
  });

  it('takes all backslashes at the end of a header line away at once', () => {
    assert.equal(restored(`SUBJ: HARVEST ${'\\'.repeat(9)}\nIN ROME\n\n1. (U) It was good.\n`), 'SUBJ: HARVEST\nIN ROME\n\n1. (U) It was good.\n');
  });

  it('keeps a backslash at the end of a header line that is of a path', () => {
    const text = 'SUBJECT: THE LISTS IN S:\\FAIR\\LISTS\\\nREF: ROME 12\n\n1. (U) They are sold.\n';
    assert.equal(restored(text.replace('\\\n', '\\ \n').replace(' 12', ' 12\\')), text, 'the blank behind it goes, and that of an escape');
  });

  it('keeps a backslash that alone parts the header from text that is fused to it', () => {
    const text = 'SUBJECT: HARVEST\nTAGS: ECON\\SUBJECT: IN ROME';
    assert.equal(restored(text), text);
  });

  it('keeps words that stand above a telegram and are no banner', () => {
    const text = 'A note of the desk on the harvest\nUNCLAS ROME 000123\n\nSUBJECT: HARVEST\n\n1. (U) The harvest was good.\n';
    assert.equal(restored(text), text);
  });

  it('leaves a draft alone', () => {
    const draft = 'UNCLAS ROME 000123\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: HARVEST\n\n1. (U) The harvest was good.\n\n2. (U) So was the wine.\n\nROE\n';
    assert.deepEqual(restore(parse(draft)), []);
  });

  it('takes the section line and the header repeated under it for page furniture', () => {
    const text = '¶1. (U) The harvest\n\nUNCLAS SECTION 02 OF 02 ROME 000123\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: HARVEST\n\nwas good.\n';
    assert.equal(restored(text), '1. (U) The harvest\nwas good.\n');
  });

  it('takes all of a header that is repeated, its passing lines too', () => {
    const handling = (lines: string): string => `SIPDIS\n\n${lines}\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: HARVEST\n\n`;
    for (const lines of ['STATE FOR EUR/NB', 'STATE PASS TO USTR', 'DEPT FOR EUR/WE; PARIS FOR ROE']) {
      const head = `UNCLAS SECTION 01 OF 02 ROME 000123\n\n${handling(lines)}`;
      const page = 'ROME 00000123  002 OF 002\n\n\n';
      assert.equal(restored(`${head}1. (U) The harvest was very\n\n${page}UNCLAS SECTION 02 OF 02 ROME 000123\n\n${handling(lines)}good.\n`), `${head}1. (U) The harvest was very\ngood.\n`, lines);
    }
    // One that the header does not have is the text's.
    const other = 'UNCLAS SECTION 02 OF 02 ROME 000123\n\nSTATE FOR DRL\n\ngood.\n';
    assert.match(restored(`UNCLAS SECTION 01 OF 02 ROME 000123\n\n${handling('STATE FOR EUR/NB')}1. (U) The harvest was\n\n${other}`), /STATE FOR DRL/);
  });

  it('keeps below a page line what reads like a line of the header', () => {
    const header = 'C O N F I D E N T I A L SECTION 01 OF 02 ROME 000123\n\nE.O. 12958: DECL: 06/09/2019\nTAGS: PGOV, IT\nSUBJECT: Harvest of the year, and what was eaten\n\n';
    for (const line of ['Subject: Harvest of the year, and what', 'SUBJECT', 'TAGS: PGOV, IT']) assert.ok(restored(`${header}1. (C) The mail that he wrote us was headed\n\nROME 00000123  002 OF 002\n\n${line}\n\nwas eaten by the mice.\n`).includes(`\n${line}\n`), line);
  });

  it('keeps the head of a further section that is the only one to have a date-time group', () => {
    const section = 'PAGE 01        ROME  00123  02 OF 02  240614Z\nACTION EUR-02\n\nINFO  LOG-00   CIAE-00\n                  ------------------15E3C4  240614Z /40\nR 231340Z AUG 01\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 0000\n\nUNCLAS SECTION 02 OF 02 ROME 000123\n\nSIPDIS\n\n';
    const copy = (first: string): string => `${first}UNCLAS SECTION 01 OF 02 ROME 000123\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: HARVEST\n\n1. THE HARVEST OF THE\n\n${section}YEAR IS GOOD.\n`;
    const isKept = (first: string): boolean => restored(copy(first)).includes('\nR 231340Z AUG 01\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 0000\n\n');
    assert.deepEqual(['', 'R 231340Z AUG 01\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 0000\n\n'].map(isKept), [true, false]);
  });

  const HEAD = 'UNCLAS SECTION 01 OF 02 ROME 000123\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: TREATY TEXT AND\nTHE FISH\n\n';
  /** A real page line, so that the copy is an archive's. */
  const PAGE = '\nROME 00000123  002 OF 002\n\n\n';
  const kept = (text: string): void => {
    assert.equal(restored(`${HEAD}1. (U) The harvest was\n${PAGE}good.\n\n2. (U) The text says:\n${text}\nIt ends so.\n`), `${HEAD}1. (U) The harvest was\ngood.\n\n2. (U) The text says:\n${text}\nIt ends so.\n`);
  };

  describe('keeps sentences that begin like a page line', () => {
    for (const words of [
      'PAGE 12 OF THE 1998 REPORT OF THE COMMISSION, WHICH SAYS THAT FISH', 'PAGE 3 OF RESOLUTION 1441 OBLIGES ALL TO COUNT.', 'PAGE 3 LINE 1234 SHOULD READ AS FOLLOWS:',
      'PAGE 3 LINE 1234', 'PAGE 3 LINE 123', 'PAGE 12 NO. 123', 'PAGE 12 NO. 1234 HAS THE WORDING.', 'AS STATED ON PAGE 14 OF DECREE 1290', 'US TO PAGE 12 OF THE 1998', 'THE REPORT PAGE 12 PARIS 1234',
      'PAGE 2 OF 3', 'Page 12 of 30', 'PAGE 02 STATE 123456', 'PAGE 02 ROME 000123 IS LOST', 'UNCLASSIFIEDPARIS 12345', 'PAGE 02\nPARIS 01196 01 OF 02 082030Z', 'the pages are\n\nROME 00000124  001 OF 002\n\nand none else.',
    ]) it(words, () => { kept(words); });
  });

  it('takes the foot of a page away beside its level, and page lines that are the cable\'s by post or number', () => {
    assert.equal(restored(`${HEAD}1. (U) The harvest\n\nUNCLASSIFIED\nPage 1 of 2\n\nUNCLASSIFIED\n\nwas\n\nROMA 00000123  002 OF 002\n\n\ngood.\n`), `${HEAD}1. (U) The harvest\nwas\ngood.\n`);
    for (const page of ['PAGE 02        ROME    000123  01 OF 02  082030Z', 'PAGE 02 OF 02   ROME 000123 01 OF 02 082030Z', 'PAGE 02 OF 02   ROME 0123                DTG: 082030Z FEB 87  PSN: 044512']) assert.equal(restored(`${HEAD}1. (U) The harvest was\n${page}\ngood.\n`), `${HEAD}1. (U) The harvest was\ngood.\n`, page);
  });

  it('joins a sentence across a page whose number stands alone between two levels of the cable, and no other number', () => {
    const broken = (mark: string): string => `${HEAD}1. (U) The harvest\n\n${mark}\n\nwas good.\n`;
    assert.equal(restored(broken('UNCLASSIFIED\n2\nUNCLASSIFIED')), `${HEAD}1. (U) The harvest\nwas good.\n`);
    for (const mark of ['UNCLASSIFIED\n2', '2\nUNCLASSIFIED', 'UNCLASSIFIED\n2.\nUNCLASSIFIED', 'UNCLASSIFIED\n200\nUNCLASSIFIED', 'SECRET\n2\nSECRET', 'UNCLASSIFIED\n2\nSECRET', 'UNCLASSIFIED\n2\nUNCLASSIFIED HARVESTS']) {
      assert.equal(restored(broken(mark)), broken(mark), mark);
    }
  });

  it('takes the sheet of an archive away that stands between the header and the text', () => {
    const page = 'UNCLASSIFIED\n\nCurrent Class: UNCLASSIFIED                    Page: 2\nCurrent Handling: n/a\nDocument Number: 2001ROME00123                    Channel: n/a\n\n\nUNCLASSIFIED\n\nPAGE 02        ROME  00123  011200Z\n\n';
    assert.equal(restored(`${HEAD}${page}1. (U) The harvest was good.\n\nROE\n`), `${HEAD}1. (U) The harvest was good.\n\nROE\n`);
  });

  it('joins a sentence across the sheets of an archive, each key of which a scan has on a line of its own', () => {
    for (const sheet of ['Current Class: UNCLASSIFIED\nCurrent Handling: n/a\nDocument Number: 2001ROME00123\nPage: 2\nChannel: n/a', 'Current Class: UNCLASSIFIED Current Handling: n/a Document Number: 2001ROME00123\nPage: 2 Channel: n/a']) {
      assert.equal(restored(`${HEAD}1. (U) The harvest\n\nCurrent Class: UNCLASSIFIED\nPage: 1\n\n${sheet}\n\nwas good.\n\nROE\n`), `${HEAD}1. (U) The harvest\nwas good.\n\nROE\n`);
    }
    const text = `${HEAD}1. (U) The harvest is described:\n\nPage: 1\n\nwas good.\n`;
    assert.equal(restored(text), text);
  });

  it('keeps what stands below a repeated header and is not in the first', () => {
    const section = 'UNCLAS SECTION 02 OF 02 ROME 000123\n';
    const repeated = 'SENSITIVE\nSIPDIS\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: TREATY TEXT\nAND THE FISH\n';
    const after = (below: string): string => restored(`${HEAD}1. (U) The harvest was\n${PAGE}good: all the\n${section}${below}`).split('good: all the\n')[1] ?? '';
    assert.equal(after(`${repeated}things that grow,\nand fish.\n`), 'things that grow,\nand fish.\n');
    assert.equal(after('SIPDIS\nSUBJECT: TREATY TEXT\nThe fish grow.\nThe birds sing.\n'), 'The fish grow.\nThe birds sing.\n');
    assert.equal(after('TAGS: PREL, IT SUBJECT: TREATY TEXT AND THE FISH fish is good for you\n'), 'TAGS: PREL, IT SUBJECT: TREATY TEXT AND THE FISH fish is good for you\n');
    assert.equal(restored(`${HEAD}1. (U) The harvest was\n${PAGE}good for all\n${section.trim()} things too.\n`), `${HEAD}1. (U) The harvest was\ngood for all\n${section.trim()} things too.\n`);
    assert.equal(after(`${section}SIPDIS\n\nthings that grow.\n`), 'things that grow.\n');
  });

  it('keeps a classification line and an addressee that have the page behind them, as page lines have', () => {
    const cable = (level: string): string => `O 140905Z FEB 07\nFM AMCONSUL LISBON\nTO SECSTATE WASHDC\nAMEMBASSY HARBORTOWN 00001234  001 OF 002\n${level}  001 OF 003\n\nSUBJECT: BARGES\n\n`;
    for (const level of ['C O N F I D E N T I A L LISBON 00000208', 'UNCLAS LISBON 00000208', 'S E C R E T HARBORTOWN 00000208']) assert.equal(restored(`${cable(level)}¶1. (U) He sails.\n`), `${cable(level)}1. (U) He sails.\n`, level);
  });

  it('keeps the classification line where it is run together as page lines are', () => {
    const cable = 'P 251212Z MAY 94\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC PRIORITY 0433\nCONFIDENTIALLISBON 002113\nE.O. 12356: DECL: OADR\nTAGS: PREL, PO\nSUBJECT: BARGES\n\n1. CONFIDENTIAL - ENTIRE TEXT.\n2. THE MINISTER LIKES BARGES.\n';
    const page = 'CONFIDENTIAL\nCONFIDENTIAL\nPAGE 02 LISBON 02113 251227Z\n';
    assert.equal(restored(`${cable}${page}3. HE WILL BUY TWO.\nROE\n`), `${cable}\n3. HE WILL BUY TWO.\nROE\n`);
    // Where a scan has lost the sender too, the nought before five digits tells.
    const scan = cable.replace('FM AMEMBASSY LISBON', 'FH AHEMBASSY');
    assert.equal(restored(scan), scan);
    const after = (line: string): string => restored(`${cable.replace(/LISBON/g, 'STATE')}3. HE WILL\nCONFIDENTIAL\n${line}\nBUY TWO.\n`).split('3. ')[1] ?? '';
    assert.deepEqual(['CONFIDENTIALSTATE 002113', 'CONFIDENTIALSTATE 02113'].map(after), ['HE WILL\nBUY TWO.\n', 'HE WILL\nBUY TWO.\n']);
  });

  it('keeps the level and number of a telegram that is repeated right below the classification line', () => {
    for (const quoted of ['C O N F I D E N T I A L\n\nLIMITED OFFICIAL USE BERGEN 4593', 'C O N F I D E N T I A L BERGEN 037\nEXDIS', 'CONFIDENTIAL']) {
      const text = `O 121652Z JUL 75\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO 1234\nBT\nLIMITED OFFICIAL USE STATE 037171\nQUOTE\n\n${quoted}\n\nE.O. 11652: N/A\nTAGS: PFOR, NO\nSUBJECT: HARBORS\n\n1. RAIN CAME.\n\nUNQUOTE\n`;
      assert.ok(restored(text).includes(quoted), quoted);
    }
  });

  it('keeps the header of a telegram that the text quotes, and sentences that begin like a section', () => {
    const first = 'QUOTE\nC O N F I D E N T I A L SECTION 01 OF 02 PARIS 001234\n\nSIPDIS\n\nE.O. 12958: DECL: 01/02/2017\nTAGS: PREL, IT\nSUBJECT: TREATY TEXT AND\nTHE FISH\n\nIt rained.\nUNQUOTE\n';
    for (const words of [first, first.replace('01 OF', '02 OF'), first.replace('PARIS 001234', 'ROME 000123'), 'CONFIDENTIAL SECTION 2 OF LAW 1234', 'SECRET SECTION 02 OF 03 OF THE ANNEX', 'SECRET SECTION 2', 'UNCLAS SECTION 02 OF 02 ROME 000124']) kept(words);
  });

  it('keeps levels beside a page line that are not its own, and the only classification of a draft', () => {
    kept('The levels equal ours as follows:\n\nUNCLASSIFIED\nCONFIDENTIAL\nSECRET');
    const levels = `1. (U) The levels equal ours as follows:\n\nUNCLASSIFIED\nCONFIDENTIAL\nSECRET\n${PAGE}TOP SECRET\nand none else.\n`;
    assert.equal(restored(HEAD + levels), `${HEAD}${levels.replace(PAGE, '')}`);
    const draft = 'UNCLASSIFIED\n\nSBU\n\nE.O. 13526: N/A\nTAGS: PREL, IT\nSUBJECT: FISH\n\n1. (U) Fish swim.\n';
    assert.equal(restored(draft), draft);
    assert.equal(restored(`${draft}\n2. (U) They&#8217;re wet.\n`), `${draft}\n2. (U) They're wet.\n`);
  });

  it('keeps a level below the classification line that stands nowhere else', () => {
    const copy = (level: string): string => `94ROME123\nLanterns\nTue Nov 29 00:00:00 +0100 1994\nUNCLASSIFIED\nEmbassy Rome\nR 292138Z NOV 94\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 4926\nUNCLAS ROME 000123\n\n${level}\n\nDEPT FOR S/CT\n\nE.O. 12356: N/A\nTAGS: PREL, IT\nSUBJECT: FISH\n\n1. FISH SWIM.\n`;
    for (const level of ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE NOFORN', 'CONFIDENTIAL']) assert.equal(restored(copy(level)), copy(level).slice(copy(level).indexOf('R 2921')));
    // A release writes its own.
    assert.doesNotMatch(restored(copy('UNCLASSIFIED')), /UNCLASSIFIED/);
  });

  it('keeps a row of numbers by level above a page line and at the end', () => {
    const text = 'CONFIDENTIAL 060\n\nPAGE 01 ROME 00123 011233Z\n\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nC O N F I D E N T I A L ROME 123\n\nSUBJECT: LANTERNS\n\n1. DOCUMENTS COUNTED:\n\nCONFIDENTIAL 253\n\nPAGE 02 ROME 00123 011233Z\n\n2. THE REST:\n\nCONFIDENTIAL 254\n';
    assert.equal(restored(text), text.slice(text.indexOf('FM')).replace('PAGE 02 ROME 00123 011233Z\n\n', ''));
  });

  it('keeps what stands in the place of an origin and is none', () => {
    assert.equal(restored('07ROME123\n2007-02-14\nCONFIDENTIAL\nClassified By: Joe Roe, Counselor.\n\n1. (C) Fish.\n'), 'Classified By: Joe Roe, Counselor.\n\n1. (C) Fish.\n');
    assert.equal(restored('07GUANGZHOU208\nUNCLASSIFIED\nSubject: harbor festival\n\n1. (U) Fish.\n'), 'UNCLASSIFIED\nSubject: harbor festival\n\n1. (U) Fish.\n');
    assert.equal(restored('06ROME123\nCONFIDENTIAL//NOFORN\nSummary: The minister resigned.\nHe went.\n'), 'CONFIDENTIAL//NOFORN\nSummary: The minister resigned.\nHe went.\n');
  });

  describe('takes the header of a further section away', () => {
    const head = 'R 011200Z JUN 02\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1234\nINFO AMEMBASSY PARIS\n\nUNCLAS SECTION 01 OF 02 ROME 000123\n\nSIPDIS\n\nPARIS PLEASE PASS TO FODAG\n\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: FISH\n\n';
    const section = 'UNCLAS SECTION 02 OF 02 ROME 000123\n\nSIPDIS\n\n';
    const passing = 'PARIS PLEASE PASS TO FODAG\n\n';
    const message = 'E.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: FISH\n\n';
    const level = '                       UNCLASSIFIED\n\n';
    const first = `${level}                           UNCLASSIFIED     PTQ8342\n\nPAGE 01        ROME    00123  02 OF 02  011233Z\n`;
    const print = 'ACTION AID-00\n\nINFO  LOG-00   NP-00    AF-00\n      NFAT-00  SAS-00     /004W\n                  ------------------507B4E  011233Z /38\nR 011200Z JUN 02\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1235\nINFO AMEMBASSY PARIS\n\n';
    const between = (furniture: string): string => restored(`${head}1. (U) THE HARVEST\n${PAGE}WAS IN THE HILLS AND IN THE PLAIN BY THE SEA\n\n${furniture}good, all say.\n`);
    const joined = `${head}1. (U) THE HARVEST\nWAS IN THE HILLS AND IN THE PLAIN BY THE SEA\ngood, all say.\n`;

    it('where a page ends in it', () => { assert.equal(between(`${section}${level}PAGE 02        ROME    00123  02 OF 02  011233Z\n${passing}${message}`), joined); });
    it('with the head of the print over it', () => { assert.equal(between(`${first}${print}${section}${passing}${message}`), joined); });
    it('with the number of copies on a line of its own there, and that of the printer over it, as a scan has them', () => { assert.equal(between(`${first.replace(/ +(?=PTQ)/, '\n')}${print.replace(/ +(?=\/004W)/, '\n')}${section}${passing}${message}`), joined); });
    it('with the words that end a print over that', () => { assert.equal(between(`${level}<< END OF DOCUMENT >>\n\n${first}${print}${section}${passing}${message}`), joined); });
    it('with addressees of one word there, which the first header has too, and BT below them', () => {
      for (const [line, again = line] of [['INFO DIA'], ['INFO XMT AMEMBASSY OSLO'], ['USCINCSO'], ['TO CIA 1234', 'TO CIA 1235'], ['INFO EUCOM', 'INFO EUCOM\nBT']]) {
        const copy = (below: string): string => `${head.replace('PARIS\n', `PARIS\n${line}\n`)}1. (U) THE HARVEST\n${below}good, all say.\n`;
        assert.equal(restored(copy(`\n${first}${print.replace('PARIS\n', `PARIS\n${again}\n`)}${section}`)), copy(''), line);
      }
    });
    it('as it was sent, without a DE line', () => {
      const sent = 'R 011200Z JUN 02\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1235\nINFO AMEMBASSY PARIS\n';
      assert.equal(between(`${sent}${section}`), joined);
      for (const words of [sent.replace('R 01', 'R 02'), sent.replace('EMBASSY ROME', ' GENSCHER SAID NO')]) assert.ok(between(`${words}${section}`).includes(words), words);
      assert.equal(between(`VZCZCXRO1234\nRR RUEHDU\nDE RUEHRO #0123/02 1521200\nZNR UUUUU ZZH\n${sent}${section}`), joined);
    });
    it('written with other stops and commas', () => { assert.equal(between(`${section}${passing}EO 12958 N/A\nTAGS PREL IT\nSUBJECT: FISH\n\n`), joined); });

    it('and keeps the paragraphs of the section before it, which had such a head', () => {
      const head = 'PAGE 01        BONN  01234  01 OF 03  151832Z\nACTION EUR-12\nR 151750Z MAR 75\nFM AMEMBASSY BONN\nTO SECSTATE WASHDC 1235\n\n';
      const level = (section: string): string => `C O N F I D E N T I A L SECTION ${section} OF 03 BONN 01234\n\n`;
      const copy = `${head}${level('01')}E.O. 11652: GDS\nTAGS: PFOR, GW\nSUBJECT: TALKS\n\n1. ALL CAME.\n\n${head.replace('01 OF', '02 OF')}${level('02')}2. THE CHANCELLOR WAS NOT THERE.\n\n3. FM GENSCHER SAID LITTLE.\n\n${level('03')}4. MORE.\n`;
      for (const words of ['2. THE CHANCELLOR WAS NOT THERE.', '3. FM GENSCHER SAID LITTLE.', '4. MORE.']) assert.ok(restored(copy).includes(words), words);
    });

    it('and keeps what stands below a first page and is no such head', () => {
      assert.match(between(`${first}ALL SAY. He went\n${print}${section}`), /ALL SAY\. He went\nACTION/);
      assert.match(between(`${first}FISH\n${print}${section}`), /FISH\nACTION/);
      assert.match(between(`${first}${print}WINE\n${section}`), /WINE\n/);
      assert.match(between(`${first}${print.replace('PARIS\n', 'PARIS\nWINE.\nAMEMBASSY OSLO\n')}${section}`), /WINE\.\n/);
      assert.match(between(`${first}${print.replace('PARIS\n', 'PARIS\nWINE\nPEAR\nCORK\nAMEMBASSY OSLO\n')}${section}`), /WINE\nPEAR\nCORK\n/);
      assert.match(between(`${first}AS ALL SAY WHO WENT THERE\n\n${section}`), /AS ALL SAY WHO WENT THERE\n/);
      assert.match(between(`${section}PARIS PLEASE PASS\n.\n`), /PARIS PLEASE PASS\n\.\n/);
    });
  });

  it('takes away what an archive says over a part of a cable, and nothing that is fused to it', () => {
    const note = 'This record is a partial extract of the original cable. The full text of the original cable is not available.';
    const banner = '02ROME123\n2002-07-03\nCONFIDENTIAL\nEmbassy Rome\n';
    const rest = '\n\nTAGS: PREL, IT\nSUBJECT: FISH\n\n1. Fish swim.\n';
    for (const fused of ['UNCLAS ROME 000123', 'C O N F I D E N T I A L ROME 000123', '\n\n181036Z Jul 02\n\nUNCLAS ROME 000123', 'Wednesday, 03 July 2002, 12:03\nUNCLAS ROME 000123']) {
      const copy = banner + note + fused + rest;
      assert.equal(restored(copy), fused.trim() + rest);
      assert.equal(toContract(parse(copy))[0]?.reference?.id, '02ROME123', fused);
    }
  });

  it('keeps every line of a paragraph and the signature, between lines of pages, heads and catalogues in any order', () => {
    const head = 'PAGE 01        ROME  01196  01 OF 03  082030Z\n\nACTION EUR-12\n\nR 151750Z MAR 75\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1234\n\nC O N F I D E N T I A L SECTION 01 OF 03 ROME 01196\n\nE.O. 11652: GDS\nTAGS: PFOR, IT\nSUBJECT: TALKS ON THE SEA\n\n1. ALPHA WORDS STAND HERE\nON BRAVO LINES.\n';
    const furniture = ['CONFIDENTIAL', '\nCONFIDENTIAL\n\nCONFIDENTIAL\n', 'PAGE 02        ROME  01196  01 OF 03  082030Z', 'PAGE 01        ROME  01196  02 OF 03  082030Z', 'ACTION EUR-12', 'R 151750Z MAR 75', 'FM AMEMBASSY ROME', 'TO SECSTATE WASHDC 1234', 'C O N F I D E N T I A L SECTION 02 OF 03 ROME 01196', 'E.O. 11652: GDS', 'SUBJECT: TALKS ON THE SEA', 'UNCLASSIFIED', 'NNNN', 'Message Attributes', 'Capture Date: 01 JAN 1994', 'Channel Indicators: n/a', '---', 'BT', '', '', ''];
    const words = ['2. CHARLIE WORDS STAND HERE', 'ON DELTA LINES.', '3. ECHO WORDS.', '(A) FOXTROT; AND', '(B) GOLF.', 'HOTEL AND INDIA SAID', '"JULIET."', 'FM KILO SAID SO.', 'GOLDBERG'];
    const random = new Random(5);
    for (let turn = 0; turn < 2000; turn++) {
      const copy = `${head}${Array.from({ length: random.from(4, 17) }, () => random.pick(random.chance(0.4) ? words : furniture)).join('\n')}\n`;
      const after = restored(copy);
      for (const line of words) assert.equal(after.split(line).length, copy.split(line).length, `${line} in\n${copy}`);
    }
  });

  it('keeps a telegram that begins right below a catalogue', () => {
    const next = 'O 150905Z FEB 75\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 1235\nUNCLAS ROME 01197\n\nSUBJECT: MORE TALKS\n\n1. ALL CAME.\n';
    const copy = `UNCLAS ROME 01196\n\nSUBJECT: TALKS\n\n1. ALL WENT.\n\nGOLDBERG\n\nMessage Attributes\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\n`;
    assert.ok(restored(copy + next).includes(next));
    assert.doesNotMatch(restored(copy), /Channel/);
  });

  describe('of a print of the 1970s', () => {
    const print = (over: string, between: string, close: string): string => `${over}ACTION EUR-12\nINFO OCT-01 ISO-00 /084 W\n--------------------- 113456\nR 151500Z MAR 74\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 1234\nLIMITED OFFICIAL USE OSLO 0577\nE.O. 11652: N/A\nTAGS: SCUL, NO\nSUBJECT: LANTERN FAIR\n1. THE FAIR OPENED IN\n${between}THE RAIN.\n${close}`;

    it('takes the levels around its pages away, with the mark of a copy sent twice, and those below the signature', () => {
      for (const mark of ['', ' POSS DUPE']) for (const zone of ['Z', ' Z']) {
        const text = print(`LIMITED OFFICIAL USE${mark}\nPAGE 01 OSLO 00577 151832${zone}\n`, `LIMITED OFFICIAL USE\nLIMITED OFFICIAL USE\nPAGE 02 OSLO 00577 151832${zone}\n`, 'BERG\n\nLIMITED OFFICIAL USE\n\nNNN\n');
        assert.equal(restored(text), print('', '', 'BERG\n\nNNN\n'));
      }
    });

    it('takes the level below the signature away with the sign that prints of 2000 have below it', () => {
      assert.equal(restored(print('PAGE 01 OSLO 00577 151832Z\n', '', 'BERG\n\n                       LIMITED OFFICIAL USE\n\n>\n')), print('', '', 'BERG\n'));
    });

    it('keeps what stands below the signature and is no level, and a level below the text', () => {
      for (const close of ['BERG\nSIPDIS\n', 'BERG\n.\n', '2. MARKED:\nLIMITED OFFICIAL USE\n']) assert.equal(restored(print('', '', close)), print('', '', close));
    });

    it('takes the catalogue below it away, with the title or hyphens over it or without', () => {
      const catalogue = 'Capture Date: 01 JAN 1994\nChannel Indicators: n/a\nConcepts: FAIRS\nTo: STATE\n';
      for (const over of ['', '---\n', '\n---\n\n', '\nMessage Attributes\nAutomatic Decaptioning: X\n']) {
        assert.equal(restored(print('', '', `BERG\nNNN\n${over}${catalogue}`)), print('', '', 'BERG\nNNN\n'), over);
        assert.equal(restored(print('', '', over.trimStart() + catalogue)), print('', '', ''), over);
      }
    });

    it('takes the note of the archive away that the document ends, alone and over the catalogue', () => {
      const note = '\n<< END OF DOCUMENT >>\n';
      for (const below of [note, `${note}\n\nMessage Attributes\n\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\nConcepts: FAIRS\nTo: STATE\n`]) {
        assert.equal(restored(print('', '', `BERG\nNNN\n${below}`)), print('', '', 'BERG\nNNN\n'), below);
      }
    });

    it('takes all keys of the catalogue away, and what the review stamped below one of them', () => {
      const catalogue = 'Capture Date: 01 JAN 1994\nChannel Indicators: n/a\nConcepts: FAIRS, LANTERNS,\nLAMPS\nControl Number: n/a\nCopy: SINGLE\nDecaption Note: n/a\nDisposition Action: RELEASED\nDisposition Approved on Date: n/a\nDocument Number: 1974OSLO00577\n'
        + 'Previous Channel Indicators: n/a\nReference: n/a\nReview Action: RELEASED, APPROVED\nReview Markings: ! \'n/a\n\n    Margaret P. Grafeld\n\n    US Department of State\n\n    EO Systematic Review\n\n    30 JUN 2005\'\n'
        + 'Review Media Identifier: n/a\nReview Referral Date: n/a\nSecure: OPEN\nTAGS: SCUL, NO\nType: TE\n\nMargaret P. Grafeld\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n30 JUN 2005\n';
      const signs = ["'", '"', '&#39;', '&#x27;', '&#x0027;', '&quot;'];
      for (const sign of signs) assert.equal(restored(print('', '', `BERG\nNNN\n---\n${catalogue.replace("2005'", `2005${sign}`)}`)), print('', '', 'BERG\nNNN\n'), sign);
    });

    it('takes the title over it away, and the catalogue with what the archive wrapped in it and the stamp below it', () => {
      const stamp = 'Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006\n';
      const long = 'Concepts: FAIRS, LANTERNS, CULTURAL PRESENTATIONS, MUSIC, CHOIRS, HARBORS, FERRIES, CHILDREN, PIANOS, MEETING';
      const catalogue = `\n             Message Attributes\n\nAutomatic Decaptioning: X\nCapture Date: 01 JAN 1994\n${long}\nDELEGATIONS\nControl Number: n/a\nReference: ${'75 HONG KONG 7557, '.repeat(6)}75 HONG\nKONG 8025, ${'75 HONG KONG 7557, '.repeat(5)}75\nOSLO 4\nRetention: 0\nStatus: <DBA CORRECTED> one 971009;\none 971009\nReview Action: RELEASED\nMarkings: ${stamp}\n${stamp}${stamp}`;
      assert.equal(restored(`${stamp}\n             Message Text\n\n\n${print('', '', `BERG\nNNN\n${catalogue}`)}`), print('', '', 'BERG\nNNN\n'));
    });

    it('takes the catalogue of 1979 away, which has more keys, and the stamps between it and the telegram', () => {
      const stamp = '          Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n';
      const catalogue = 'Message Attributes\nAutomatic Decaptioning: X\nCapture Date: 01 jan 1994\nExecutive Order: N/A\nErrors: N/A\nExpiration:\nFilm Number: D790000-0001\nFormat: TEL\nFrom: OSLO\nLine Count: 35\n'
        + `Litigation Code IDs:\nLitigation Codes:\nLitigation History:\nLocator: TEXT ON-LINE\nType: TE\nvdkvgwkey: odbc://SAS/SAS.dbo.SAS_Docs/0000\nReview Markings:\nSheryl P. Walter\nMarkings: ${stamp.trim()}\n\n${stamp}`;
      assert.equal(restored(print('', '', `BERG\nNNN\n\n${stamp}\n${stamp}\n\n   ${catalogue}`)), print('', '', 'BERG\nNNN\n'));
    });

    it('keeps over such a catalogue what is not the whole stamp of the review', () => {
      for (const kept of ['Margaret P. Grafeld Declared it open.', 'Declassified/Released US letters of 1970 were sent.', '4 May 1979', 'US Department of State']) {
        assert.match(restored(print('', '', `BERG\nNNN\n${kept}\n---\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\n`)), new RegExp(`NNN\\n${kept.replaceAll('.', String.raw`\.`)}\\n$`));
      }
    });

    it('keeps words that stand below such a catalogue', () => {
      assert.match(restored(print('', '', 'BERG\n---\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\n\nThe fair was good.\n')), /BERG\n\nThe fair was good\.\n$/);
      assert.match(restored(print('', '', 'BERG\n---\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\nThe fair was good.\nSo it was.\nCopy: SINGLE\n')), /BERG\nThe fair was good\.\nSo it was\.\nCopy: SINGLE\n$/);
    });
  });

  it('keeps the level below the signature of what is no print', () => {
    const text = '1. (U) The harvest was good.\n\nROE\n\nUNCLASSIFIED\n';
    assert.equal(restored(HEAD + text), HEAD + text);
    assert.equal(restored(`${HEAD}1. (U) The harvest\n${PAGE}was good.\n\nROE\n\nUNCLASSIFIED\n`), `${HEAD}1. (U) The harvest\nwas good.\n\nROE\n\nUNCLASSIFIED\n`);
  });

  it('keeps the level in forms that no page has, as the last line', () => {
    for (const level of ['CONFIDENTIAL//NOFORN', 'S E C R E T', 'SECRET//NOFORN\nSENSITIVE BUT UNCLASSIFIED']) kept(`\n${level}\n`);
    const text = `${HEAD}1. (U) The harvest was\n${PAGE}good.\n\n2. (U) The marks are:\n\nSECRET//NOFORN\nSENSITIVE BUT UNCLASSIFIED\n`;
    assert.match(restored(text), /SECRET\/\/NOFORN\nSENSITIVE BUT UNCLASSIFIED\n$/);
  });

  it('takes the sign away by which a mail quotes all of its lines', () => {
    const text = `${HEAD.trimStart()}1. (U) The harvest was\n${PAGE}good.\n\n   A. Fruit.\n`;
    for (const sign of ['> ', '>', '> > ', '>>']) {
      assert.equal(restored(text.replace(/^/gm, sign)), restored(text), sign);
      assert.equal(restored(text.replace(/^(?=.)/gm, sign).replaceAll('\n', '\r\n')), restored(text).replaceAll('\n', '\r\n'), `${sign}, no sign on blank lines`);
    }
    const sent = 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: LANTERNS\n\n1. (U) It rained.\n';
    assert.equal(restored(sent.replace(/^(?=.)/gm, '> ')), sent, 'nothing else is to be restored');
    assert.equal(restored(`${sent}\n> 5 boats came.\n> 6 boats left.\n`), `${sent}\n> 5 boats came.\n> 6 boats left.\n`, 'nor is that of a text');
    assert.equal(restored(`${sent}<end>`), `${sent}<end>`, 'the sign at the end of a text is none of a mail');
    const mail = 'From: Roe, Jane\nSent: Tuesday, March 3, 2009 4:12 PM\nTo: Doe, John\nSubject: FW: Lanterns\n\nThis came in today.\n\n';
    const telegram = 'R 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nUNCLAS GUANGZHOU 000208\n\nSUBJECT: LANTERNS\n\n1. (U) It rained.\n';
    assert.equal(restored(`${mail}${telegram.replace(/^/gm, '>').slice(0, -1)}`), mail + telegram, 'below what the mail says');
    for (const other of [`${sent.replace(/^(?=.)/gm, '> ')}Somebody wrote this.\n`, '> 1. (U) No cable.\n']) assert.equal(restored(other), other);
  });

  it('keeps a list of telegrams, with their titles and dates', () => {
    kept('06GUANGZHOU1208\nHarbor festival planned\n2006-12-11\nCONFIDENTIAL\nAll of these are to be read together.\n06GUANGZHOU1209\nHarbor festival held\n2006-12-12\nCONFIDENTIAL\nConsulate Guangzhou');
  });

  it('leaves a blank line where a page line stood between paragraphs of one block: below a short line that ends a sentence', () => {
    const long = 'The harvest was good in the hills and in the plain by the sea';
    const over = (above: string, below: string): string => restored(`${HEAD}1. (U) ${long},\n${long}.\n${above}\n${PAGE}${below}\n`).slice(`${HEAD}1. (U) ${long},\n${long}.\n`.length);
    assert.equal(over('It rained.', 'Biographic Note'), 'It rained.\n\nBiographic Note\n');
    assert.equal(over('It rained.', 'and then it snowed.'), 'It rained.\nand then it snowed.\n');
    assert.equal(over('It rained on', 'Monday in Rome.'), 'It rained on\nMonday in Rome.\n');
    assert.equal(over(`${long}.`, 'Biographic notes follow.'), `${long}.\nBiographic notes follow.\n`);
    assert.equal(over('Begin text:', 'To the Embassy.'), 'Begin text:\n\nTo the Embassy.\n');
    // More lines than a call takes arguments.
    assert.equal(over(`It rained.${'\n'.repeat(200_000)}`, 'Biographic Note'), 'It rained.\n\nBiographic Note\n');
  });

  it('leaves a blank line over a heading that is read as none, whatever the length of the line above the page', () => {
    for (const last of ['It is poor.', 'The city says that it will pay for the hall and for all that is in it. It is poor.', 'The hall is old. (It is poor.)']) {
      for (const heading of ['TURKEY', 'Roof Costs: No End in Sight', 'WORRY & HOPE AMONG THOSE WHO ARE TOLD TO BUILD IT']) {
        const below = `${heading}\n\n2. (U) The painters wait.\n`;
        assert.equal(restored(`${HEAD}1. (U) One. ${last}\n${PAGE}${below}`), `${HEAD}1. (U) One. ${last}\n\n${below}`, heading);
      }
    }
    const full = '1. (U) The city says that it will pay for the hall and the old roof.';
    for (const below of ['It is poor.', 'END SUMMARY']) assert.equal(restored(`${HEAD}${full}\n${PAGE}${below}\n\n2. (U) Two.\n`), `${HEAD}${full}\n${below}\n\n2. (U) Two.\n`);
    const goesOn = 'The mayor says that he did not\n';
    assert.equal(restored(`${HEAD}${full}\n${PAGE}${goesOn}${PAGE.replace('002 OF', '003 OF')}come back.\n`), `${HEAD}${full}\n${goesOn}come back.\n`);
  });

  it('puts an underline below its heading again where a page line stood between', () => {
    assert.equal(restored(`${HEAD}1. (U) It rained.\n\nThe Weather\n${PAGE}-----------\n\n2. (U) It snowed.\n`), `${HEAD}1. (U) It rained.\n\nThe Weather\n-----------\n\n2. (U) It snowed.\n`);
  });

  it('joins what a page line cut before a letter or a number in brackets', () => {
    for (const rest of ['(c) of the agenda was read.', '4 (c) of the agenda was read.']) {
      assert.equal(restored(`${HEAD}1. (U) It rained when item\n${PAGE}${rest}\n\n2. (U) It snowed.\n`), `${HEAD}1. (U) It rained when item\n${rest}\n\n2. (U) It snowed.\n`);
    }
  });

  it('leaves a blank line between the items of a list where the other items have one, and none where they have none', () => {
    const list = (between: string, page: string, pilcrow = ''): string => `${HEAD}1. (U) The points:\n\n- The harvest was\ngood;${between}- so was the wine; and${page}- so were the fish.${between}- All were.\n\n2. (U) The others:\n\n1. Fruit.${between}2. Nuts.${page}${pilcrow}3. Fish.\n`;
    for (const pilcrow of ['', '¶']) for (const between of ['\n\n', '\n']) assert.equal(restored(list(between, `\n${PAGE}`, pilcrow)), list(between, between));
    const signs = (page: string): string => `${HEAD}1. (U) The points follow:${page}=    RAIN PROVINCE: THERE WAS\nnone.\n\n=    SUN PROVINCE: THERE WAS\nsome.\n`;
    assert.equal(restored(signs(`\n${PAGE}`)), signs('\n\n'));
    const first = (page: string): string => `${HEAD}1. (U) The points follow below.${page}   A. Fruit;\n\n   B. fish.\n`;
    assert.equal(restored(first(`\n${PAGE}`)), first('\n\n'));
    const capitals = (page: string): string => `${HEAD}1. (U) THE POINTS:\n\n- THE HARVEST;\n\n- THE WINE; AND${page}- THE FISH.\n\n- ALL OF THEM.\n`;
    assert.equal(restored(capitals(`\n${PAGE}`)), capitals('\n\n'));
  });

  it('takes the form feed away with the page line before it, where it stands before the first word of the page', () => {
    const text = (page: string): string => `${HEAD}1. (U) The harvest was in the hills and in the plain by the sea${page}good, all say.\n`;
    assert.equal(restored(text(`\n${PAGE.trimEnd()}\n\f`)), text('\n'));
  });

  it('gives back each paragraph and each heading of an invented telegram that was published', () => {
    for (let number = 1; number <= 100; number++) {
      const { draft, finish } = soundCable(new Random(number), COPIES[number % COPIES.length]);
      assert.deepEqual(said(restored(finish(draft))), said(draft), `cable ${String(number)}`);
    }
  });

  describe('whose lines have a blank line below each', () => {
    const page = (text: string, end: string): string => text.replace(/\n/g, `${end}${end}`);
    const telegrams = Array.from({ length: 40 }, (_, number) => soundCable(new Random(number), COPIES[number % COPIES.length])).filter(({ draft }) => draft.split('\n').length > 60);

    it('takes those away, and leaves those that the telegram has', () => {
      assert.ok(telegrams.length > 10);
      for (const { draft, finish } of telegrams) {
        for (const end of ['\n', '\r\n']) assert.equal(restored(page(draft, end)), draft.replaceAll('\n', end));
        assert.deepEqual(said(restored(page(finish(draft), '\n'))), said(draft));
      }
    });

    it('takes those away in one go with a catalogue below the text that has longer lines', () => {
      const catalogue = `Message Attributes\nAutomatic Decaptioning: X\nCapture Date: 01 JAN 1994\nConcepts: ${'FAIRS, LANTERNS, '.repeat(7)}\nLAMPS\nControl Number: n/a\nErrors: N/A\n`;
      for (const { draft, finish } of telegrams) {
        assert.equal(restored(page(`${draft}${catalogue}`, '\n')).trimEnd(), draft.trimEnd());
        assert.equal(restored(page(`${finish(draft)}\n${catalogue}`, '\n')).trimEnd(), restored(page(finish(draft), '\n')).trimEnd());
      }
    });

    it('takes them away with a banner over the text whose title is as long as that', () => {
      const banner = `07LISBON208\n${'The Harbor Festival Opens '.repeat(4)}\nThu Feb 15 00:00:00 +0100 2007\nUNCLASSIFIED\nEmbassy Lisbon\n`;
      const telegram = `R 151205Z FEB 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000208\n\nE.O. 12958: N/A\nTAGS: SCUL, PO\nSUBJECT: HARBOR FESTIVAL\n\n${Array.from({ length: 12 }, (_, at) => `${String(at + 1)}. The harbor festival opens on Monday with boats and\nwith fireworks, and\nwith a band.\n`).join('\n')}\nROE\n`;
      assert.equal(restored(page(`${banner}${telegram}`, '\n')), telegram);
    });

    it('finds nothing in the copy but what is wrong in the telegram', () => {
      for (const { draft } of telegrams) assert.deepEqual(check(parse(page(draft, '\n')), DEFAULT_SETTINGS).map(({ ruleId }) => ruleId), []);
    });

    it('reads hundreds of thousands of blank lines', () => {
      const text = `${HEAD}1. (U) It rained.\n${'\n'.repeat(400_000)}ROE\n`;
      assert.equal(restored(text), text);
    });

    it('gives way while it looks for them in a long text', () => {
      const steps = [...withoutDoubledLines('It rained on the harbor.\n'.repeat(100_000))].length;
      assert.ok(steps >= 5, `${String(steps)} times`);
    });

    it('keeps blank lines between paragraphs that are a line each, and between the lines of a list', () => {
      const paragraphs = Array.from({ length: 40 }, (_, at) => `${String(at + 1)}. (U) The harvest was good in the hills and in the plain by the sea, the ${String(at)}th, and it was sold in town.`).join('\n\n');
      const list = Array.from({ length: 40 }, (_, at) => `- the item ${String(at)}`).join('\n\n');
      for (const text of [`${HEAD}${paragraphs}\n`, `${HEAD}${paragraphs}\n\n\n\nROE\n`, `${HEAD}1. (U) The points:\n\n${list}\n`]) assert.equal(restored(text), text);
    });
  });

  it('ends after one round and loses no word of the text, whatever the text', () => {
    fc.assert(fc.property(cableLike, text => {
      const once = restored(text);
      assert.equal(restored(once), once);
    }), { seed: 11, numRuns: 500 });
  });
});
