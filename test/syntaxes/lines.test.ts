import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { cableGrammar, paint } from './paint';

/** A line of an invented cable, then what is coloured in it, in order: `piece → scope`. */
type Row = [line: string, ...pieces: string[]];

let grammar: IGrammar;
before(async () => {
  grammar = await cableGrammar();
});

function assertPainted(rows: Row[]): void {
  const painted = paint(grammar, rows.map(([line]) => line).join('\n'));
  assert.deepEqual(painted.map((pieces, index): Row => [rows[index]![0], ...pieces]), rows);
}

/** What is coloured in `line` when it stands in the text of a cable, after a line of prose. */
function inText(line: string): string[] {
  return paint(grammar, `SUBJECT: A FAIR\n\nIt was a fine day in\n${line}`)[3]!;
}

/** What is coloured in `line` when it stands after a blank line of the text. */
function afterBlank(line: string): string[] {
  return paint(grammar, `SUBJECT: A FAIR\n\nIt was a fine day.\n\n${line}`)[4]!;
}

/** What is coloured in `line` when the cable begins with it. */
function first(line: string): string[] {
  return paint(grammar, line)[0]!;
}

describe('colours of the archive banner', () => {
  it('id, subject, date, classification and origin, each with a scope of its own', () =>
    assertPainted([
      ['09EXAMPLETOWN12', '09EXAMPLETOWN12 → entity.name.tag.banner.id'],
      ['TO THE FAIR: A VISIT', 'TO THE FAIR: A VISIT → comment.line.banner.subject'],
      ['Mon Mar  2 10:20:00 +0200 2009', 'Mon Mar  2 10:20:00 +0200 2009 → comment.line.banner.date'],
      ['CONFIDENTIAL//NOFORN', 'CONFIDENTIAL//NOFORN → markup.changed.banner.classification.c'],
      ['Embassy Exampletown', 'Embassy Exampletown → comment.line.banner.origin'],
      ['VZCZCXYZ0001', 'VZCZC → keyword.control.header.transmission-id', 'XYZ0001 → constant.numeric.channel'],
    ]));

  it('a banner without an origin', () =>
    assert.deepEqual(paint(grammar, '09PARIS12\nA VISIT\nSat Feb  8 00:00:00 +0000 1975\nUNCLASSIFIED\n\nSIPDIS')[5], ['SIPDIS → storage.modifier.caption']));

  it('a banner over a telegram without a transmission header', () =>
    assertPainted([
      ['75EXAMPLETOWN1234_b', '75EXAMPLETOWN1234_b → entity.name.tag.banner.id'],
      ['A VISIT', 'A VISIT → comment.line.banner.subject'],
      [''],
      ['UNCLAS EXAMPLETOWN 1234', 'UNCLAS → markup.inserted.classification.u', 'EXAMPLETOWN → entity.name.function.post', '1234 → constant.numeric.message-number'],
    ]));
});

describe('colours of the transmission header', () => {
  it('precedence pair, operating signal, addressees with and without indicator, exemptions', () =>
    assertPainted([
      ['PP RUEHTRO RUEHC', 'PP → constant.language.precedence.prosign', 'RUEHTRO → support.class.routing-indicator', 'RUEHC → support.class.routing-indicator'],
      ['RUEHGV RUEHROV', 'RUEHGV → support.class.routing-indicator', 'RUEHROV → support.class.routing-indicator'],
      ['DE RUEHC #0284 0041825', 'DE → keyword.control.header.de', 'RUEHC → support.class.routing-indicator', '#0284 → constant.numeric.station-serial', '004 → constant.numeric.julian-day', '1825 → constant.numeric.filing-time'],
      ['ZNY CCCCC ZZH ZDK', 'ZNY → keyword.control.header.security', 'CCCCC → markup.changed.security.c', 'ZZH → keyword.other.operating-signal', 'ZDK → keyword.other.operating-signal'],
      ['P R 041820Z JAN 10 ZFF4', 'P → constant.language.precedence.action', 'R → constant.language.precedence.info', '041820Z JAN 10 → constant.numeric.date-time-group', 'ZFF4 → keyword.other.operating-signal'],
      ['FM SECSTATE WASHDC', 'FM → keyword.control.header.from', 'SECSTATE WASHDC → entity.name.function.address'],
      ['TO RUEHFR/AMEMBASSY PARIS NIACT IMMEDIATE 0012', 'TO → keyword.control.header.to', 'RUEHFR → support.class.routing-indicator', '/AMEMBASSY PARIS → entity.name.function.address', 'NIACT IMMEDIATE → constant.language.precedence', '0012 → constant.numeric.message-continuity-number'],
      ['AMCONSUL LYON PRIORITY', 'AMCONSUL LYON → entity.name.function.address', 'PRIORITY → constant.language.precedence'],
      ['INFO EUROPEAN POLITICAL COLLECTIVE', 'INFO → keyword.control.header.info', 'EUROPEAN POLITICAL COLLECTIVE → entity.name.function.address'],
      ['CHINA POSTS COLLECTIVE, XMT AMCONSUL LYON', 'CHINA POSTS COLLECTIVE, → entity.name.function.address', 'XMT → keyword.control.header.xmt', 'AMCONSUL LYON → entity.name.function.address'],
      ['XMT/AMEMBASSY SOFIA', 'XMT → keyword.control.header.xmt', 'AMEMBASSY SOFIA → entity.name.function.address'],
      ['RUEAIIA/CIA WASHDC', 'RUEAIIA → support.class.routing-indicator', '/CIA WASHDC → entity.name.function.address'],
      ['BT', 'BT → keyword.control.end-of-message'],
    ]));

  for (const [letters, scope] of [['ZNR UUUUU', 'markup.inserted.security.u'], ['ZNY EEEEE', 'markup.inserted.security.u'], ['ZNR UUUAA', 'markup.inserted.security.u'], ['ZNY SSSSS', 'markup.deleted.security.s'], ['ZNY TTTTT', 'markup.deleted.security.ts']] as const) {
    it(`security line ${letters} in the colour of its level`, () => assert.equal(first(letters)[1], `${letters.slice(4)} → ${scope}`));
  }

  it('printed head of the 1970s', () =>
    assertPainted([
      ['PAGE 01        STATE  017976', 'PAGE 01        STATE  017976 → comment.line.page'],
      [''],
      ['ORIGIN SS-15', 'ORIGIN → keyword.control.header.office', 'SS-15 → support.class.office'],
      ['INFO OCT-01   ISO-00', 'INFO → keyword.control.header.info', 'OCT-01 → support.class.office', 'ISO-00 → support.class.office'],
      [''],
      ['DRAFTED BY S/S:JROE', 'DRAFTED BY → keyword.control.header.drafted-by'],
      ['APPROVED BY S/S:JROE', 'APPROVED BY → keyword.control.header.drafted-by'],
      ['          ------------------270429Z 060566 /61', '------------------270429Z 060566 /61 → comment.line.system'],
      ['R 270400Z JAN 77', 'R → constant.language.precedence.action', '270400Z JAN 77 → constant.numeric.date-time-group'],
    ]));

  for (const precedence of ['NIACT', 'NIACT IMMEDIATE', 'FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE']) {
    it(`precedence ${precedence}`, () => assert.ok(first(`TO AMEMBASSY PARIS ${precedence}`).includes(`${precedence} → constant.language.precedence`)));
  }

  it('a page line inside the header', () =>
    assertPainted([
      ['FM AMEMBASSY PARIS', 'FM → keyword.control.header.from', 'AMEMBASSY PARIS → entity.name.function.address'],
      ['PAGE 02 PARIS 000742', 'PAGE 02 PARIS 000742 → comment.line.page'],
      ['TO SECSTATE WASHDC', 'TO → keyword.control.header.to', 'SECSTATE WASHDC → entity.name.function.address'],
    ]));

  it('a header without a classification line ends at the first line of the message', () =>
    assertPainted([
      ['FM AMEMBASSY PARIS', 'FM → keyword.control.header.from', 'AMEMBASSY PARIS → entity.name.function.address'],
      ['TO SECSTATE WASHDC', 'TO → keyword.control.header.to', 'SECSTATE WASHDC → entity.name.function.address'],
      ['SIPDIS', 'SIPDIS → storage.modifier.caption'],
      ['STATE FOR EUR', 'STATE → entity.name.function.address', 'FOR → keyword.control.passing', 'EUR → support.class.office'],
      ['TAGS: PREL', 'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject'],
    ]));
});

describe('colours of the classification line', () => {
  const levels: [level: string, scope: string][] = [
    ['UNCLAS', 'markup.inserted.classification.u'],
    ['UNCLASSIFIED', 'markup.inserted.classification.u'],
    ['LIMITED OFFICIAL USE', 'support.function.classification.lou'],
    ['C O N F I D E N T I A L', 'markup.changed.classification.c'],
    ['CONFIDENTIAL', 'markup.changed.classification.c'],
    ['S E C R E T', 'markup.deleted.classification.s'],
    ['SECRET', 'markup.deleted.classification.s'],
    ['T O P  S E C R E T', 'markup.deleted.classification.ts'],
    ['TOP SECRET', 'markup.deleted.classification.ts'],
  ];
  for (const [level, scope] of levels) {
    it(level, () => assert.deepEqual(first(`${level} THE HAGUE 000742`), [`${level} → ${scope}`, 'THE HAGUE → entity.name.function.post', '000742 → constant.numeric.message-number']));

    it(`${level} fused to the line before it`, () => {
      const fused = paint(grammar, `FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC${level} SECTION 01 OF 02 PARIS 000742`)[1]!;
      // TOP SECRET without blanks between its letters is not looked for in the middle of a line.
      const word = level === 'TOP SECRET' ? 'SECRET → markup.deleted.classification.s' : `${level} → ${scope}`;
      assert.ok(fused.includes(word), fused.join(' | '));
      assert.ok(fused.includes('PARIS → entity.name.function.post'), fused.join(' | '));
    });
  }

  it('EFTO, section, captions and service signal', () =>
    assertPainted([
      ['UNCLAS E F T O SECTION 01 OF 02 BAKU 001165', 'UNCLAS → markup.inserted.classification.u', 'E F T O → storage.modifier.efto', 'SECTION → keyword.control.section', '01 → constant.numeric.section', 'OF → keyword.control.section', '02 → constant.numeric.section', 'BAKU → entity.name.function.post', '001165 → constant.numeric.message-number'],
      ['UNCLAS//FOR OFFICIAL USE ONLY PARIS 000742', 'UNCLAS → markup.inserted.classification.u', '//FOR OFFICIAL USE ONLY → storage.modifier.caption', 'PARIS → entity.name.function.post', '000742 → constant.numeric.message-number'],
      ['SECRET//NOFORN PARIS 000742', 'SECRET → markup.deleted.classification.s', '//NOFORN → storage.modifier.caption', 'PARIS → entity.name.function.post', '000742 → constant.numeric.message-number'],
      ['SECRET//REL TO USA, GBR PARIS 000742', 'SECRET → markup.deleted.classification.s', '//REL TO USA, GBR → storage.modifier.caption', 'PARIS → entity.name.function.post', '000742 → constant.numeric.message-number'],
      ['S E C R E T NOFORN MADRID 002583 ZFR 2585', 'S E C R E T → markup.deleted.classification.s', 'NOFORN → storage.modifier.caption', 'MADRID → entity.name.function.post', '002583 → constant.numeric.message-number', 'ZFR → keyword.other.operating-signal', '2585 → constant.numeric.message-number'],
    ]));
});

describe('colours of captions and passing lines', () => {
  for (const caption of ['SIPDIS', 'SENSITIVE', 'NODIS', 'EXDIS', 'STADIS', 'NOFORN', 'REL TO USA, GBR', 'ROGER CHANNEL', 'AGREMENT CHANNEL', 'OFFICIAL INFORMAL', 'FOR AMBASSADOR ONLY', 'INFORM CONSULS', 'INFORM ALL STATE EMPLOYEES', 'CODEL ROE', 'EYES ONLY',
    'SENSITIVE BUT UNCLASSIFIED', 'LIMDIS', 'CONDIS', 'RELIDO', 'ORCON', 'PROPIN', 'NOCONTRACT', 'SPECAT', 'SPECAT EXCLUSIVE', 'TERREP', 'AIDAC', 'CHEROKEE', 'MINIMIZE CONSIDERED', 'VISAS DONKEY', 'PROTECT AS SENSITIVE',
    'CORRECTED COPY', 'C O R R E C T E D COPY', 'RELTO USA']) {
    it(caption, () => assert.deepEqual(first(caption), [`${caption} → storage.modifier.caption`]));
  }

  it('two captions on a line', () => assert.deepEqual(first('STADIS EXDIS'), ['STADIS → storage.modifier.caption', 'EXDIS → storage.modifier.caption']));

  it('passing lines, and one that goes on', () =>
    assertPainted([
      ['UNCLAS PARIS 000742', 'UNCLAS → markup.inserted.classification.u', 'PARIS → entity.name.function.post', '000742 → constant.numeric.message-number'],
      ['DEPT PLEASE PASS TO USTR', 'DEPT → entity.name.function.address', 'PLEASE PASS TO → keyword.control.passing', 'USTR → support.class.office'],
      ['STATE ALSO FOR NEA/AGS, INR/IZ,', 'STATE → entity.name.function.address', 'ALSO FOR → keyword.control.passing', 'NEA/AGS → support.class.office', 'INR/IZ → support.class.office'],
      ['S/ES-O AND D(S)', 'S/ES-O → support.class.office', 'D(S) → support.class.office'],
      ['DEPT FOR EUR; PLEASE ALSO PASS TO USTR ATTN ROE', 'DEPT → entity.name.function.address', 'FOR → keyword.control.passing', 'EUR → support.class.office', 'PLEASE → keyword.control.passing', 'ALSO → keyword.control.passing', 'PASS → keyword.control.passing', 'TO → keyword.control.passing', 'USTR → support.class.office', 'ATTN → keyword.control.passing', 'ROE → support.class.office'],
      ['NSC FOR ROE FROM AMBASSADOR', 'NSC → entity.name.function.address', 'FOR → keyword.control.passing', 'ROE → support.class.office', 'FROM → keyword.control.passing', 'AMBASSADOR → support.class.office'],
      ['STATE PASS NSC FOR ROE', 'STATE → entity.name.function.address', 'PASS → keyword.control.passing', 'NSC → support.class.office', 'FOR → keyword.control.passing', 'ROE → support.class.office'],
      ['PASS TO USTR', 'PASS TO → keyword.control.passing', 'USTR → support.class.office'],
    ]));
});

describe('colours of the message header', () => {
  const orders: [line: string, ...values: string[]][] = [
    ['E.O. 12958: DECL: 02/14/2017', 'DECL → keyword.control.declassify', '02/14/2017 → constant.numeric.date'],
    ['E.O. 12958: DECL: X1', 'DECL → keyword.control.declassify', 'X1 → constant.language.declassify'],
    ['E.O. 13526: DECL: 25X1-human', 'DECL → keyword.control.declassify', '25X1-human → constant.language.declassify'],
    ['E.O. 12356: DECL: OADR', 'DECL → keyword.control.declassify', 'OADR → constant.language.declassify'],
    ['E.O. 12356: DNG: OADR', 'DNG → keyword.control.declassify', 'OADR → constant.language.declassify'],
    ['E.O. 12065: RDS-1 01/31/99', 'RDS-1 → constant.language.declassify', '01/31/99 → constant.numeric.date'],
    ['E.O. 12958: DECLASSIFY ON 1.6X6', 'DECLASSIFY ON → keyword.control.declassify', '1.6X6 → constant.language.declassify'],
    ['E.O. 11652: ADS', 'ADS → constant.language.declassify'],
    ['E.O. 11652: XGDS-1', 'XGDS-1 → constant.language.declassify'],
    ['E.O. 12958: N/A', 'N/A → constant.language.declassify'],
  ];
  for (const [line, ...values] of orders) {
    it(line, () => assert.deepEqual(first(line), ['E.O. → keyword.control.header.executive-order', `${line.slice(5, 10)} → constant.numeric.executive-order`, ...values]));
  }

  it('TAGS over several lines, with a person, then SUBJECT over two and several references', () =>
    assertPainted([
      ['TAGS: PREL, KNNP, OVIP (ROE, JANE),', 'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject', 'KNNP → entity.name.tag.tags.program', 'OVIP → entity.name.tag.tags.subject', '(ROE, JANE) → string.other.person'],
      ['UNSC, FR', 'UNSC → entity.name.tag.tags.subject', 'FR → support.class.tags.geographic'],
      ['SUBJECT: (C) A VISIT TO THE FAIR', 'SUBJECT → keyword.control.header.subject', '(C) → markup.changed.portion-mark.c', 'A VISIT TO THE FAIR → markup.heading.subject'],
      ['AND ITS SEQUEL', 'AND ITS SEQUEL → markup.heading.subject'],
      ['REF: A. STATE 015541 (NOTAL)', 'REF → keyword.control.header.reference', 'A. → keyword.other.reference.letter', 'STATE → entity.name.function.post', '015541 → constant.numeric.reference.number', 'NOTAL → constant.language.notal'],
      ['     ¶B. 06 THE HAGUE 742', '¶ → comment.other.pilcrow', 'B. → keyword.other.reference.letter', '06 → constant.numeric.reference.year', 'THE HAGUE → entity.name.function.post', '742 → constant.numeric.reference.number'],
      ['     C) ROE E-MAIL 10/15/07', 'C) → keyword.other.reference.letter', '10/15/07 → constant.numeric.date'],
      [''],
      ['Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).', 'Classified By → keyword.control.header.classified-by', 'reasons → keyword.control.reason', '1.4 → constant.numeric.reason', '(b) → constant.language.reason', '(d) → constant.language.reason'],
      [''],
      ['1. (C) Rain fell.', '1. → keyword.control.paragraph-number', '(C) → markup.changed.portion-mark.c'],
    ]));

  it('the E.O. line behind a pilcrow of an archive, and TAGS whose further line stands under their first', () =>
    assertPainted([
      ['¶E.O. 12958: N/A', 'E.O. → keyword.control.header.executive-order', '12958 → constant.numeric.executive-order', 'N/A → constant.language.declassify'],
      ['TAGS: PREL,', 'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject'],
      ['      KNNP, FR', 'KNNP → entity.name.tag.tags.program', 'FR → support.class.tags.geographic'],
      ['      SUBJECT: A FAIR', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject'],
    ]));

  it('a caption that stands on the TAGS line', () =>
    assert.deepEqual(first('TAGS: ECON CA SIPDIS'), ['TAGS → keyword.control.header.tags', 'ECON → entity.name.tag.tags.subject', 'CA → support.class.tags.geographic', 'SIPDIS → storage.modifier.caption']));

  it('keywords in small letters', () =>
    assertPainted([
      ['Tags: PREL', 'Tags → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject'],
      ['Subject: A quiet fair', 'Subject → keyword.control.header.subject', 'A quiet fair → markup.heading.subject'],
      ['Ref: Lyon 12', 'Ref → keyword.control.header.reference', 'Lyon → entity.name.function.post', '12 → constant.numeric.reference.number'],
      ['Classified by: Jane Roe', 'Classified by → keyword.control.header.classified-by'],
    ]));

  it('E.O. and TAGS below the subject', () =>
    assertPainted([
      ['SUBJECT: A FAIR', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject'],
      ['E.O. 12958: N/A', 'E.O. → keyword.control.header.executive-order', '12958 → constant.numeric.executive-order', 'N/A → constant.language.declassify'],
      ['TAGS: PREL', 'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject'],
      [''],
      ['1. (U) Rain fell.', '1. → keyword.control.paragraph-number', '(U) → markup.inserted.portion-mark.u'],
    ]));

  it('letters of references in every form', () => {
    for (const letter of ['A.', 'B)', '(C)', 'D).', '(e)']) assert.equal(paint(grammar, `SUBJECT: X\nREF: ${letter} PARIS 12`)[1]![1], `${letter} → keyword.other.reference.letter`);
  });

  it('no post and number in the day of an e-mail, nor AND in a post', () => {
    const colours = (list: string): string[] => paint(grammar, `SUBJECT: X\nREF: ${list}`)[1]!.slice(1);
    for (const day of ['DOE-ROE E-MAIL OF MARCH 3', 'DOE-ROE TELCON, Feb 12', 'EMAIL MAY 3, 2007']) assert.deepEqual(colours(day), [], day);
    for (const post of ['MARSEILLE', 'PORT AU PRINCE']) assert.deepEqual(colours(`ROME 12 AND ${post} 77`).slice(2), [`${post} → entity.name.function.post`, '77 → constant.numeric.reference.number']);
  });

  it('the year of a reference in two figures and in four', () => {
    for (const year of ['06', '2006']) assert.ok(paint(grammar, `SUBJECT: X\nREF: ${year} PARIS 12`)[1]!.includes(`${year} → constant.numeric.reference.year`));
  });

  it('what a classification is derived from, and until when it holds', () =>
    assert.deepEqual(inText('Classified By: Derived from: DSCG 05-1, Declassify on: X'), [
      'Classified By → keyword.control.header.classified-by', 'Derived from → keyword.control.reason', 'Declassify on → keyword.control.reason',
    ]));

  it('the classifier in an unnumbered paragraph', () =>
    assert.deepEqual(inText('(U) Classified by Jane Roe'), ['(U) → markup.inserted.portion-mark.u', 'Classified by → keyword.control.header.classified-by']));

  it('the classifier as paragraph 1', () =>
    assert.deepEqual(inText('1. (U) CLASSIFIED BY DCM JANE ROE. REASON: 1.5 (D).'), [
      '1. → keyword.control.paragraph-number', '(U) → markup.inserted.portion-mark.u', 'CLASSIFIED BY → keyword.control.header.classified-by',
      'REASON → keyword.control.reason', '1.5 → constant.numeric.reason', '(D) → constant.language.reason',
    ]));

  it('a whole header on one line', () =>
    assert.deepEqual(first('SIPDIS E.O. 12958: N/A TAGS: PREL, FR SUBJECT: A FAIR'), [
      'SIPDIS → storage.modifier.caption', 'E.O. → keyword.control.header.executive-order', '12958 → constant.numeric.executive-order', 'N/A → constant.language.declassify',
      'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject', 'FR → support.class.tags.geographic', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject',
    ]));

  it('a subject that runs into the classifier', () =>
    assert.deepEqual(first('SUBJECT: VISIT TO CAIROClassified By: Jane Roe'), ['SUBJECT → keyword.control.header.subject', 'VISIT TO CAIRO → markup.heading.subject', 'Classified By → keyword.control.header.fused']));
  it('a subject that runs into the references', () =>
    assert.deepEqual(first('SUBJECT: VISIT TO THE PRIMEREF: PARIS 12'), ['SUBJECT → keyword.control.header.subject', 'VISIT TO THE PRIME → markup.heading.subject', 'REF → keyword.control.header.fused']));
});

describe('colours of paragraphs', () => {
  const number = (text: string): string => `${text} → keyword.control.paragraph-number`;
  const pilcrow = '¶ → comment.other.pilcrow';
  const marks: [level: string, scope: string, word?: string][] = [
    ['U', 'markup.inserted.portion-mark.u', 'UNCLASSIFIED'],
    ['SBU', 'support.function.portion-mark.sbu'],
    ['LOU', 'support.function.portion-mark.lou', 'LIMITED OFFICIAL USE'],
    ['C', 'markup.changed.portion-mark.c', 'CONFIDENTIAL'],
    ['S', 'markup.deleted.portion-mark.s', 'SECRET'],
    ['TS', 'markup.deleted.portion-mark.ts'],
  ];
  for (const [level, scope, word] of marks) {
    const forms = ['', '/NF', '//NF', '-NF', '/REL GBR AUS', '//REL TO ACGU', '/REL MNF-I', ' - ENTIRE TEXT', '-ENTIRE TEXT'].map((control) => `(${level}${control})`);
    for (const mark of word === undefined ? forms : [...forms, `${word} - ENTIRE TEXT`]) {
      it(`1. ${mark}`, () => assert.deepEqual(inText(`1. ${mark} Rain fell.`), [number('1.'), `${mark} → ${scope}`]));
    }
  }

  const markers: [line: string, ...pieces: string[]][] = [
    ['¶12. (U) Rain', pilcrow, number('12.'), '(U) → markup.inserted.portion-mark.u'],
    ['2.  (U) Rain', number('2.'), '(U) → markup.inserted.portion-mark.u'],
    ['3.(U) Rain', number('3.'), '(U) → markup.inserted.portion-mark.u'],
    ['4 (U) Rain', number('4'), '(U) → markup.inserted.portion-mark.u'],
    ['5. Rain fell', number('5.')],
    ['¶101. (U) Rain', pilcrow, number('101.'), '(U) → markup.inserted.portion-mark.u'],
    ['(U) Rain', '(U) → markup.inserted.portion-mark.u'],
    ['¶ (U) Rain', pilcrow, '(U) → markup.inserted.portion-mark.u'],
    ['¶ Rain', pilcrow],
    ['7.(Rain fell)', number('7.')],
    ['-- (U) Rain', '-- → keyword.other.bullet', '(U) → markup.inserted.portion-mark.u'],
    ['- Rain', '- → keyword.other.bullet'],
    ['   a. (U) Rain', 'a. → keyword.other.bullet', '(U) → markup.inserted.portion-mark.u'],
  ];
  for (const [line, ...pieces] of markers) it(line, () => assert.deepEqual(inText(line), pieces));

  it('a wrapped year is no paragraph number, and its pilcrow is archive furniture', () => {
    assert.deepEqual(inText('¶2005.  The assembly met.'), [pilcrow]);
    assert.deepEqual(inText('2005.  The assembly met.'), []);
  });

  it('a fraction at the start of a line is no paragraph number', () => assert.deepEqual(inText('12.5 percent of them'), []));

  it('a bracket that is no portion mark stays plain', () => {
    assert.deepEqual(inText('(C and D were absent.)'), []);
    assert.deepEqual(inText('6. [SBU] Rain'), [number('6.')]);
  });

  it('a mark in the middle of a line is left to the server', () => assert.deepEqual(inText('It was marked (SBU) by mistake'), []));
});

describe('colours of headings', () => {
  const heading = (text: string): string[] => [`${text} → markup.heading`];
  for (const line of ['A Fine Day for the Fair', 'PROSPECTS FOR NEXT YEAR', 'Next Steps', "The Mayor's 2006 Plans: Trade, Rain and Roads", 'Elections']) {
    it(line, () => assert.deepEqual(afterBlank(line), heading(line)));
  }

  // A line of one word is a signature, unless the word is a usual heading or has the ending of one.
  for (const word of [
    'Summary', 'COMMENT', 'Note', 'Background', 'Introduction', 'Conclusion', 'Overview', 'Context', 'Discussion', 'Analysis', 'Detail', 'DETAILS', 'Participants', 'Economy', 'Politics', 'Trade', 'Security', 'Biography',
    'Migration', 'MIGRATION', 'ELECTIONS', 'Government', 'GOVERNMENT', 'Stability', 'STABILITY', 'Economics', 'ECONOMICS', 'Tourism', 'TOURISM', 'Violence', 'VIOLENCE',
  ]) {
    it(`of one word: ${word}`, () => assert.deepEqual(afterBlank(word), heading(word)));
  }

  for (const word of ['about', 'after', 'against', 'among', 'before', 'between', 'during', 'their', 'through', 'toward', 'towards', 'under', 'until', 'within', 'without', 'which', 'while']) {
    it(`with a small word: ${word}`, () => assert.deepEqual(afterBlank(`Rain ${word} Elections`), heading(`Rain ${word} Elections`)));
  }

  for (const [level, scope] of [['U', 'markup.inserted.portion-mark.u'], ['SBU', 'support.function.portion-mark.sbu'], ['LOU', 'support.function.portion-mark.lou'], ['C', 'markup.changed.portion-mark.c'], ['S', 'markup.deleted.portion-mark.s'], ['TS', 'markup.deleted.portion-mark.ts']] as const) {
    it(`with the portion mark (${level})`, () => assert.deepEqual(afterBlank(`(${level}) A Fine Day`), [`(${level}) → ${scope}`, ...heading('A Fine Day')]));
  }

  it('with a word that opens a part', () => assert.deepEqual(afterBlank('Comment: A Fine Day'), ['Comment → keyword.other.block.begin', ': A Fine Day → markup.heading']));

  for (const line of ['--------', '=======', '--------------------------------------------- ------', '------- ----------']) {
    it(`underline ${line}`, () => assert.deepEqual(inText(line), [`${line} → markup.heading.underline`]));
  }

  it('between two lines', () =>
    assertPainted([
      ['SUBJECT: A FAIR', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject'],
      [''],
      ['------', '------ → markup.heading.underline'],
      ['COMMENT', ...heading('COMMENT')],
      ['------', '------ → markup.heading.underline'],
      ['Rain Fell'],
    ]));

  for (const [why, line] of [
    ['a sentence', 'The Mayor Spoke.'],
    ['prose of more than a few words', 'Interlocutors said that the fair had been a success and that'],
    ['a long line of capitals', 'THE MAYOR SAID THAT THE FAIR HAD BEEN OPENED IN RAIN AND WIND'],
    ['a table', 'Imports    1200    1300'],
    ['a line of more than 79 characters', `The ${'Fair '.repeat(20)}`.trim()],
    ['a bullet', '- The Mayor'],
    ['an address', 'Excellency:'],
    ['an item of a list', 'B. TELL THE LIBRARY ABOUT THE FAIR; AND'],
  ] as const) {
    it(`not ${why}: ${line}`, () => assert.ok(!afterBlank(line).some((piece) => piece.includes('markup.heading')), line));
  }

  for (const line of [
    'UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'LIMITED OFFICIAL USE', 'BT', 'NNNN', 'SIPDIS', 'SENSITIVE', 'NODIS', 'EXDIS', 'NOFORN', 'MINIMIZE CONSIDERED.', 'PAGE 02 STATE 017976', 'PARIS 00000742  002 OF 004',
    '1. Rain', '1 (U) Rain', '1.(U) Rain', 'REF: PARIS 12', 'Ref: Paris 12', 'TAGS: PREL', 'E.O. 12958: N/A', 'CLASSIFIED BY: ROE', 'Classified By: Roe', '(U) Classified by Roe',
    'NNN', 'VZCZCXYZ0031', 'UNCLAS SECTION 02 OF 02 ASMARA 000302', 'C O N F I D E N T I A L ASMARA 000302', 'GP-3', 'INFO  OCT-01  ISO-00  EB-07',
    'Begin Text: Rain', 'BEGIN TEXT: RAIN', 'End Note: Rain', 'END TEXT: RAIN', 'Dear Mayor Roe:', 'Jane Roe Declassified/Released US',
  ]) {
    it(`nor a signature, but what it is elsewhere: ${line}`, () => {
      const pieces = afterBlank(line);
      assert.deepEqual(pieces.filter((piece) => /markup\.heading|signature/.test(piece)), []);
      assert.deepEqual(pieces, inText(line));
    });
  }

  it('not a line that follows no blank line', () => assert.deepEqual(inText('A Fine Day for the Fair'), []));

  it('not the text that goes on below a page line', () =>
    assertPainted([
      ['SUBJECT: A FAIR', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject'],
      [''],
      ['THE HAGUE 00000742  002.2 OF 004', 'THE HAGUE 00000742  002.2 OF 004 → comment.line.page'],
      [''],
      ['Mayor Jane Roe'],
    ]));
});

describe('colours of words that open and close a part of the text', () => {
  const lines: [line: string, ...pieces: string[]][] = [
    ['Summary: Rain fell. End summary.', 'Summary → keyword.other.block.begin', 'End summary → keyword.other.block.end'],
    ['SUMMARY. RAIN FELL. END SUMMARY.', 'SUMMARY → keyword.other.block.begin', 'END SUMMARY → keyword.other.block.end'],
    ['Summary and action request: Rain fell.', 'Summary and action request → keyword.other.block.begin'],
    ['Summary and Comment: Rain fell.', 'Summary and Comment → keyword.other.block.begin'],
    ['it rained (Note: much. End note.) and', 'Note → keyword.other.block.begin', 'End note → keyword.other.block.end'],
    ['Begin text:', 'Begin text → keyword.other.block.begin'],
    ['End text.', 'End text → keyword.other.block.end'],
    ['BEGIN UNOFFICIAL TRANSLATION', 'BEGIN UNOFFICIAL TRANSLATION → keyword.other.block.begin'],
    ['Action request: an umbrella. End action request.', 'Action request → keyword.other.block.begin', 'End action request → keyword.other.block.end'],
    ['Post Comment: Rain fell.', 'Post Comment → keyword.other.block.begin'],
    ['Introduction: Rain fell. End introduction.', 'Introduction → keyword.other.block.begin', 'End introduction → keyword.other.block.end'],
    ['END OF TEXT', 'END OF TEXT → keyword.other.block.end'],
    ['Rain fell. End background', 'End background → keyword.other.block.end'],
    ['Bio Note: Roe. End bio note.', 'Bio Note → keyword.other.block.begin', 'End bio note → keyword.other.block.end'],
    ['BIO NOTE: ROE', 'BIO NOTE → keyword.other.block.begin'],
    ['NOTE: RAIN', 'NOTE → keyword.other.block.begin'],
    ['COMMENT. RAIN. END COMMENT.', 'COMMENT → keyword.other.block.begin', 'END COMMENT → keyword.other.block.end'],
    ['EMBASSY COMMENT:', 'EMBASSY COMMENT → keyword.other.block.begin'],
    ['Embassy Comment: rain. End embassy comment.', 'Embassy Comment → keyword.other.block.begin', 'End embassy comment → keyword.other.block.end'],
    ['SUMMARY AND ACTION REQUEST: RAIN. END SUMMARY AND ACTION REQUEST.', 'SUMMARY AND ACTION REQUEST → keyword.other.block.begin', 'END SUMMARY AND ACTION REQUEST → keyword.other.block.end'],
    ['Summary and Action Request: rain', 'Summary and Action Request → keyword.other.block.begin'],
    ['SUMMARY AND COMMENT: RAIN', 'SUMMARY AND COMMENT → keyword.other.block.begin'],
    ['SUMMARY AND INTRODUCTION: RAIN', 'SUMMARY AND INTRODUCTION → keyword.other.block.begin'],
    ['POST COMMENT: RAIN. END POST COMMENT.', 'POST COMMENT → keyword.other.block.begin', 'END POST COMMENT → keyword.other.block.end'],
    ['End of summary.', 'End of summary → keyword.other.block.end'],
    ['Summary and Introduction: rain', 'Summary and Introduction → keyword.other.block.begin'],
    ['ACTION REQUEST: AN UMBRELLA', 'ACTION REQUEST → keyword.other.block.begin'],
    ['INTRODUCTION: RAIN', 'INTRODUCTION → keyword.other.block.begin'],
    ['Background: rain', 'Background → keyword.other.block.begin'],
    ['BACKGROUND: RAIN', 'BACKGROUND → keyword.other.block.begin'],
    ['Begin quote: Rain. End quote.', 'Begin quote → keyword.other.block.begin', 'End quote → keyword.other.block.end'],
    ['Begin summary: Rain.', 'Begin summary → keyword.other.block.begin'],
    ['Begin note: Rain, begin comment. Begin comment: more', 'Begin note → keyword.other.block.begin', 'Begin comment → keyword.other.block.begin'],
    ['Begin translation: Rain. End translation.', 'Begin translation → keyword.other.block.begin', 'End translation → keyword.other.block.end'],
    ['End unofficial translation.', 'End unofficial translation → keyword.other.block.end'],
    ['BEGIN TALKING POINTS: RAIN. END TALKING POINTS.', 'BEGIN TALKING POINTS → keyword.other.block.begin', 'END TALKING POINTS → keyword.other.block.end'],
    ['Begin non-paper: Rain. End non-paper.', 'Begin non-paper → keyword.other.block.begin', 'End non-paper → keyword.other.block.end'],
    ['Begin letter: Rain. End of letter.', 'Begin letter → keyword.other.block.begin', 'End of letter → keyword.other.block.end'],
    ['The rain, Unquote', 'Unquote → keyword.other.block.end'],
    ['Rain, UNQUOTE, he said', 'UNQUOTE → keyword.other.block.end'],
  ];
  for (const [line, ...pieces] of lines) it(line, () => assert.deepEqual(inText(line), pieces));

  for (const line of ['Take Note of the rain', 'he had no comment: it rained', 'the End users of umbrellas', 'Comment was not made']) {
    it(`not in prose: ${line}`, () => assert.deepEqual(inText(line), []));
  }
});

describe('colours of the close', () => {
  for (const name of ['Goldberg', 'PRATT', "O'Roe", 'Roe-Smith', 'VAN DER BERG', 'de la Cruz', 'Von Roe']) {
    it(`signature ${name}`, () => assert.deepEqual(afterBlank(name), [`${name} → entity.name.type.signature`]));
  }

  it('end of message and release stamp', () =>
    assertPainted([
      ['1. (U) Rain fell.', '1. → keyword.control.paragraph-number', '(U) → markup.inserted.portion-mark.u'],
      [''],
      ['MINIMIZE CONSIDERED', 'MINIMIZE CONSIDERED → storage.modifier.caption'],
      [''],
      ['ROE', 'ROE → entity.name.type.signature'],
      ['BT', 'BT → keyword.control.end-of-message'],
      ['#0208', '#0208 → constant.numeric.station-serial'],
      ['NNNN', 'NNNN → keyword.control.end-of-message'],
      ['Jane Q. Roe Declassified/Released US Department of State', 'Jane Q. Roe Declassified/Released US Department of State → comment.line.release-stamp'],
    ]));

  for (const stamp of ['Declassified/Released US Department of State', 'Message Attributes', 'Current Class: UNCLASSIFIED', 'Current Classification: UNCLASSIFIED']) {
    it(`release stamp ${stamp}`, () => assert.deepEqual(inText(stamp), [`${stamp} → comment.line.release-stamp`]));
  }

  it('captions that a later section repeats', () => {
    for (const caption of ['SIPDIS', 'SENSITIVE']) assert.deepEqual(inText(caption), [`${caption} → storage.modifier.caption`]);
  });
});

describe('colours of what the system of 2009 prints', () => {
  it('the names of the fields over a cable, and its TAGS', () => {
    const key = (name: string): string => `${name} → keyword.control.header.sheet`;
    assertPainted([
      ['MRN:        12 ROME 234', key('MRN')],
      ['Date/DTG:   Aug 30, 2012 / 301234Z AUG 12', key('Date/DTG')],
      ['From:       AMEMBASSY ROME', key('From')],
      ['Action:     WASHDC, SECSTATE ROUTINE', key('Action')],
      ['TAGS:       SCUL, IT', 'TAGS → keyword.control.header.tags', 'SCUL → entity.name.tag.tags.subject', 'IT → support.class.tags.geographic'],
      ['Captions:   SENSITIVE', key('Captions')],
      ['Subject:    Lanterns', key('Subject')],
    ]);
  });

  it('what stands below the text, and no heading there', () => {
    for (const name of ['Signature', 'Drafted By', 'Cleared By', 'Approved By', 'Released By', 'Dissemination Rule']) assert.deepEqual(afterBlank(`${name}:  Roe, Jane`), [`${name} → keyword.control.header.sheet`]);
    assert.deepEqual(inText('Cleared By:  POL:Roe, Jane'), ['Cleared By → keyword.control.header.sheet']);
    assert.deepEqual(inText('Approved By: EXEC:Roe, Jane'), ['Approved By → keyword.control.header.sheet']);
    for (const stamp of ['Released in Full', 'RELEASE IN PART B1', 'Page 2 of 7']) assert.deepEqual(afterBlank(stamp), [`${stamp} → comment.line.release-stamp`]);
  });

  it('a header below a system line that begins at the margin', () =>
    assertPainted([
      ['ACTION EUR-12', 'ACTION → keyword.control.header.office', 'EUR-12 → support.class.office'],
      ['------------------062281 060935Z /10', '------------------062281 060935Z /10 → comment.line.system'],
      ['FM AMEMBASSY PARIS', 'FM → keyword.control.header.from', 'AMEMBASSY PARIS → entity.name.function.address'],
    ]));
});

describe('colours of page lines', () => {
  for (const line of ['GUANGZHOU 00000208  002 OF 004', 'Guangzhou 00000208 002.2 of 004', 'PORT AU PRINCE 00000123  002.2 OF 004', 'PAGE 02 ROME 01196 01 OF 02 082030Z', 'UNCLASSIFIED PAGE 02 STATE 017976', 'CONFIDENTIAL PAGE 02 STATE 017976', 'SECRET PAGE 02 STATE 017976', 'TOP SECRET PAGE 02 STATE 017976', 'LIMITED OFFICIAL USE PAGE 02 STATE 017976']) {
    it(line, () => assert.deepEqual(inText(line), [`${line} → comment.line.page`]));
  }

  it('one that the print broke behind the page', () => {
    for (const line of ['PAGE 02', 'ROME 01196 01 OF 02 082030Z', 'ROME 01196 082030Z', 'ROME 01196 082030Z POSS DUPE']) assert.deepEqual(inText(line), [`${line} → comment.line.page`]);
  });

  for (const level of ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'LIMITED OFFICIAL USE']) {
    it(`the classification that a print repeats: ${level}`, () => assert.deepEqual(inText(level), [`${level} → comment.line.page.classification`]));
  }
});

describe('prose is not taken for a header', () => {
  for (const line of [
    'TO BE SURE, THE FAIR WAS OPENED', 'FM RADIO WAS THERE', 'INFO DESKS WERE STAFFED', 'DE FACTO CONTROL', 'O 140905Z FEB 07', 'TO RUEHC/SECSTATE WASHDC',
    'STATE FOR EAP/CM', 'SECRET ballots were cast', 'CONFIDENTIAL talks went on', 'RR crossings were closed', 'REF A reports the rest', 'TAGS were handed out',
    'UNCLAS was the word', 'REFTEL said so', 'Classified by the board as a park', 'NODIS',
  ]) {
    it(line, () => assert.deepEqual(inText(line), []));
  }

  it('nor at the top of a draft that has no header', () =>
    assertPainted([
      ['1. (U) Rain fell.', '1. → keyword.control.paragraph-number', '(U) → markup.inserted.portion-mark.u'],
      ['TO RUEHC/SECSTATE WASHDC'],
      ['FM AMEMBASSY PARIS'],
    ]));
});

describe('a draft may begin anywhere', () => {
  const subject: Row = ['SUBJECT: A FAIR', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject'];
  it('with the classification line', () =>
    assertPainted([
      ['UNCLAS PARIS 000742', 'UNCLAS → markup.inserted.classification.u', 'PARIS → entity.name.function.post', '000742 → constant.numeric.message-number'],
      [''],
      ['SIPDIS', 'SIPDIS → storage.modifier.caption'],
      subject,
    ]));
  it('with the E.O. line', () =>
    assertPainted([
      ['E.O. 12958: N/A', 'E.O. → keyword.control.header.executive-order', '12958 → constant.numeric.executive-order', 'N/A → constant.language.declassify'],
      ['TAGS: PREL', 'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject'],
      subject,
    ]));
  it('with the subject', () => assertPainted([subject]));
  it('with a note to oneself above the header fields', () =>
    assertPainted([
      ['draft, not cleared'],
      ['TAGS: PREL', 'TAGS → keyword.control.header.tags', 'PREL → entity.name.tag.tags.subject'],
      subject,
    ]));
  for (const keyword of ['SUBJECT', 'SUBJ']) {
    it(`with a note to oneself above ${keyword}`, () => assert.deepEqual(paint(grammar, `draft, not cleared\n${keyword}: A FAIR`)[1], [`${keyword} → keyword.control.header.subject`, 'A FAIR → markup.heading.subject']));
  }
  it('with nothing', () => assertPainted([['']]));
});

describe('several telegrams in one file', () => {
  const start: Row[] = [
    ['SUBJECT: A FAIR', 'SUBJECT → keyword.control.header.subject', 'A FAIR → markup.heading.subject'],
    [''],
    ['Rain fell.'],
  ];
  it('a transmission line begins the next one', () =>
    assertPainted([
      ...start,
      ['VZCZCXYZ0001', 'VZCZC → keyword.control.header.transmission-id', 'XYZ0001 → constant.numeric.channel'],
      ['FM AMEMBASSY PARIS', 'FM → keyword.control.header.from', 'AMEMBASSY PARIS → entity.name.function.address'],
    ]));
  it('so does an archive id', () =>
    assertPainted([...start, ['09EXAMPLETOWN12', '09EXAMPLETOWN12 → entity.name.tag.banner.id'], ['A VISIT', 'A VISIT → comment.line.banner.subject']]));
  it('and the classification line of a later section', () =>
    assertPainted([
      ...start,
      ['UNCLAS SECTION 02 OF 02 PARIS 000742', 'UNCLAS → markup.inserted.classification.u', 'SECTION → keyword.control.section', '02 → constant.numeric.section', 'OF → keyword.control.section', '02 → constant.numeric.section', 'PARIS → entity.name.function.post', '000742 → constant.numeric.message-number'],
      ['SIPDIS', 'SIPDIS → storage.modifier.caption'],
    ]));
});
