import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { completion, explainItem, type CompletionItem, type CompletionSettings, type ItemKind } from '../../server/src/features/completion';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { applyEdits } from '../../server/src/text/span';
import { BAD_INPUT, cableLike, FULL, PROPERTY } from './samples';

const CUSTOM_VOCABULARY = {
  tags: { LANT: 'Lanterns' },
  posts: [{ name: 'HARBORTOWN', address: 'AMCONSUL HARBORTOWN', routingIndicator: 'RUEHXX' }],
  captions: ['LANTERN CHANNEL'],
};
const SETTINGS: CompletionSettings = { vocabulary: DEFAULT_SETTINGS.vocabulary, today: '2026-11-24', byCharacter: false };
const BY_CHARACTER: CompletionSettings = { ...SETTINGS, byCharacter: true };

/** Where `|` stands in the text; it is taken out. */
function at(marked: string, settings = SETTINGS): { text: string; items: readonly CompletionItem[]; incomplete: boolean } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, ...completion(parse(text), offset, settings) };
}

function labels(marked: string, settings = SETTINGS): string[] {
  return at(marked, settings).items.map(({ label }) => label);
}

/** The text after an item was taken, in the place of the whole word. */
function take(marked: string, label: string, how: 'insert' | 'replace' = 'replace', settings = SETTINGS): string {
  const { text, items } = at(marked, settings);
  const item = items.find(each => each.label === label);
  assert.ok(item, `${label} is not among ${items.slice(0, 9).map(each => each.label).join(', ')}`);
  return applyEdits(text, [{ ...item[how], newText: item.newText }]);
}

const TRANSMISSION = 'O R 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC\n';
const CLASSIFIED = `${TRANSMISSION}BT\nC O N F I D E N T I A L GUANGZHOU 000001\n\nE.O. 12958: DECL: 02/14/2017\nTAGS: PHUM, CH\nSUBJECT: (U) LANTERNS\nREF: A. STATE 1234\n     B. BEIJING 77 (NOTAL)\n\n`;
const UNCLASSIFIED = 'UNCLAS GUANGZHOU 000001\n\n';

describe('features/completion', () => {
  describe('of keywords', () => {
    it('offers in an empty file what a header has, in its order', () => {
      const found = labels('|');
      assert.deepEqual(found.slice(0, 4), ['FM', 'TO', 'INFO', 'UNCLAS']);
      const order = ['E.O. 13526:', 'TAGS:', 'SUBJECT:', 'REF:'].map(label => found.indexOf(label));
      assert.deepEqual(order, [...order].sort((a, b) => a - b));
      assert.ok(!order.includes(-1));
    });

    it('writes nothing twice that stands behind the caret already, in either way of taking an item', () => {
      for (const how of ['insert', 'replace'] as const) {
        assert.equal(take(`${CLASSIFIED.trimEnd()}\nClassified| By: JANE ROE, CONSUL\n`, 'Classified By:', how), `${CLASSIFIED.trimEnd()}\nClassified By: JANE ROE, CONSUL\n`);
        assert.equal(take(`${UNCLASSIFIED}ROGER| CHANNEL\n`, 'ROGER CHANNEL', how), `${UNCLASSIFIED}ROGER CHANNEL\n`);
        assert.equal(take(`${UNCLASSIFIED}SENSI|TIVE\n`, 'SENSITIVE', how), `${UNCLASSIFIED}SENSITIVE\n`);
        assert.equal(take(`${UNCLASSIFIED}rog|er channels\n`, 'ROGER CHANNEL', 'insert'), `${UNCLASSIFIED}ROGER CHANNELer channels\n`);
      }
      assert.equal(take('TAGS: |PHUM, CH\n', 'PHUM', 'insert'), 'TAGS: PHUM, CH\n');
      assert.equal(take('TAGS: CH HK |PREL\n', 'PREL', 'insert'), 'TAGS: CH HK PREL\n');
      const order = `${TRANSMISSION}BT\nC O N F I D E N T I A L GUANGZHOU 000001\n\nE.O. 12958: `;
      assert.deepEqual(labels(`${order}DEC| 02/14/2017\n`), ['DECL:']);
      assert.equal(take(`${order}DEC| 02/14/2017\n`, 'DECL:'), `${order}DECL: 02/14/2017\n`);
    });

    it('offers what begins with what is typed', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}TAGS: CH\nS|`), ['SUBJECT:']);
      assert.equal(take('TA|', 'TAGS:'), 'TAGS: ');
      assert.deepEqual(labels('C O N|'), ['C O N F I D E N T I A L']);
      assert.deepEqual(labels('conf|'), ['C O N F I D E N T I A L']);
    });

    it('offers the level whose letters are typed one by one below addressees, and no addressee at the blanks', () => {
      for (const [letters, level] of [['C ', 'C O N F I D E N T I A L'], ['C O ', 'C O N F I D E N T I A L'], ['S E ', 'S E C R E T'], ['T O P ', 'T O P  S E C R E T']] as const) {
        assert.equal(labels(`${TRANSMISSION}INFO RUEHHE/AMEMBASSY HELSINKI\n${letters}|`, BY_CHARACTER)[0], level);
        assert.ok(!labels(`${TRANSMISSION}INFO RUEHHE/AMEMBASSY HELSINKI\n${letters}|`, BY_CHARACTER).some(label => label.includes('/')));
      }
    });

    it('offers the levels behind BT, and no addressee', () => {
      const typed = (letters: string): string[] => labels(`${TRANSMISSION}INFO RUEHHE/AMEMBASSY HELSINKI\nBT\n${letters}|`);
      for (const letters of ['C', 'C ', 'C O', 'C O ']) assert.deepEqual([typed(letters)[0], typed(letters).some(label => label.includes('/'))], ['C O N F I D E N T I A L', false], letters);
    });

    it('writes nothing a second time that stands behind the caret', () => {
      const header = TRANSMISSION;
      assert.equal(take(`${header}UNCLAS| GUANGZHOU 000208\n`, 'UNCLAS'), `${header}UNCLAS GUANGZHOU 000208\n`);
      assert.equal(take(`${header}C O N F| I D E N T I A L GUANGZHOU 000208\n`, 'C O N F I D E N T I A L'), `${header}C O N F I D E N T I A L GUANGZHOU 000208\n`);
      assert.equal(take(`${UNCLASSIFIED}E|.O. 12958: N/A\n`, 'E.O.'), `${UNCLASSIFIED}E.O. 12958: N/A\n`);
      assert.equal(take(`${UNCLASSIFIED}E.O. 129|58: N/A\n`, '12958'), `${UNCLASSIFIED}E.O. 12958: N/A\n`);
      assert.equal(take(`${UNCLASSIFIED}TA|GS: EAGR\n`, 'TAGS:'), `${UNCLASSIFIED}TAGS: EAGR\n`);
      assert.equal(take(`${UNCLASSIFIED}SUBJ|HARBOR FESTIVAL\n`, 'SUBJECT:', 'insert'), `${UNCLASSIFIED}SUBJECT: HARBOR FESTIVAL\n`);
      for (const how of ['insert', 'replace'] as const) assert.equal(take(`${UNCLASSIFIED}SUBJ|: HARBOR FESTIVAL\n`, 'SUBJECT:', how), `${UNCLASSIFIED}SUBJECT: HARBOR FESTIVAL\n`);
      assert.equal(take(`FM| AMCONSUL GUANGZHOU\n`, 'FM'), 'FM AMCONSUL GUANGZHOU\n');
      const secret = `${TRANSMISSION}BT\nS E C R E T GUANGZHOU 000001\n\nE.O. 12958: `;
      assert.equal(take(`${secret}|DECL: 04/12/2017\n`, 'DECL: 02/14/2017'), `${secret}DECL: 02/14/2017\n`);
      assert.deepEqual(labels(CLASSIFIED.replace('\nREF', '\nClassified By: J. Roe; Reasons: 1.|4 (b)\nREF')), []);
    });

    it('leaves a level that is written out as it is, and offers the telegram\'s', () => {
      assert.deepEqual(labels('UNCLASSIFIED|'), ['UNCLASSIFIED', 'UNCLAS']);
      assert.equal(take('UNCLASSIFIED|', 'UNCLASSIFIED'), 'UNCLASSIFIED');
    });

    it('offers the security lines, that of the level first', () => {
      const header = (line: string): string => `VZCZCXRO7105\nDE RUEHGZ #0208 0450905\n${line}\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC\nBT\nS E C R E T GUANGZHOU 000208\n`;
      assert.deepEqual(labels(header('ZN|')), ['ZNY SSSSS ZZH', 'ZNR UUUUU ZZH', 'ZNY EEEEE ZZH', 'ZNY CCCCC ZZH', 'ZNY TTTTT ZZH']);
    });

    it('leaves out what is there, and puts what was passed over last', () => {
      const found = labels(`${UNCLASSIFIED}TAGS: CH\n|\nSUBJECT: X\n`);
      assert.ok(!found.includes('TAGS:') && !found.includes('SUBJECT:') && !found.includes('UNCLAS'));
      assert.deepEqual(labels(`${UNCLASSIFIED}SUBJECT: X\n|`).slice(0, 1), ['REF:']);
    });

    it('writes the E.O. line that the day and the level of the cable ask for', () => {
      assert.equal(take('O 140905Z FEB 07\nS E C R E T GUANGZHOU 000001\n\nE|', 'E.O. 12958: DECL: 02/14/2017').split('\n').pop(), 'E.O. 12958: DECL: 02/14/2017');
      assert.equal(take(`${UNCLASSIFIED}E|`, 'E.O. 13526: N/A'), `${UNCLASSIFIED}E.O. 13526: N/A`);
      assert.deepEqual(labels(`${UNCLASSIFIED}E|`, { ...SETTINGS, today: null }).slice(0, 1), ['E.O.']);
    });

    it('names the post that sends behind the level, and others where no line says who sends', () => {
      assert.equal(take(`${TRANSMISSION}BT\nUNC|`, 'UNCLAS').split('\n').pop(), 'UNCLAS GUANGZHOU ');
      const found = labels(`${TRANSMISSION}BT\nUNCLAS |`, BY_CHARACTER);
      assert.ok(found[0] === 'GUANGZHOU' && !found.includes('STATE'));
      assert.ok(labels('UNCLAS |', BY_CHARACTER).includes('STATE'));
    });
  });

  describe('of addressees', () => {
    it('begins with the Department and the posts of the country that the cable is sent from', () => {
      assert.deepEqual(labels('TO |', BY_CHARACTER)[0], 'RUEHC/SECSTATE WASHDC');
      const found = labels('FM AMCONSUL GUANGZHOU\nINFO |');
      assert.equal(found[0], 'RUEHC/SECSTATE WASHDC');
      assert.ok(found.indexOf('RUEHBJ/AMEMBASSY BEIJING') < 8);
    });

    it('finds one by name, city, country or indicator, and writes indicator and name', () => {
      for (const typed of ['beijing', 'AMEMBASSY BEI', 'RUEHBJ', 'RUEHBJ/AMEM', 'beij']) assert.equal(take(`TO ${typed}|`, 'RUEHBJ/AMEMBASSY BEIJING'), 'TO RUEHBJ/AMEMBASSY BEIJING');
      assert.ok(labels('INFO china|').includes('RUEHGZ/AMCONSUL GUANGZHOU'));
    });

    it('offers a name that is whole as it stands first, so that Enter ends the line, and then with its indicator', () => {
      for (const name of ['SECSTATE WASHDC', 'AMEMBASSY BEIJING']) {
        const [own, other] = at(`TO ${name}|`).items;
        assert.deepEqual([own?.newText, other?.newText.split('/')[1]], [name, name]);
      }
      assert.equal(take('TO SECSTATE WASHDC|', 'RUEHC/SECSTATE WASHDC'), 'TO RUEHC/SECSTATE WASHDC');
      for (const name of ['USMISSION USNATO', 'USMISSION USUN NEW YORK']) assert.equal(at(`TO ${name}|`).items[0]?.newText, name, 'a longer writing is another row');
      assert.equal(labels('TO secstate washdc|')[0], 'RUEHC/SECSTATE WASHDC');
      assert.equal(labels('TO SECSTATE|')[0], 'RUEHC/SECSTATE WASHDC');
      assert.equal(labels('TO RUEHC/SECSTATE WASHDC|')[0], 'RUEHC/SECSTATE WASHDC');
    });

    it('writes the name alone behind FM', () => {
      assert.equal(take('FM guang|', 'RUEHGZ/AMCONSUL GUANGZHOU'), 'FM AMCONSUL GUANGZHOU');
    });

    it('leaves out those that are addressed already, and goes on with the list on the next line', () => {
      assert.ok(!labels(`${TRANSMISSION}INFO SECST|`).includes('RUEHC/SECSTATE WASHDC'));
      assert.equal(take(`${TRANSMISSION}RUEHB|`, 'RUEHBJ/AMEMBASSY BEIJING'), `${TRANSMISSION}RUEHBJ/AMEMBASSY BEIJING`);
      assert.equal(take(`${TRANSMISSION}RUEHBJ/A|`, 'RUEHBJ/AMEMBASSY BEIJING'), `${TRANSMISSION}RUEHBJ/AMEMBASSY BEIJING`);
    });

    it('replaces the rest of the word, or keeps it', () => {
      assert.equal(take('TO AMCONSUL GUANG|ZH PRIORITY', 'RUEHGZ/AMCONSUL GUANGZHOU'), 'TO RUEHGZ/AMCONSUL GUANGZHOU PRIORITY');
      assert.equal(take('TO AMCONSUL GUANG|ZH', 'RUEHGZ/AMCONSUL GUANGZHOU', 'insert'), 'TO RUEHGZ/AMCONSUL GUANGZHOUZH');
    });

    it('finds the posts of a country in each line of the list, indented or not', () => {
      for (const line of ['INFO uga|', 'INFO AMEMBASSY NAIROBI\nuga|', 'INFO AMEMBASSY NAIROBI\n     uga|', 'INFO AMEMBASSY NAIROBI\n     AMEMBASSY kam|']) {
        assert.deepEqual(labels(`${TRANSMISSION}${line}\nUNCLAS GUANGZHOU 000001\n`), ['RUEHKM/AMEMBASSY KAMPALA'], line);
      }
      assert.equal(take(`${TRANSMISSION}INFO AMEMBASSY NAIROBI\n     uga|\n`, 'RUEHKM/AMEMBASSY KAMPALA'), `${TRANSMISSION}INFO AMEMBASSY NAIROBI\n     RUEHKM/AMEMBASSY KAMPALA\n`);
    });

    it('puts first the post that is named so, before a country or a word that begins so', () => {
      assert.equal(labels(`${TRANSMISSION}INFO par|`).find(label => label.includes('PARIS')), 'RUEHFR/AMEMBASSY PARIS');
      assert.ok(labels(`${TRANSMISSION}INFO par|`).indexOf('RUEHFR/AMEMBASSY PARIS') < labels(`${TRANSMISSION}INFO par|`).indexOf('RUEHAC/AMEMBASSY ASUNCION'));
      assert.equal(labels(`${TRANSMISSION}INFO beij|`)[0], 'RUEHBJ/AMEMBASSY BEIJING');
    });

    it('puts first the posts that an address of several words begins with, before those of a country that does', () => {
      const first = (marked: string): string[] => at(marked).items.slice(0, 4).map(({ newText }) => newText);
      assert.deepEqual(first('FM AMEMBASSY PAR|').slice(0, 2), ['AMEMBASSY PARAMARIBO', 'AMEMBASSY PARIS']);
      for (const line of ['FM AMEMBASSY L|', `${TRANSMISSION}INFO AMEMBASSY L|`]) assert.ok(first(line).every(text => /\bAMEMBASSY L/.test(text)), first(line).join());
    });

    it('offers no address that the printed list misspells', () => {
      assert.deepEqual(labels('FM quito|').filter(label => label.includes('AMEMBASSY')), ['RUEHQT/AMEMBASSY QUITO']);
      assert.deepEqual(labels('FM pristina|').filter(label => label.includes('AMEMBASSY')), ['RUEHPS/AMEMBASSY PRISTINA']);
    });

    it('keeps its order in editors that rank by how well the typed letters fit', () => {
      const { items, incomplete } = at('FM AMCONSUL GUANGZHOU\nTO secs|');
      assert.ok(incomplete);
      assert.deepEqual(items.map(({ label }) => label).slice(0, 2), ['RUEHC/SECSTATE WASHDC', 'RUEHSD/SECSTATE SERVICE DESK WASHDC']);
      assert.ok(items.every(({ filterText }) => filterText.startsWith('secs ')));
      assert.ok(at(`${TRANSMISSION}i|`).items.every(({ filterText }) => filterText.startsWith('i ')));
    });

    it('offers nothing at a blank behind a sender or an information addressee, where Enter ends the line, and the precedences at their letters', () => {
      const sent = 'O R 140905Z FEB 07\n';
      assert.deepEqual(labels(`${sent}FM AMCONSUL GUANGZHOU |`, BY_CHARACTER), []);
      assert.deepEqual(labels(`${TRANSMISSION}INFO AMEMBASSY RIGA |`, BY_CHARACTER), []);
      assert.deepEqual(labels(`${TRANSMISSION}INFO RUEHRA/AMEMBASSY RIGA\n     AMEMBASSY TALLINN |`, BY_CHARACTER), []);
      assert.equal(labels(`${TRANSMISSION}INFO AMEMBASSY RIGA R|`)[0], 'ROUTINE');
      assert.equal(labels(`${TRANSMISSION}INFO AMEMBASSY RIGA |`)[0], 'ROUTINE');
      assert.ok(labels(`${TRANSMISSION}INFO AMEMBASSY |`, BY_CHARACTER).length > 9);
    });

    it('offers the precedence behind a whole address, that of the date-time group first', () => {
      const sent = 'P R 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\n';
      assert.deepEqual(labels(`${sent}TO RUEHC/SECSTATE WASHDC |`, BY_CHARACTER).slice(0, 2), ['PRIORITY', 'IMMEDIATE']);
      assert.equal(labels(`${sent}TO RUEHC/SECSTATE WASHDC\nINFO RUEHBJ/AMEMBASSY BEIJING |`)[0], 'ROUTINE');
      assert.equal(take('TO RUEHC/SECSTATE WASHDC NIACT IM|', 'NIACT IMMEDIATE'), 'TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE');
      assert.ok(!labels('TO RUEHC/SECSTATE WASHDC PRI|').includes('PRIORITY'), 'retired by 2017');
      assert.deepEqual(labels('TO RUEHC/SECSTATE WASHDC IMMEDIATE |'), []);
    });

    it('offers indicators alone in format lines 2 and 3', () => {
      assert.equal(take('DE guang|', 'RUEHGZ'), 'DE RUEHGZ');
      assert.equal(take('OO RUEHC RUEHG|', 'RUEHGZ'), 'OO RUEHC RUEHGZ');
      assert.deepEqual(labels('DE RUEHGZ |'), []);
    });
  });

  describe('of captions', () => {
    const header = (captions: string): string => `${UNCLASSIFIED}${captions}`;

    it('offers those that may stand beside those that are there', () => {
      assert.ok(labels(header('SIP|')).includes('SIPDIS'));
      const beside = labels(header('NODIS\n\n|\n\nTAGS: CH\nSUBJECT: X\n'));
      assert.ok(!beside.includes('SIPDIS') && !beside.includes('EXDIS') && !beside.includes('NODIS'));
      assert.ok(beside.includes('STADIS'));
    });

    it('puts nothing in with one that is typed whole, behind which Enter ends the line', () => {
      const secret = 'O 140905Z FEB 12\nS E C R E T GUANGZHOU 000208\n\n';
      assert.equal(take(`${secret}EXDI|`, 'EXDIS'), `${secret}NOFORN\nEXDIS`);
      assert.equal(take(`${secret}EXDIS|`, 'EXDIS'), `${secret}EXDIS`);
      assert.equal(take(header('OFFICIAL INFORMA|'), 'OFFICIAL INFORMAL'), header('OFFICIAL INFORMAL '));
      assert.equal(take(header('OFFICIAL INFORMAL|'), 'OFFICIAL INFORMAL'), header('OFFICIAL INFORMAL'));
    });

    it('offers SENSITIVE on an unclassified cable only', () => {
      assert.ok(labels(header('|')).includes('SENSITIVE'));
      assert.ok(!labels('S E C R E T GUANGZHOU 000001\n\n|').includes('SENSITIVE'));
    });

    it('puts first what a caption demands', () => {
      const found = at(header('NODIS\n\n|\n\nTAGS: CH\nSUBJECT: X\n')).items.filter(({ kind }) => kind === 'caption');
      assert.equal(found[0]?.label, 'NOFORN');
    });
  });

  describe('of executive orders and dates', () => {
    it('offers first the order of the cable\'s day, else of today', () => {
      assert.equal(labels('E.O. |', BY_CHARACTER)[0], '13526');
      assert.equal(labels('O 140905Z FEB 07\nE.O. |')[0], '12958');
      assert.equal(take('E.O. 12|', '12958'), 'E.O. 12958: ');
      assert.equal(take('E.O. 12|: N/A', '12958'), 'E.O. 12958: N/A');
    });

    it('declassifies ten years after the date-time group', () => {
      const line = 'O 140905Z FEB 07\nC O N F I D E N T I A L GUANGZHOU 000001\n\nE.O. 12958: ';
      assert.equal(take(`${line}|`, 'DECL: 02/14/2017'), `${line}DECL: 02/14/2017`);
      assert.equal(labels(`${line}|`)[0], 'DECL: 02/14/2017');
      assert.equal(take(`${line}DECL: 02|`, '02/14/2017'), `${line}DECL: 02/14/2017`);
      assert.ok(!labels(`${line}|`).includes('N/A'));
      assert.equal(labels('O 291200Z FEB 08\nE.O. 12958: DECL: |')[0], '02/28/2018');
      assert.equal(labels(`${line}DECL: 02/14/2017\nDeclassify on: |`)[0], '02/14/2017');
    });

    it('has the codes of an order as its lines have them', () => {
      const codes = (date: string, order: string): string[] => labels(`O 140905Z ${date}\nS E C R E T GUANGZHOU 000001\n\nE.O. ${order}: |`);
      assert.deepEqual(codes('FEB 75', '11652').slice(0, 3), ['GDS', 'XGDS-1', 'XGDS-2']);
      assert.ok(codes('FEB 79', '12065').includes('RDS-1'));
      assert.deepEqual(codes('FEB 85', '12356').slice(0, 2), ['DECL: OADR', 'DNG: OADR']);
      assert.ok(!labels('O 140905Z FEB 85\nS E C R E T GUANGZHOU 000001\n\nE.O. 12356: DECL: |').some(label => label.startsWith('DNG')));
      assert.equal(take('O 140905Z FEB 75\nS E C R E T GUANGZHOU 000001\n\nE|', 'E.O. 11652: GDS').split('\n').pop(), 'E.O. 11652: GDS');
      assert.match(explainItem('declassification', 'DNG: OADR') ?? '', /originating agency/);
    });

    it('has N/A alone for an unclassified cable', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}E.O. 13526: |`), ['N/A']);
    });

    it('does not come by a blank behind what is written already, which Enter would only take away', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}E.O. 13526: N/A |`, BY_CHARACTER), []);
      assert.deepEqual(labels('O 140905Z FEB 07\nC O N F I D E N T I A L GUANGZHOU 000001\n\nE.O. 12958: DECL: 02/14/2017 |', BY_CHARACTER), []);
      assert.deepEqual(labels(`${UNCLASSIFIED}E.O. 13526: |`, BY_CHARACTER), ['N/A']);
    });
  });

  describe('of TAGS', () => {
    it('finds countries without their accents and apostrophes, and by names of older days', () => {
      for (const [typed, code] of [['cote', 'IV'], ['ivoire', 'IV'], ['ivory', 'IV'], ['sao tome', 'TP'], ['turkiye', 'TU'], ['turkey', 'TU'], ['burma', 'BM'], ['swazi', 'WZ']] as const) {
        assert.equal(labels(`TAGS: ${typed}|`)[0], code, typed);
      }
    });

    it('finds codes by code and by name', () => {
      assert.equal(labels('TAGS: PR|')[0], 'PREL');
      assert.equal(take('TAGS: human|', 'PHUM'), 'TAGS: PHUM');
      assert.equal(take('TAGS: china|', 'CH'), 'TAGS: CH');
      assert.equal(take('TAGS: PGOV, human ri|', 'PHUM'), 'TAGS: PGOV, PHUM');
      assert.equal(take('TAGS: P|XYZ', 'PREL', 'insert'), 'TAGS: PRELXYZ');
      assert.equal(take('TAGS: P|XYZ', 'PREL'), 'TAGS: PREL');
    });

    it('offers no code that went out with the 1970s', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}TAGS: CENT|`).filter(label => label === 'CENTO'), []);
      assert.deepEqual(labels(`${UNCLASSIFIED}TAGS: AWR|`), []);
    });

    it('puts first the code that is typed in full', () => {
      assert.equal(labels(`${UNCLASSIFIED}TAGS: us|`)[0], 'US');
      assert.equal(labels(`${UNCLASSIFIED}TAGS: as|`)[0], 'AS');
    });

    it('puts a country before other codes where its name begins with what is typed, and codes that do so before both', () => {
      for (const [typed, country] of [['chi', 'CH'], ['ger', 'GM'], ['fra', 'FR'], ['mex', 'MX'], ['ind', 'IN'], ['united k', 'UK']] as const) {
        assert.equal(labels(`${UNCLASSIFIED}TAGS: PGOV, ${typed}|`)[0], country, typed);
      }
      assert.deepEqual(labels(`${UNCLASSIFIED}TAGS: chi|`).slice(0, 3), ['CH', 'CI', 'KCOM']);
      assert.equal(labels(`${UNCLASSIFIED}TAGS: par|`)[0], 'PARM');
    });

    it('puts a country before codes that begin so and whose name nobody knows', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}TAGS: ETRD, ken|`).slice(0, 2), ['KE', 'KENV']);
      assert.equal(labels(`${UNCLASSIFIED}TAGS: kenv|`)[0], 'KENV');
    });

    it('leaves out codes that are there, and puts the country of the origin first', () => {
      const found = labels('FM AMCONSUL GUANGZHOU\nTAGS: PHUM |', BY_CHARACTER);
      assert.equal(found[0], 'CH');
      assert.ok(!found.includes('PHUM') && found.includes('PREL'));
      assert.ok(!labels('FM AMCONSUL GUANGZHOU\nTAGS: CH, |').includes('CH'));
    });

    it('not by a blank alone behind a code, once the country is there: Enter ends the line', () => {
      const from = 'FM AMCONSUL GUANGZHOU\nTAGS: ';
      assert.ok(labels(`${from}|`, BY_CHARACTER).includes('PREL'));
      for (const codes of ['PHUM CH |', 'PHUM, CH, |', 'PHUM,\n      CH |', 'CH |, PHUM']) assert.deepEqual(labels(from + codes, BY_CHARACTER), [], codes);
      assert.deepEqual(labels('TAGS: PHUM |', BY_CHARACTER), [], 'from nobody knows where');
      // A letter, or the key of the list.
      assert.ok(labels(`${from}PHUM CH |`).includes('PREL'));
      assert.ok(labels(`${from}PHUM CH P|`).includes('PREL'));
    });

    it('goes on in a second line, and puts a blank behind a comma', () => {
      assert.equal(take('TAGS: PHUM,\n      C|', 'CH'), 'TAGS: PHUM,\n      CH');
      assert.equal(take('TAGS: PHUM,|', 'PREL'), 'TAGS: PHUM, PREL');
      assert.equal(take('TAGS: PHUM,CH|', 'CH'), 'TAGS: PHUM,CH');
      assert.equal(labels('TAGS: PHUM,CH|')[0], 'CH');
      assert.equal(take('TAGS: PHUM,ch|', 'CH'), 'TAGS: PHUM, CH');
    });

    it('puts a comma before the code that follows, where the list has commas', () => {
      assert.equal(take('TAGS: EFIS,| ETRD, NL', 'ECON'), 'TAGS: EFIS, ECON, ETRD, NL');
      assert.equal(take('TAGS: EFIS, EC| ETRD', 'ECON'), 'TAGS: EFIS, ECON, ETRD');
      assert.equal(take('TAGS: EFIS, EC|, ETRD', 'ECON'), 'TAGS: EFIS, ECON, ETRD');
      assert.equal(take('TAGS: EFIS EC| ETRD', 'ECON'), 'TAGS: EFIS ECON ETRD');
    });

    it('goes on behind a comma with the first letter', () => {
      assert.ok(labels(`${UNCLASSIFIED}TAGS: PHUM, CH,\nE|`).includes('EAGR'));
    });

    it('goes on without a blank before it, where the word may be a keyword too', () => {
      const found = labels('TAGS: PHUM\nSU|');
      assert.equal(found[0], 'SUBJECT:');
      assert.ok(found.includes('SU'));
      assert.equal(take('TAGS: PHUM\nCH, PR|', 'PREL'), 'TAGS: PHUM\nCH, PREL');
    });

    it('says nothing where a person is named', () => {
      assert.deepEqual(labels('TAGS: OVIP (RO|'), []);
    });
  });

  describe('of a keyword that stands there', () => {
    it('takes neither it nor what is behind it away for something else', () => {
      const others = (marked: string): string[] => at(marked).items.filter(({ kind }) => kind !== 'keyword' && kind !== 'classification').map(({ label }) => label);
      for (const line of ['I|NFO RUEHBJ/AMEMBASSY BEIJING', 'IN|FO RUEHBJ/AMEMBASSY BEIJING', '|UNCLAS GUANGZHOU 000001', 'UNC|LAS GUANGZHOU 000001']) {
        assert.deepEqual(others(`${TRANSMISSION}RUEHHK/AMCONSUL HONG KONG\n${line}\n`), [], line);
      }
      assert.deepEqual(others(CLASSIFIED.replace('\nE.O.', '\nE|.O.')), []);
      assert.deepEqual(others(CLASSIFIED.replace('\nTAGS', '\nT|AGS').replace('2017', '2017\nTAGS: PGOV,')), []);
    });

    it('offers no caption for a level that is typed once more', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}UNCLASSIFIED|`), []);
      assert.ok(labels(`${UNCLASSIFIED}SEN|`).includes('SENSITIVE'));
    });

    it('replaces the whole name of a post behind the level, and nothing before it', () => {
      assert.equal(take('UNCLAS HONG| KONG 000001\n', 'HONG KONG'), 'UNCLAS HONG KONG 000001\n');
      assert.equal(take('UNCLAS |HONG KONG 000001\n', 'GUANGZHOU'), 'UNCLAS GUANGZHOU 000001\n');
      for (const line of ['UNCLAS |SECTION 01 OF 02 GUANGZHOU 000001\n', 'SECRET |NOFORN GUANGZHOU 000001\n']) assert.deepEqual(labels(line), [], line);
    });
  });

  describe('of an addressee that stands there', () => {
    it('replaces the whole address', () => {
      const info = `${TRANSMISSION}INFO `;
      assert.equal(take(`${info}RUE|HBJ/AMEMBASSY BEIJING 2011\n`, 'RUEHHK/AMCONSUL HONG KONG'), `${info}RUEHHK/AMCONSUL HONG KONG 2011\n`);
      assert.equal(take('O R 140905Z FEB 07\nFM AMCON|SUL GUANGZHOU\n', 'RUEHGZ/AMCONSUL GUANGZHOU'), 'O R 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\n');
    });

    it('puts first the address that is typed whole', () => {
      assert.deepEqual(labels(`${TRANSMISSION}INFO USDA FAS WASHDC|`).slice(0, 2), ['USDA FAS WASHDC', 'RUEHRC/USDA FAS WASHDC']);
    });

    it('stays what it is where it is typed whole, in another writing or a second time', () => {
      for (const typed of ['RUEKJCS/SECDEF WASHINGTON DC', 'SECDEF WASHINGTON DC']) assert.equal(labels(`${TRANSMISSION}INFO ${typed}|`)[0], typed);
      for (const typed of ['USEU BRUSSELS', 'USDA WASHDC']) assert.equal(labels(`${TRANSMISSION}INFO ${typed}|`)[0], typed);
      for (const begun of ['USMISSION GEN', 'UNVIE', 'USNATO']) assert.notEqual(labels(`${TRANSMISSION}INFO ${begun}|`)[0], begun);
      const twice = `${TRANSMISSION}RUEKJCS/SECDEF WASHINGTON DC\nINFO RUEKJCS/SECDEF WASHINGTON DC`;
      assert.ok(labels(`${twice}|`).length > 1);
      assert.equal(labels(`${twice}|`)[0], 'RUEKJCS/SECDEF WASHINGTON DC');
      assert.equal(take(`${twice}|`, 'RUEKJCS/SECDEF WASHINGTON DC', 'insert'), twice);
    });

    it('may end in the letters of a state, which begin no precedence', () => {
      for (const state of ['FL', 'PR']) assert.deepEqual(at(`${TRANSMISSION}INFO CENTRAL LANTERN COMMAND MACDILL AFB ${state}|`).items.filter(({ kind }) => kind === 'precedence'), [], state);
      assert.equal(labels(`${TRANSMISSION}INFO CENTRAL LANTERN COMMAND PRI|`, { ...SETTINGS, today: '2007-02-14' })[0], 'PRIORITY');
    });

    it('is offered once where it gets no indicator, though several stations have it', () => {
      const items = at('TO AMEMBASSY ROME\nINFO AMEMBASSY PAR|').items.map(({ newText }) => newText);
      assert.ok(items.includes('AMEMBASSY PARAMARIBO'));
      assert.equal(new Set(items).size, items.length);
    });

    it('gets no indicator where the others have none', () => {
      const draft = 'FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO AMEMBASSY RIGA\n';
      assert.equal(take(`${draft}AMEMBASSY HELSINKI|`, 'RUEHHE/AMEMBASSY HELSINKI'), `${draft}AMEMBASSY HELSINKI`);
    });
  });

  describe('of portion marks', () => {
    it('offers no mark above the level of the cable', () => {
      assert.deepEqual(labels(`${UNCLASSIFIED}SUBJECT: X\n\n1. (|`), ['(U)', '(SBU)']);
      assert.deepEqual(labels(`${CLASSIFIED}1. |`, BY_CHARACTER), ['(U)', '(SBU)', '(C)', '(C/NF)', '(C/REL TO USA, FVEY)']);
      assert.deepEqual(labels('1. (|').slice(0, 5), ['(U)', '(SBU)', '(C)', '(S)', '(TS)']);
    });

    it('offers them with controls too, as the cable or its time writes them, first in a cable that is NOFORN', () => {
      const modern = CLASSIFIED.replace('FEB 07', 'FEB 24');
      assert.deepEqual(labels(`${modern}1. (C|`), ['(C)', '(C//NF)', '(C//REL TO USA, FVEY)']);
      assert.deepEqual(labels(`${modern}1. (C/NF) One.\n\n2. (C|`), ['(C/NF)', '(C)', '(C/REL TO USA, FVEY)']);
      assert.equal(labels(`${modern.replace('\n\nE.O.', '\n\nNOFORN\n\nE.O.')}1. (|`).find(label => label.startsWith('(C')), '(C//NF)');
      assert.equal(labels(`${modern.replace('A L GUANG', 'A L NOFORN GUANG')}1. (|`).find(label => label.startsWith('(C')), '(C//NF)');
      assert.equal(take(`${modern}1. (C|`, '(C//NF)'), `${modern}1. (C//NF) `);
    });

    it('puts first the mark that was used last', () => {
      assert.equal(labels(`${CLASSIFIED}1. (SBU) One.\n\n2. (C) Two.\n\n3. (|`)[0], '(C)');
      assert.equal(labels(`${CLASSIFIED}1. (C//NF) One.\n\n2. (|\n\n3. (U) Three.`)[0], '(C//NF)');
    });

    it('takes the brackets that are there, and makes room for text', () => {
      assert.equal(take('1. |', '(U)'), '1. (U) ');
      assert.equal(take('1. (|', '(U)'), '1. (U) ');
      assert.equal(take('1. (S|', '(SBU)'), '1. (SBU) ');
      for (const how of ['insert', 'replace'] as const) assert.equal(take('1. (|) Text.', '(U)', how), '1. (U) Text.');
      for (const how of ['insert', 'replace'] as const) assert.equal(take('1. (|SBU) Text.', '(U)', how), '1. (U) Text.');
      for (const how of ['insert', 'replace'] as const) assert.equal(take('1. (S|BU) Text.', '(SBU)', how), '1. (SBU) Text.');
      assert.equal(take('SUBJECT: (|', '(U)'), 'SUBJECT: (U) ');
    });

    it('takes the place of a mark that is written, with its list of countries, and of no words', () => {
      const text = CLASSIFIED.replace('FEB 07', 'FEB 24');
      for (const how of ['insert', 'replace'] as const) assert.equal(take(`${text}1. (C//REL| TO USA, GBR) One.`, '(C//REL TO USA, FVEY)', how), `${text}1. (C//REL TO USA, FVEY) One.`);
      assert.deepEqual(labels(`${text}1. |a) One`), [], 'an item of a list');
      assert.deepEqual(labels(`${text}1. (|in May, after all) One`), [], 'words in brackets');
    });
  });

  describe('of references', () => {
    it('offers the letters in running text, with what they stand for', () => {
      const { items } = at(`${CLASSIFIED}1. (U) As in ref |`, BY_CHARACTER);
      assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['A', 'STATE 1234'], ['B', 'BEIJING 77']]);
      assert.match(items[1]!.documentation ?? '', /Cable 77 of BEIJING in 2007.*NOTAL/s);
      for (const phrase of ['refs A and |', 'refs A, and |', 'Refs a or |']) assert.deepEqual(labels(`${CLASSIFIED}1. (U) As in ${phrase}`), ['B'], phrase);
      assert.deepEqual(labels('SUBJECT: X\n\n1. (U) As in ref |', BY_CHARACTER), []);
    });

    it('offers posts in the list of references', () => {
      assert.equal(take('SUBJECT: X\nREF: A. 07 BEIJ|', 'BEIJING'), 'SUBJECT: X\nREF: A. 07 BEIJING');
      assert.equal(labels('SUBJECT: X\nREF: |', BY_CHARACTER)[0], 'STATE');
      assert.deepEqual(labels('SUBJECT: X\nREF: A. STATE 1234 |', BY_CHARACTER), []);
      assert.equal(take('SUBJECT: X\nREF: A. BEIJ|ING 112', 'BEIJING'), 'SUBJECT: X\nREF: A. BEIJING 112');
    });

    it('offers no post where a reference is done, but NOTAL in its brackets', () => {
      for (const text of ['A. BEIJING 55 |', 'A. BEIJING 55 (NOTAL) |', 'A. BEIJING 55 NOTAL |', 'A. 06 BEIJING 5 |', 'BEIJING 55 |', 'A. BEIJING |']) assert.ok(!labels(`SUBJECT: X\nREF: ${text}`).some(label => /BEIJING|ROME/.test(label)), text);
      assert.equal(take('SUBJECT: X\nREF: A. BEIJING 112 (|', 'NOTAL'), 'SUBJECT: X\nREF: A. BEIJING 112 (NOTAL)');
      assert.ok(labels('SUBJECT: X\nREF: A. 07 |').includes('BEIJING'));
    });

    it('parts a post from the year before it', () => {
      assert.equal(take('SUBJECT: X\nREF: A. 07 ROME 1\n     B. 08|', 'STATE'), 'SUBJECT: X\nREF: A. 07 ROME 1\n     B. 08 STATE');
      // At the margin, where the first one was written without a letter.
      assert.equal(take('SUBJECT: X\nREF: 07 ROME 1\nB. 08 STA|', 'STATE'), 'SUBJECT: X\nREF: 07 ROME 1\nB. 08 STATE');
      assert.equal(take('SUBJECT: X\nREF: 08|', 'STATE'), 'SUBJECT: X\nREF: 08 STATE');
      assert.equal(take('SUBJECT: X\nREF: A. 08 |', 'STATE'), 'SUBJECT: X\nREF: A. 08 STATE');
    });

    it('no post behind figures that are no year: Enter behind a report or a day is Enter', () => {
      for (const item of ['Roe-Sample e-mail of 11/20/26|', 'A. IIR 6 123 4567 26|', 'A. STATE 1\n     B. Memo of 10/3/2026|', 'A. DAO MSG 12-26|']) {
        assert.deepEqual(labels(`SUBJECT: X\nREF: ${item}`, BY_CHARACTER), [], item);
        assert.deepEqual(labels(`SUBJECT: X\nREF: ${item}`), [], item);
      }
    });

    it('offers no post for the letters of N/A, behind which Enter ends the line', () => {
      for (const typed of ['N/|', 'N/A|']) assert.deepEqual(labels(`SUBJECT: X\nREF: ${typed}`), [], typed);
    });

    it('offers nothing at the letter of an item', () => {
      for (const item of ['|B. STATE 13', 'B|. STATE 13', '|  B. STATE 13', '| (B) STATE 13']) assert.deepEqual(labels(`SUBJECT: X\nREF: A. ROME 1\n     ${item}`), [], item);
      assert.deepEqual(labels('SUBJECT: X\nREF: |A. ROME 1'), []);
    });

    it('replaces the reference at the caret, and none that stands behind it', () => {
      const settings = { ...SETTINGS, cables: () => [{ post: 'ROME', number: 88, year: 2007, subject: 'S', about: '' }] };
      const replaced = (list: string, label: string): string => take(`${TRANSMISSION}SUBJECT: X\nREF: ${list}\n`, label, 'replace', settings).split('REF: ')[1]!.trim();
      assert.equal(replaced('A. |STATE 1234 AND PARIS 5678', 'ROME 88'), 'A. ROME 88 AND PARIS 5678');
      assert.equal(replaced('A. |06 STATE 1234 AND PARIS 5678', 'ROME 88'), 'A. ROME 88 AND PARIS 5678');
      assert.equal(replaced('A. HONG| KONG 1234 AND PARIS 5678', 'ROME 88'), 'A. ROME 88 AND PARIS 5678');
      assert.equal(replaced('A. ROME 1|234 AND 1240 (NOTAL)', 'ROME 88'), 'A. ROME 88 AND 1240 (NOTAL)');
      assert.equal(replaced('A. ROME 1|234 AND PARIS 5678', 'ROME 1'), 'A. ROME 1234 AND PARIS 5678');
    });

    it('keeps the year and the number that are typed', () => {
      const known = [{ post: 'ROME', number: 88, year: 2007, subject: 'S', about: '' }, { post: 'ROME', number: 1234, year: 2007, subject: 'S', about: '' }, { post: 'ROME', number: 1234, year: 2005, subject: 'S', about: '' }];
      const offered = (typed: string): string[] => labels(`${TRANSMISSION}SUBJECT: X\nREF: A. ${typed}|`, { ...SETTINGS, cables: () => known }).filter(label => label.includes('ROME '));
      assert.deepEqual(offered('05 ROM'), ['05 ROME 1234']);
      assert.deepEqual(offered('2007 ROM'), ['2007 ROME 88', '2007 ROME 1234']);
      // What is written is the first, so that Enter keeps it.
      for (const typed of ['05 ROME 88', 'ROME 88', 'ROME 12', '05 ROME 12']) assert.equal(offered(typed)[0], typed);
      assert.deepEqual(offered('ROM'), ['ROME 88', 'ROME 1234', '05 ROME 1234']);
    });

    it('offers cables of later years, which this one cannot cite, last', () => {
      const known = [2012, 2007, 2009, 2006].map(year => ({ post: 'ROME', number: year - 2000, year, subject: 'S', about: '' }));
      const offered = labels(`${TRANSMISSION}SUBJECT: X\nREF: A. |`, { ...SETTINGS, cables: () => known }).filter(label => /ROME \d/.test(label));
      assert.deepEqual(offered, ['ROME 7', '06 ROME 6', '12 ROME 12', '09 ROME 9']);
    });

    it('offers cables by their numbers alone, of as many figures as they have', () => {
      const offered = (typed: string): string[] => labels(`SUBJECT: X\nREF: A. ${typed}|`, { ...SETTINGS, cables: () => [{ post: 'ROME', number: 12345, year: 2007, subject: 'S', about: '' }] });
      // The first is what is written: it may be another number of the post before it.
      for (const typed of ['123', '1234', '12345', 'STATE 1, 123', 'STATE 1, 12345']) assert.deepEqual(offered(typed).slice(0, 2), [/\d+$/.exec(typed)![0], '07 ROME 12345'], typed);
      assert.ok(offered('12').includes('07 ROME 12345'));
    });

    it('offers the next letter, under the one above', () => {
      assert.equal(take('SUBJECT: X\nREF: |', 'A.'), 'SUBJECT: X\nREF: A. ');
      assert.equal(take('SUBJECT: X\nREF: A. STATE 1\n|', 'B.'), 'SUBJECT: X\nREF: A. STATE 1\n     B. ');
      assert.equal(take('SUBJECT: X\nREF: A. STATE 1\n     B. STATE 2\n     |', 'C.'), 'SUBJECT: X\nREF: A. STATE 1\n     B. STATE 2\n     C. ');
      assert.equal(labels('SUBJECT: X\nREF: A. STATE 1\n|')[0], 'B.');
      for (const text of ['SUBJECT: X\nREF: STATE 1\n|', 'SUBJECT: X\nREF: A. STATE 1\n\n|', 'SUBJECT: X\nREF: A. STATE 1\n\n1. (U) |']) assert.ok(!labels(text).some(label => /^[A-Z]\.$/.test(label)), text);
    });
  });

  describe('of the date-time group', () => {
    const now = { ...SETTINGS, now: '2026-11-24T17:50:11Z' };

    it('offers that of now, alone or with its precedence', () => {
      assert.equal(labels('|', now)[0], 'R 241750Z NOV 26');
      for (const precedence of ['Z', 'O', 'P', 'R', 'o']) assert.equal(labels(`${precedence}|`, now)[0], `${precedence.toUpperCase()} 241750Z NOV 26`);
      assert.deepEqual(labels('O |\nFM AMCONSUL GUANGZHOU', now), ['241750Z NOV 26']);
      for (const typed of ['24', '241750Z NO', '241750z no']) assert.deepEqual(labels(`O R ${typed}|\nFM AMCONSUL GUANGZHOU`, now), ['241750Z NOV 26']);
      // With what stands behind the cursor, in small letters too.
      for (const typed of ['241750Z N|OV 26', '241750z n|ov 26', '24|1750z nov']) assert.equal(take(`O R ${typed}\n`, '241750Z NOV 26', 'replace', now), 'O R 241750Z NOV 26\n');
    });

    it('offers none where one is, or where nobody knows the time', () => {
      assert.ok(!labels('O 140905Z FEB 07\n|', now).some(label => label.includes('Z NOV')));
      assert.ok(!labels('|').some(label => label.includes('Z NOV')));
      assert.deepEqual(labels('O |'), []);
    });
  });

  describe('of reasons', () => {
    it('offers the letters with their meaning, those used left out', () => {
      const line = 'Classified By: Consul General Ada Exampleton.  Reasons: 1.4 (b) and (';
      const { items } = at(`SUBJECT: X\n\n${line}|`);
      assert.equal(items[0]?.label, 'd');
      assert.match(items[0].detail, /foreign relations/);
      assert.ok(!items.some(({ label }) => label === 'b'));
      assert.equal(take(`SUBJECT: X\n\n${line}|`, 'd'), `SUBJECT: X\n\n${line}d)`);
      assert.equal(take(`SUBJECT: X\n\n${line}|)`, 'd'), `SUBJECT: X\n\n${line}d)`);
    });

    it('goes on behind the section and behind a letter in brackets', () => {
      const classified = CLASSIFIED.replace('\nREF', '\nClassified By: J. Roe; Reason: 1.4 |\nREF');
      assert.equal(labels(classified)[0], '1.4 (b)');
      assert.deepEqual(labels(classified.replace('1.4 |', '1.4 (b), |(d)')), []);
      assert.equal(take(classified.replace('1.4 |', '1.4 (b), |'), 'd'), classified.replace('1.4 |', '1.4 (b), (d)'));
    });

    it('has those of the older order behind its section, in capitals where the others are', () => {
      const line = 'SUBJECT: X\n\nClassified By: Ada Exampleton.  Reasons: 1.5 (B,';
      assert.equal(labels(`${line}|`)[0], 'D');
      assert.equal(take(`${line}|`, 'D'), `${line}D)`);
      // The section of 1995 ends with G.
      assert.deepEqual(['1.5', '1.4'].map(section => labels(`${line.replace('1.5', section)}|`).includes('H')), [false, true]);
    });

    it('is offered on the line below, where the format lines are not', () => {
      const below = labels(CLASSIFIED.replace('\nREF', '\nClassified By: J. Roe, Consul.\n|\nREF'));
      assert.ok(below.includes('Reason:'));
      for (const label of ['FM', 'TO', 'INFO']) assert.ok(!below.includes(label), label);
    });

    it('says nothing of a letter that is written, so that Tab goes on', () => {
      assert.deepEqual(labels('SUBJECT: X\n\nClassified By: Ada Exampleton.  Reason: 1.4 (b|).'), []);
      assert.deepEqual(labels('SUBJECT: X\n\nClassified By: Ada Exampleton.  Reason: 1.4 (b|'), ['b']);
      assert.deepEqual(labels('SUBJECT: X\n\nClassified By: Ada Exampleton for reasons 1.4 b and d|'), [], 'letters without brackets');
      assert.equal(at('SUBJECT: X\n\nClassified By: Ada Exampleton for reasons 1.4 b and |').items[0]?.newText, 'd');
    });

    it('offers section and letter behind the keyword, by the day of the cable', () => {
      assert.equal(labels('SUBJECT: X\n\nClassified By: Ada Exampleton.  Reason: |', BY_CHARACTER)[0], '1.4 (b)');
      assert.equal(labels('O 140905Z FEB 99\nSUBJECT: X\n\nClassified By: Ada Exampleton.  Reason: |')[0], '1.5 (b)');
    });
  });

  describe('of words that open and close', () => {
    it('closes what is open, the innermost first', () => {
      const text = 'SUBJECT: X\n\n1. (U) Summary: One.  (Note: Two.  ';
      assert.deepEqual(labels(`${text}End|`), ['End note.)', 'End summary.']);
      assert.equal(take(`${text}End n|`, 'End note.)'), `${text}End note.)`);
      assert.deepEqual(labels(`${text}|`), ['End note.)', 'End summary.']);
    });

    it('closes in capitals what was opened in capitals', () => {
      assert.deepEqual(labels('SUBJECT: X\n\n1. (U) SUMMARY: ONE.  END|'), ['END SUMMARY.']);
    });

    it('writes no stop or colon a second time that stands behind the caret', () => {
      const text = 'SUBJECT: X\n\n1. (U) Comment: One.  (Note: Two.  ';
      for (const how of ['insert', 'replace'] as const) {
        assert.equal(take(`${text}End co|.  Three.`, 'End comment.', how), `${text}End comment.  Three.`);
        assert.equal(take(`${text}End |.)`, 'End note.)', how), `${text}End note.)`);
        assert.equal(take(`${text}End |)`, 'End note.', how), `${text}End note.)`);
        assert.equal(take('SUBJECT: X\n\n1. (U) One.  Begin te|: Two.', 'Begin text:', how), 'SUBJECT: X\n\n1. (U) One.  Begin text: Two.');
      }
      assert.equal(take(`${text}End com|men.  Three.`, 'End comment.'), `${text}End comment.  Three.`);
    });

    it('comes by itself at the end of a sentence only: End is a word of names and titles too', () => {
      const text = 'SUBJECT: X\n\n1. (U) Summary: One';
      for (const closes of ['.  End |', '. (Two.) End |', '\n\nEnd |', ':\n\n-- End |', '. (End |']) assert.deepEqual(labels(text + closes, BY_CHARACTER), ['End summary.'], closes);
      for (const closes of [' at Land\'s End |', ', in the West End |', '. The End |']) assert.deepEqual(labels(text + closes, BY_CHARACTER), [], closes);
      assert.deepEqual(labels(`${text} at the End |`), ['End summary.']);
    });

    it('is not put right behind the stop of a sentence', () => {
      const text = 'SUBJECT: X\n\n1. (U) Summary: One.';
      assert.deepEqual([labels(`${text}|`), labels(`${text} |`)], [[], ['End summary.']]);
    });

    it('opens what is begun', () => {
      assert.equal(take('SUBJECT: X\n\n1. (U) As follows.\n\nBegin t|', 'Begin text:'), 'SUBJECT: X\n\n1. (U) As follows.\n\nBegin text:');
    });
  });

  it('does not come by itself in front of a word with which it would grow together', () => {
    for (const line of ['UNCLAS |000012', 'R |140905Z FEB 07', 'TO AMEMBASSY ROME |22', 'TO SECSTATE |WASHDC', 'REF: A. |06 RIGA 12']) {
      assert.deepEqual(labels(`FM AMEMBASSY RIGA\n${line}\n`, BY_CHARACTER), [], line);
    }
    for (const words of ['ref A, |para 2', 'refs |are']) assert.deepEqual(labels(`${CLASSIFIED}1. (U) As in ${words}`, BY_CHARACTER), [], words);
    assert.equal(take(`${TRANSMISSION}TAGS: |PGOV, EN\n`, 'PREL', 'insert', BY_CHARACTER), `${TRANSMISSION}TAGS: PREL, PGOV, EN\n`);
  });

  it('offers nothing in running text', () => {
    for (const prose of ['We went to |', 'We w|', 'The end |', 'He spoke.  |', 'He spoke, (|', 'and/|', 'We saw,|', 'Refugees |', 'SUMMARY: E|']) {
      assert.deepEqual(labels(`${CLASSIFIED}1. (C) Summary: One.\n${prose}`, BY_CHARACTER), [], prose);
    }
    for (const prose of ['We w|', 'The T|', 'SUB|', 'E|', '(|']) assert.deepEqual(labels(`${CLASSIFIED}1. (C) Summary: One.\n${prose}`), [], prose);
    assert.deepEqual(labels('SUBJECT: The lantern f|'), []);
    assert.deepEqual(labels('SUBJECT: The |', BY_CHARACTER), []);
  });

  it('offers the custom vocabulary', () => {
    const vocabulary = { ...SETTINGS, vocabulary: CUSTOM_VOCABULARY };
    assert.ok(labels('TAGS: lant|', vocabulary).includes('LANT'));
    assert.ok(labels('TO harb|', vocabulary).includes('RUEHXX/AMCONSUL HARBORTOWN'));
    assert.ok(labels('REF: A. HARB|', vocabulary).includes('HARBORTOWN'));
    assert.ok(labels(`${UNCLASSIFIED}LAN|`, vocabulary).includes('LANTERN CHANNEL'));
  });

  it('sends no list that nobody reads, and says so', () => {
    const { items, incomplete } = at('TO |');
    assert.ok(items.length <= 200 && incomplete);
    assert.ok(at('TAGS: P|').incomplete);
  });

  it('has a text about each kind of item', () => {
    const written: readonly (readonly [ItemKind, string, RegExp])[] = [
      ['tag', 'PHUM', /Human Rights/], ['address', 'RUEHGZ/AMCONSUL GUANGZHOU', /GUANGZHOU/], ['routing-indicator', 'RUEHGZ', /AMCONSUL GUANGZHOU/],
      ['post', 'GUANGZHOU', /China/], ['caption', 'SIPDIS', /SIPRNET/], ['order', '12958', /Signed/], ['declassification', 'DECL: 02/14/2017', /14 February 2017/],
      ['date-time-group', 'R 241750Z NOV 26', /24 November 2026/], ['date-time-group', '241750Z NOV 26', /universal time/], ['portion-mark', '(SBU)', /not for the public/], ['reason', '1.4 (b)', /foreign government/], ['reason', 'd', /foreign relations/],
      ['precedence', 'IMMEDIATE', /ROUTINE/], ['classification', 'S E C R E T', /serious damage/], ['keyword', 'TAGS:', /Traffic Analysis/],
      ...['FM', 'TO', 'INFO', 'BT', 'SUBJECT:', 'REF:', 'Classified By:'].map(label => ['keyword', label, new RegExp(label.replace(':', ''))] as const),
    ];
    for (const [kind, label, expected] of written) assert.match(explainItem(kind, label) ?? '', expected, label);
    assert.equal(explainItem('tag', 'X'.repeat(10_000)), null);
  });

  it('calls nobody an action addressee, who may be offered as originator or behind INFO', () => {
    for (const label of ['RUEHGZ/AMCONSUL GUANGZHOU', 'AMCONSUL GUANGZHOU']) assert.match(explainItem('address', label) ?? '', /^\*\*AMCONSUL GUANGZHOU\*\*\n\nPost/);
  });

  it('has posts whose name begins with what is typed before addressees whose indicator does', () => {
    const typed = labels('INFO ri|');
    assert.ok(typed.indexOf('RUEHRA/AMEMBASSY RIGA') < typed.findIndex(label => label.startsWith('RIF')), typed.join());
    assert.equal(labels('TO RUEHC|')[0], 'RUEHC/SECSTATE WASHDC');
  });

  it('replaces the caret\'s place on its line, in any text at any caret', () => {
    const check = (text: string, offset: number): void => {
      const { lines } = parse(text);
      for (const byCharacter of [true, false]) {
        for (const { insert, replace } of completion(parse(text), offset, { ...SETTINGS, byCharacter }).items) {
          assert.ok(insert.start === replace.start && insert.start <= offset && offset <= insert.end && insert.end <= replace.end);
          assert.ok(lines.lineAt(insert.start) === lines.lineAt(offset) && replace.end <= lines.end(lines.lineAt(offset)));
        }
      }
    };
    for (const [, text] of BAD_INPUT) for (let offset = 0; offset <= text.length; offset += 7) check(text, offset);
    fc.assert(fc.property(cableLike, fc.double({ min: 0, max: 1, noNaN: true }), (text, where) => check(text, Math.floor(text.length * where))), { ...PROPERTY, numRuns: 100 });
    for (let offset = 0; offset < FULL.length; offset += 5) check(FULL, offset);
  });

  it('goes over the lines of a header once, however often it is asked', () => {
    const text = `UNCLAS PARIS 004321\n${'\n'.repeat(2_000)}SIPDIS\n\n`;
    const document = parse(text);
    let looked = 0;
    const counted = {
      ...document,
      cables: document.cables.map(cable => ({
        ...cable,
        header: { ...cable.header, lines: new Proxy(cable.header.lines, { get: (lines, name): unknown => {
          looked++;
          return Reflect.get(lines, name);
        } }) },
      })),
    };
    assert.ok(completion(counted, text.length, SETTINGS).items.some(({ label }) => label === 'TAGS:'));
    looked = 0;
    assert.ok(completion(counted, text.length - 50, SETTINGS).items.length > 0);
    assert.ok(looked < 100, `${String(looked)} lines were looked at`);
  });
});
