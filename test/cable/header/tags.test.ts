import assert from 'node:assert/strict';
import { forms, header, read } from './read';

describe('TAGS: the codes', () => {
  forms(cable => cable.tags.map(tag => tag.code).join(' '), [
    ['commas', 'TAGS: PHUM, PGOV, CH', 'PHUM PGOV CH'],
    ['a digit in the keyword, as a scan has it', 'T4GS: PHUM, PGOV, CH', 'PHUM PGOV CH'],
    ['blanks only', 'TAGS: PHUM PGOV SOCI EAGR EINV CH', 'PHUM PGOV SOCI EAGR EINV CH'],
    ['none of a portion mark below', 'TAGS: PREL, PO\n(SBU, NOFORN) SUBJECT: FAIR', 'PREL PO'],
    ['a country that is gone behind a code that a name follows', 'TAGS: OREP, VS, CB', 'OREP VS CB'],
    ['a surname of two letters between commas', 'TAGS: OVIP, WU, CH', 'OVIP CH'],
    ['commas and blanks mixed', 'TAGS: PHUM, PGOV SOCI, CH', 'PHUM PGOV SOCI CH'],
    ['no blank after colon and commas', 'TAGS:PGOV,FR,ECON', 'PGOV FR ECON'],
    ['a blank line behind a comma', 'TAGS: PREL, PGOV, \n \nKPAL, CH \n\nSUBJECT: LANTERNS', 'PREL PGOV KPAL CH'],
    ['a blank line, and no comma before it', 'TAGS: PREL, PGOV\n\nKPAL, CH\n\nSUBJECT: LANTERNS', 'PREL PGOV'],
    ['a blank line behind a comma, and words that are no codes', 'TAGS: PREL, CH,\n\nLANTERNS, KITES\n\n1. (U) They fly.', 'PREL CH'],
    ['the codes below the keyword, most of them unknown', 'TAGS:\nBXGT, PCXT, CH\nSUBJECT: LANTERNS', 'BXGT PCXT CH'],
    ['words below the keyword, with one of them a code', 'TAGS:\nUS AND EU TRADE\n\n1. (U) They shine.', ''],
    ['a line below the keyword that holds no known code', 'TAGS:\nLANTERN, KITES\nSUBJECT: LANTERNS', ''],
    ['semicolons', 'TAGS: PREL; PGOV; CH', 'PREL PGOV CH'],
    ['slashes', 'TAGS: PREL/PGOV/CH', 'PREL PGOV CH'],
    ['a stop at the end', 'TAGS: PREL, CH.', 'PREL CH'],
    ['the list in brackets', 'TAGS: (PREL, PGOV, CH)', 'PREL PGOV CH'],
    ['codes in brackets behind one that no name follows', 'TAGS: SOCI (PGOV, ECON), CH', 'SOCI PGOV ECON CH'],
    ['a name in brackets that could be a code, behind one that a name follows', 'TAGS: OVIP (PREL), CH', 'OVIP CH'],
    ['no colon, and a person in brackets among few codes', 'TAGS OVIP (ROE, JANE), UAE', 'OVIP UAE'],
    ['no colon, and a person in brackets behind the only code', 'TAGS OVIP (ROE, JANE)', 'OVIP'],
    ['no colon, and the list in brackets', 'TAGS (PREL, PGOV, CH)', 'PREL PGOV CH'],
    ['AND between the last two', 'TAGS: PREL, PGOV AND CH', 'PREL PGOV CH'],
    ['links, in the source of a page', 'TAGS: <a href=\'/tag/PREL_0.html\'>PREL</a>, <a href=\'/tag/CH_0.html\'>CH</a>', 'PREL CH'],
    ['small letters', 'Tags: prel, pgov, tu', 'PREL PGOV TU'],
    ['small letters and blanks', 'tags: prel pgov tu', 'PREL PGOV TU'],
    ['organizations', 'TAGS: PREL, NATO, UNSC, AFL-CIO, CH', 'PREL NATO UNSC AFL-CIO CH'],
    ['an organization of two words', 'TAGS: EAIR, EL AL, IS', 'EAIR EL AL IS'],
    ['free words behind codes without commas', 'TAGS: KPAO OPRC PREL MEDIA REACTION', 'KPAO OPRC PREL MEDIA REACTION'],
    ['free words of which one is AND', 'TAGS: JO IS ECONOMY AND FINANCE', 'JO IS ECONOMY AND FINANCE'],
    ['free words that such lines are known to hold', 'TAGS: MEDIA REACTION REPORT, FR', 'MEDIA REACTION REPORT FR'],
    ['one of them, longer than a code', 'TAGS: PTER, COUNTERTERRORISM, FR', 'PTER COUNTERTERRORISM FR'],
    ['free words among codes without commas', 'TAGS: PREL KPAL ISRAELI PALESTINIAN AFFAIRS IS', 'PREL KPAL ISRAELI PALESTINIAN AFFAIRS IS'],
    ['the mission to the European Union', 'TAGS: PGOV PHUM EUN USEU BRUSSELS', 'PGOV PHUM EUN USEU BRUSSELS'],
    ['free words that nobody knows', 'TAGS: PREL, LANTERN TRADE, CH', 'PREL CH'],
    ['typing errors', 'TAGS: MOPPS, POGOV, KWWMN, UNDESCO', 'MOPPS POGOV KWWMN UNDESCO'],
    ['a caption on the line', 'TAGS: ECON CA MX SIPDIS', 'ECON CA MX'],
    ['two codes run together', 'TAGS: ECONEFIN, PHUMBA', 'ECON EFIN PHUM BA'],
    ['all codes run together', 'TAGS: KFRDKIRFCVISCMGTKOCIASECPHUMSMIGEG', 'KFRD KIRF CVIS CMGT KOCI ASEC PHUM SMIG EG'],
    ['the list three times', 'TAGS: PREL, CH, PREL, CH, PREL, CH', 'PREL CH'],
    ['the keyword twice', 'TAGS: TAGS: PREL, CH', 'PREL CH'],
    ['a list for each keyword', `
      TAGS: PREL, CH
      TAGS: ECON, CH
      SUBJECT: LANTERNS
    `, 'PREL CH ECON'],
    ['a second line after a comma', `
      TAGS: PREL, PGOV,
      PHUM, CH
    `, 'PREL PGOV PHUM CH'],
    ['a second line without a comma', `
      TAGS: PREL PGOV PHUM ECON EFIN ETRD
      EINV CH HK
    `, 'PREL PGOV PHUM ECON EFIN ETRD EINV CH HK'],
    ['a second line that begins with a code much like the keyword', `
      TAGS: ETRD, ECON,
      EAGR, BR
    `, 'ETRD ECON EAGR BR'],
    ['a name of several words that the line end cuts', `
      TAGS: OREP AMGT FR COUNTRY
      CLEARANCE
    `, 'OREP AMGT FR COUNTRY CLEARANCE'],
    ['an indented second line', `
      TAGS: PGOV PREL EAID EG
            IS PBTS MOPS
      SUBJECT: LANTERNS
    `, 'PGOV PREL EAID EG IS PBTS MOPS'],
    ['nothing on the line of the keyword', `
      TAGS:
      PREL, CH
    `, 'PREL CH'],
    ['a page line inside', `
      TAGS: PREL, PGOV,

      GUANGZHOU 00000208  001.2 OF 004


      PHUM, CH
      SUBJECT: LANTERNS
    `, 'PREL PGOV PHUM CH'],
    ['a pilcrow before the keyword', '¶TAGS: PREL, CH', 'PREL CH'],
    ['tabs and no-break blanks', 'TAGS:\tPREL,\u00A0PGOV\tCH', 'PREL PGOV CH'],
    ['the subject fused to it', 'TAGS: PREL, CHSUBJECT: LANTERNS', 'PREL CH'],
    ['the order fused to it', 'TAGS: PREL, CH E.O. 12958: N/A', 'PREL CH'],
    ['the subject fused to a further line', `
      TAGS: PREL ECON ETRD
      PGOV, CH SUBJECT: LANTERN FAIR: ANOTHER YEAR
    `, 'PREL ECON ETRD PGOV CH'],
    ['text that follows at once', `
      TAGS: PREL, CH
      1. (U) The fair opened.
    `, 'PREL CH'],
    ['none', 'TAGS:', ''],
    ['a name with an accent, of which no part is a code', 'TAGS: PREL, CH0. (U) José', 'PREL CH0'],
    ['an accent of its own', 'TAGS: PREL, CH Jose\u0301', 'PREL CH'],
    ['a code with a letter that is in none', 'TAGS: PREL, MÉX, \uFB01, PGOV', 'PREL PGOV'],
  ]);
});

describe('TAGS: the keyword', () => {
  forms(cable => cable.tags.map(tag => tag.code).join(' '), [
    ['without colon', 'TAGS PREL, PGOV, FR', 'PREL PGOV FR'],
    ['without colon, an unknown code among known ones', 'TAGS PREL, PGOV, QXZV, FR', 'PREL PGOV QXZV FR'],
    ['a semicolon', 'TAGS; PGOV FR', 'PGOV FR'],
    ['a stroke, as in prints of the 1970s', 'TAGS/ PGOV FR', 'PGOV FR'],
    ['blanks before its colon', 'TAGS  : PGOV FR', 'PGOV FR'],
    ['a comma', 'TAGS, PGOV, FR', 'PGOV FR'],
    ['a stop', 'TAGS. PGOV, FR', 'PGOV FR'],
    ['an apostrophe', 'TAGS\' PGOV, FR', 'PGOV FR'],
    ['a hyphen', 'TAGS - PGOV, FR', 'PGOV FR'],
    ['a blank before the colon', 'TAGS : PGOV, FR', 'PGOV FR'],
    ['fused to the first code', 'TAGSPGOV, FR', 'PGOV FR'],
    ['TAG', 'TAG: PREL, FR', 'PREL FR'],
    ['TAGES', 'TAGES: OIIP, JO', 'OIIP JO'],
    ['TAS', 'TAS: ECON, FR', 'ECON FR'],
    ['TABS', 'TABS: ECON, FR', 'ECON FR'],
    ['TGS', 'TGS: PGOV, FR', 'PGOV FR'],
    ['the first letter lost', 'AGS: PGOV, FR', 'PGOV FR'],
    ['a blank inside', 'T AGS: PGOV, FR', 'PGOV FR'],
    ['lost, between E.O. and SUBJECT', `
      E.O. 12958: N/A
      PREL, PGOV, CH
      SUBJECT: LANTERNS
    `, 'PREL PGOV CH'],
    ['an office is none', 'STATE FOR NEA/AGS, INR/IZ', ''],
    ['a line of prose is none', 'TAGS were tied to the lanterns.', ''],
  ]);

  it('is told when it is damaged', () => {
    assert.deepEqual(header('AGS: PGOV, FR').repairs, [{ kind: 'keyword', start: 0, end: 4, becomes: 'TAGS:' }]);
  });
});

describe('TAGS: persons', () => {
  forms(cable => cable.tags.map(tag => tag.person === null ? tag.code : `${tag.code} = ${tag.person}`), [
    ['in brackets', 'TAGS: PREL, OVIP (ROE, JANE Q.), CH', ['PREL', 'OVIP = ROE, JANE Q.', 'CH']],
    ['in brackets without a blank', 'TAGS: OVIP(ROE, JANE), CH', ['OVIP = ROE, JANE', 'CH']],
    ['in square brackets', 'TAGS: OVIP [ROE, JANE], PREL', ['OVIP = ROE, JANE', 'PREL']],
    ['two codes, two persons', 'TAGS: OVIP (ROE, JANE), OREP (POE, JOHN), PREL', ['OVIP = ROE, JANE', 'OREP = POE, JOHN', 'PREL']],
    ['the same code twice', 'TAGS: OVIP (ROE, JANE), OVIP (POE, JOHN)', ['OVIP = ROE, JANE', 'OVIP = POE, JOHN']],
    ['two persons of one code', 'TAGS: OVIP (ROE, JANE) (POE, JOHN) PREL', ['OVIP = ROE, JANE; POE, JOHN', 'PREL']],
    ['without brackets', 'TAGS: OVIP ROE JANE PREL CH', ['OVIP = ROE JANE', 'PREL', 'CH']],
    ['without brackets, with a comma', 'TAGS: OVIP ROE, JANE, PREL', ['OVIP = ROE, JANE', 'PREL']],
    ['after a colon', 'TAGS: OVIP: ROE, JANE; PREL', ['OVIP = ROE, JANE', 'PREL']],
    ['a bracket that is never closed', 'TAGS: OVIP (ROE, JANE, PREL, CH', ['OVIP = ROE, JANE', 'PREL', 'CH']],
    ['over the end of a line', `
      TAGS: PREL, OVIP (ROE,
      JANE), CH
    `, ['PREL', 'OVIP = ROE, JANE', 'CH']],
    ['on the lines below, as the handbook of 1974 prints them', `
      TAGS: OVIP UR
      (ROE, JANE N) (POE,
      JOHN V)
      SUBJECT: LANTERNS
    `, ['OVIP', 'UR = ROE, JANE N; POE, JOHN V']],
    ['below a comma', 'TAGS: AORG, NATO,\n      (ROE, JANE W)', ['AORG', 'NATO = ROE, JANE W']],
    ['a bracket below that names nobody', 'TAGS: PREL, CH\n(U) The fair opened, and it closed.', ['PREL', 'CH']],
    ['after a subject code, as in 1974', 'TAGS: PINT, (ROE, JANE), FR', ['PINT = ROE, JANE', 'FR']],
    ['after a consular code', 'TAGS: CVIS (ROE, JANE), CASC', ['CVIS = ROE, JANE', 'CASC']],
    ['words in brackets that name nobody', 'TAGS: PREL (PUBLIC DIPLOMACY) CH', ['PREL', 'CH']],
    ['with accents', 'TAGS: OVIP Roé Jàne, CH', ['OVIP = Roé Jàne', 'CH']],
    ['none where one should stand', 'TAGS: OVIP, CH', ['OVIP', 'CH']],
    ['taken out, with the exemption of the release in the margin', 'TAGS: CASC, PE (            )                 B6', ['CASC', 'PE']],
  ]);
});

describe('TAGS: what a code is', () => {
  it('is told for known codes, and left open for unknown ones', () => {
    assert.deepEqual(read('TAGS: PHUM, CH, KDEM, MOPPS').tags.map(({ code, kind, known }) => [code, kind, known]), [
      ['PHUM', 'subject', true], ['CH', 'geo', true], ['KDEM', 'program', true], ['MOPPS', null, false],
    ]);
  });
});
