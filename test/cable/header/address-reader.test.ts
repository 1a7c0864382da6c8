import assert from 'node:assert/strict';
import { forms, header, read, to } from './read';

describe('FM', () => {
  forms(cable => cable.from?.name ?? null, [
    ['a post', 'FM AMCONSUL GUANGZHOU', 'AMCONSUL GUANGZHOU'],
    ['the Department', 'FM SECSTATE WASHDC', 'SECSTATE WASHDC'],
    ['a mission', 'FM USMISSION USUN NEW YORK', 'USMISSION USUN NEW YORK'],
    ['a command', 'FM CDR USEUCOM VAIHINGEN GE', 'CDR USEUCOM VAIHINGEN GE'],
    ['somebody unknown', 'FM LANTERN OFFICE SPRINGFIELD', 'LANTERN OFFICE SPRINGFIELD'],
    ['with a routing indicator', 'FM RUEHGZ/AMCONSUL GUANGZHOU', 'AMCONSUL GUANGZHOU'],
    ['behind the date-time group on its line', 'O 140905Z FEB 07 FM AMCONSUL GUANGZHOU', 'AMCONSUL GUANGZHOU'],
    ['TO on its line', 'FM AMCONSUL GUANGZHOU TO RUEHC/SECSTATE WASHDC', 'AMCONSUL GUANGZHOU'],
    ['FROM with a colon', 'FROM: AMEMBASSY PARIS', 'AMEMBASSY PARIS'],
    ['with an article', 'O 071304Z FEB 74\nFM THE LANTERN ROOM\nTO AMEMBASSY PARIS', 'THE LANTERN ROOM'],
    ['FROM with a colon, of somebody unknown over TO', 'SECRET\n\nFROM: AMERICAN EMBASSY PORT LANTERN\n\nTO: SECRETARY OF STATE WASHINGTON DC', 'AMERICAN EMBASSY PORT LANTERN'],
    ['small letters', 'fm amembassy paris', 'amembassy paris'],
    ['a capital, as in the prints since 2009', 'UNCLASSIFIED\nFrom: AMEMBASSY PARIS\nAction: SECSTATE WASHDC', 'AMEMBASSY PARIS'],
    ['the blank behind it lost', 'O 140905Z FEB 07\nFMAMEMBASSY PARIS', 'AMEMBASSY PARIS'],
    ['the first letter lost', 'O 140905Z FEB 07\nM AMEMBASSY PARIS', 'AMEMBASSY PARIS'],
    ['nobody', 'O 140905Z FEB 07\nFM\nTO RUEHC/SECSTATE WASHDC', null],
    ['a sentence', 'FROM WHAT WE HEAR, ALL IS WELL.', null],
    ['a sentence in a cable', 'O 071304Z FEB 74\nFROM THE LANTERN ROOM COMES A LIGHT', null],
  ]);
});

describe('addressees on one line with the rest of the header, as scans without line ends have them', () => {
  it('are read each, also one without a number before the level', () => {
    const cable = read('R 251618Z FEB 03 FM AMEMBASSY ROME TO SECSTATE WASHDC 3740 INFO AMEMBASSY PARIS AMEMBASSY OSLO UNCLAS SECTION 01 OF 02 ROME 000556 DEPT FOR EUR/WE, CA/EX TAGS: CMGT, IT SUBJECT: LANTERNS. 1. (U) They shine. They burn.');
    assert.deepEqual([cable.to.map(({ name }) => name), cable.info.map(({ name }) => name)], [['SECSTATE WASHDC'], ['AMEMBASSY PARIS', 'AMEMBASSY OSLO']]);
    assert.deepEqual([cable.reference?.id, cable.passing.length, cable.tags.map(({ code }) => code)], ['03ROME556', 1, ['CMGT', 'IT']]);
  });
});

describe('keywords as scans misread them', () => {
  const laid = (from: string, action: string, info: string): string => `R 251618Z FEB 03\n${from} AMEMBASSY ROME\n${action} SECSTATE WASHDC 3740\n${info} AMEMBASSY PARIS\n\nUNCLAS ROME 000556\n\nSUBJECT: LANTERNS\n\n1. (U) They shine.`;
  for (const [from, action, info] of [['PM', 'TQ', '1NFO'], ['F M', 'TO', 'INFO'], ['FH', 'TO', 'lNFO'], ['FM', 'TO', 'INEO'], ['FM', 'TO', 'IMFO'], ['FM', 'TO', 'INPO']] as const) {
    it(`${from}, ${action}, ${info}`, () => {
      const cable = read(laid(from, action, info));
      assert.deepEqual([cable.from?.name, cable.to, cable.info], ['AMEMBASSY ROME', [to('SECSTATE WASHDC', { number: '3740' })], [to('AMEMBASSY PARIS')]]);
    });
  }

  it('are none where no address follows', () => {
    const cable = read('R 251618Z FEB 03\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 3740\nPM FOR POLAD\nUNCLAS ROME 000556\nSUBJECT: LANTERNS\n1. (U) They shine.');
    assert.equal(cable.from?.name, 'AMEMBASSY ROME');
  });
});

describe('TO and INFO: one addressee', () => {
  forms(cable => cable.to, [
    ['an indicator with a blank behind its slash', 'FM AMEMBASSY PARIS\nTO RUEHIL/ AMEMBASSY ISLAMABAD PRIORITY 1512\nRUEHKA/ AMEMBASSY DHAKA', [to('AMEMBASSY ISLAMABAD', { routingIndicator: 'RUEHIL', precedence: 'PRIORITY', number: '1512' }), to('AMEMBASSY DHAKA', { routingIndicator: 'RUEHKA' })]],
    ['routing indicator, address, precedence, number', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', precedence: 'IMMEDIATE', number: '5794' })]],
    ['no routing indicator', 'TO SECSTATE WASHDC PRIORITY 0872', [to('SECSTATE WASHDC', { precedence: 'PRIORITY', number: '0872' })]],
    ['no precedence', 'TO RUEHC/SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '5794' })]],
    ['a hyphen for the blank behind TO', 'R 140905Z FEB 99\nFM SECSTATE WASHDC\nTO-ALL DIPLOMATIC AND CONSULAR POSTS', [to('ALL DIPLOMATIC AND CONSULAR POSTS')]],
    ['no number', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', precedence: 'IMMEDIATE' })]],
    ['address only', 'TO AMEMBASSY PARIS', [to('AMEMBASSY PARIS')]],
    ['NIACT behind its precedence', 'TO SECSTATE WASHDC IMMEDIATE NIACT 3879', [to('SECSTATE WASHDC', { precedence: 'NIACT IMMEDIATE', number: '3879' })]],
    ['NIACT beside FLASH', 'TO SECSTATE WASHDC FLASH NIACT 3879', [to('SECSTATE WASHDC', { precedence: 'FLASH', number: '3879' })]],
    ['a group of addresses, with its number', 'O 071304Z FEB 74\nFM AMEMBASSY PARIS\nTO AIG 1123', [to('AIG 1123')]],
    ['with an article, below FM and INFO', 'O 071304Z FEB 74\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nTHE WHITE HOUSE IMMEDIATE\nINFO THE JOINT STAFF', [to('SECSTATE WASHDC'), to('THE WHITE HOUSE', { precedence: 'IMMEDIATE' })]],
    ['somebody unknown with an article, for information', 'O 071304Z FEB 74\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nINFO THE LANTERN ROOM', [to('SECSTATE WASHDC')]],
    ['the address of a post on two lines', 'O 071304Z FEB 74\nFM AMEMBASSY PARIS\nTO AMEMBASSY\nPRETORIA PRIORITY 0123\nINFO AMEMBASSY ROME', [to('AMEMBASSY PRETORIA', { precedence: 'PRIORITY', number: '0123' })]],
    ['the name of a post on two lines', 'TO AMEMBASSY SAN\nSALVADOR\nAMEMBASSY ROME', [to('AMEMBASSY SAN SALVADOR'), to('AMEMBASSY ROME')]],
    ['a mission without its place, above another', 'O 071304Z FEB 74\nFM AMEMBASSY PARIS\nTO AMEMBASSY\nAMEMBASSY ROME', [to('AMEMBASSY'), to('AMEMBASSY ROME')]],
    ['with an article, below FM', 'O 071304Z FEB 74\nFM AMEMBASSY PARIS\nTO THE LANTERN ROOM', [to('THE LANTERN ROOM')]],
    ['NIACT IMMEDIATE', 'TO RUEHFR/AMEMBASSY PARIS NIACT IMMEDIATE 0012', [to('AMEMBASSY PARIS', { routingIndicator: 'RUEHFR', precedence: 'NIACT IMMEDIATE', number: '0012' })]],
    ['NIACT alone on the next line', 'TO AMEMBASSY PARIS\nNIACT\nINFO AMEMBASSY ROME', [to('AMEMBASSY PARIS', { precedence: 'NIACT IMMEDIATE' })]],
    ['a comma apart from it at the end', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE ,', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', precedence: 'IMMEDIATE' })]],
    ['a routing indicator with nothing but a comma behind it', 'TO RUEHC/,\nINFO AMEMBASSY ROME', [to('', { routingIndicator: 'RUEHC' })]],
    ['NIACT alone', 'TO AMEMBASSY PARIS NIACT', [to('AMEMBASSY PARIS', { precedence: 'NIACT IMMEDIATE' })]],
    ['FLASH', 'TO SECSTATE WASHDC FLASH 0001', [to('SECSTATE WASHDC', { precedence: 'FLASH', number: '0001' })]],
    ['ROUTINE', 'TO SECSTATE WASHDC ROUTINE 12', [to('SECSTATE WASHDC', { precedence: 'ROUTINE', number: '12' })]],
    ['the number before the precedence', 'TO SECSTATE WASHDC 0872 PRIORITY', [to('SECSTATE WASHDC', { precedence: 'PRIORITY', number: '0872' })]],
    ['the numbers of a telegram that was sent in sections', 'TO RUEHLI/AMEMBASSY LISBON 0272-0274', [to('AMEMBASSY LISBON', { routingIndicator: 'RUEHLI', number: '0272-0274' })]],
    ['the same, the second number cut short', 'TO AMEMBASSY LISBON IMMEDIATE 1001-02', [to('AMEMBASSY LISBON', { precedence: 'IMMEDIATE', number: '1001-02' })]],
    ['a dash before the precedence', 'UNCLASSIFIED\nTo: SECSTATE WASHDC - ROUTINE', [to('SECSTATE WASHDC', { precedence: 'ROUTINE' })]],
    ['a sender below FM, with TO below', 'FM\nRUFHOL/AMEMBASSY BONN\nTO RUEHC/SECSTATE WASHDC 9831', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '9831' })]],
    ['TO lost below FM', 'FM AMEMBASSY PARIS\nRUEHC/SECSTATE WASHDC 9831\nRUEHLI/AMEMBASSY LISBON 12', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '9831' }), to('AMEMBASSY LISBON', { routingIndicator: 'RUEHLI', number: '12' })]],
    ['the precedence fused to the number', 'TO SECSTATE WASHDC IMMEDIATE5794', [to('SECSTATE WASHDC', { precedence: 'IMMEDIATE', number: '5794' })]],
    ['the address fused to the number', 'TO SECSTATE WASHDC5794', [to('SECSTATE WASHDC', { number: '5794' })]],
    ['the precedence misspelt', 'TO RUEHC/SECSTATE WASHDC PIORITY 0872', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '0872' })]],
    ['ZEN in the place of an indicator', 'TO ZEN/AMEMBASSY BEIJING 1234', [to('AMEMBASSY BEIJING', { number: '1234' })]],
    ['ZEN with a blank for its slash', 'TO ZEN AMEMBASSY BEIJING 1234\nZEN AMCONSUL SHANGHAI', [to('AMEMBASSY BEIJING', { number: '1234' }), to('AMCONSUL SHANGHAI')]],
    ['blanks round the slash', 'TO RUEHC / SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '5794' })]],
    ['TO lost below FM, before the Department', 'FM AMEMBASSY PARIS\nSECSTATE WASHDC PRIORITY 4412\nINFO AMEMBASSY LISBON', [to('SECSTATE WASHDC', { precedence: 'PRIORITY', number: '4412' })]],
    ['the Department above TO', 'FM AMEMBASSY PARIS\nSECSTATE WASHDC\nTO AMEMBASSY LISBON', [to('AMEMBASSY LISBON')]],
    ['the slash lost', 'TO RUEHC SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '5794' })]],
    ['the first letter of the indicator lost', 'TO UEHC/SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { routingIndicator: 'UEHC', number: '5794' })]],
    ['offices behind slashes', 'TO RUEKJCS/SECDEF WASHINGTON DC//USDP/ISA//', [to('SECDEF WASHINGTON DC//USDP/ISA//', { routingIndicator: 'RUEKJCS' })]],
    ['somebody unknown, with a precedence', 'TO LANTERN OFFICE SPRINGFIELD PRIORITY', [to('LANTERN OFFICE SPRINGFIELD', { precedence: 'PRIORITY' })]],
    ['somebody in Washington', 'TO THE LANTERN OFFICE WASHDC', [to('THE LANTERN OFFICE WASHDC')]],
    ['offices that go on on the next line', 'TO RUEKJCS/SECDEF WASHINGTON DC//USDP/ISA/\nINR-NESA//', [to('SECDEF WASHINGTON DC//USDP/ISA/ INR-NESA//', { routingIndicator: 'RUEKJCS' })]],
    ['a unit whose name ends in a number', 'TO CTF 72', [to('CTF 72')]],
    ['tabs', 'TO\tRUEHC/SECSTATE WASHDC\tPRIORITY 0872', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', precedence: 'PRIORITY', number: '0872' })]],
    ['small letters', 'to secstate washdc priority 0872', [to('secstate washdc', { precedence: 'PRIORITY', number: '0872' })]],
    ['TO with a colon', 'TO: SECSTATE WASHDC', [to('SECSTATE WASHDC')]],
    ['TO with one capital', 'To: SECSTATE WASHDC', [to('SECSTATE WASHDC')]],
    ['ACTION, as in the 1960s', 'ACTION SECSTATE WASHDC 1234', [to('SECSTATE WASHDC', { number: '1234' })]],
    ['the first letter of TO lost', 'FM AMCONSUL GUANGZHOU\nO SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { number: '5794' })]],
    ['the blank behind TO lost', 'TORUEHC/SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '5794' })]],
    ['the second letter of TO lost', 'T RUEHC/SECSTATE WASHDC 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', number: '5794' })]],
    ['BT, and what is no level, behind it', 'TO AMEMBASSY PARIS\nBT\nRESTRICTED MONTEVIDEO 000341', [to('AMEMBASSY PARIS')]],
    ['precedence and number on the next line', 'TO RUEHC/SECSTATE WASHDC\nIMMEDIATE 5794', [to('SECSTATE WASHDC', { routingIndicator: 'RUEHC', precedence: 'IMMEDIATE', number: '5794' })]],
  ]);
});

describe('TO and INFO: lists', () => {
  const names = (snippet: string): [string[], string[]] => {
    const { to: action, info } = header(snippet);
    return [(action?.addressees ?? []).map(({ name }) => name.text), (info?.addressees ?? []).map(({ name }) => name.text)];
  };
  const rows: readonly (readonly [string, string, [string[], string[]]])[] = [
    ['each on a line, with indicators', `
      TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      INFO RUEHOO/CHINA POSTS COLLECTIVE
      RUCPDOC/USDOC WASHDC
      RUEHRC/USDA FAS WASHDC 0937
      RHMFISS/CDR USCENTCOM MACDILL AFB FL
    `, [['SECSTATE WASHDC'], ['CHINA POSTS COLLECTIVE', 'USDOC WASHDC', 'USDA FAS WASHDC', 'CDR USCENTCOM MACDILL AFB FL']]],
    ['each on a line, without indicators', `
      TO SECSTATE WASHDC PRIORITY 3215
      INFO AMEMBASSY PARIS PRIORITY
      CIA WASHDC
      DEPARTMENT OF JUSTICE WASHDC PRIORITY
      MINISTRY OF LANTERNS SPRINGFIELD
    `, [['SECSTATE WASHDC'], ['AMEMBASSY PARIS', 'CIA WASHDC', 'DEPARTMENT OF JUSTICE WASHDC', 'MINISTRY OF LANTERNS SPRINGFIELD']]],
    ['INFO first in the text', 'INFO RUEHGZ/AMCONSUL GUANGZHOU 0012\nRUEAIIA/CIA WASHDC', [[], ['AMCONSUL GUANGZHOU', 'CIA WASHDC']]],
    ['the keyword again', 'TO RUEHBJ/AMEMBASSY BEIJING\nTO RUEHGZ/AMCONSUL GUANGZHOU', [['AMEMBASSY BEIJING', 'AMCONSUL GUANGZHOU'], []]],
    ['on one line, with indicators', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794 INFO RUEHOO/CHINA POSTS COLLECTIVE RUCPDOC/USDOC WASHDC', [['SECSTATE WASHDC'], ['CHINA POSTS COLLECTIVE', 'USDOC WASHDC']]],
    ['on one line, without indicators', 'TO SECSTATE WASHDC 0872 INFO AMEMBASSY BERLIN AMEMBASSY PARIS 12 USMISSION GENEVA', [['SECSTATE WASHDC'], ['AMEMBASSY BERLIN', 'AMEMBASSY PARIS', 'USMISSION GENEVA']]],
    ['an indicator fused to a number', 'INFO RUEHBJ/AMEMBASSY BEIJING 1234RUEHGZ/AMCONSUL GUANGZHOU 22', [[], ['AMEMBASSY BEIJING', 'AMCONSUL GUANGZHOU']]],
    ['an indicator fused to letters', 'INFO RUEHBJ/AMEMBASSY BEIJINGRUEHGZ/AMCONSUL GUANGZHOU', [[], ['AMEMBASSY BEIJING', 'AMCONSUL GUANGZHOU']]],
    ['posts whose names end in TO, on one line', 'INFO RUEHTO/AMEMBASSY MAPUTO RUEHQT/AMEMBASSY QUITO RUEHON/AMCONSUL TORONTO RUEHDN/AMCONSUL SYDNEY', [[], ['AMEMBASSY MAPUTO', 'AMEMBASSY QUITO', 'AMCONSUL TORONTO', 'AMCONSUL SYDNEY']]],
    ['one of them before a TO that is fused to it', 'FM AMEMBASSY QUITOTO RUEHC/SECSTATE WASHDC', [['SECSTATE WASHDC'], []]],
    ['BT run together with the last', 'TO RUEHC/SECSTATE WASHDC BT\nUNCLAS PARIS 000123', [['SECSTATE WASHDC'], []]],
    ['BT fused to the classification line', 'TO RUEHC/SECSTATE WASHDC 5794\nBTUNCLAS PARIS 000123', [['SECSTATE WASHDC'], []]],
    ['BT fused to a number', 'TO RUEHC/SECSTATE WASHDC 5794BT\nUNCLAS PARIS 000123', [['SECSTATE WASHDC'], []]],
    ['BT fused to a precedence', 'TO RUEHC/SECSTATE WASHDC IMMEDIATEBT\nUNCLAS PARIS 000123', [['SECSTATE WASHDC'], []]],
    ['letters of INFO lost', 'INF RUEHBJ/AMEMBASSY BEIJING\nRUEHGZ/AMCONSUL GUANGZHOU', [[], ['AMEMBASSY BEIJING', 'AMCONSUL GUANGZHOU']]],
    ['an address fused to a number', 'INFO AMEMBASSY BEIJING 1234AMCONSUL GUANGZHOU 22', [[], ['AMEMBASSY BEIJING', 'AMCONSUL GUANGZHOU']]],
    ['commas', 'INFO AMEMBASSY BERLIN, AMEMBASSY PARIS, USUN NEW YORK', [[], ['AMEMBASSY BERLIN', 'AMEMBASSY PARIS', 'USUN NEW YORK']]],
    ['post names and commas, as in the 1960s', 'INFO LONDON, PARIS, BONN', [[], ['LONDON', 'PARIS', 'BONN']]],
    ['post names only', 'INFO LONDON PARIS BONN', [[], ['LONDON', 'PARIS', 'BONN']]],
    ['an address wrapped', `
      TO RUEHC/SECSTATE WASHDC PRIORITY 0872
      INFO RUEHAB/COMMANDER OF THE EIGHTH LANTERN SQUADRON AT THE HARBOUR OF
      SPRINGFIELD PRIORITY 0042
      RUEHFR/AMEMBASSY PARIS
    `, [['SECSTATE WASHDC'], ['COMMANDER OF THE EIGHTH LANTERN SQUADRON AT THE HARBOUR OF SPRINGFIELD', 'AMEMBASSY PARIS']]],
    ['a collective whose name begins like a sentence', 'FM USMISSION GENEVA\nTO SECSTATE WASHDC 1234\nINFO WHO COLLECTIVE\nAMEMBASSY PARIS', [['SECSTATE WASHDC'], ['WHO COLLECTIVE', 'AMEMBASSY PARIS']]],
    ['a blank line before an indicator', 'INFO SOUTH AMERICA COLLECTIVE PRIORITY\n\nRUEHFR/AMEMBASSY PARIS', [[], ['SOUTH AMERICA COLLECTIVE', 'AMEMBASSY PARIS']]],
    ['a page line between', `
      TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      INFO RUEHFR/AMEMBASSY PARIS 12

      GUANGZHOU 00000208  002 OF 004


      RUEHRL/AMEMBASSY BERLIN 22
    `, [['SECSTATE WASHDC'], ['AMEMBASSY PARIS', 'AMEMBASSY BERLIN']]],
    ['a group count behind them', 'TO RUEHC/SECSTATE WASHDC 3356\nINFO RUESAC/AMEMBASSY ASUNCION 432\nSTATE GRNC\nBT\nUNCLAS BUENOS AIRES 2481', [['SECSTATE WASHDC'], ['AMEMBASSY ASUNCION']]],
    ['the classification line fused to the last', 'INFO RUEAIIA/CIA WASHDC\nRHHMUNA/HQ USPACOM HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208', [[], ['CIA WASHDC', 'HQ USPACOM HONOLULU HI']]],
    ['a page line behind TO', 'FM SECSTATE WASHDC\nTO PAGE 02        STATE   047112  141120Z\nALL DIPLOMATIC POSTS COLLECTIVE PRIORITY\nAMEMBASSY ROME PRIORITY', [['ALL DIPLOMATIC POSTS COLLECTIVE', 'AMEMBASSY ROME'], []]],
    ['a caption fused to the last', 'TO RUEHC/SECSTATE WASHDC 5794\nINFO RUEHFR/AMEMBASSY PARIS IMMEDIATE 12SIPDIS', [['SECSTATE WASHDC'], ['AMEMBASSY PARIS']]],
    ['a caption below', 'TO SECSTATE WASHDC PRIORITY\nINFO AMEMBASSY PARIS\nSIPDIS\nSTATE FOR EAP/CM', [['SECSTATE WASHDC'], ['AMEMBASSY PARIS']]],
    ['text below', 'TO SECSTATE WASHDC PRIORITY\nINFO AMEMBASSY PARIS\n1. (U) The fair opened.', [['SECSTATE WASHDC'], ['AMEMBASSY PARIS']]],
    ['carriage returns', 'TO SECSTATE WASHDC\r\nINFO AMEMBASSY PARIS\r\nCIA WASHDC\r\n', [['SECSTATE WASHDC'], ['AMEMBASSY PARIS', 'CIA WASHDC']]],
    ['sentences that begin with TO and INFO', 'TO DATE, THE GOVERNMENT HAS NOT SAID WHAT IT WANTS.\nINFO ON THE FAIR IS SCARCE', [[], []]],
    ['a sentence about somebody', 'TO THE AMBASSADOR IT SEEMED THAT ALL WAS WELL', [[], []]],
  ];
  for (const [form, snippet, expected] of rows) it(form, () => { assert.deepEqual(names(snippet), expected); });
});

describe('two addresses on one line', () => {
  it('are one where the second is a part of the first', () => {
    assert.deepEqual(read('O 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO WHITEHOUSE NSC WASHDC IMMEDIATE\nCIA WASHDC NSC WASHDC IMMEDIATE').info.map(({ name }) => name), ['WHITEHOUSE NSC WASHDC', 'CIA WASHDC', 'NSC WASHDC']);
  });

  it('are one where the second has THE before it', () => {
    assert.deepEqual(read('O 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC\nINFO RHEHAAA/THE WHITE HOUSE WASHDC IMMEDIATE\nRUEKJCS/THE JOINT STAFF WASHDC PRIORITY').info.map(({ name }) => name), ['THE WHITE HOUSE WASHDC', 'THE JOINT STAFF WASHDC']);
  });
});

describe('XMT', () => {
  forms(cable => cable.info.map(({ name, excluded }) => [name, ...excluded]), [
    ['a line of its own, more below it', `
      INFO RUEHX/EUROPEAN POLITICAL COLLECTIVE
      XMT/AMEMBASSY SOFIA
      AMEMBASSY MINSK
      RUEHFR/AMEMBASSY PARIS
    `, [['EUROPEAN POLITICAL COLLECTIVE', 'AMEMBASSY SOFIA', 'AMEMBASSY MINSK'], ['AMEMBASSY PARIS']]],
    ['a blank in the place of the slash', 'INFO AFRICAN UNION COLLECTIVE\nXMT AMEMBASSY ACCRA', [['AFRICAN UNION COLLECTIVE', 'AMEMBASSY ACCRA']]],
    ['the first post again below it', 'INFO RUEHZO/AFRICAN UNION COLLECTIVE\nXMT AMCONSUL JOHANNESBURG\nAMCONSUL JOHANNESBURG', [['AFRICAN UNION COLLECTIVE', 'AMCONSUL JOHANNESBURG']]],
    ['the drafter\'s form, on the line of the collective', 'INFO CHINA POSTS COLLECTIVE, XMT AMCONSUL SHANGHAI, AMCONSUL CHENGDU', [['CHINA POSTS COLLECTIVE', 'AMCONSUL SHANGHAI', 'AMCONSUL CHENGDU']]],
    ['without a comma', 'INFO RUEHZO/AFRICAN UNION COLLECTIVE PRIORITY XMT AMEMBASSY ACCRA', [['AFRICAN UNION COLLECTIVE', 'AMEMBASSY ACCRA']]],
    ['several without commas', 'INFO EUROPEAN POLITICAL COLLECTIVE XMT AMEMBASSY MINSK AMEMBASSY KYIV', [['EUROPEAN POLITICAL COLLECTIVE', 'AMEMBASSY MINSK', 'AMEMBASSY KYIV']]],
    ['AND', 'INFO CHINA POSTS COLLECTIVE XMT AMCONSUL SHANGHAI AND AMCONSUL CHENGDU', [['CHINA POSTS COLLECTIVE', 'AMCONSUL SHANGHAI', 'AMCONSUL CHENGDU']]],
    ['with an indicator', 'INFO RUEHOO/CHINA POSTS COLLECTIVE\nXMT RUEHGZ/AMCONSUL GUANGZHOU', [['CHINA POSTS COLLECTIVE', 'AMCONSUL GUANGZHOU']]],
    ['an addressee with its precedence and number below the exempted one', 'INFO EUROPEAN POLITICAL COLLECTIVE\nXMT AMEMBASSY PARIS\nAMEMBASSY ROME\nAMEMBASSY RABAT PRIORITY 0123', [['EUROPEAN POLITICAL COLLECTIVE', 'AMEMBASSY PARIS', 'AMEMBASSY ROME'], ['AMEMBASSY RABAT']]],
    ['two collectives', 'INFO RUEHOO/CHINA POSTS COLLECTIVE\nXMT AMCONSUL SHANGHAI\nRUEHZO/AFRICAN UNION COLLECTIVE\nXMT AMEMBASSY ACCRA', [['CHINA POSTS COLLECTIVE', 'AMCONSUL SHANGHAI'], ['AFRICAN UNION COLLECTIVE', 'AMEMBASSY ACCRA']]],
    ['a post between the collective and it', 'INFO RUEHOO/CHINA POSTS COLLECTIVE\nRUEHFR/AMEMBASSY PARIS\nXMT AMCONSUL SHANGHAI', [['CHINA POSTS COLLECTIVE', 'AMCONSUL SHANGHAI'], ['AMEMBASSY PARIS']]],
    ['ALL POSTS', 'INFO ALL DIPLOMATIC AND CONSULAR POSTS\nXMT AMEMBASSY PARIS', [['ALL DIPLOMATIC AND CONSULAR POSTS', 'AMEMBASSY PARIS']]],
  ]);

  it('takes posts out of the collective of the action addressees where those for information have none', () => {
    const { to, strayExemptions } = header('TO ALL EAST ASIAN AND PACIFIC DIPLOMATIC POSTS\nINFO DEPARTMENT OF TREASURY WASHDC\nXMT AMEMBASSY SUVA\nAMEMBASSY RANGOON');
    assert.deepEqual(to?.addressees.map(({ excluded }) => excluded.map(({ text }) => text)), [['AMEMBASSY SUVA', 'AMEMBASSY RANGOON']]);
    assert.deepEqual(strayExemptions, []);
  });

  it('is kept apart where there is no collective', () => {
    assert.deepEqual(header('TO AMEMBASSY PARIS\nXMT AMEMBASSY SOFIA').strayExemptions.map(word => word.text), ['AMEMBASSY SOFIA']);
  });
});

describe('offices behind the name of an addressee', () => {
  it('stay with it where the city begins as an indicator does', () => {
    const { info, repairs } = header('TO SECSTATE WASHDC\nINFO AMEMBASSY RIYADH//POL-MIL//\nAMEMBASSY RABAT//ODC//');
    assert.deepEqual(info?.addressees.map(({ name, routingIndicator }) => [routingIndicator?.text, name.text]), [[undefined, 'AMEMBASSY RIYADH//POL-MIL//'], [undefined, 'AMEMBASSY RABAT//ODC//']]);
    assert.deepEqual(repairs, []);
  });

  it('may have a colon', () => {
    const { from, to, info } = header('FM SECDEF WASHINGTON DC//USDP:ISA//\nTO SECDEF WASHDC//USDP:NESA//\nINFO AMEMBASSY CAIRO\nCJCS WASHDC//J-5:MEAF//\nAMEMBASSY AMMAN');
    assert.deepEqual([from?.name?.text, ...[to, info].flatMap(list => list?.addressees.map(({ name }) => name.text))], ['SECDEF WASHINGTON DC//USDP:ISA//', 'SECDEF WASHDC//USDP:NESA//', 'AMEMBASSY CAIRO', 'CJCS WASHDC//J-5:MEAF//', 'AMEMBASSY AMMAN']);
  });
});
